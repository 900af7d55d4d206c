#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The converters from ArcGIS to GeoJSON make a complete answer of one that was cut, and no place of a curved area.
# One would guess: "there is more" (exceededTransferLimit) is kept beside the features, as ArcGIS itself writes it into GeoJSON,
# or there is a warning; an area with true curves becomes an area of chords or is refused.
# What happens: the mark is dropped: the first 1,000 or 2,000 of all zones look like all. Curve rings and curve paths become
# "geometry": null without a word; the same area with straight rings is converted.
# Hurts: who takes zones or parcels from a feature service: a layer that is cut at the service's limit passes as whole, and
# round plots have no place.
# Source: ArcGIS REST API, query (exceededTransferLimit, returnTrueCurves) and geometry objects (curveRings, curvePaths);
# @esri/arcgis-to-geojson-utils 1.3.0, @terraformer/arcgis 2.2.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @esri/arcgis-to-geojson-utils@1.3.0 @terraformer/arcgis@2.2.2 >/dev/null

cat > ask.mjs <<'ASK'
import * as esri from '@esri/arcgis-to-geojson-utils';
import * as terraformer from '@terraformer/arcgis';

const attributes = { OBJECTID: 1, name: 'A' };
const ring = [[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]];
const curved = [[0, 0], [0, 10], [10, 10], { c: [[10, 0], [15, 5]] }, [0, 0]];
for (const [name, { arcgisToGeoJSON }] of Object.entries({ esri, terraformer })) {
  const answer = arcgisToGeoJSON({ exceededTransferLimit: true, features: [{ attributes, geometry: { x: 7, y: 51 } }] });
  console.log(name, 'cut answer has', Object.keys(answer).join(' '));
  for (const geometry of [{ rings: [ring] }, { curveRings: [curved] }, { curvePaths: [curved] }])
    console.log(name, Object.keys(geometry)[0], '->', arcgisToGeoJSON({ attributes, geometry }).geometry?.type ?? 'null');
}
ASK

cat > expected.txt <<'EXPECTED'
esri cut answer has type features
esri rings -> Polygon
esri curveRings -> null
esri curvePaths -> null
terraformer cut answer has type features
terraformer rings -> Polygon
terraformer curveRings -> null
terraformer curvePaths -> null
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
