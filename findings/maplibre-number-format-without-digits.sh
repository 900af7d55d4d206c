#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The style expression "number-format" takes no notice of "at most 0 digits".
# One would guess: ["number-format", 99.6, {"max-fraction-digits": 0}] is "100", as with 1 it is rounded to one digit.
# What happens: the literal 0 is read as "not given", and the default of three digits holds: "99.6". The same number as an
# expression that yields 0 works; no warning, and the style is valid. A literal 0 for "at least" is passed over in the same way.
# Hurts: who labels a map with whole percent or households: the label says 99.623 where the table says 100.
# Source: MapLibre Style Specification, number-format; mapbox/mapbox-gl-js pull request 13697 mends the same in the other
# library (closed there); @maplibre/maplibre-gl-style-spec 26.6.0, expression/definitions/number_format.ts.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @maplibre/maplibre-gl-style-spec@26.6.0 >/dev/null

cat > ask.mjs <<'ASK'
import { createExpression } from '@maplibre/maplibre-gl-style-spec';

const label = (options) => {
  const expression = createExpression(['number-format', ['get', 'share'], { locale: 'en', ...options }], 'text-field');
  return expression.value.evaluate({ zoom: 12 }, { type: 'Polygon', properties: { share: 99.623 } });
};
console.log('at most 2:', label({ 'max-fraction-digits': 2 }));
console.log('at most 1:', label({ 'max-fraction-digits': 1 }));
console.log('at most 0:', label({ 'max-fraction-digits': 0 }));
console.log('at most 1 - 1:', label({ 'max-fraction-digits': ['-', 1, 1] }));
ASK

cat > expected.txt <<'EXPECTED'
at most 2: 99.62
at most 1: 99.6
at most 0: 99.623
at most 1 - 1: 100
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
