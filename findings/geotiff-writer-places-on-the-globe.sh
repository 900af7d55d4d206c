#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The writer of the package `geotiff` places a raster without a place on the whole globe.
# One would guess: a raster that is written without coordinates has none, and a program that asks for its place is told so.
# What happens: the file says WGS 84, from -180 to 180 and from -90 to 90, with pixels of 90 degrees here; so does every reader.
# Of two rasters of a series the one whose place was forgotten is valid and lies in the Pacific, instead of being refused.
# Hurts: who writes grids from a page: "not known" becomes "the world", and a check "has it a place?" passes.
# Source: OGC GeoTIFF 1.1 (19-008r4): the geokeys and the tie point are optional; geotiff 3.0.5, dist-module/geotiffwriter.js
# (comment at the defaults of ModelPixelScale).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geotiff@3.0.5 >/dev/null

cat > ask.mjs <<'ASK'
import { fromArrayBuffer, writeArrayBuffer } from 'geotiff';

const file = await writeArrayBuffer(Float32Array.of(12, 50, 95, 100, 0, 0, 0, 0), { width: 4, height: 2 });
const image = await (await fromArrayBuffer(file)).getImage();
console.log('box', image.getBoundingBox().join(' '));
console.log('pixel', image.getResolution().slice(0, 2).join(' '));
console.log('keys', JSON.stringify(image.getGeoKeys()));
ASK

cat > expected.txt <<'EXPECTED'
box -180 -90 180 90
pixel 90 -90
keys {"GTModelTypeGeoKey":2,"GeographicTypeGeoKey":4326,"GeogCitationGeoKey":"WGS 84"}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
