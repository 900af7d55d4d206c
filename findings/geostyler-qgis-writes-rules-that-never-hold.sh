#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-qgis-parser writes rules for QGIS that never hold.
# One would guess: "share is null" is written as "share" IS NULL, the pattern *weg* as LIKE '%weg%', and the name of a column in
# double quotes, as the parser for SLD writes PropertyIsNull and names the wildcard (and misses "is not null" too).
# What happens: share = null (never true in QGIS, not even for null), name LIKE '*weg*' (QGIS knows % and _ only), and a column
# "Anteil Glasfaser" without quotes, which is no expression at all. No error, no warning.
# Hurts: who offers "open in QGIS": the class "not known" is in the legend and on no zone.
# Source: QGIS user manual, expressions (NULL, LIKE, column references); qgis/QGIS-Documentation issue 6215 (comparison with
# NULL); geostyler-qgis-parser 4.1.0, geostyler-sld-parser 9.0.3.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-qgis-parser@4.1.0 geostyler-sld-parser@9.0.3 >/dev/null

cat > ask.mjs <<'ASK'
import * as qgis from 'geostyler-qgis-parser';
import * as sld from 'geostyler-sld-parser';

const parsers = [qgis, sld].map((parser) => new (parser.default?.default ?? parser.default)());
const filters = [['==', 'share', null], ['!=', 'share', null], ['*=', 'name', '*weg*'], ['<', 'Anteil Glasfaser', 50]];
for (const filter of filters) {
  const style = { name: 'zones', rules: [{ name: 'r', filter, symbolizers: [{ kind: 'Fill', color: '#d73027' }] }] };
  const [forQgis, forSld] = await Promise.all(parsers.map((parser) => parser.writeStyle(style)));
  console.log(JSON.stringify(filter));
  console.log('  QGIS', /filter="([^"]*)"/.exec(forQgis.output)[1], '| said:', (forQgis.errors ?? []).length + (forQgis.warnings ?? []).length);
  console.log('  SLD ', /<Filter[^>]*>(.*)<\/Filter>/.exec(forSld.output)[1]);
}
ASK

cat > expected.txt <<'EXPECTED'
["==","share",null]
  QGIS share = null | said: 0
  SLD  <ogc:PropertyIsNull><ogc:PropertyName>share</ogc:PropertyName></ogc:PropertyIsNull>
["!=","share",null]
  QGIS share &lt;> null | said: 0
  SLD  <ogc:PropertyIsNotEqualTo><ogc:PropertyName>share</ogc:PropertyName><ogc:Literal>null</ogc:Literal></ogc:PropertyIsNotEqualTo>
["*=","name","*weg*"]
  QGIS name LIKE '*weg*' | said: 0
  SLD  <ogc:PropertyIsLike wildCard="*" singleChar="." escape="!"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>*weg*</ogc:Literal></ogc:PropertyIsLike>
["<","Anteil Glasfaser",50]
  QGIS Anteil Glasfaser &lt; 50 | said: 0
  SLD  <ogc:PropertyIsLessThan><ogc:PropertyName>Anteil Glasfaser</ogc:PropertyName><ogc:Literal>50</ogc:Literal></ogc:PropertyIsLessThan>
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
