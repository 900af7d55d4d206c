#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @mapbox/shp-write keeps either the single-part or the multi-part areas of a layer, and one of two like-named columns.
# One would guess: a layer of zones, some of one part and some of several, becomes one shapefile of all (the format has one
# type for both), and columns whose first ten letters are equal get numbers, as GDAL does it.
# What happens: both kinds are written under the same name into the zip and the multi-part ones win: the single-part zones are
# gone, without an error. Of households_fibre and households_cable one column "households" is left, with the last value.
# Hurts: who offers "download as shapefile" for a layer of mixed areas: fewer zones, and cable figures under both names.
# Source: mapbox/shp-write issue 121 (mended in its repository in January 2025, not in a released version up to 0.4.3); the
# column collision is not told there. ESRI Shapefile Technical Description (July 1998): polygon type 5 holds many parts.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @mapbox/shp-write@0.4.3 jszip@3.10.1 shapefile@0.6.6 >/dev/null

cat > ask.mjs <<'ASK'
import shpwrite from '@mapbox/shp-write';
import JSZip from 'jszip';
import { open } from 'shapefile';

const square = (x) => [[[x, 51], [x, 51.1], [x + 0.1, 51.1], [x + 0.1, 51], [x, 51]]];
const zone = (name, fibre, cable, geometry) => ({
  type: 'Feature',
  properties: { name, households_fibre: fibre, households_cable: cable },
  geometry,
});
const layer = {
  type: 'FeatureCollection',
  features: [
    zone('one part', 10, 70, { type: 'Polygon', coordinates: square(7) }),
    zone('two parts', 20, 80, { type: 'MultiPolygon', coordinates: [square(8), square(9)] }),
  ],
};
const bytes = await shpwrite.zip(layer, { outputType: 'nodebuffer', compression: 'STORE' });
const zip = await JSZip.loadAsync(bytes);
for (const name of Object.keys(zip.files).filter((file) => file.endsWith('.shp'))) {
  const read = (file) => zip.file(file).async('arraybuffer');
  const source = await open(await read(name), await read(name.replace('.shp', '.dbf')), { encoding: 'utf-8' });
  for (let row = await source.read(); !row.done; row = await source.read()) {
    console.log(name, JSON.stringify(row.value.properties));
  }
}
ASK

cat > expected.txt <<'EXPECTED'
POLYGON.shp {"name":"two parts","households":80}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
