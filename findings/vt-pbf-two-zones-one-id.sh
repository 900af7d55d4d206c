#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# vt-pbf cuts the numbers of features to whole ones, so that parts of a zone share one id in the tile.
# One would guess: GeoJSON's id may be any number; what a tile cannot hold (it has whole numbers from 0 on) is left out, as a
# text is ("05962032" comes without an id), or refused.
# What happens: 102.1 and 102.2, the parts of plan 102, are both 102, as is the plan itself; -3 is 18446744073709552000. No error.
# Hurts: who colours or marks zones of a tile by id (feature-state): a pointer on one lights up three, values that are joined by id
# overwrite each other, and the negative one is never found, as its number is beyond what a browser counts exactly.
# Source: RFC 7946 section 3.2 (id: text or number); Mapbox Vector Tile Specification 2.1, 4.2 (id: uint64, unique in a layer);
# mapbox/vt-pbf issues 13 and 41 (texts only); geojson-vt 5.0.3, vt-pbf 3.1.3, @mapbox/vector-tile 3.0.0, pbf 4.0.1.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geojson-vt@5.0.3 vt-pbf@3.1.3 @mapbox/vector-tile@3.0.0 pbf@4.0.1 >/dev/null

cat > ask.mjs <<'ASK'
import { VectorTile } from '@mapbox/vector-tile';
import GeoJSONVT from 'geojson-vt';
import Pbf from 'pbf';
import vtpbf from 'vt-pbf';

const ids = [102, 102.1, 102.2, -3, '05962032'];
const features = ids.map((id, at) => ({
  type: 'Feature',
  id,
  properties: { plan: String(id) },
  geometry: { type: 'Point', coordinates: [7.6 + at / 100, 51.2] },
}));
const tile = new GeoJSONVT({ type: 'FeatureCollection', features }).getTile(0, 0, 0);
const { plans } = new VectorTile(new Pbf(vtpbf.fromGeojsonVt({ plans: tile }))).layers;
for (let at = 0; at < plans.length; at++) {
  const { id, properties } = plans.feature(at);
  console.log(`plan ${properties.plan}: id ${id} in the tile`);
}
ASK

cat > expected.txt <<'EXPECTED'
plan 102: id 102 in the tile
plan 102.1: id 102 in the tile
plan 102.2: id 102 in the tile
plan -3: id 18446744073709552000 in the tile
plan 05962032: id undefined in the tile
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
