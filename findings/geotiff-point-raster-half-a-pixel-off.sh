#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The package `geotiff` puts a raster whose values belong to points half a pixel beside its place.
# One would guess: the box of a GeoTIFF is the same whether the file says "the first tie point is the corner of the first pixel"
# (area) or "it is its middle" (point), as the two files here describe the same ground; GDAL 3.6.2 reads both as 400000 5675000.
# What happens: getBoundingBox takes the tie point as a corner in both cases: the second raster lies 50 m south-east, and the
# cell that one looks up at an address is a neighbour's, without a word.
# Hurts: who reads heights (terrain models are often "point") or a grid of 100 m at an address.
# Source: OGC GeoTIFF 1.1 (19-008r4), GTRasterTypeGeoKey and figures of the raster space; GDAL RFC 33; the same was mended in
# other readers (locationtech/geotrellis pull request 2061, developmentseed/deck.gl-raster issue 110). geotiff 3.0.5.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geotiff@3.0.5 >/dev/null

cat > ask.mjs <<'ASK'
import { fromArrayBuffer, writeArrayBuffer } from 'geotiff';

async function raster(kind, east, north) {
  const file = await writeArrayBuffer(Float32Array.from({ length: 16 }, (_, index) => index), {
    width: 4,
    height: 4,
    GTModelTypeGeoKey: 1,
    GTRasterTypeGeoKey: kind,
    ProjectedCSTypeGeoKey: 25832,
    ModelPixelScale: [100, 100, 0],
    ModelTiepoint: [0, 0, 0, east, north, 0],
  });
  const image = await (await fromArrayBuffer(file)).getImage();
  const box = image.getBoundingBox();
  const [x, y] = [400210, 5674790];
  const column = Math.floor((x - box[0]) / 100);
  const row = Math.floor((box[3] - y) / 100);
  const [[value]] = await image.readRasters({ window: [column, row, column + 1, row + 1] });
  return `box ${box.join(' ')}; value at ${x} ${y}: ${value}`;
}
console.log('area: ', await raster(1, 400000, 5675000));
console.log('point:', await raster(2, 400050, 5674950));
ASK

cat > expected.txt <<'EXPECTED'
area:  box 400000 5674600 400400 5675000; value at 400210 5674790: 10
point: box 400050 5674550 400450 5674950; value at 400210 5674790: 5
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
