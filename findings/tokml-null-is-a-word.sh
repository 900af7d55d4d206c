#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A value that is not known becomes the word "null" on the way through KML with @placemarkio/tokml and @tmcw/togeojson.
# One would guess: null leaves the entry out, or leaves it empty, as the two packages are made for each other.
# What happens: <value>null</value> is written and read back as the text "null"; numbers and truth values come back as texts.
# Hurts: "not known" is now a value: it is counted, sorted and shown, and a test for null does not find it.
# Source: OGC KML 2.3 (Data: value is any text, there is no null); @placemarkio/tokml 0.3.9, @tmcw/togeojson 7.1.3.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @placemarkio/tokml@0.3.9 @tmcw/togeojson@7.1.3 @xmldom/xmldom@0.9.12 >/dev/null

cat > ask.mjs <<'ASK'
import { toKML } from '@placemarkio/tokml';
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';

const site = {
  type: 'Feature',
  properties: { rent: null, floors: 0, fibre: false },
  geometry: { type: 'Point', coordinates: [7.6, 51.2] },
};
const text = toKML({ type: 'FeatureCollection', features: [site] });
console.log('written', text.match(/<value>.*?<\/value>/g).join(' '));
const [back] = kml(new DOMParser().parseFromString(text, 'text/xml')).features;
console.log('read', JSON.stringify(back.properties));
ASK

cat > expected.txt <<'EXPECTED'
written <value>null</value> <value>0</value> <value>false</value>
read {"rent":"null","floors":"0","fibre":"false"}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
