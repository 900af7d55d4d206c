#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers keeps the last patch of a GML surface and forgets the others.
# One would guess: a surface of two patches becomes a multi-part area, or there is an error.
# What happens: one polygon comes back, the last patch; of a MultiSurface that holds such a surface too. A CompositeSurface
# is no geometry at all: it becomes an attribute, and the feature has no place. No error, no warning.
# Hurts: who reads zones or parcels from a WFS or a plan file (XPlanGML, ALKIS and INSPIRE use surfaces with patches): half the
# area is gone from the map and from every sum.
# Source: OGC 07-036 (GML 3.2.1) clauses 10.5.10 to 10.5.12 (Surface, patches) and 11.2.2.1 (CompositeSurface); ol 10.11.0,
# format/GML3.js; jsdom lends the XML parser of a browser.
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
const square = (x, side) => `${x} 0 ${x + side} 0 ${x + side} ${side} ${x} ${side} ${x} 0`;
const ring = (x, side) => `<gml:exterior><gml:LinearRing><gml:posList>${square(x, side)}</gml:posList></gml:LinearRing></gml:exterior>`;
const surface = `<gml:Surface><gml:patches>${[0, 100].map((x) => `<gml:PolygonPatch>${ring(x, 10)}</gml:PolygonPatch>`).join('')}</gml:patches></gml:Surface>`;
const members = [0, 100].map((x) => `<gml:surfaceMember><gml:Polygon>${ring(x, 10)}</gml:Polygon></gml:surfaceMember>`).join('');
const shapes = {
  'Surface of two patches': surface,
  'MultiSurface of that surface': `<gml:MultiSurface><gml:surfaceMember>${surface}</gml:surfaceMember></gml:MultiSurface>`,
  'MultiSurface of two polygons': `<gml:MultiSurface>${members}</gml:MultiSurface>`,
  'CompositeSurface of two polygons': `<gml:CompositeSurface>${members}</gml:CompositeSurface>`,
};
for (const [name, gml] of Object.entries(shapes)) {
  const [zone] = new WFS({ version: '2.0.0', featureNS: 'z', featureType: 'Zone' }).readFeatures(
    `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:z="z"><wfs:member><z:Zone gml:id="a"><z:place>${gml}</z:place></z:Zone></wfs:member></wfs:FeatureCollection>`,
  );
  const place = zone.getGeometry();
  console.log(`${name}: ${place ? `${place.getType()}, ${place.getArea()} of 200 m2` : 'no geometry'}`);
}
ASK

cat > expected.txt <<'EXPECTED'
Surface of two patches: Polygon, 100 of 200 m2
MultiSurface of that surface: MultiPolygon, 100 of 200 m2
MultiSurface of two polygons: MultiPolygon, 200 of 200 m2
CompositeSurface of two polygons: no geometry
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
