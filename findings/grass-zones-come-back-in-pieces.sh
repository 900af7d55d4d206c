#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Zones that went through GRASS come back in pieces, each with the households of the whole.
# One would guess: v.in.ogr and v.out.ogr are a way there and back: as many zones with the same outlines, whatever the topology in
# between looks like; GRASS itself says after the import how many rows it holds.
# What happens: v.out.ogr writes one row a face. A zone of two parts is two rows, and two plans that overlap are four, of which two
# are the same ground; each row has all attributes, so 190 households are 380 and 3 zones are 6. With -m there are 3 rows again, but
# the parts of a zone share their inner edge, which OGC calls invalid. The exit code is 0, and "6 features written" is the only word.
# Hurts: who cleans or generalises zones in GRASS and counts or sums afterwards; the areas add up rightly, so that only what
# stands in columns is too large.
# Source: v.out.ogr manual (-m: export as multi-features); v.in.ogr manual (overlapping areas); OGC 06-103r4 section 6.1.14 (parts
# touch at points only); grass-core 8.2.1, gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in grass-core gdal-bin; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

square() { echo "[[[$1,5674000],[$2,5674000],[$2,5675000],[$1,5675000],[$1,5674000]]]"; }
cat > zones.geojson <<ZONES
{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"features":[
{"type":"Feature","properties":{"zone":"plan A","households":100},"geometry":{"type":"Polygon","coordinates":$(square 400000 402000)}},
{"type":"Feature","properties":{"zone":"plan B","households":60},"geometry":{"type":"Polygon","coordinates":$(square 401000 403000)}},
{"type":"Feature","properties":{"zone":"of two parts","households":30},"geometry":{"type":"MultiPolygon","coordinates":[$(square 405000 406000),$(square 407000 408000)]}}]}
ZONES
cat > there-and-back.sh <<'JOB'
v.in.ogr input=zones.geojson output=zones
v.out.ogr input=zones output=plain.geojson format=GeoJSON
v.out.ogr -m input=zones output=multi.geojson format=GeoJSON
JOB
grass -c EPSG:25832 location --exec bash there-and-back.sh >log.txt 2>&1

ask() {
  for name in zones plain multi; do
    ogrinfo -q -dialect SQLite -sql "SELECT count(*) || ' rows, ' || count(DISTINCT zone) || ' zones, ' || sum(households) || ' households, ' ||
      CAST(round(sum(ST_Area(geometry)) / 10000) AS integer) || ' ha, valid ' || sum(ST_IsValid(geometry)) AS line FROM \"$name\"" "$name.geojson" 2>/dev/null |
      sed -n "s/.*line (String) = /$name: /p"
  done
}
# the layer is called by its map in what GRASS writes
sed -i 's/^"name": "zones"/"name": "plain"/' plain.geojson
sed -i 's/^"name": "zones"/"name": "multi"/' multi.geojson

cat > expected.txt <<'EXPECTED'
zones: 3 rows, 3 zones, 190 households, 600 ha, valid 3
plain: 6 rows, 3 zones, 380 households, 600 ha, valid 6
multi: 3 rows, 3 zones, 190 households, 600 ha, valid 1
EXPECTED

dpkg-query --show grass-core gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
