#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A town cut out with osmium extract lacks the zones on its border, or has them without their courtyards.
# One would guess: what reaches into the window is in the extract, whole, as a way is that reaches into it ("complete ways"); or
# it is missing for every program behind.
# What happens: of an area that is a relation the ways that lie outside are left out, and its members say nothing of it. osmium
# export and GDAL then drop the whole area, without a word and with the exit code 0 (a count of incomplete relations is printed
# only if asked for). osm2pgsql builds it of what is there: an outer ring that is complete, without the inner one, so that the
# courtyard is filled. With -s smart all three answer the same.
# Hurts: who measures industrial land or a reserve area of one town from an extract: the largest zones, which are relations and
# reach over the border, are missing in one program and too large in the other.
# Source: osmium-extract(1), strategies (complete_ways is the default; smart completes multipolygons); osm2pgsql issue 1584 (the
# reverse case, inner ways alone); osmium-tool 1.15.0, gdal-bin 3.6.2, osm2pgsql 1.8.0, postgis 3.3.2 of Debian 12.
set -eu
dir=$(mktemp -d)
bin=/usr/lib/postgresql/15/bin
cleanup() {
  [ ! -f "$dir/data/postmaster.pid" ] || runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null
  rm -rf "$dir"
}
trap cleanup EXIT
cd "$dir"
for package in osmium-tool gdal-bin osm2pgsql postgresql-15-postgis-3; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

# a database of its own, without a port, as long as this script runs
chown postgres "$dir"
runuser -u postgres -- "$bin/initdb" -D "$dir/data" -A trust >/dev/null
runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -o "-k $dir -c listen_addresses=" -l "$dir/log" -w start >/dev/null
query() { psql -h "$dir" -U postgres -AtXq -c "SET client_min_messages TO error" -c "$1" 2>&1; }
query "CREATE EXTENSION postgis"

# an estate of one way; an area of one outer way with a courtyard beyond the window; an area of two outer ways, one beyond
cat > town.osm <<'OSM'
<?xml version="1.0"?>
<osm version="0.6">
<node id="1" version="1" lat="51.200" lon="7.600"/><node id="2" version="1" lat="51.200" lon="7.610"/><node id="3" version="1" lat="51.205" lon="7.610"/><node id="4" version="1" lat="51.205" lon="7.600"/>
<node id="5" version="1" lat="51.210" lon="7.620"/><node id="6" version="1" lat="51.210" lon="7.650"/><node id="7" version="1" lat="51.215" lon="7.650"/><node id="8" version="1" lat="51.215" lon="7.620"/>
<node id="9" version="1" lat="51.211" lon="7.640"/><node id="10" version="1" lat="51.211" lon="7.648"/><node id="11" version="1" lat="51.214" lon="7.648"/><node id="12" version="1" lat="51.214" lon="7.640"/>
<node id="13" version="1" lat="51.220" lon="7.620"/><node id="14" version="1" lat="51.220" lon="7.640"/><node id="15" version="1" lat="51.225" lon="7.640"/><node id="16" version="1" lat="51.225" lon="7.620"/><node id="17" version="1" lat="51.222" lon="7.650"/>
<way id="20" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="landuse" v="industrial"/><tag k="name" v="estate"/></way>
<way id="21" version="1"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="5"/></way>
<way id="22" version="1"><nd ref="9"/><nd ref="10"/><nd ref="11"/><nd ref="12"/><nd ref="9"/></way>
<way id="23" version="1"><nd ref="15"/><nd ref="16"/><nd ref="13"/><nd ref="14"/></way>
<way id="24" version="1"><nd ref="14"/><nd ref="17"/><nd ref="15"/></way>
<relation id="30" version="1"><member type="way" ref="21" role="outer"/><member type="way" ref="22" role="inner"/><tag k="type" v="multipolygon"/><tag k="landuse" v="industrial"/><tag k="name" v="with a courtyard"/></relation>
<relation id="31" version="1"><member type="way" ref="23" role="outer"/><member type="way" ref="24" role="outer"/><tag k="type" v="multipolygon"/><tag k="landuse" v="industrial"/><tag k="name" v="of two ways"/></relation>
</osm>
OSM
window=7.59,51.19,7.63,51.23

# hectares of the areas of one file, by program
hectares="CAST(round(ST_Area(geometry, 1) / 10000) AS integer)"
areas() {
  osmium export "$1" -f geojson --geometry-types=polygon -o areas.geojson --overwrite
  echo "  osmium export: $(ogrinfo -q -dialect SQLite -sql "SELECT name || ' ' || $hectares AS a FROM areas ORDER BY name DESC" areas.geojson | sed -n 's/.*a (String) = //p' | paste -sd, )"
  echo "  GDAL: $(ogrinfo -q -dialect SQLite -sql "SELECT name || ' ' || $hectares AS a FROM multipolygons ORDER BY name DESC" "$1" | sed -n 's/.*a (String) = //p' | paste -sd, )"
  osm2pgsql -d postgres -H "$dir" -U postgres "$1" >/dev/null 2>&1
  echo "  osm2pgsql: $(query "SELECT name || ' ' || round(ST_Area(ST_Transform(way, 4326)::geography) / 10000) FROM planet_osm_polygon ORDER BY name DESC" | paste -sd, )"
}
ask() {
  echo 'all of it:'
  osmium cat town.osm -o town.osm.pbf --overwrite
  areas town.osm.pbf
  for strategy in complete_ways smart; do
    echo "extract, $strategy:"
    osmium extract -s "$strategy" -b "$window" town.osm -o part.osm.pbf --overwrite
    areas part.osm.pbf
  done
}

cat > expected.txt <<'EXPECTED'
all of it:
  osmium export: with a courtyard 98,of two ways 97,estate 39
  GDAL: with a courtyard 98,of two ways 97,estate 39
  osm2pgsql: with a courtyard 98,of two ways 97,estate 39
extract, complete_ways:
  osmium export: estate 39
  GDAL: estate 39
  osm2pgsql: with a courtyard 117,estate 39
extract, smart:
  osmium export: with a courtyard 98,of two ways 97,estate 39
  GDAL: with a courtyard 98,of two ways 97,estate 39
  osm2pgsql: with a courtyard 98,of two ways 97,estate 39
EXPECTED

dpkg-query --show osmium-tool gdal-bin osm2pgsql postgresql-15-postgis-3
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
