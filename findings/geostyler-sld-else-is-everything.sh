#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-sld-parser reads the else rule of a style as a rule for everything.
# One would guess: <ElseFilter/> is kept, or turned into "none of the others", or refused; reading and writing the same file
# gives the same map.
# What happens: the rule is read without a filter and written without one, so it paints every zone, and in file order it is
# the last, over all others. No error, no warning, no unsupported property.
# Hurts: who lets users edit the style of a WMS layer: after "open, save" the map has one colour, that of "not known".
# Source: OGC 02-070 (SLD 1.0) and 05-077r4 (Symbology Encoding 1.1), ElseFilter; geostyler-sld-parser 9.0.3.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-sld-parser@9.0.3 >/dev/null

cat > ask.mjs <<'ASK'
import * as parsers from 'geostyler-sld-parser';

const Parser = parsers.default?.default ?? parsers.default;
const rule = (condition, color) => `<Rule>${condition}<PolygonSymbolizer><Fill><CssParameter name="fill">${color}</CssParameter></Fill></PolygonSymbolizer></Rule>`;
const low = '<ogc:Filter><ogc:PropertyIsLessThan><ogc:PropertyName>share</ogc:PropertyName><ogc:Literal>50</ogc:Literal></ogc:PropertyIsLessThan></ogc:Filter>';
const style = `<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><Name>zones</Name><UserStyle><FeatureTypeStyle>${rule(low, '#d73027')}${rule('<ElseFilter/>', '#cccccc')}</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>`;
const parser = new Parser();
const { output, errors = [], warnings = [], unsupportedProperties = {} } = await parser.readStyle(style);
for (const { filter, symbolizers } of output.rules) console.log(symbolizers[0].color, 'for', filter ? JSON.stringify(filter) : 'everything');
console.log('said:', errors.length + warnings.length + Object.keys(unsupportedProperties).length);
const back = (await parser.writeStyle(output)).output;
console.log('written back: rules', back.match(/<Rule>/g).length, 'filters', (back.match(/<(ogc:)?Filter/g) ?? []).length, 'else', (back.match(/ElseFilter/g) ?? []).length);
ASK

cat > expected.txt <<'EXPECTED'
#d73027 for ["<","share",50]
#cccccc for everything
said: 0
written back: rules 2 filters 1 else 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
