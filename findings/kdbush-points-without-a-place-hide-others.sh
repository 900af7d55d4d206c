#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Points without a place hide points with a place in KDBush.
# One would guess: a point at NaN is never found, and all others are (a flat list behaves so: every comparison with NaN is false).
# What happens: sorting by comparisons that are never true leaves the index in disorder. Of 2,000 sites of which every seventh
# has no place not one of the other 1,714 is found; with other shares some hundred are missing, or none. No error.
# Hurts: who indexes sites or addresses of a table in which some cells for the coordinates are empty (a failed parse is NaN): the
# count in a window, the nearest site and every cluster are wrong, and fine in a test with ten rows.
# Source: kdbush 4.1.0, index.js (select, after Floyd and Rivest: comparisons alone move the pointers). Clusters of supercluster
# 9.1.0 are built on the same index.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact kdbush@4.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import KDBush from 'kdbush';

for (const [sites, every] of [[10, 7], [500, 3], [2000, 3], [2000, 7]]) {
  const index = new KDBush(sites);
  let placed = 0;
  for (let site = 0; site < sites; site += 1) {
    const known = site % every !== (every === 3 ? 1 : 0);
    if (known) placed += 1;
    index.add(known ? (site * 37) % sites : NaN, known ? (site * 7) % sites : NaN);
  }
  index.finish();
  console.log(`${sites} sites, one in ${every} without a place: found ${index.range(0, 0, sites, sites).length} of ${placed}`);
}
ASK

cat > expected.txt <<'EXPECTED'
10 sites, one in 7 without a place: found 8 of 8
500 sites, one in 3 without a place: found 0 of 333
2000 sites, one in 3 without a place: found 1098 of 1333
2000 sites, one in 7 without a place: found 0 of 1714
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
