#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# wkx decides from the first position whether a line has heights.
# One would guess: a line of which only some positions have a height (GeoJSON allows it, section 3.1.1 leaves the third number
# optional per position) is read as it is, or loses the heights, or is refused.
# What happens: with a height first, the text form holds the word "undefined" and the binary form a height of 0 that nobody
# measured; with the height later, the text form drops it and the binary form ends in a RangeError. Same line, other direction.
# Hurts: who writes well-known binary or text for a database from GeoJSON: invented zeros among surveyed heights, text that
# the database refuses, and a result that depends on the direction in which the line was drawn.
# Source: RFC 7946 section 3.1.1.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact wkx@0.5.0 >/dev/null

cat > ask.mjs <<'ASK'
import wkx from 'wkx';

const there = { type: 'LineString', coordinates: [[7.6, 51.2, 420], [7.7, 51.2]] };
const back = { type: 'LineString', coordinates: [[7.7, 51.2], [7.6, 51.2, 420]] };
for (const [name, line] of [['height first', there], ['height last', back]]) {
  const read = wkx.Geometry.parseGeoJSON(line);
  console.log(name, read.toWkt());
  try {
    console.log(name, 'through WKB', JSON.stringify(wkx.Geometry.parse(read.toWkb()).toGeoJSON().coordinates));
  } catch (error) {
    console.log(name, 'through WKB', error.name);
  }
}
ASK

cat > expected.txt <<'EXPECTED'
height first LINESTRING Z (7.6 51.2 420,7.7 51.2 undefined)
height first through WKB [[7.6,51.2,420],[7.7,51.2,0]]
height last LINESTRING(7.7 51.2,7.6 51.2)
height last through WKB RangeError
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
