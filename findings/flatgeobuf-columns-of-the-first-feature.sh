#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The FlatGeobuf writer of the package `flatgeobuf` takes columns and their types from the first feature alone.
# One would guess: the columns are those that any feature has, and a value that does not fit its column is refused or kept.
# What happens: a property that the first feature has not is gone from all of them, the text "k. A." under a first `true`
# reads back as `false`, and a feature without geometry ends the whole writing with a TypeError.
# Hurts: who writes zones or sites with optional properties: whole columns vanish without a word, and "not stated" becomes "no".
# Source: FlatGeobuf specification (header: columns); RFC 7946 section 3.2 (geometry may be null); flatgeobuf 4.5.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact flatgeobuf@4.5.0 >/dev/null

cat > ask.mjs <<'ASK'
import { deserialize, serialize } from 'flatgeobuf/lib/mjs/geojson.js';

const at = { type: 'Point', coordinates: [7.6, 51.2] };
const site = (properties, geometry = at) => ({ type: 'Feature', properties, geometry });
async function through(...features) {
  const back = [];
  for await (const { properties } of deserialize(serialize({ type: 'FeatureCollection', features }))) back.push(properties);
  return JSON.stringify(back);
}
console.log('a later column', await through(site({ name: 'A' }), site({ name: 'B', freeM2: 900 })));
console.log('a text under a boolean', await through(site({ fibre: true }), site({ fibre: 'k. A.' })));
console.log('a number under a text', await through(site({ plan: 'B 12' }), site({ plan: 7 })));
try {
  console.log('no geometry', await through(site({ name: 'A' }), site({ name: 'B' }, null)));
} catch (error) {
  console.log('no geometry', error.constructor.name);
}
ASK

cat > expected.txt <<'EXPECTED'
a later column [{"name":"A"},{"name":"B"}]
a text under a boolean [{"fibre":true},{"fibre":false}]
a number under a text [{"plan":"B 12"},{"plan":"7"}]
no geometry TypeError
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
