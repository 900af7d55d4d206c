#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ckmeans of the package `simple-statistics` puts equal values into different classes.
# One would guess: natural breaks never part equal values; where there are fewer different values than classes, classes are
# left empty, or there is an error, as there is for more classes than values.
# What happens: the values are dealt out one by one: of six zones, two with 0 % and four with 100 %, three of the latter are in
# class 2 and one is in class 3. Which one depends on the order of the input, as equal values are alike.
# Hurts: who colours zones by supply, where 0 and 100 are the usual values: two zones with the same share get two colours, and
# the legend shows "100 to 100" twice. jenks of the same package gives bounds of which some are equal.
# Source: documentation of simple-statistics, ckmeans ("minimizing within-group distance"; every split of equal values costs
# nothing); simple-statistics 7.12.1, src/ckmeans.js (one value alone is told apart, two are not).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact simple-statistics@7.12.1 >/dev/null

cat > ask.mjs <<'ASK'
import { ckmeans, jenks } from 'simple-statistics';

for (const shares of [[0, 0, 100, 100, 100, 100], [0, 0, 0, 0, 30, 100, 100, 100]]) {
  console.log('shares', shares.join(' '));
  for (const classes of [3, 4]) console.log(classes, 'classes', JSON.stringify(ckmeans(shares, classes)));
}
console.log('bounds of jenks', JSON.stringify(jenks([0, 0, 100, 100, 100, 100], 3)));
ASK

cat > expected.txt <<'EXPECTED'
shares 0 0 100 100 100 100
3 classes [[0,0],[100,100,100],[100]]
4 classes [[0,0],[100,100],[100],[100]]
shares 0 0 0 0 30 100 100 100
3 classes [[0,0,0,0],[30],[100,100,100]]
4 classes [[0,0,0,0],[30],[100,100],[100]]
bounds of jenks [0,0,100,100]
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
