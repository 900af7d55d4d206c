#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Some tools of GRASS leave "not known" out, others of the same release take it for 0.
# One would guess: null in a column is left out of statistics everywhere, as v.univar and v.db.univar count it apart, and a value
# that is copied from a zone to a site stays null.
# What happens: v.vect.stats gives the mean of 10 and null as 5; v.what.vect writes 0 at the site in a zone without a share;
# v.surf.idw draws a surface down to 0; v.to.rast burns 0; v.class sets its bounds as if the zone without a figure had 0
# households (50 between 0 and 100, where 80 is the middle of 60 to 100).
# Hurts: who joins sites to zones or draws a surface of measured speeds: sites in zones nobody asked have a share of 0, and
# means depend on which of two tools for the same question was taken.
# Source: GRASS manual pages v.vect.stats (tells of "null" for areas without points only), v.what.vect, v.surf.idw, v.class, and
# v.univar ("number of NULL attributes"); OSGeo/grass pull requests 173 (null in v.to.rast) and 1341 (the same mended in
# db.univar -e); grass-core 8.2.1 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v grass >/dev/null || apt-get install --yes --no-install-recommends grass-core >/dev/null
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"A","share":50.5,"households":100},"geometry":{"type":"Polygon","coordinates":[[[7.60,51.20],[7.62,51.20],[7.62,51.22],[7.60,51.22],[7.60,51.20]]]}},
{"type":"Feature","properties":{"name":"B","share":null,"households":null},"geometry":{"type":"Polygon","coordinates":[[[7.64,51.20],[7.66,51.20],[7.66,51.22],[7.64,51.22],[7.64,51.20]]]}},
{"type":"Feature","properties":{"name":"C","share":80,"households":60},"geometry":{"type":"Polygon","coordinates":[[[7.68,51.20],[7.70,51.20],[7.70,51.22],[7.68,51.22],[7.68,51.20]]]}}]}
ZONES
cat > sites.geojson <<'SITES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"speed":10},"geometry":{"type":"Point","coordinates":[7.605,51.21]}},
{"type":"Feature","properties":{"speed":null},"geometry":{"type":"Point","coordinates":[7.615,51.21]}},
{"type":"Feature","properties":{"speed":20},"geometry":{"type":"Point","coordinates":[7.65,51.21]}}]}
SITES
for layer in zones sites; do ogr2ogr -t_srs EPSG:25832 $layer.gpkg $layer.geojson; done

cat > ask.sh <<'ASK'
for layer in zones sites; do v.in.ogr input=$layer.gpkg output=$layer; done
echo "v.db.univar, speed: $(v.db.univar -g map=sites column=speed | grep '^mean=')"
echo "v.univar, speed: $(v.univar -g map=sites column=speed | grep '^mean=')"
v.vect.stats points=sites areas=zones count_column=sites points_column=speed method=average stats_column=speed
echo "v.vect.stats, zone A: $(v.db.select -c zones columns=sites,speed where="name = 'A'" separator=', mean ')"
v.db.addcolumn sites columns='share double precision'
v.what.vect map=sites column=share query_map=zones query_column=share
echo "v.what.vect, shares at the sites: $(v.db.select -c sites columns=share | tr '\n' ' ')"
g.region vector=sites res=100 -a
v.surf.idw input=sites column=speed output=surface npoints=1
echo "v.surf.idw: $(r.univar -g surface | grep '^min=')"
echo "v.class, bounds: $(v.class -g map=zones column=households algorithm=int nbclasses=2)"
g.region vector=zones res=100 -a
v.to.rast input=zones output=raster use=attr attribute_column=households
echo "v.to.rast, households: $(r.stats -n raster | tr '\n' ' ')"
ASK
ask() {
  grass --text -c EPSG:25832 base/town -e >/dev/null 2>&1
  GRASS_VERBOSE=0 grass --text base/town/PERMANENT --exec bash ask.sh 2>/dev/null | grep '^v\.' | sed 's/ *$//'
}

cat > expected.txt <<'EXPECTED'
v.db.univar, speed: mean=15
v.univar, speed: mean=15
v.vect.stats, zone A: 2, mean 5
v.what.vect, shares at the sites: 50.5 50.5 0
v.surf.idw: min=0
v.class, bounds: 50.000000
v.to.rast, households: 0 60 100
EXPECTED

dpkg-query --show grass-core
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
