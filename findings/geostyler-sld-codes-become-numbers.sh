#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geostyler-sld-parser turns codes in filters into numbers.
# One would guess: a literal stays a text unless its column is named in the option numericFilterFields, which is empty.
# What happens: whatever looks like a number is one: the municipality 05962032 becomes 5962032, the plan 1e3 becomes 1000, the
# edition 1.10 becomes 1.1; so they are written back. A pattern keeps its text and loses its wildcard: %weg% under the wildcard
# % is written as %weg% under the wildcard *, and "do not mind upper case" (matchCase) is gone.
# Hurts: who edits styles with keys of municipalities or postal codes: after "open, save" the rule finds nothing.
# Source: OGC 04-095 (Filter Encoding 1.1), Literal, PropertyIsLike, matchCase; README of geostyler-sld-parser
# (numericFilterFields); geostyler-sld-parser 9.0.3.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geostyler-sld-parser@9.0.3 >/dev/null

cat > ask.mjs <<'ASK'
import * as parsers from 'geostyler-sld-parser';

const Parser = parsers.default?.default ?? parsers.default;
const style = (filter) => `<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer><Name>zones</Name><UserStyle><FeatureTypeStyle><Rule><ogc:Filter>${filter}</ogc:Filter><PolygonSymbolizer><Fill><CssParameter name="fill">#d73027</CssParameter></Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>`;
const equal = (literal, more = '') => `<ogc:PropertyIsEqualTo${more}><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>${literal}</ogc:Literal></ogc:PropertyIsEqualTo>`;
async function through(filter) {
  const parser = new Parser({ numericFilterFields: [] });
  const { output } = await parser.readStyle(style(filter));
  return /<Filter[^>]*>(.*)<\/Filter>/.exec((await parser.writeStyle(output)).output)[1];
}
for (const code of ['05962032', '1e3', '1.10', 'B 12']) console.log(code, '->', /Literal>(.*)<\/ogc:L/.exec(await through(equal(code)))[1]);
console.log(await through('<ogc:PropertyIsLike wildCard="%" singleChar="_" escapeChar="!"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>%weg%</ogc:Literal></ogc:PropertyIsLike>'));
console.log(await through(equal('GE', ' matchCase="false"')));
ASK

cat > expected.txt <<'EXPECTED'
05962032 -> 5962032
1e3 -> 1000
1.10 -> 1.1
B 12 -> B 12
<ogc:PropertyIsLike wildCard="*" singleChar="." escape="!"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>%weg%</ogc:Literal></ogc:PropertyIsLike>
<ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>GE</ogc:Literal></ogc:PropertyIsEqualTo>
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
