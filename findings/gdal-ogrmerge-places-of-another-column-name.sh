#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ogrmerge.py -single keeps the places of the files whose place column has one name, and drops those of all others.
# One would guess: zones of the same type and reference system are put under each other, whatever the column of the place is called
# inside the files: a layer has one, and nobody gave it a name. ogr2ogr -append does that with the same files.
# What happens: "geom" of a GeoPackage, "the_geom" of another, the unnamed one of a shapefile, GeoJSON or FlatGeobuf and "GEOMETRY" of
# SQLite are different columns; the target gets one of them, and the rows of all other files are there with their attributes and
# without a place. Two GeoPackages made alike are merged rightly, also where their systems differ. No error, no warning, exit code 0.
# Hurts: who merges the layers of several municipalities, offices or operators: count and sum of households are complete, the map
# and every join by place lack whole towns.
# Source: GDAL documentation, ogrmerge.py (-single takes it that the columns of the layers are more or less the same, and builds a
# union layer of OGR VRT); gdal-bin and python3-gdal 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in gdal-bin python3-gdal; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

zone() {
  echo '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[{"type":"Feature",' \
    "\"properties\":{\"zone\":\"$1\",\"households\":$2},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[$3,5674000],[$(($3 + 100)),5674000],[$(($3 + 100)),5674100],[$3,5674000]]]}}]}"
}
zone A 100 400000 > first.geojson
zone B 700 400100 > other.geojson
ogr2ogr first.gpkg first.geojson -nln zones
ogr2ogr same.gpkg other.geojson -nln zones
ogr2ogr named.gpkg other.geojson -nln zones -lco GEOMETRY_NAME=the_geom
ogr2ogr other.shp other.geojson
ogr2ogr other.fgb other.geojson
ogr2ogr -f SQLite other.sqlite other.geojson -nln zones

count() {
  ogrinfo -q -al "$1" | awk '/OGRFeature/ {rows++} /zone \(/ {zone = $NF} /households/ {sum += $NF} /POLYGON/ {placed = placed " " zone}
    END {print rows " rows, " sum " households, on the map:" placed}'
}
ask() {
  for file in same.gpkg named.gpkg other.geojson other.shp other.fgb other.sqlite; do
    for order in "first.gpkg $file" "$file first.gpkg"; do
      ogrmerge.py -single -nln zones -f GPKG -overwrite_ds -o all.gpkg $order
      echo "$order: exit $?, $(count all.gpkg)"
    done
  done
  ogrmerge.py -single -nln zones -f GPKG -overwrite_ds -o all.gpkg first.gpkg other.shp other.fgb other.geojson
  echo "one GeoPackage and three others: exit $?, $(count all.gpkg)"
  rm all.gpkg
  for file in first.gpkg named.gpkg other.shp; do ogr2ogr -append -nln zones all.gpkg "$file"; done
  echo "ogr2ogr -append of three: exit $?, $(count all.gpkg)"
}

cat > expected.txt <<'EXPECTED'
first.gpkg same.gpkg: exit 0, 2 rows, 800 households, on the map: A B
same.gpkg first.gpkg: exit 0, 2 rows, 800 households, on the map: B A
first.gpkg named.gpkg: exit 0, 2 rows, 800 households, on the map: A
named.gpkg first.gpkg: exit 0, 2 rows, 800 households, on the map: B
first.gpkg other.geojson: exit 0, 2 rows, 800 households, on the map: A
other.geojson first.gpkg: exit 0, 2 rows, 800 households, on the map: A
first.gpkg other.shp: exit 0, 2 rows, 800 households, on the map: A
other.shp first.gpkg: exit 0, 2 rows, 800 households, on the map: A
first.gpkg other.fgb: exit 0, 2 rows, 800 households, on the map: A
other.fgb first.gpkg: exit 0, 2 rows, 800 households, on the map: A
first.gpkg other.sqlite: exit 0, 2 rows, 800 households, on the map: A
other.sqlite first.gpkg: exit 0, 2 rows, 800 households, on the map: B
one GeoPackage and three others: exit 0, 4 rows, 2200 households, on the map: A
ogr2ogr -append of three: exit 0, 3 rows, 1500 households, on the map: A B B
EXPECTED

dpkg-query --show gdal-bin python3-gdal
ask > found.txt 2>&1
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
