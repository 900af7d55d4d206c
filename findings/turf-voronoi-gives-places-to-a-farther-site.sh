#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf voronoi gives a tenth of a town to an exchange that is not the nearest.
# One would guess: a cell holds the places whose nearest site is its own, by the distance of the same package: a degree of
# longitude is 0.63 of a degree of latitude here, and distance, circle and buffer of the package know it.
# What happens: the cells are made in degrees as if they were metres. Of places all over a district one in nine lies in the cell of
# a site that is up to 3 km farther away than another. Made of the same sites in metres (EPSG:25832) and carried back, the cells of
# the same function agree with the distances, and so do those of d3-geo-voronoi.
# Hurts: who draws catchments of exchanges, distribution cabinets or schools: households are counted for the wrong one, most where
# sites lie north and south of each other.
# Source: Turf documentation, voronoi (no word on degrees) and distance; Turfjs/turf issues 2370 and 1053 (open; without a figure);
# second opinion d3-geo-voronoi 2.1.0; proj4 2.22.0; @turf/turf 7.4.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 d3-geo-voronoi@2.1.0 proj4@2.22.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as turf from '@turf/turf';
import { geoDelaunay } from 'd3-geo-voronoi';
import proj4 from 'proj4';

const utm = proj4('+proj=utm +zone=32 +ellps=GRS80 +units=m');
let seed = 1;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const [w, s, e, n] = [7.5, 51.1, 7.9, 51.35];
const place = () => [w + random() * (e - w), s + random() * (n - s)];
const sites = Array.from({ length: 12 }, place);
const places = Array.from({ length: 4000 }, place);

const cellsOf = (positions, box) => turf.voronoi(turf.featureCollection(positions.map((position) => turf.point(position))), { bbox: box }).features;
const inDegrees = cellsOf(sites, [w, s, e, n]);
const inMetres = cellsOf(sites.map((site) => utm.forward(site)), [...utm.forward([w - 0.1, s - 0.1]), ...utm.forward([e + 0.1, n + 0.1])]);
const globe = geoDelaunay(sites);
const asked = {
  'turf, degrees': (at) => inDegrees.findIndex((cell) => turf.booleanPointInPolygon(at, cell)),
  'turf, metres': (at) => inMetres.findIndex((cell) => turf.booleanPointInPolygon(utm.forward(at), cell)),
  'd3-geo-voronoi': (at) => globe.find(...at),
};
for (const [name, cellAt] of Object.entries(asked)) {
  let wrong = 0;
  let farthest = 0;
  for (const at of places) {
    const distances = sites.map((site) => turf.distance(at, site));
    const more = distances[cellAt(at)] - Math.min(...distances);
    // where two sites are equally far to within 20 m, either is right
    if (more > 0.02) wrong += 1;
    farthest = Math.max(farthest, more);
  }
  console.log(`${name}: ${wrong} of ${places.length} places in the cell of a farther site, by up to ${farthest.toFixed(1)} km`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
turf, degrees: 414 of 4000 places in the cell of a farther site, by up to 2.9 km
turf, metres: 0 of 4000 places in the cell of a farther site, by up to 0.0 km
d3-geo-voronoi: 0 of 4000 places in the cell of a farther site, by up to 0.0 km
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
