#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# NGA's GeoPackage for JavaScript leaves out rows without a place, moves Gauß-Krüger by 216 m and counts truth values.
# One would guess: a GeoPackage row whose geometry is null becomes a feature with "geometry": null, as OGC 12-128 allows the
# null and RFC 7946 the feature; a column of the type BOOLEAN gives true and false; positions come in WGS 84 as RFC 7946 says.
# What happens: the iteration goes on without the row and prints a TypeError; the table's own count has it. Truth is 1 and 0.
# A table in EPSG:31466 is projected without the shift of the datum and lies 216 m to the north-east; EPSG:25832 is right.
# Hurts: who shows a town's layer in a web map: sites that have no place yet are missing from list and sum, `fibre === true` is
# never met, and zones of an older survey lie two streets away.
# Source: OGC 12-128r18 (1.1.1.1.3 BOOLEAN, 2.1.3.1 null geometry); @ngageoint/geopackage 4.2.9, proj4 in it; GDAL of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status gdal-bin >/dev/null 2>&1 || apt-get install --yes --no-install-recommends gdal-bin >/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @ngageoint/geopackage@4.2.9 >/dev/null 2>&1

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"A","fibre":true},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"name":"B","fibre":null},"geometry":null},
{"type":"Feature","properties":{"name":"C","fibre":false},"geometry":{"type":"Point","coordinates":[7.63,51.2]}}]}
ZONES
for code in 25832 31466; do ogr2ogr -t_srs EPSG:$code -nln zones -nlt POINT $code.gpkg zones.geojson; done

cat > ask.cjs <<'ASK'
const { resolve } = require('node:path');
const { GeoPackageAPI, setSqljsWasmLocateFile } = require('@ngageoint/geopackage');
setSqljsWasmLocateFile((file) => resolve('node_modules/@ngageoint/geopackage/dist', file));

const metres = ([east, north], [east0, north0]) =>
  Math.round(Math.hypot((east - east0) * Math.cos((north0 * Math.PI) / 180), north - north0) * 111_195);

(async () => {
  for (const code of ['25832', '31466']) {
    const file = await GeoPackageAPI.open(`${code}.gpkg`);
    const read = [...file.iterateGeoJSONFeatures('zones')];
    console.log(`EPSG:${code}: rows ${file.getFeatureDao('zones').count()}, features ${read.length}`);
    for (const { properties, geometry } of read) {
      const there = properties.name === 'A' ? [7.61, 51.2] : [7.63, 51.2];
      console.log(`  ${properties.name}: fibre ${JSON.stringify(properties.fibre)}, ${metres(geometry.coordinates, there)} m beside`);
    }
  }
  process.exit(0);
})();
ASK

cat > expected.txt <<'EXPECTED'
Error parsing Geometry TypeError
EPSG:25832: rows 3, features 2
  A: fibre 1, 0 m beside
  C: fibre 0, 0 m beside
Error parsing Geometry TypeError
EPSG:31466: rows 3, features 2
  A: fibre 1, 216 m beside
  C: fibre 0, 216 m beside
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ogrinfo --version
# Node's own fetch refuses the file name under which the package asks for its engine.
node --no-experimental-fetch ask.cjs 2>&1 | grep -E '^(EPSG|  [AC]:|Error parsing)' | sed 's/: Cannot read.*//; s/ TypeError.*/ TypeError/' > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
