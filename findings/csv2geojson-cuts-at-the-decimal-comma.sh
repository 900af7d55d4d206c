#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# csv2geojson reads coordinates with a decimal comma and cuts them at it.
# One would guess: a table as every German spreadsheet saves it (semicolons, decimal commas) is either read or refused, as the
# package refuses a row whose coordinates are no numbers.
# What happens: 51,2163 and 7,6287 become 51 and 7: every row is kept, and lies some 50 km off, all of them on one point.
# Hurts: who brings sites or addresses of a German office to a map: no row is missing, so nobody looks.
# Source: ISO 80000-1, 7.3.2 (decimal sign is a comma or a point); csv2geojson 5.1.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact csv2geojson@5.1.2 >/dev/null

cat > ask.mjs <<'ASK'
import csv2geojson from 'csv2geojson';

const table = 'name;lat;lon\nRathaus;51,2163;7,6287\nRosmart;51,2461;7,7008\nohne Zahl;k. A.;k. A.\n';
csv2geojson.csv2geojson(table, { delimiter: ';' }, (errors, { features }) => {
  console.log('refused', errors.length);
  for (const { properties, geometry } of features) console.log(properties.name, JSON.stringify(geometry.coordinates));
});
ASK

cat > expected.txt <<'EXPECTED'
refused 1
Rathaus [7,51]
Rosmart [7,51]
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
