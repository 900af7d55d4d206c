#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Cells of H3 differ by a quarter of their area within Germany, and the "average" is larger than all of them.
# One would guess: hexagons of one resolution are alike in a country, so that households per cell divided by the average area
# of the resolution is a density.
# What happens: at resolution 8 cells between Flensburg and the Alps have 0.59 to 0.73 square kilometres; the average over the
# world (0.737) is above all of them. In Lüdenscheid a density by the average is 12 % too low.
# Hurts: who compares coverage or households by hexagon: the same density looks like a difference, between cities most of all.
# Source: H3 documentation, table of cell areas (minimum and maximum by resolution); h3-js 4.5.0, cellArea and
# getHexagonAreaAvg.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact h3-js@4.5.0 >/dev/null

cat > ask.mjs <<'ASK'
import { cellArea, getHexagonAreaAvg, latLngToCell } from 'h3-js';

const average = getHexagonAreaAvg(8, 'km2');
const areas = [];
for (let latitude = 47.5; latitude <= 54.75; latitude += 0.25) for (let longitude = 6; longitude <= 15; longitude += 0.25) areas.push(cellArea(latLngToCell(latitude, longitude, 8), 'km2'));
console.log('average of the resolution', average.toFixed(3));
console.log('smallest', Math.min(...areas).toFixed(3), 'largest', Math.max(...areas).toFixed(3));
console.log('of', areas.length, 'cells above the average:', areas.filter((area) => area > average).length);
const here = cellArea(latLngToCell(51.2163, 7.6287, 8), 'km2');
console.log('Lüdenscheid', here.toFixed(3), 'of the average', (here / average).toFixed(2));
ASK

cat > expected.txt <<'EXPECTED'
average of the resolution 0.737
smallest 0.590 largest 0.734
of 1110 cells above the average: 0
Lüdenscheid 0.649 of the average 0.88
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
