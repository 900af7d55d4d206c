#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @loaders.gl/shapefile cuts courtyards out of whichever part comes before them in the file, or drops them.
# One would guess: a hole belongs to the part around it, as the other readers find it out: a shapefile tells holes by their
# direction alone, and the order of the rings has no meaning.
# What happens: a hole goes to the part before it. Where both outlines come first, the courtyard of the first is in the second,
# 2 km away: both rings are right, the area on paper too, and the place of the courtyard is built on. A hole that comes first is
# gone without a word. Only outline, its holes, next outline is read as it is.
# Hurts: who shows estates and their cut-out plots in a web map: points in the courtyard are inside, and overlays of the second
# part give nonsense or an error.
# Source: ESRI Shapefile Technical Description (July 1998), polygon: "The order of rings in the points array is not significant";
# calvinmetcalf/shapefile-js pull request 206 and tmontaigu/shapefile-rs issue 55 tell of such files and the same slip elsewhere;
# @loaders.gl/shapefile and @loaders.gl/gis 4.5.2; second opinions: shpjs 6.2.0, shapefile 0.6.6.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @loaders.gl/core@4.5.2 @loaders.gl/shapefile@4.5.2 @loaders.gl/gis@4.5.2 shpjs@6.2.0 shapefile@0.6.6 >/dev/null

cat > ask.mjs <<'ASK'
import { parse } from '@loaders.gl/core';
import { convertBinaryGeometryToGeometry } from '@loaders.gl/gis';
import { SHPLoader } from '@loaders.gl/shapefile';
import { openShp } from 'shapefile';
import { parseShp } from 'shpjs';

// outlines run clockwise, holes the other way
const outline = (x, y, width) => [[x, y], [x, y + width], [x + width, y + width], [x + width, y], [x, y]];
const east = outline(2000, 0, 1000);
const west = outline(0, 0, 1000);
const yardInWest = outline(300, 300, 400).reverse();

/** A shapefile of one polygon: header of 100 bytes, then the record. */
function shapefile(rings) {
  const points = rings.flat();
  const content = 44 + 4 * rings.length + 16 * points.length;
  const file = Buffer.alloc(108 + content);
  const box = [0, 0, 3000, 1000];
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(file.length / 2, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(5, 32);
  box.forEach((value, at) => file.writeDoubleLE(value, 36 + 8 * at));
  file.writeInt32BE(1, 100);
  file.writeInt32BE(content / 2, 104);
  file.writeInt32LE(5, 108);
  box.forEach((value, at) => file.writeDoubleLE(value, 112 + 8 * at));
  file.writeInt32LE(rings.length, 144);
  file.writeInt32LE(points.length, 148);
  let first = 0;
  rings.forEach((ring, at) => {
    file.writeInt32LE(first, 152 + 4 * at);
    first += ring.length;
  });
  points.flat().forEach((value, at) => file.writeDoubleLE(value, 152 + 4 * rings.length + 8 * at));
  return file;
}

const nameOf = (ring) => {
  const x = Math.min(...ring.map((position) => position[0]));
  return x === 300 ? 'yard' : x === 0 ? 'west' : 'east';
};
const tell = ({ coordinates }) => coordinates.map((part) => part.map(nameOf).join(' with ')).sort().join('; ');
const orders = { 'west yard east': [west, yardInWest, east], 'west east yard': [west, east, yardInWest], 'yard west east': [yardInWest, west, east] };
for (const [order, rings] of Object.entries(orders)) {
  const file = shapefile(rings);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  const { geometries } = await parse(bytes, SHPLoader);
  console.log(`${order} - loaders.gl: ${tell(convertBinaryGeometryToGeometry(geometries[0]))}`);
  console.log(`${order} - shpjs: ${tell(parseShp(bytes)[0])}`);
  const source = await openShp(bytes);
  console.log(`${order} - shapefile: ${tell((await source.read()).value)}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
west yard east - loaders.gl: east; west with yard
west yard east - shpjs: east; west with yard
west yard east - shapefile: east; west with yard
west east yard - loaders.gl: east with yard; west
west east yard - shpjs: east; west with yard
west east yard - shapefile: east; west with yard
yard west east - loaders.gl: east; west
yard west east - shpjs: east; west with yard
yard west east - shapefile: east; west with yard
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
