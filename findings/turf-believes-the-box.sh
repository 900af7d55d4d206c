#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf believes the box that a feature states, reads one with heights wrong, and carries it along where it is wrong.
# One would guess: the member bbox is a hint about the file; what is inside an area follows from its corners, and a box with
# heights, six numbers, is as good as one of four.
# What happens: an area with six numbers has no point in it: the height of the ground is compared with the latitude
# (booleanPointInPolygon, and so tag and inside-tests of one's own); pointsWithinPolygon and booleanContains of the same package,
# which look at the corners, find the point. toMercator, flip and truncate move the corners and leave the box: `bbox` then answers
# degrees for metres, and so do the grids and masks made of it. Without the member all of them agree.
# Hurts: who asks areas of a service (OGC API writes boxes; with heights in three dimensions): sites in a zone get no zone.
# Source: RFC 7946 section 5 (a bbox has 2*n numbers: all axes of the south-west corner, then all of the north-east one);
# documentation of bbox (option recompute); Turfjs/turf pull request 3108 (open) tells of flip, toMercator and truncate, issue 1179 of
# the uneven use; six numbers are not told of; @turf/turf 7.4.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as turf from '@turf/turf';

const [w, s, e, n] = [7.6, 51.2, 7.62, 51.22];
const ground = 400;
const ring = [[w, s, ground], [e, s, ground], [e, n, ground], [w, n, ground], [w, s, ground]];
const zone = (bbox) => ({ type: 'Feature', ...(bbox && { bbox }), properties: { name: 'zone' }, geometry: { type: 'Polygon', coordinates: [ring] } });
const site = turf.point([7.61, 51.21]);
const sites = turf.featureCollection([site]);
for (const [name, box] of Object.entries({ 'no box': null, 'four numbers': [w, s, e, n], 'six numbers': [w, s, ground, e, n, ground] })) {
  const area = zone(box);
  console.log(`${name}: in polygon ${turf.booleanPointInPolygon(site, area)}, tag ${turf.tag(sites, turf.featureCollection([area]), 'name', 'zone').features[0].properties.zone}, ` +
    `points within ${turf.pointsWithinPolygon(sites, area).features.length}, contains ${turf.booleanContains(area, site)}`);
}
const rounded = (numbers) => numbers.map((number) => Number(number.toFixed(2))).join(' ');
for (const name of ['toMercator', 'flip', 'truncate']) {
  const made = (box) => turf[name](zone(box), { precision: 1 });
  console.log(`${name}: box ${rounded(turf.bbox(made([w, s, e, n])))}, without the member ${rounded(turf.bbox(made(null)))}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
no box: in polygon true, tag zone, points within 1, contains true
four numbers: in polygon true, tag zone, points within 1, contains true
six numbers: in polygon false, tag undefined, points within 1, contains true
toMercator: box 7.6 51.2 7.62 51.22, without the member 846028.13 6656747.95 848254.52 6660301.83
flip: box 7.6 51.2 7.62 51.22, without the member 51.2 7.6 51.22 7.62
truncate: box 7.6 51.2 7.62 51.22, without the member 7.6 51.2 7.6 51.2
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
