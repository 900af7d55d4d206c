#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# topojson merges neighbours along a border only where both have the same corners.
# One would guess: the merge of two areas that touch along 1 km of border is one area without an inner border.
# What happens: where the border of one goes on beyond the other without a corner there, both stay parts of a MultiPolygon that
# share an edge, which OGC calls invalid; with one corner more on the longer edge they become one area.
# Hurts: who merges zones to districts: outlines keep inner lines, perimeters are too long, and validity checks fail later.
# Source: OGC 06-103r4 section 6.1.14 (parts may touch at points only); topojson-server 3.0.1, topojson-client 3.1.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact topojson-server@3.0.1 topojson-client@3.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';

const area = (...ring) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } });
const low = area([0, 0], [1, 0], [1, 1], [0, 1]);
const high = area([1, 0], [2, 0], [2, 2], [1, 2]);
const highWithCorner = area([1, 0], [2, 0], [2, 2], [1, 2], [1, 1]);
for (const [name, neighbour] of [['as drawn', high], ['with the corner', highWithCorner]]) {
  const shared = topology({ zones: { type: 'FeatureCollection', features: [low, neighbour] } });
  console.log(name, merge(shared, shared.objects.zones.geometries).coordinates.length, 'part(s)');
}
ASK

cat > expected.txt <<'EXPECTED'
as drawn 2 part(s)
with the corner 1 part(s)
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
