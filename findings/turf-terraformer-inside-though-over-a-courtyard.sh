#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf and @terraformer/spatial take a plot for inside a zone that is built over the zone's courtyard, and a line over a gap as well.
# One would guess: "contains" and "within" are true if no part of the plot is outside of the zone; both packages know courtyards, since a
# point in one is outside for them.
# What happens: corners are looked at. A plot around a courtyard, whose corners are all in the zone, is "contained", though a quarter of it
# is not; a zone that covers the town without its exclave contains the exclave with a rim. Of turf only areas are concerned: it
# cuts lines at the outline. Terraformer also says that a cable from one arm of a U to the other, over foreign ground, is inside.
# booleanOverlap of turf is false for such a plot, so that no check finds it. No error.
# Hurts: who asks whether a site, a plot or a route lies wholly in a zone (a funding area, a town, a plan): yes, where the courtyard is what
# was left out on purpose.
# Source: OGC 06-103r4 section 6.1.15.3 (contains, within); Turfjs/turf issues 1988 and 2595 (open, areas with holes); @turf/turf 7.4.0,
# @terraformer/spatial 2.2.2, second opinion jsts 2.12.1.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 @terraformer/spatial@2.2.2 jsts@2.12.1 >/dev/null

cat > ask.mjs <<'ASK'
import 'jsts/dist/jsts.min.js';
import * as terraformer from '@terraformer/spatial';
import * as turf from '@turf/turf';

const reader = new globalThis.jsts.io.GeoJSONReader();
// lengths of 100 m in degrees, near enough
const place = ([x, y]) => [7.6 + x / 698, 51.2 + y / 1112];
const area = (...rings) => ({ type: 'Polygon', coordinates: rings.map((corners) => [...corners, corners[0]].map(place)) });
const line = (...corners) => ({ type: 'LineString', coordinates: corners.map(place) });
const box = (west, south, east, north) => [[west, south], [east, south], [east, north], [west, north]];

const withCourtyard = area(box(0, 0, 10, 10), box(4, 4, 6, 6).reverse());
const u = area([[0, 0], [10, 0], [10, 10], [7, 10], [7, 3], [3, 3], [3, 10], [0, 10]]);
const questions = [
  ['plot beside the courtyard', withCourtyard, area(box(1, 1, 3, 3))],
  ['plot in the courtyard', withCourtyard, area(box(4.5, 4.5, 5.5, 5.5))],
  ['plot around the courtyard', withCourtyard, area(box(3, 3, 7, 7))],
  ['turned plot through the courtyard', withCourtyard, area([[5, 1], [9, 5], [5, 9], [1, 5]])],
  ['cable through the courtyard', withCourtyard, line([1, 5], [9, 5])],
  ['plot from arm to arm of a U', u, area(box(1, 5, 9, 6))],
  ['cable from arm to arm of a U', u, line([1, 5], [9, 5])],
];
for (const [name, zone, other] of questions) {
  const [a, b] = [reader.read(zone), reader.read(other)];
  const inside = other.type === 'Polygon' ? a.intersection(b).getArea() / b.getArea() : a.intersection(b).getLength() / b.getLength();
  const answers = {
    JSTS: a.contains(b),
    'turf contains': turf.booleanContains(zone, other),
    'turf within': turf.booleanWithin(other, zone),
    'turf overlap': other.type === 'Polygon' ? turf.booleanOverlap(zone, other) : '-',
    'terraformer contains': terraformer.contains(zone, other),
    'terraformer within': terraformer.within(other, zone),
  };
  console.log(`${name} (${Math.round(inside * 100)} % inside): ${Object.entries(answers).map(([who, answer]) => `${who} ${answer}`).join(', ')}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
plot beside the courtyard (100 % inside): JSTS true, turf contains true, turf within true, turf overlap false, terraformer contains true, terraformer within true
plot in the courtyard (0 % inside): JSTS false, turf contains false, turf within false, turf overlap false, terraformer contains false, terraformer within false
plot around the courtyard (75 % inside): JSTS false, turf contains true, turf within true, turf overlap false, terraformer contains true, terraformer within true
turned plot through the courtyard (88 % inside): JSTS false, turf contains true, turf within true, turf overlap false, terraformer contains true, terraformer within true
cable through the courtyard (75 % inside): JSTS false, turf contains false, turf within false, turf overlap -, terraformer contains true, terraformer within true
plot from arm to arm of a U (50 % inside): JSTS false, turf contains false, turf within false, turf overlap true, terraformer contains false, terraformer within false
cable from arm to arm of a U (50 % inside): JSTS false, turf contains false, turf within false, turf overlap -, terraformer contains true, terraformer within true
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
