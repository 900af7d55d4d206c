#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-qgis-parser changes the classes of a QGIS legend.
# One would guess: a class that is switched off stays off, the class for all other values is an "else", a list of values matches
# each of them, bounds of numbers are numbers, and a symbol of half opacity stays so.
# What happens: hidden classes are drawn; "all other values" and the class of null become "equals the empty text"; a list becomes
# "is null"; bounds become texts, and both ends belong to a class, so that 50 is in two (QGIS takes the first); opacity is 1.
# Hurts: who takes a QGIS legend of zones to the web: another map comes out, and nothing says so.
# Source: QGIS user manual, categorized and graduated renderer; geostyler-qgis-parser 4.1.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-qgis-parser@4.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as parsers from 'geostyler-qgis-parser';

const Parser = parsers.default?.default ?? parsers.default;
const symbols = ['0', '1', '2', '3'].map(
  (name) => `<symbol type="fill" alpha="0.5" name="${name}"><layer class="SimpleFill"><Option type="Map"><Option name="color" value="215,48,39,255" type="QString"/></Option></layer></symbol>`,
);
const style = (renderer) => `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.0-Firenze">${renderer.replace('</renderer-v2>', `<symbols>${symbols.join('')}</symbols></renderer-v2>`)}</qgis>`;
async function show(renderer) {
  const { output, errors = [], warnings = [] } = await new Parser().readStyle(style(renderer));
  for (const { filter, symbolizers } of output.rules) console.log(JSON.stringify(filter), `opacity ${symbolizers[0].opacity}; said: ${errors.length + warnings.length}`);
}
await show(`<renderer-v2 type="categorizedSymbol" attr="kind"><categories>
<category value="GE" symbol="0" label="switched off" type="string" render="false"/>
<category symbol="1" label="list" type="List" render="true"><val value="GI" type="string"/><val value="SO" type="string"/></category>
<category value="" symbol="2" label="null" type="NULL" render="true"/>
<category value="" symbol="3" label="all other values" type="string" render="true"/>
</categories></renderer-v2>`);
await show(`<renderer-v2 type="graduatedSymbol" attr="share" graduatedMethod="GraduatedColor"><ranges>
<range lower="0" upper="50" symbol="0" label="0 - 50" render="true"/><range lower="50" upper="100" symbol="1" label="50 - 100" render="true"/>
</ranges></renderer-v2>`);
ASK

cat > expected.txt <<'EXPECTED'
["==","kind","GE"] opacity 1; said: 0
["==","kind",null] opacity 1; said: 0
["==","kind",""] opacity 1; said: 0
["==","kind",""] opacity 1; said: 0
["&&",[">=","share","0"],["<=","share","50"]] opacity 1; said: 0
["&&",[">=","share","50"],["<=","share","100"]] opacity 1; said: 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
