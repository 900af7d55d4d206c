#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf flatten takes the id of a feature away and lets all its parts share one object of properties.
# One would guess: each part of a multi-part area carries the id of its feature, or a number after it, and properties of its
# own, as the parts are features of their own.
# What happens: the ids are gone, and a change of one part's properties changes those of all parts, and of the original.
# Hurts: who flattens zones for a table or for drawing and colours, selects or edits single parts: the way back to the zone is
# lost, and an edit of one part is an edit of all.
# Source: RFC 7946 section 3.2 (the id belongs to the feature); @turf/turf 7.4.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 >/dev/null

cat > ask.mjs <<'ASK'
import { flatten } from '@turf/turf';

const square = (x) => [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]];
const zone = {
  type: 'Feature',
  id: 'zone-7',
  properties: { name: 'two parts' },
  geometry: { type: 'MultiPolygon', coordinates: [square(0), square(3)] },
};
const parts = flatten(zone).features;
console.log('parts', parts.length, 'ids', JSON.stringify(parts.map(({ id }) => id ?? null)));
parts[0].properties.name = 'only the first';
console.log('second part', parts[1].properties.name);
console.log('original', zone.properties.name);
ASK

cat > expected.txt <<'EXPECTED'
parts 2 ids [null,null]
second part only the first
original only the first
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
