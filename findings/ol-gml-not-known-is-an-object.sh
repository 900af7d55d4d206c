#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers reads an attribute that a WFS marks as "not known" as an object.
# One would guess: <share xsi:nil="true" nilReason="unknown"/> becomes null or undefined, as an empty element does, and
# <area uom="m2">1234</area> becomes 1234 or the text "1234".
# What happens: both become objects of their XML attributes: the first is { "xsi:nil": "true", nilReason: "unknown" }, which is
# true in every condition and NaN in every sum; the second hides its value in a member "_content_".
# Hurts: who maps INSPIRE or XPlanung services, where nil with a reason is the ordinary way to say "not known": a test for null
# finds none, and a label says [object Object].
# Source: W3C XML Schema part 1, 2.6.2 (xsi:nil); OGC 07-036 clause 8.2.3.1 (nilReason); ol 10.11.0, format/GMLBase.js
# (readFeatureElementInternal); jsdom lends the XML parser of a browser.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ol@10.11.0 jsdom@22.1.0 >/dev/null

cat > ask.mjs <<'ASK'
import { JSDOM } from 'jsdom';
import WFS from 'ol/format/WFS.js';

const page = new JSDOM('').window;
Object.assign(globalThis, { DOMParser: page.DOMParser, Node: page.Node });
const attributes = '<z:share xsi:nil="true" nilReason="unknown"/><z:area uom="m2">1234</z:area><z:note/>';
const [zone] = new WFS({ version: '2.0.0', featureNS: 'z', featureType: 'Zone' }).readFeatures(
  `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:z="z" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><wfs:member><z:Zone gml:id="a">${attributes}</z:Zone></wfs:member></wfs:FeatureCollection>`,
);
for (const name of ['share', 'area', 'note']) console.log(name, JSON.stringify(zone.get(name)), '| counts as stated:', Boolean(zone.get(name)), '| as a number:', Number(zone.get(name)));
ASK

cat > expected.txt <<'EXPECTED'
share {"xsi:nil":"true","nilReason":"unknown"} | counts as stated: true | as a number: NaN
area {"_content_":"1234","uom":"m2"} | counts as stated: true | as a number: NaN
note undefined | counts as stated: false | as a number: NaN
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
