#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Flatbush finds what has no place, if the window is wide enough.
# One would guess: a box from Infinity to -Infinity (the usual box of an empty geometry) meets no window; or it meets all.
# What happens: it is never found by a window that cuts its branch of the index, and always by one that covers the branch, as
# branches that lie wholly in the window are taken over without looking. Zoomed in 39 sites, zoomed out 40.
# Hurts: who indexes a layer in which some announced projects have no place yet, and counts what a window holds.
# Source: flatbush 4.7.0, index.js (search and _collectContained); an empty box as Infinity to -Infinity: bbox of @turf/turf,
# createEmpty of ol/extent.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact flatbush@4.7.0 >/dev/null

cat > ask.mjs <<'ASK'
import Flatbush from 'flatbush';

const index = new Flatbush(40);
for (let site = 0; site < 40; site += 1) {
  if (site === 7) index.add(Infinity, Infinity, -Infinity, -Infinity);
  else index.add(site * 10, 0, site * 10 + 5, 5);
}
index.finish();
for (const east of [80, 160, 300, 400]) {
  const found = index.search(0, 0, east, 5);
  console.log('window to', east, 'holds', found.length, found.includes(7) ? 'with' : 'without', 'the site that has no place');
}
ASK

cat > expected.txt <<'EXPECTED'
window to 80 holds 8 without the site that has no place
window to 160 holds 16 without the site that has no place
window to 300 holds 31 with the site that has no place
window to 400 holds 40 with the site that has no place
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
