#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf bboxClip joins what it has cut apart by lines of no width.
# One would guess: an area shaped like a U, clipped to a window that holds only the tips of its two arms, becomes two parts.
# What happens: one polygon comes back whose ring runs along the edge of the window from one arm to the other. It is
# not valid (its boundary touches itself along a line), and overlay programs refuse it or repair it in their own way.
# Hurts: who cuts zones to a map sheet or a municipality's box before union, buffer or a database import.
# Source: OGC 06-103r4 (a polygon's rings do not touch along a line); the second opinion here is JSTS.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 jsts@2.12.1 >/dev/null

cat > ask.mjs <<'ASK'
import { bboxClip, polygon } from '@turf/turf';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';

const arms = polygon([[[0, 0], [4, 0], [4, 4], [3, 4], [3, 1], [1, 1], [1, 4], [0, 4], [0, 0]]]);
const clipped = bboxClip(arms, [-1, 2, 5, 5]).geometry;
const valid = (geometry) => new IsValidOp(new GeoJSONReader().read(geometry)).isValid();
console.log('type', clipped.type, 'rings', clipped.coordinates.length);
console.log('positions', JSON.stringify(clipped.coordinates[0]));
console.log('valid before', valid(arms.geometry), 'after', valid(clipped));
ASK

cat > expected.txt <<'EXPECTED'
type Polygon rings 1
positions [[4,2],[4,4],[3,4],[3,2],[1,2],[1,4],[0,4],[0,2],[4,2]]
valid before true after false
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
