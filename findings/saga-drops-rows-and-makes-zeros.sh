#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# SAGA leaves out what has no place, and makes 0 of what is not known.
# One would guess: the import keeps every row, as SAGA has shapes without points, and gives null its own code for "no data"
# (-99999 for a table), which its statistics leave out.
# What happens: a row without geometry is gone, of a GeoPackage, a shapefile or GeoJSON alike, without a word and with the exit
# code 0. A number or a truth value that is null is 0; only a whole number of the wide type (64 bits) stays empty. The file that
# SAGA writes of it holds the zeros, so that every program behind sees them.
# Hurts: who counts or averages zones and announced projects with SAGA, also from within QGIS: fewer rows, and a mean of 33
# where 50 is right.
# Source: SAGA's own no-data range of tables (-99999); GDAL vector data model (null is told from values); saga 8.5.0 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v saga_cmd >/dev/null || apt-get install --yes --no-install-recommends saga >/dev/null
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"A","share":40.5,"households":100,"fibre":true},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"name":"B","share":null,"households":null,"fibre":null},"geometry":{"type":"Point","coordinates":[7.62,51.2]}},
{"type":"Feature","properties":{"name":"C","share":59.5,"households":3000000000,"fibre":false},"geometry":{"type":"Point","coordinates":[7.63,51.2]}},
{"type":"Feature","properties":{"name":"D","share":50,"households":7,"fibre":false},"geometry":null}]}
ZONES
sed 's/3000000000/300/' zones.geojson > narrow.geojson
ogr2ogr zones.gpkg zones.geojson
ogr2ogr zones.shp zones.geojson
ask() {
  for file in zones.geojson narrow.geojson zones.gpkg zones.shp; do
    echo "$file: $(ogrinfo -q -al $file | grep --count '^OGRFeature') rows"
    saga_cmd --flags=s io_gdal 3 -FILES $file -SHAPES read.shp >/dev/null 2>&1 && echo "exit code $?"
    ogr2ogr -f CSV /vsistdout/ read.shp -select name,share,households,fibre
  done
}

cat > expected.txt <<'EXPECTED'
zones.geojson: 4 rows
exit code 0
name,share,households,fibre
A,40.5000000000,"100","1"
B,0.0000000000,,"0"
C,59.5000000000,"3000000000","0"
narrow.geojson: 4 rows
exit code 0
name,share,households,fibre
A,40.5000000000,"100","1"
B,0.0000000000,"0","0"
C,59.5000000000,"300","0"
zones.gpkg: 4 rows
exit code 0
name,share,households,fibre
A,40.5000000000,"100","1"
B,0.0000000000,,"0"
C,59.5000000000,"3000000000","0"
zones.shp: 4 rows
exit code 0
name,share,households,fibre
A,40.5000000000,"100","1"
B,0.0000000000,,"0"
C,59.5000000000,"3000000000","0"
EXPECTED

dpkg-query --show saga
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
