#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The same filter finds other rows in GeoJSON than in the GeoPackage that ogr2ogr makes of it.
# One would guess: kind = 'GE' finds the same zones in every format; with "-dialect SQLite" the rules are those of SQLite.
# What happens: GeoJSON, Shapefile and CSV are filtered by OGR's own language, in which = and <> do not mind upper case and LIKE
# does; a GeoPackage is filtered by SQLite, where it is the other way round. So = finds 2 or 1 of these zones, LIKE 1 or 3. The
# SQLite dialect on GeoJSON hands the condition down: it finds 2 for kind = 'GE', and 1 when the column is written kind || ''.
# Hurts: who tells GE from ge (codes of plans, plot numbers) and moves a script from GeoJSON to GeoPackage: other counts, no word.
# Source: GDAL documentation, OGR SQL dialect (string comparison) and ogr2ogr -where; OSGeo/gdal pull requests 2078 (LIKE) and
# 10346 (a note on the inconsistency of =), qgis/QGIS issue 66306; gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kind":"GE"},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"kind":"ge"},"geometry":{"type":"Point","coordinates":[7.62,51.2]}},
{"type":"Feature","properties":{"kind":"Gewerbe"},"geometry":{"type":"Point","coordinates":[7.63,51.2]}}]}
ZONES
ogr2ogr zones.gpkg zones.geojson
ogr2ogr zones.shp zones.geojson
count() { ogrinfo -q -al "$@" | grep --count '^OGRFeature' || true; }
ask() {
  for filter in "kind = 'GE'" "kind <> 'GE'" "kind LIKE 'ge%'"; do
    for file in zones.geojson zones.shp zones.gpkg; do echo "$filter in ${file#*.}: $(count $file -where "$filter")"; done
  done
  for filter in "kind = 'GE'" "kind || '' = 'GE'"; do
    echo "SQLite dialect, $filter: $(ogrinfo -q zones.geojson -dialect SQLite -sql "SELECT * FROM zones WHERE $filter" | grep --count '^OGRFeature')"
  done
}

cat > expected.txt <<'EXPECTED'
kind = 'GE' in geojson: 2
kind = 'GE' in shp: 2
kind = 'GE' in gpkg: 1
kind <> 'GE' in geojson: 1
kind <> 'GE' in shp: 1
kind <> 'GE' in gpkg: 2
kind LIKE 'ge%' in geojson: 1
kind LIKE 'ge%' in shp: 1
kind LIKE 'ge%' in gpkg: 3
SQLite dialect, kind = 'GE': 2
SQLite dialect, kind || '' = 'GE': 1
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
