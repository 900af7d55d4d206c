#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# "not (share < 50)" finds zones without a share, in some formats.
# One would guess: as in SQL, a comparison with null is neither true nor false, so such a zone is in none of the two groups
# "share < 50" and "not (share < 50)".
# What happens: OGR's own language (GeoJSON, Shapefile, CSV) takes the comparison as false and its opposite as true: the zone
# without a share is in the second group. In the GeoPackage made from it, it is in none. "not like" goes the same way, and a
# division by 0 is a large number there: share / households > 4 finds the zone without households.
# Hurts: who splits zones into supplied and not supplied with ogr2ogr -where: "not known" is counted as well supplied.
# Source: GDAL documentation, OGR SQL dialect and ogr2ogr -where; ISO 9075 (three-valued logic); gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"share":40,"households":20},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"share":null,"households":20},"geometry":{"type":"Point","coordinates":[7.62,51.2]}},
{"type":"Feature","properties":{"share":60,"households":0},"geometry":{"type":"Point","coordinates":[7.63,51.2]}}]}
ZONES
ogr2ogr zones.gpkg zones.geojson
count() { ogrinfo -q -al "$@" | grep --count '^OGRFeature' || true; }
ask() {
  for filter in 'share < 50' 'NOT (share < 50)' 'NOT (share BETWEEN 0 AND 50)' 'share / households > 4'; do
    for file in zones.geojson zones.gpkg; do echo "$filter in ${file#*.}: $(count $file -where "$filter") of 3"; done
  done
}

cat > expected.txt <<'EXPECTED'
share < 50 in geojson: 1 of 3
share < 50 in gpkg: 1 of 3
NOT (share < 50) in geojson: 2 of 3
NOT (share < 50) in gpkg: 1 of 3
NOT (share BETWEEN 0 AND 50) in geojson: 2 of 3
NOT (share BETWEEN 0 AND 50) in gpkg: 1 of 3
share / households > 4 in geojson: 1 of 3
share / households > 4 in gpkg: 0 of 3
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
