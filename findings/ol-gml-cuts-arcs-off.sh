#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers cuts the arcs off a GML geometry.
# One would guess: an arc is drawn as an arc or as a chain of short chords, or the geometry is refused as not supported.
# What happens: segments of the type Arc or Circle are passed over; what lies before and behind is joined straight. A half circle
# of 5 m at the side of a square is gone (139.27 m2 become 100 m2); a line of one arc has no positions at all.
# Hurts: who reads building lines, parcels or plan areas (XPlanGML, ALKIS): outlines and areas are wrong and look fine.
# Source: OGC 07-036 (GML 3.2.1) clause 10.4.7.5 and 10.4.7.7 (Arc, Circle); openlayers/openlayers issue 9944 brought rings of
# curves, with straight segments only; ol 10.11.0, format/GML3.js (SEGMENTS_PARSERS); jsdom lends the XML parser of a browser.
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
const line = (positions) => `<gml:LineStringSegment><gml:posList>${positions}</gml:posList></gml:LineStringSegment>`;
const arc = (positions) => `<gml:Arc><gml:posList>${positions}</gml:posList></gml:Arc>`;
const curve = (...segments) => `<gml:Curve><gml:segments>${segments.join('')}</gml:segments></gml:Curve>`;
const read = (gml) => {
  const [zone] = new WFS({ version: '2.0.0', featureNS: 'z', featureType: 'Zone' }).readFeatures(
    `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:z="z"><wfs:member><z:Zone gml:id="a"><z:place>${gml}</z:place></z:Zone></wfs:member></wfs:FeatureCollection>`,
  );
  return zone.getGeometry();
};
const ring = curve(line('0 0 10 0'), arc('10 0 15 5 10 10'), line('10 10 0 10 0 0'));
const area = read(`<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember>${ring}</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>`);
console.log('square with a half circle:', area.getArea(), 'm2 of', (100 + (Math.PI * 25) / 2).toFixed(2));
const path = read(curve(line('0 0 10 0'), arc('10 0 15 5 10 10'), line('10 10 0 10')));
console.log('line with a half circle:', path.getLength(), 'm of', (20 + Math.PI * 5).toFixed(2));
console.log('line of an arc alone:', read(`<gml:MultiCurve><gml:curveMember>${curve(arc('10 0 15 5 10 10'))}</gml:curveMember></gml:MultiCurve>`).getCoordinates().flat().length, 'positions');
ASK

cat > expected.txt <<'EXPECTED'
square with a half circle: 100 m2 of 139.27
line with a half circle: 30 m of 35.71
line of an arc alone: 0 positions
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
