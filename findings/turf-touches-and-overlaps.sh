#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @turf/turf booleanTouches and booleanOverlap disagree with the standard about neighbours.
# One would guess: of two areas exactly one of "touch", "overlap", "one within the other", "apart" holds (OGC, Egenhofer):
# neighbours with a common border touch and do not overlap; areas that share ground overlap and do not touch.
# What happens: neighbours are said to overlap (whole border, part of it, a corner alone), an area that covers half of another
# is said to touch it when the edges are in line, and a small area in the middle of a neighbour's edge does not touch it.
# Hurts: who checks a land-use plan for zones drawn over each other: every neighbour is a false alarm, and a zone drawn over
# half of another passes as "touches only".
# Source: OGC 06-103r4 section 6.1.15 (spatial relations); the second opinion here is JSTS.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @turf/turf@7.4.0 jsts@2.12.1 >/dev/null

cat > ask.mjs <<'ASK'
import { booleanOverlap, booleanTouches, polygon } from '@turf/turf';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';

const square = (x, y, width) => polygon([[[x, y], [x + width, y], [x + width, y + width], [x, y + width], [x, y]]]);
const geometry = (feature) => new GeoJSONReader().read(feature.geometry);
const pairs = {
  'whole common border': [square(0, 0, 2), square(2, 0, 2)],
  'half of the border': [square(0, 0, 2), square(2, 1, 2)],
  'corner alone': [square(0, 0, 2), square(2, 2, 2)],
  'inside a long edge': [square(0, 0, 3), square(3, 1, 1)],
  'half of each covered': [square(0, 0, 2), square(1, 0, 2)],
};
for (const [name, [one, other]] of Object.entries(pairs)) {
  const turf = `touch ${booleanTouches(one, other)} overlap ${booleanOverlap(one, other)}`;
  const jts = RelateOp.relate(geometry(one), geometry(other));
  console.log(`${name}: turf ${turf}; JTS touch ${jts.isTouches(2, 2)} overlap ${jts.isOverlaps(2, 2)}`);
}
ASK

cat > expected.txt <<'EXPECTED'
whole common border: turf touch true overlap true; JTS touch true overlap false
half of the border: turf touch true overlap true; JTS touch true overlap false
corner alone: turf touch true overlap true; JTS touch true overlap false
inside a long edge: turf touch false overlap true; JTS touch true overlap false
half of each covered: turf touch true overlap true; JTS touch false overlap true
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
