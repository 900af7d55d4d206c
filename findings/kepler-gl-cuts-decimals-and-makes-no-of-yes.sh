#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# kepler.gl cuts the decimals of a column in which one or two values have some, and makes no of yes.
# One would guess: one number with decimals makes the column one of numbers with decimals; GeoJSON even says what is a number and
# what is a text.
# What happens: of a sample of 50 rows two may be anything else, and the column is still one of whole numbers, which are read by
# cutting: 51.7 becomes 51, a share of 0.6 becomes 0, "k. A." NaN. Three values with decimals save the column. In GeoJSON the first
# feature decides: if it has decimals, all are cut, otherwise none, and the column is called whole in both cases. Texts of GeoJSON
# become numbers (the key "05962032" is 5962032, in the properties of the feature as well) and truth values: "yes" is known as one,
# and read as false, since only "true" and "1" are true. Features without a place are gone.
# Hurts: who looks at zones or towns, where 0 and 100 are the usual shares: the few between lose up to a whole percent, shares
# from 0 to 1 all of it, a join by key finds nothing, and what covers the whole town covers none. No warning.
# Source: kepler.gl documentation, processors (processCsvData, processGeojson); type-analyzer 0.4.0 ("three strikes", by its source);
# keplergl/kepler.gl issue 1546 (open) tells of texts in such a column, not of decimals; @kepler.gl/processors 3.2.6.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @kepler.gl/processors@3.2.6 >/dev/null

cat > ask.cjs <<'ASK'
const { processCsvData, processGeojson } = require('@kepler.gl/processors');

const whole = (count) => Array.from({ length: count }, (_, at) => (at % 2) * 100);
const sum = (values) => values.reduce((total, value) => total + Number(value), 0).toFixed(1);
const columns = {
  'one decimal of 15': [...whole(14), 51.7],
  'two decimals of 15': [...whole(13), 51.7, 48.3],
  'three decimals of 15': [...whole(12), 51.7, 48.3, 9.9],
  'two decimals of 50': [...whole(48), 51.7, 48.3],
  'shares from 0 to 1': [0, 1, 1, 0.6, 0.4],
  'one text': [0, 100, 51.7, 'k. A.'],
};
for (const [name, values] of Object.entries(columns)) {
  const { fields, rows } = processCsvData(['zone,share', ...values.map((value, at) => `zone ${at},${value}`)].join('\n'));
  const read = rows.map((row) => row[1]);
  console.log(`CSV, ${name}: ${fields[1].type}, ends in ${read.slice(-3).join(' ')}, sum ${sum(read)} of ${sum(values)}`);
}

const point = { type: 'Point', coordinates: [7.6, 51.2] };
const layer = (values) => ({
  type: 'FeatureCollection',
  features: values.map((share, at) => ({ type: 'Feature', properties: { share, key: `059620${32 + at}` }, geometry: point })),
});
for (const values of [[51.7, 0, 100, 48.3], [0, 51.7, 100, 48.3]]) {
  const { fields, rows } = processGeojson(layer(values));
  const column = (name) => fields.findIndex((field) => field.name === name);
  const feature = rows[0][column('_geojson')];
  console.log(`GeoJSON ${values.join(' ')}: ${fields[column('share')].type}, ${rows.map((row) => row[column('share')]).join(' ')}; key ${JSON.stringify(feature.properties.key)}`);
}
for (const words of [['yes', 'no'], ['true', 'false'], ['ja', 'nein']]) {
  const features = [...words.map((covers) => ({ type: 'Feature', properties: { covers }, geometry: point })), { type: 'Feature', properties: { covers: words[0] }, geometry: null }];
  const { fields, rows } = processGeojson({ type: 'FeatureCollection', features });
  const column = fields.findIndex((field) => field.name === 'covers');
  console.log(`GeoJSON ${words.join(' ')}: ${fields[column].type}, ${rows.map((row) => JSON.stringify(row[column])).join(' ')}; ${rows.length} rows of 3`);
}
ASK
ask() { node ask.cjs; }

cat > expected.txt <<'EXPECTED'
CSV, one decimal of 15: integer, ends in 0 100 51, sum 751.0 of 751.7
CSV, two decimals of 15: integer, ends in 0 51 48, sum 699.0 of 700.0
CSV, three decimals of 15: real, ends in 51.7 48.3 9.9, sum 709.9 of 709.9
CSV, two decimals of 50: integer, ends in 100 51 48, sum 2499.0 of 2500.0
CSV, shares from 0 to 1: integer, ends in 1 0 0, sum 2.0 of 3.0
CSV, one text: integer, ends in 100 51 NaN, sum NaN of NaN
GeoJSON 51.7 0 100 48.3: integer, 51 0 100 48; key 5962032
GeoJSON 0 51.7 100 48.3: integer, 0 51.7 100 48.3; key 5962032
GeoJSON yes no: boolean, false false; 2 rows of 3
GeoJSON true false: boolean, true false; 2 rows of 3
GeoJSON ja nein: string, "ja" "nein"; 2 rows of 3
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
npm ls type-analyzer 2>/dev/null | grep -o 'type-analyzer@[0-9.]*' | sort -u
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
