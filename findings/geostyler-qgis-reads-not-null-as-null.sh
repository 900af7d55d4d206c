#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-qgis-parser reads "is not null" as "is null".
# One would guess: the rule "share" IS NOT NULL is read as "not null", or the parser says that it cannot.
# What happens: IS NULL and IS NOT NULL become the same filter, share == null; a column on the right side becomes a text of
# its name ("offer" < "need" compares with the word need). No error, no warning, no unsupported property.
# Hurts: who takes a QGIS style to the web: zones that are supplied get the style of those nobody asked, and the others none.
# Source: QGIS user manual, expressions (IS, IS NOT); GeoStyler style, filters; geostyler-qgis-parser 4.1.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-qgis-parser@4.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import * as parsers from 'geostyler-qgis-parser';

const Parser = parsers.default?.default ?? parsers.default;
const attribute = (text) => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const style = (filter) => `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.28.0-Firenze"><renderer-v2 type="RuleRenderer">
<rules key="r"><rule key="a" symbol="0" label="zones" filter="${attribute(filter)}"/></rules>
<symbols><symbol type="fill" name="0"><layer class="SimpleFill"><Option type="Map"><Option name="color" value="215,48,39,255" type="QString"/></Option></layer></symbol></symbols>
</renderer-v2></qgis>`;
for (const filter of ['"share" IS NULL', '"share" IS NOT NULL', 'NOT "share" IS NULL', '"offer" < "need"']) {
  const { output, errors = [], warnings = [], unsupportedProperties = {} } = await new Parser().readStyle(style(filter));
  console.log(filter.padEnd(20), JSON.stringify(output.rules[0].filter), 'said:', errors.length + warnings.length + Object.keys(unsupportedProperties).length);
}
ASK

cat > expected.txt <<'EXPECTED'
"share" IS NULL      ["==","share",null] said: 0
"share" IS NOT NULL  ["==","share",null] said: 0
NOT "share" IS NULL  ["!",["==","share",null]] said: 0
"offer" < "need"     ["<","offer","need"] said: 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
