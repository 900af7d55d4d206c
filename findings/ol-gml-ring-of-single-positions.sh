#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers reads a GML ring of single positions as one position.
# One would guess: a ring written as several <gml:pos> (one of the two forms that GML 3 allows, as old as the list form) is the
# same ring as one <gml:posList>.
# What happens: the polygon has one position and no area; no error. The heights that nobody gave are 0 in both forms.
# Hurts: who maps services and exports that write positions one by one (land registers do): the zones are there in the table,
# each has a valid geometry object, nothing is drawn, and sums of areas are 0.
# Source: OGC 07-036 (GML 3.2.1) clause 10.1.4.1 and 10.5.8 (LinearRing); openlayers/openlayers issue 14005 (open);
# ol 10.11.0; jsdom lends the XML parser of a browser.
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
const read = (positions) => {
  const gml = `<gml:Polygon><gml:exterior><gml:LinearRing>${positions}</gml:LinearRing></gml:exterior></gml:Polygon>`;
  const [zone] = new WFS({ version: '2.0.0', featureNS: 'z', featureType: 'Zone' }).readFeatures(
    `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:z="z"><wfs:member><z:Zone gml:id="a"><z:place>${gml}</z:place></z:Zone></wfs:member></wfs:FeatureCollection>`,
  );
  return `${JSON.stringify(zone.getGeometry().getCoordinates()[0])} ${zone.getGeometry().getArea()} m2`;
};
const corners = ['0 0', '4 0', '4 4', '0 4', '0 0'];
console.log('posList', read(`<gml:posList>${corners.join(' ')}</gml:posList>`));
console.log('pos    ', read(corners.map((corner) => `<gml:pos>${corner}</gml:pos>`).join('')));
ASK

cat > expected.txt <<'EXPECTED'
posList [[0,0,0],[4,0,0],[4,4,0],[0,4,0],[0,0,0]] 16 m2
pos     [[0,0,0]] 0 m2
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
