#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# PostGIS writes shares of the type numeric as texts into tiles, and truth values as "t" and "f" into Geobuf.
# One would guess: a number is a number in a tile (the format has numbers and truth values), as ST_AsGeoJSON writes it, and as
# ST_AsMVT itself writes the same share where it is double precision or stands in a column of JSON.
# What happens: numeric(5,2), the usual type of a share in a table, is "51.70" in ST_AsMVT and ST_AsGeobuf. In a map the rule
# "share >= 50" holds for no zone: a text is compared with a number, which counts as no (the console tells it). "f" of Geobuf is
# true in JavaScript, so that every zone has fibre. ST_AsFlatGeobuf refuses the same column; the two say nothing.
# Hurts: who serves coverage from a database: zones are there and have no colour, and texts sort 100 before 51.
# Source: PostGIS manual, ST_AsMVT ("other row columns are encoded as feature attributes") and ST_AsGeobuf; Mapbox Vector Tile
# Specification 2.1, 4.1 (values); CartoDB/bigmetadata issue 541 tells of numeric; postgis 3.3.2 of Debian 12, geobuf 3.0.2,
# @mapbox/vector-tile 1.3.1, @maplibre/maplibre-gl-style-spec 26.6.0.
set -eu
dir=$(mktemp -d)
cleanup() {
  [ ! -f "$dir/data/postmaster.pid" ] || runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null
  rm -rf "$dir"
}
bin=/usr/lib/postgresql/15/bin
trap cleanup EXIT
cd "$dir"
dpkg-query --status postgresql-15-postgis-3 >/dev/null 2>&1 || apt-get install --yes --no-install-recommends postgresql-15-postgis-3 >/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geobuf@3.0.2 pbf@3.3.0 @mapbox/vector-tile@1.3.1 @maplibre/maplibre-gl-style-spec@26.6.0 >/dev/null

# a database of its own, without a port, as long as this script runs
chown postgres "$dir"
runuser -u postgres -- "$bin/initdb" -D "$dir/data" -A trust >/dev/null
runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -o "-k $dir -c listen_addresses=" -l "$dir/log" -w start >/dev/null
query() { psql -h "$dir" -U postgres -AtXq -c "$1" 2>&1; }
query "SET client_min_messages TO error; CREATE EXTENSION postgis;
CREATE TABLE zones (share numeric(5,2), exact double precision, fibre boolean, facts jsonb, geom geometry(Polygon, 4326));
INSERT INTO zones VALUES (51.70, 51.7, false, '{\"inJson\": 51.70}', ST_MakeEnvelope(7.5, 51.2, 7.6, 51.3, 4326));"
query "SELECT encode(ST_AsMVT(q, 'zones', 4096, 'g'), 'hex') FROM (SELECT share, exact, fibre, facts, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope(8, 133, 85)) AS g FROM zones) q" > tile.hex
query "SELECT encode(ST_AsGeobuf(q, 'geom'), 'hex') FROM (SELECT share, exact, fibre, geom FROM zones) q" > zones.hex

cat > ask.mjs <<'ASK'
import { readFileSync } from 'node:fs';
import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import * as geobuf from 'geobuf';
import Pbf from 'pbf';
import vectorTile from '@mapbox/vector-tile';

const bytes = (name) => new Uint8Array(Buffer.from(readFileSync(name, 'utf8').trim(), 'hex'));
const tile = new vectorTile.VectorTile(new Pbf(bytes('tile.hex'))).layers.zones.feature(0);
console.log('ST_AsMVT:', JSON.stringify(tile.properties));
console.log('ST_AsGeobuf:', JSON.stringify(geobuf.decode(new Pbf(bytes('zones.hex'))).features[0].properties));
for (const column of ['share', 'exact']) {
  const rule = featureFilter(['>=', ['get', column], 50], 'layers[0].filter');
  console.log(`"${column} >= 50" in the map:`, rule.filter({ zoom: 8 }, { type: 3, properties: tile.properties }));
}
ASK
ask() {
  echo "ST_AsGeoJSON: $(query "SELECT ST_AsGeoJSON(zones.*)::json->'properties' FROM zones")"
  node ask.mjs
  echo "ST_AsFlatGeobuf: $(query "SELECT ST_AsFlatGeobuf(q) FROM (SELECT share, geom FROM zones) q" | head -n 1)"
}

cat > expected.txt <<'EXPECTED'
ST_AsGeoJSON: {"share": 51.70, "exact": 51.7, "fibre": false, "facts": {"inJson": 51.70}}
ST_AsMVT: {"share":"51.70","exact":51.7,"fibre":false,"inJson":51.7}
ST_AsGeobuf: {"share":"51.70","exact":51.7,"fibre":"f"}
"share >= 50" in the map: false
"exact >= 50" in the map: true
ST_AsFlatGeobuf: ERROR:  flatgeobuf: get_column_type: '1700' column type not supported
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
dpkg-query --show postgresql-15-postgis-3
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
