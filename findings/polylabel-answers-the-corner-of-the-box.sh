#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# polylabel puts the label of a small area at the corner of its box.
# One would guess: the point is the one in the area that lies farthest from its edge; in degrees it is perhaps not exact.
# What happens: the third argument's default is "to 1 unit". An area that is less than one unit wide or high (in degrees: every
# town) is not looked at: the answer is the lower left corner of its box, with the distance 0. For an L that is mirrored, or
# for a triangle, that corner lies outside of the area.
# Hurts: who labels zones, or asks at the label's point "which zone is this?", in longitude and latitude: a point in the neighbour.
# Source: README of mapbox/polylabel (precision, default 1.0), issues 42 and 112 there; polylabel 2.1.0, polylabel.js
# (the branch for cellSize === precision).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact polylabel@2.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import polylabel from 'polylabel';

const zone = [[[7.62, 51.2], [7.64, 51.2], [7.64, 51.22], [7.636, 51.22], [7.636, 51.204], [7.62, 51.204], [7.62, 51.2]]];
const mirrored = [zone[0].map(([east, north]) => [east, 102.42 - north])];
const show = (name, point) => console.log(name, point.map((number) => number.toFixed(4)).join(' '), 'distance', point.distance.toFixed(4));
show('zone', polylabel(zone));
show('zone, to 0.0001', polylabel(zone, 0.0001));
show('mirrored (its corner 7.62 51.20 is outside)', polylabel(mirrored));
show('mirrored, to 0.0001', polylabel(mirrored, 0.0001));
ASK

cat > expected.txt <<'EXPECTED'
zone 7.6200 51.2000 distance 0.0000
zone, to 0.0001 7.6377 51.2023 distance 0.0023
mirrored (its corner 7.62 51.20 is outside) 7.6200 51.2000 distance 0.0000
mirrored, to 0.0001 7.6377 51.2177 distance 0.0023
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
