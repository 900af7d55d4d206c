#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The areas that osm2pgsql writes into its tables are two and a half times too large in the middle of Germany.
# One would guess: way_area is the area of the polygon in square metres: the unit of the table is the metre, and the option
# --reproject-area, by its name, is for whoever wants the area on the ground.
# What happens: it is the area in the plane of Web Mercator: 2.2 times the ground in the Alps, 3 times at Flensburg, so that towns
# do not even compare. With -l it is in square degrees, and so nearly 0. It is right in a table that is itself in metres of a
# zone (-E 25832), and there --reproject-area makes it wrong: it writes the Mercator area beside the right geometry.
# Hurts: who sums industrial or residential land by way_area (the column is there, and faster than asking the geometry): a town
# of 300 ha of estates is said to have 760 ha, and a threshold such as "from 1 ha" lets in what has 0.4 ha.
# Source: osm2pgsql(1), --reproject-area ("spherical mercator coordinates even if a different projection is used"; way_area
# itself is not told there); osm2pgsql 1.8.0, postgis 3.3.2, python3-pyproj 3.4.1 of Debian 12.
set -eu
dir=$(mktemp -d)
bin=/usr/lib/postgresql/15/bin
cleanup() {
  [ ! -f "$dir/data/postmaster.pid" ] || runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null
  rm -rf "$dir"
}
trap cleanup EXIT
cd "$dir"
for package in osm2pgsql postgresql-15-postgis-3 python3-pyproj; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

# a database of its own, without a port, as long as this script runs
chown postgres "$dir"
runuser -u postgres -- "$bin/initdb" -D "$dir/data" -A trust >/dev/null
runuser -u postgres -- "$bin/pg_ctl" -D "$dir/data" -o "-k $dir -c listen_addresses=" -l "$dir/log" -w start >/dev/null
query() { psql -h "$dir" -U postgres -AtXq -c "SET client_min_messages TO error" -c "$1" 2>&1; }
query "CREATE EXTENSION postgis"

# estates of 0.01 by 0.005 degrees at three latitudes, and their area on the ellipsoid in square metres
cat > make.py <<'MAKE'
from pyproj import Geod
places = {"Garmisch": 47.49, "Lüdenscheid": 51.22, "Flensburg": 54.78}
nodes, ways = [], []
with open("ground.csv", "w") as ground:
    for at, (name, south) in enumerate(places.items()):
        west, north, east = 9.4, south + 0.005, 9.41
        ring = [(west, south), (east, south), (east, north), (west, north)]
        area = Geod(ellps="WGS84").polygon_area_perimeter(*zip(*ring))[0]
        print(name, round(area), sep=",", file=ground)
        first = at * 4 + 1
        nodes += [f'<node id="{first + i}" version="1" lat="{lat:.3f}" lon="{lon:.3f}"/>' for i, (lon, lat) in enumerate(ring)]
        refs = "".join(f'<nd ref="{first + i % 4}"/>' for i in range(5))
        ways.append(f'<way id="{at + 1}" version="1">{refs}<tag k="landuse" v="industrial"/><tag k="name" v="{name}"/></way>')
with open("town.osm", "w") as town:
    print('<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">', *nodes, *ways, "</osm>", sep="\n", file=town)
MAKE
/usr/bin/python3 make.py
query "CREATE TABLE ground (name text, area float)"
query "\\copy ground FROM 'ground.csv' CSV"

ask() {
  for options in '' '-l' '-E 25832' '-E 25832 --reproject-area'; do
    # shellcheck disable=SC2086
    osm2pgsql $options -d postgres -H "$dir" -U postgres town.osm >/dev/null 2>&1
    echo "osm2pgsql ${options:-without options}: $(query "SELECT name || ' ' || round((way_area / ground.area)::numeric, 2) FROM planet_osm_polygon JOIN ground USING (name) ORDER BY ground.area DESC" | paste -sd, | sed 's/,/, /g') times the ground"
  done
}

cat > expected.txt <<'EXPECTED'
osm2pgsql without options: Garmisch 2.19, Lüdenscheid 2.55, Flensburg 3.00 times the ground
osm2pgsql -l: Garmisch 0.00, Lüdenscheid 0.00, Flensburg 0.00 times the ground
osm2pgsql -E 25832: Garmisch 1.00, Lüdenscheid 1.00, Flensburg 1.00 times the ground
osm2pgsql -E 25832 --reproject-area: Garmisch 2.19, Lüdenscheid 2.55, Flensburg 3.00 times the ground
EXPECTED

dpkg-query --show osm2pgsql postgresql-15-postgis-3 python3-pyproj
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
