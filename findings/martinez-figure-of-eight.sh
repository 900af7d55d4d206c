#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# martinez-polygon-clipping joins two areas that meet in a corner into a ring like an eight, whose area is their difference.
# One would guess: the union of two zones that touch in one point is a MultiPolygon of both, whichever corners meet.
# What happens: north-east to south-west it is. South-east to north-west one ring runs through the point twice, round the second
# zone in the other direction: 4 and 1 become 3, two equal zones 0. It hits xor ("what has changed between two plans") of areas
# that overlap in the same way: 6 becomes 8, the overlap is counted in. No error; the outline on the map looks right.
# Hurts: who adds up zones or the land that a plan changes: the area is too small, down to nothing, or too large.
# Source: OGC 06-103r4, 6.1.11.1 (a polygon's rings are simple); w8r/martinez issues 110 (open, another wrong union) and 10;
# martinez-polygon-clipping 0.8.1; second opinion polyclip-ts 0.16.8.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact martinez-polygon-clipping@0.8.1 polyclip-ts@0.16.8 >/dev/null

cat > ask.mjs <<'ASK'
import * as martinez from 'martinez-polygon-clipping';
import * as polyclip from 'polyclip-ts';

const square = (x, y, side) => [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]];
const ringArea = (ring) =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at][0] * y - x * ring[at][1], 0) / 2);
const area = (parts) =>
  parts.reduce((sum, [outer, ...holes]) => sum + ringArea(outer) - holes.reduce((hole, ring) => hole + ringArea(ring), 0), 0);

const cases = [
  ['union, north-east corner to south-west', 'union', square(0, 0, 2), square(2, 2, 1)],
  ['union, south-east corner to north-west', 'union', square(0, 1, 2), square(2, 0, 1)],
  ['union of two equal ones, the same way', 'union', square(0, 1, 1), square(1, 0, 1)],
  ['xor of two that overlap, the same way', 'xor', square(0, 1, 2), square(1, 0, 2)],
];
for (const [name, operation, one, other] of cases) {
  const result = martinez[operation](one, other);
  console.log(`${name}: ${area(result)} in ${result.length} part(s), polyclip-ts ${area(polyclip[operation](one, other))}`);
  console.log(' ', JSON.stringify(result));
}
ASK

cat > expected.txt <<'EXPECTED'
union, north-east corner to south-west: 5 in 2 part(s), polyclip-ts 5
  [[[[0,0],[2,0],[2,2],[0,2],[0,0]]],[[[2,2],[3,2],[3,3],[2,3],[2,2]]]]
union, south-east corner to north-west: 3 in 1 part(s), polyclip-ts 5
  [[[[0,1],[2,1],[3,1],[3,0],[2,0],[2,1],[2,3],[0,3],[0,1]]]]
union of two equal ones, the same way: 0 in 1 part(s), polyclip-ts 2
  [[[[0,1],[1,1],[2,1],[2,0],[1,0],[1,1],[1,2],[0,2],[0,1]]]]
xor of two that overlap, the same way: 8 in 1 part(s), polyclip-ts 6
  [[[[0,1],[1,1],[2,1],[2,2],[1,2],[1,1],[1,0],[3,0],[3,2],[2,2],[2,3],[0,3],[0,1]]]]
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
