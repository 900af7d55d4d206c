#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Smoothed reading with the package `geotiff` mixes the code for "no data" into its neighbours.
# One would guess: a pixel without data stays without data, or is left out, when a raster is read in another size with
# `resampleMethod: 'bilinear'`, as the file names its code (GDAL_NODATA) and the package reads it (getGDALNoData).
# What happens: beside a pixel of -9999 stand values such as -4949.5: no code, no share, and a test for -9999 does not find
# them. Where a raster is read smaller, neither method averages: both pick single pixels.
# Hurts: who draws coverage or heights zoomed in: a broad rim of deep values round every gap, and false minima and means.
# Source: GDAL raster data model (no-data value); geotiff 3.0.5, dist-module/resample.js (no parameter for the code).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geotiff@3.0.5 >/dev/null

cat > ask.mjs <<'ASK'
import { fromArrayBuffer, writeArrayBuffer } from 'geotiff';

const read = async (values, side, options) => {
  const file = await writeArrayBuffer(Float32Array.from(values), { width: side, height: side, GDAL_NODATA: '-9999' });
  const image = await (await fromArrayBuffer(file)).getImage();
  const [band] = await image.readRasters(options);
  return `no data is ${image.getGDALNoData()}; ${Array.from(band).join(' ')}`;
};
const shares = [50, 100, -9999, 100];
console.log('as stored ', await read(shares, 2, {}));
console.log('bilinear  ', await read(shares, 2, { width: 4, height: 4, resampleMethod: 'bilinear' }));
const steps = Array.from({ length: 16 }, (_, index) => index);
console.log('half size ', await read(steps, 4, { width: 2, height: 2, resampleMethod: 'bilinear' }));
ASK

cat > expected.txt <<'EXPECTED'
as stored  no data is -9999; 50 100 -9999 100
bilinear   no data is -9999; 50 75 100 100 -4974.5 -2437.25 100 100 -9999 -4949.5 100 100 -9999 -4949.5 100 100
half size  no data is -9999; 0 2 8 10
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
