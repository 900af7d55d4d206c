#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# GDAL writes 0 for what is not known in MapInfo, GMT and netCDF files, burns it into rasters and draws it into surfaces.
# One would guess: a format that has no null is told by a warning, as GDAL does it for types that a format lacks ("misconversion can
# happen"); a zone without a figure stays "no data" in a raster, and a site without one is left out of a surface.
# What happens: share, households and fibre of the unknown zone are 0 in TAB, MIF and GMT, as they are in the zone that has nothing;
# in netCDF the unknown zone also gets the date of the zone before. gdal_rasterize -a burns 0 where -init is -9999, and gdal_grid
# takes the site without a figure for 0: among four sites with 50 the surface beside it falls to 30, and "count" counts five. Shapefile,
# GeoPackage, GML and XLSX keep null. No warning, exit code 0.
# Hurts: who hands zones to a planner of networks (MapInfo is at home there) or makes a grid of shares: white spots of the survey
# become white spots of the supply.
# Source: GDAL documentation, drivers MapInfo, GMT ASCII vectors and netCDF vector, gdal_rasterize (-a),
# gdal_grid (-zfield); CF conventions 2.5.1 (missing data have a fill value); gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status gdal-bin >/dev/null 2>&1 || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

layer='{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":['
zone() { echo "{\"type\":\"Feature\",\"properties\":{$1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[$2,5674000],[$(($2 + 100)),5674000],[$(($2 + 100)),5674100],[$2,5674100],[$2,5674000]]]}}$3"; }
{ echo "$layer"
  zone '"zone":"A","share":60.5,"households":100,"fibre":true,"asOf":"2021-06-30"' 400000 ,
  zone '"zone":"unknown","share":null,"households":null,"fibre":null,"asOf":null' 400100 ,
  zone '"zone":"nothing","share":0,"households":0,"fibre":false,"asOf":"2020-01-01"' 400200 ']}'; } > zones.geojson
site() { echo "{\"type\":\"Feature\",\"properties\":{\"share\":$1},\"geometry\":{\"type\":\"Point\",\"coordinates\":[$2,$3]}}$4"; }
{ echo "$layer"; site 50 400000 5674000 ,; site 50 400100 5674000 ,; site 50 400000 5674100 ,; site 50 400100 5674100 ,; site null 400050 5674050 ']}'; } > sites.geojson

values() { gdal_translate -q -of XYZ "$1" /vsistdout/ | cut -d " " -f 3 | paste -s -d ' '; }
ask() {
  for target in 'ESRI Shapefile:shp' GPKG:gpkg GML:gml XLSX:xlsx 'MapInfo File:tab' 'MapInfo File:mif' OGR_GMT:gmt netCDF:nc; do
    file=zones.${target##*:}
    ogr2ogr -q -f "${target%%:*}" "$file" zones.geojson -nln zones
    echo "$file: exit $?,$(ogrinfo -q -al -where "zone = 'unknown'" "$file" | sed -n 's/^  \(share\|households\|fibre\|asOf\) (.*) = / \1 /p' | tr '\n' ,)"
  done
  gdal_rasterize -q -a share -te 400000 5674000 400300 5674100 -tr 100 100 -ot Float32 -init -9999 -a_nodata -9999 zones.geojson zones.tif
  echo "gdal_rasterize: exit $?, west to east $(values zones.tif)"
  ends='-txe 400050 400100 -tye 5674050 5674100 -outsize 1 1'
  for way in invdist count:radius1=1000:radius2=1000; do
    gdal_grid -q -zfield share -a "$way" $ends sites.geojson surface.tif
    echo "gdal_grid, ${way%%:*}: exit $?, beside it $(values surface.tif)"
    gdal_grid -q -zfield share -where 'share IS NOT NULL' -a "$way" $ends sites.geojson surface.tif
    echo "gdal_grid, ${way%%:*}, known sites alone: exit $?, beside it $(values surface.tif)"
  done
}

cat > expected.txt <<'EXPECTED'
zones.shp: exit 0, share (null), households (null), fibre (null), asOf (null),
zones.gpkg: exit 0, share (null), households (null), fibre (null), asOf (null),
zones.gml: exit 0, share (null), households (null), fibre (null), asOf (null),
zones.xlsx: exit 0,
zones.tab: exit 0, share 0, households 0, fibre 0,
zones.mif: exit 0, share 0, households 0, fibre 0,
zones.gmt: exit 0, share 0, households 0, fibre 0, asOf ,
zones.nc: exit 0, share 0, households 0, fibre 0, asOf 2021/06/30,
gdal_rasterize: exit 0, west to east 60.5 0 0
gdal_grid, invdist: exit 0, beside it 30.0884952545166016
gdal_grid, invdist, known sites alone: exit 0, beside it 50.0000038146972656
gdal_grid, count: exit 0, beside it 5
gdal_grid, count, known sites alone: exit 0, beside it 4
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt 2>&1
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
