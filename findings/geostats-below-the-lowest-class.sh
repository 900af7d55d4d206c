#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostats puts what lies below all classes into the lowest class.
# One would guess: a value outside of the classes has no class, whether it lies above or below.
# What happens: above the highest bound the answer is a sentence of text (not null, not -1); below the lowest bound the answer
# is class 0, as for a true member. A no-data code such as -1 or -9999 is painted as the poorest supply.
# Hurts: who colours a map of shares where "not known" is coded as a negative number, which the tables of several statistical
# offices do: a white spot becomes an undersupplied area.
# Source: the package's own method getClass; meaning of no-data codes: GDAL raster data model ("nodata value").
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostats@2.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import Geostats from 'geostats';

const series = new Geostats([10, 20, 30, 40, 50, 60, 70, 80, 90]);
console.log('bounds', JSON.stringify(series.getClassEqInterval(4)));
for (const value of [-9999, -1, 5, 10, 90, 95]) console.log(value, JSON.stringify(series.getClass(value)));
ASK

cat > expected.txt <<'EXPECTED'
bounds [10,30,50,70,90]
-9999 0
-1 0
5 0
10 0
90 3
95 "Unable to get value's class."
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
