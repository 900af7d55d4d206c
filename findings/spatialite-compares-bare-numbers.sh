#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# SpatiaLite compares places of different reference systems by their bare numbers.
# One would guess: a distance or an intersection of geometries in EPSG:4326 and EPSG:25832 is an error, as in PostGIS, or null.
# What happens: 7 degrees, 51 degrees "intersects" 7 m, 51 m; the same place in both systems is 5,600 km apart, and a zone in
# metres holds no site in degrees. A geometry read from GeoJSON has the system -1, and joins anything in the same way; only its
# transformation is refused.
# Hurts: who joins sites (longitude, latitude) with official zones (metres) in one file: the join is empty or full, and no error
# says that one transformation was forgotten.
# Source: OGC 06-104r4 (SFA SQL: geometries of one operation share a reference system); PostGIS manual ("Operation on mixed SRID
# geometries"); spatialite-bin 5.0.1 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v spatialite >/dev/null || apt-get install --yes --no-install-recommends spatialite-bin >/dev/null

query() { spatialite -silent places.sqlite "SELECT $1" 2>/dev/null; }
ask() {
  place='MakePoint(7.6, 51.2, 4326)'
  echo "the same place in both systems: intersects $(query "ST_Intersects($place, ST_Transform($place, 25832))"), distance $(query "CAST(ST_Distance($place, ST_Transform($place, 25832)) / 1000 AS INTEGER)") km"
  echo "7.6 51.2 in degrees and in metres: intersects $(query "ST_Intersects($place, MakePoint(7.6, 51.2, 25832))")"
  echo "zone in metres holds the site in degrees: $(query "ST_Contains(ST_Buffer(ST_Transform($place, 25832), 1000), $place)"), in metres: $(query "ST_Contains(ST_Buffer(ST_Transform($place, 25832), 1000), ST_Transform($place, 25832))")"
  json="GeomFromGeoJSON('{\"type\":\"Point\",\"coordinates\":[7.6,51.2]}')"
  echo "from GeoJSON: system $(query "ST_SRID($json)"), intersects the place $(query "ST_Intersects($json, $place)"), transformed: $(query "ST_AsText(ST_Transform($json, 25832))" || echo refused)"
}

cat > expected.txt <<'EXPECTED'
the same place in both systems: intersects 0, distance 5687 km
7.6 51.2 in degrees and in metres: intersects 1
zone in metres holds the site in degrees: 0, in metres: 1
from GeoJSON: system -1, intersects the place 1, transformed: refused
EXPECTED

dpkg-query --show spatialite-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
