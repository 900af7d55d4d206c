#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-qgis-parser turns a rule whose filter it does not understand into a rule for everything.
# One would guess: such a rule is left out, or kept with its filter as text, or there is an error or a warning.
# What happens: the filter is gone and the symbol stays, so the last such rule paints all zones over the others. It hits the
# ordinary ELSE rule of QGIS, $area, a doubled quote in a text, and a column without quotes whose name is a word of SQL (share).
# Hurts: who takes a QGIS style to the web: with an ELSE rule at the end of the legend the whole map has one colour.
# Source: QGIS user manual, rule-based renderer (ELSE); geostyler-qgis-parser 4.1.0 (filters go through a parser of PostgreSQL).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-qgis-parser@4.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as parsers from 'geostyler-qgis-parser';

const Parser = parsers.default?.default ?? parsers.default;
const attribute = (text) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const style = (filter) => `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.0-Firenze"><renderer-v2 type="RuleRenderer">
<rules key="r"><rule key="a" symbol="0" label="zones" filter="${attribute(filter)}"/></rules>
<symbols><symbol type="fill" name="0"><layer class="SimpleFill"><Option type="Map"><Option name="color" value="215,48,39,255" type="QString"/></Option></layer></symbol></symbols>
</renderer-v2></qgis>`;
for (const filter of ['"share" < 50', 'ELSE', '$area > 1000', `"name" = 'Haus ''Süd'''`, 'share < 50']) {
  const { output, errors = [], warnings = [], unsupportedProperties = {} } = await new Parser().readStyle(style(filter));
  const [rule] = output.rules;
  const said = errors.length + warnings.length + Object.keys(unsupportedProperties).length;
  console.log(filter.padEnd(22), rule.filter ? JSON.stringify(rule.filter) : 'no filter', `paints ${rule.symbolizers[0].color}; said: ${said}`);
}
ASK

cat > expected.txt <<'EXPECTED'
"share" < 50           ["<","share",50] paints #D73027; said: 0
ELSE                   no filter paints #D73027; said: 0
$area > 1000           no filter paints #D73027; said: 0
"name" = 'Haus ''Süd''' no filter paints #D73027; said: 0
share < 50             no filter paints #D73027; said: 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
