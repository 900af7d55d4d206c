#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A supercluster window answers the clusters whose middle lies in it, so that no sum over a window is right.
# One would guess: the counts of the clusters in a window add up to the points in it, or to somewhat more, as clusters at the rim
# are counted whole; the nearer one looks, the better.
# What happens: at a low zoom a window over a third of the points answers all of them, and in the next position none; zoomed in,
# points that are in the window are missing, as their cluster's middle is outside. There is no error bound.
# Hurts: who writes "so many sites in view" from the clusters on screen: the number jumps with zoom and by one step of panning.
# Source: supercluster 9.1.0, README (getClusters) and index.js (the window is asked of the cluster's own position).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact supercluster@9.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import Supercluster from 'supercluster';

const sites = Array.from({ length: 3000 }, (_, at) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [7 + (at % 60) * 0.01, 51 + Math.floor(at / 60) * 0.01] } }));
const index = new Supercluster();
index.load(sites);
for (const window of [[7, 51, 7.305, 51.305], [6.9, 50.9, 7.2, 51.2]]) {
  const [west, south, east, north] = window;
  const inside = sites.filter(({ geometry: { coordinates: [x, y] } }) => x >= west && x <= east && y >= south && y <= north).length;
  const sums = [3, 6, 9, 12].map((zoom) => index.getClusters(window, zoom).reduce((sum, { properties }) => sum + (properties.point_count ?? 1), 0));
  console.log(`sites in the window ${inside}; sums at zoom 3, 6, 9, 12: ${sums.join(' ')}`);
}
ASK

cat > expected.txt <<'EXPECTED'
sites in the window 961; sums at zoom 3, 6, 9, 12: 3000 1920 1024 900
sites in the window 441; sums at zoom 3, 6, 9, 12: 0 0 480 441
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
