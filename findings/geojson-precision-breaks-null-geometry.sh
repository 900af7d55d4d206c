#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geojson-precision makes an empty object of a missing place, and keeps areas that rounding made flat.
# One would guess: geometry null stays null, and an area that no longer is one is told or left out.
# What happens: "geometry": {} stands where null stood, which is no GeoJSON any more; a garden of 11 m comes back as a ring of
# five equal positions.
# Hurts: who shortens coordinates before publishing: strict readers refuse the whole file for one announced project without a
# place, and a map draws nothing where an area was.
# Source: RFC 7946 sections 3.2 and 3.1.6; geojson-precision 1.0.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geojson-precision@1.0.0 >/dev/null

cat > ask.mjs <<'ASK'
import precision from 'geojson-precision';

const garden = [[7.6, 51.2], [7.6001, 51.2], [7.6001, 51.2001], [7.6, 51.2001], [7.6, 51.2]];
const out = precision(
  {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { name: 'announced' }, geometry: null },
      { type: 'Feature', properties: { name: 'garden' }, geometry: { type: 'Polygon', coordinates: [garden] } },
    ],
  },
  3,
);
for (const { properties, geometry } of out.features) console.log(properties.name, JSON.stringify(geometry));
ASK

cat > expected.txt <<'EXPECTED'
announced {}
garden {"type":"Polygon","coordinates":[[[7.6,51.2],[7.6,51.2],[7.6,51.2],[7.6,51.2],[7.6,51.2]]]}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
