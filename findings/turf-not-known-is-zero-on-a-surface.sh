#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf takes a value that is not known for 0 where it makes a surface of points.
# One would guess: a point whose value is null or an empty text is left out, or refused, as interpolate refuses one without the
# property ("zValue is missing").
# What happens: interpolate gives what it gives for 0: between points of 50 and 50 the surface falls to 11. isobands draws a
# band "0-30" of 445 square kilometres around the points that nobody asked, planepoint a slope, and moranIndex
# gives the figure for 0; of an empty text it makes 1.000, a perfect pattern. NaN is 0 for bands, and NaN for the others.
# Hurts: who draws speeds or shares as a surface from measured and unmeasured places: every gap becomes a valley of no supply.
# Source: Turf documentation, interpolate, isobands, planepoint, moranIndex; the same was mended elsewhere (qgis/QGIS issues
# 43286 and 42689) and was reported of GDAL's grid (OSGeo/gdal issue 7241); @turf/turf 7.4.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as turf from '@turf/turf';

const at = (x, y, share) => turf.point([x, y], { share });
const all = turf.featureCollection;
const surface = (share) => {
  const points = all([at(0, 0, 50), at(0.1, 0, share), at(0.1, 0.1, 50)]);
  const grid = turf.interpolate(points, 3, { gridType: 'point', property: 'share', units: 'kilometers' });
  return Math.min(...grid.features.map(({ properties }) => properties.share)).toFixed(1);
};
const bands = (share) => {
  const points = [0, 1, 2, 3].flatMap((y) => [0, 1, 2, 3].map((x) => at(x / 10, y / 10, x === 1 ? share : 50)));
  const found = turf.isobands(all(points), [0, 30, 60], { zProperty: 'share' }).features;
  return found.map((band) => `${band.properties.share}: ${Math.round(turf.area(band) / 1e6)} km2`).join(', ');
};
const moran = (share) => {
  const points = all([at(0, 0, 50), at(0.001, 0, 60), at(0, 0.001, share), at(0.001, 0.001, 40)]);
  return turf.moranIndex(points, { inputField: 'share' }).moranIndex.toFixed(3);
};
const plane = (share) =>
  turf.planepoint(turf.point([0.2, 0.2]), turf.polygon([[[0, 0], [1, 0], [0, 1], [0, 0]]], { a: 50, b: share, c: 50 })).toFixed(1);
for (const share of [50, 0, null, '', Number.NaN])
  for (const [name, ask] of Object.entries({ surface, bands, moran, plane }))
    console.log(`${share === '' ? 'empty text' : share} ${name}: ${ask(share)}`);
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
50 surface: 50.0
50 bands: 0-30: 0 km2, 30-60: 1113 km2
50 moran: -0.369
50 plane: 50.0
0 surface: 11.4
0 bands: 0-30: 445 km2, 30-60: 668 km2
0 moran: -0.285
0 plane: 40.0
null surface: 11.4
null bands: 0-30: 445 km2, 30-60: 668 km2
null moran: -0.285
null plane: 40.0
empty text surface: 11.4
empty text bands: 0-30: 445 km2, 30-60: 668 km2
empty text moran: 1.000
empty text plane: 40.0
NaN surface: NaN
NaN bands: 0-30: 445 km2, 30-60: 668 km2
NaN moran: NaN
NaN plane: NaN
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
