#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Simplifying a polygon with OpenLayers moves its corners onto a grid, and leaves small ones with two positions.
# One would guess: simplify(20) leaves corners out, and what stays is a corner of before, as for a line (Douglas and Peucker).
# What happens: polygons are rounded to multiples of the tolerance; corners that fall together are dropped. A round plot of 60 m
# has its corners at multiples of 20 m, none of which was one before; a plot of 14 m becomes a ring of two places and no area,
# which is no GeoJSON any more, and is written so.
# Hurts: who thins zones before a download or an area: neighbours that were thinned in another call no longer fit, and small
# plots lose their area and make the file invalid.
# Source: OpenLayers API, Polygon.simplify ("quantization"); RFC 7946 section 3.1.6; ol 10.11.0, geom/flat/simplify.js.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ol@10.11.0 >/dev/null

cat > ask.mjs <<'ASK'
import GeoJSON from 'ol/format/GeoJSON.js';
import LineString from 'ol/geom/LineString.js';
import Polygon from 'ol/geom/Polygon.js';

const round = (radius) => {
  const ring = Array.from({ length: 24 }, (_, at) => [404213 + radius * Math.cos((at * Math.PI) / 12), 5674777 + radius * Math.sin((at * Math.PI) / 12)]);
  return [...ring, ring[0]];
};
const kept = (before, after) => after.filter(([x, y]) => before.some(([east, north]) => east === x && north === y)).length;
for (const radius of [30, 7]) {
  const ring = round(radius);
  const area = new Polygon([ring]).simplify(20);
  const line = new LineString(ring).simplify(20).getCoordinates();
  const [outer] = area.getCoordinates();
  console.log(`radius ${radius}: area before ${new Polygon([ring]).getArea().toFixed(0)}, after ${area.getArea().toFixed(0)}, positions ${outer.length}, of them corners before: ${kept(ring, outer)}; as a line ${kept(ring, line)} of ${line.length}`);
  if (outer.length < 4) console.log(new GeoJSON().writeGeometry(area));
}
ASK

cat > expected.txt <<'EXPECTED'
radius 30: area before 2795, after 2800, positions 10, of them corners before: 0; as a line 5 of 5
radius 7: area before 152, after 0, positions 3, of them corners before: 0; as a line 2 of 2
{"type":"Polygon","coordinates":[[[404220,5674780],[404200,5674780],[404220,5674780]]]}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
