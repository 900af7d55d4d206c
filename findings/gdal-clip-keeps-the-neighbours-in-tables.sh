#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ogr2ogr -clipsrc keeps the neighbours of a town, with all their households, if the result is a table or a MapInfo file.
# One would guess: what a town holds of a layer is the same zones in every format; a zone that only touches the border has nothing
# in the town and is left out, as it is in a GeoPackage or a shapefile.
# What happens: what is left of a neighbour is a piece of the border, a line or a point. A format whose layer is for areas lets it
# drop; CSV, XLSX, ODS and MapInfo, whose layers take anything, get it as a row: here 3 zones for 1 and 1600 households for 100,
# and the geometry is not in the table, so nothing tells them apart. No warning, exit code 0.
# Hurts: who takes the zones of a municipality as a table: in a real district, where zones share their border with the town's,
# every neighbour along the border is counted to both towns.
# Source: ogr2ogr manual (-clipsrc; says nothing of what only touches); OGC 06-103r4 section 6.1.15 (areas that touch share points of
# their boundaries only); gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status gdal-bin >/dev/null 2>&1 || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

square() { echo "[[[$1,$2],[$(($1 + $3)),$2],[$(($1 + $3)),$(($2 + $3))],[$1,$(($2 + $3))],[$1,$2]]]"; }
layer() { echo '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":['; }
zone() { echo "{\"type\":\"Feature\",\"properties\":{\"zone\":\"$1\",\"households\":$2},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":$3}}$4"; }
{ layer; zone 'in the town' 100 "$(square 400100 5674100 100)" ,; zone 'along its border' 700 "$(square 401000 5674100 100)" ,
  zone 'at its corner' 800 "$(square 401000 5675000 100)" ,; zone elsewhere 900 "$(square 402000 5674000 100)" ']}'; } > zones.geojson
{ layer; zone town 0 "$(square 400000 5674000 1000)" ']}'; } > town.geojson

ask() {
  for target in GPKG:gpkg 'ESRI Shapefile:shp' GeoJSON:geojson FlatGeobuf:fgb CSV:csv XLSX:xlsx ODS:ods 'MapInfo File:tab'; do
    file=part.${target##*:}
    ogr2ogr -f "${target%%:*}" "$file" zones.geojson -clipsrc town.geojson -nln part
    code=$?
    echo "${target%%:*}: $(ogrinfo -q -dialect SQLite -sql 'SELECT count(*) || " zones, " || sum(households) || " households" AS line FROM part' "$file" | sed -n 's/.*line (String) = //p'), exit $code"
  done
}

cat > expected.txt <<'EXPECTED'
GPKG: 1 zones, 100 households, exit 0
ESRI Shapefile: 1 zones, 100 households, exit 0
GeoJSON: 1 zones, 100 households, exit 0
FlatGeobuf: 1 zones, 100 households, exit 0
CSV: 3 zones, 1600 households, exit 0
XLSX: 3 zones, 1600 households, exit 0
ODS: 3 zones, 1600 households, exit 0
MapInfo File: 3 zones, 1600 households, exit 0
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt 2>&1
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
