#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# polybooljs unites two plots of the size of a house to nothing, and greiner-hormann cuts neighbours that share a line wrongly.
# One would guess: degrees are what GeoJSON has, and polybooljs reads GeoJSON; a bound for "equal" that does not fit is an error, as its
# manual says. An overlay of two rectangles is right where their edges lie on one line.
# What happens: the bound is 1e-10, taken also for what is a product of two lengths, so that plots of 20 m are near it: of 1,000 pairs in
# degrees 38 end in the promised error, 20 come out wrong without one, and 13 of those as an empty area. The same pairs in
# metres are all right. greiner-hormann is right for shapes in any position and wrong for a third of the pairs of rectangles on a
# grid, since a corner on an edge of the other one is no crossing to it: the overlap is as large as the larger one, or nothing.
# Hurts: who merges or cuts plots, buildings or cells in a page: an area of 0, or a whole zone for a part, goes into a sum.
# Source: README of polybooljs (epsilon; "it will throw an error"); Greiner and Hormann 1998 (corners on edges are to be moved
# aside first); polybooljs 1.2.2, greiner-hormann 1.5.0, second opinions jsts 2.12.1, polyclip-ts 0.16.8.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact polybooljs@1.2.2 greiner-hormann@1.5.0 polyclip-ts@0.16.8 jsts@2.12.1 >/dev/null

cat > ask.mjs <<'ASK'
import { createRequire } from 'node:module';
import 'jsts/dist/jsts.min.js';
import * as polyclip from 'polyclip-ts';

const require = createRequire(import.meta.url);
const polybool = require('polybooljs');
const greinerHormann = require('greiner-hormann');
const reader = new globalThis.jsts.io.GeoJSONReader();

// the same numbers in every run
let state = 11;
const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
const closed = (corners) => [...corners, corners[0]];
const shape = (corners) => reader.read({ type: 'Polygon', coordinates: [closed(corners)] });
const sheet = (parts) => (parts.length === 0 ? 0 : reader.read({ type: 'MultiPolygon', coordinates: parts }).getArea());
const ring = (corners) => Math.abs(corners.reduce((sum, [x, y], at) => {
  const [nextX, nextY] = corners[(at + 1) % corners.length];
  return sum + (x - corners[0][0]) * (nextY - corners[0][1]) - (nextX - corners[0][0]) * (y - corners[0][1]);
}, 0) / 2);
const byPolybool = (how, a, b) => {
  const { type, coordinates } = polybool.polygonToGeoJSON(polybool[how]({ regions: [a], inverted: false }, { regions: [b], inverted: false }));
  return sheet(type === 'Polygon' ? (coordinates.length === 0 ? [] : [coordinates]) : coordinates);
};
const byPolyclip = (how, a, b) => sheet(polyclip[how]([closed(a)], [closed(b)]));
const byGreiner = (_, a, b) => (greinerHormann.intersection(a.map((corner) => [...corner]), b.map((corner) => [...corner])) ?? []).reduce((sum, part) => sum + ring(part), 0);

// how often an area differs by more than a thousandth of the right one
function compare(title, pairs, how, name, ask) {
  let errors = 0;
  let wrong = 0;
  let nothing = 0;
  for (const [a, b] of pairs) {
    const right = shape(a)[how](shape(b)).getArea();
    try {
      const found = ask(how, a, b);
      if (Math.abs(found - right) <= right / 1000 + 1e-13) continue;
      wrong += 1;
      if (found === 0) nothing += 1;
    } catch {
      errors += 1;
    }
  }
  console.log(`${title}, ${how}, ${name}: of ${pairs.length} pairs ${errors} errors, ${wrong} wrong, ${nothing} of them empty`);
}
// two plots of four corners that turn somehow, their middles at most 20 m apart in each direction
const plot = () => {
  const [x, y, turn] = [random() * 20, random() * 20, random() * 6.28];
  return [0, 1, 2, 3].map((corner) => {
    const radius = 20 * (0.5 + random() * 0.4);
    return [x + radius * Math.cos(turn + corner * 1.5708), y + radius * Math.sin(turn + corner * 1.5708)];
  });
};
const plots = Array.from({ length: 1000 }, () => [plot(), plot()]);
const place = (pairs, put) => pairs.map((pair) => pair.map((corners) => corners.map(put)));
const degrees = ([x, y]) => [Number((7.6 + x / 69800).toFixed(7)), Number((51.2 + y / 111200).toFixed(7))];
const metres = ([x, y]) => [Number((400000 + x).toFixed(2)), Number((5674000 + y).toFixed(2))];
compare('plots of 20 m in degrees', place(plots, degrees), 'union', 'polybooljs', byPolybool);
compare('plots of 20 m in degrees', place(plots, degrees), 'union', 'polyclip-ts', byPolyclip);
compare('plots of 20 m in metres', place(plots, metres), 'union', 'polybooljs', byPolybool);

const box = (west, south, width, height) => [[west, south], [west + width, south], [west + width, south + height], [west, south + height]];
const step = () => Math.floor(random() * 6) * 10;
const boxes = Array.from({ length: 1000 }, () => [box(step(), step(), 10 + step(), 10 + step()), box(step(), step(), 10 + step(), 10 + step())]);
compare('rectangles on a grid of 10 m', place(boxes, metres), 'intersection', 'greiner-hormann', byGreiner);
compare('rectangles on a grid of 10 m', place(boxes, metres), 'intersection', 'polyclip-ts', byPolyclip);
compare('plots of 20 m in metres', place(plots, metres), 'intersection', 'greiner-hormann', byGreiner);
const [zone, half] = [box(0, 0, 100, 100), box(50, 0, 100, 100)];
console.log(`100 m x 100 m and its neighbour that covers half of it: JSTS ${shape(zone).intersection(shape(half)).getArea()} m2, greiner-hormann ${byGreiner('', zone, half)} m2`);
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
plots of 20 m in degrees, union, polybooljs: of 1000 pairs 38 errors, 20 wrong, 13 of them empty
plots of 20 m in degrees, union, polyclip-ts: of 1000 pairs 0 errors, 0 wrong, 0 of them empty
plots of 20 m in metres, union, polybooljs: of 1000 pairs 0 errors, 0 wrong, 0 of them empty
rectangles on a grid of 10 m, intersection, greiner-hormann: of 1000 pairs 0 errors, 335 wrong, 88 of them empty
rectangles on a grid of 10 m, intersection, polyclip-ts: of 1000 pairs 0 errors, 0 wrong, 0 of them empty
plots of 20 m in metres, intersection, greiner-hormann: of 1000 pairs 0 errors, 0 wrong, 0 of them empty
100 m x 100 m and its neighbour that covers half of it: JSTS 5000 m2, greiner-hormann 0 m2
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
