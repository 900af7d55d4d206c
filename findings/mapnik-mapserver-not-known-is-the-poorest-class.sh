#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Two map servers paint what is not known as the poorest class.
# One would guess: the rule "share < 50" leaves a zone without a share out, as it does in SQL, in QGIS and in Mapnik's own reader
# of GeoJSON, and a rule for null finds it.
# What happens: Mapnik's OGR plugin makes 0, false and "" of null before the rules see them: "share < 50" finds the zone in a
# GeoPackage or shapefile and not in the same GeoJSON, and "[share] = null" finds nothing. MapServer counts an empty [share] as 0
# in the class of a layer, and not in the FILTER of the same words, which GDAL answers.
# Hurts: who publishes a coverage map of official data: every zone nobody asked has the colour of no supply, and legend, filter
# and table of the same service count differently.
# Source: Mapnik wiki, filters ("= null"); mapnik/mapnik issue 1909 (open: null of a shapefile is 0); MapServer documentation,
# expressions; python3-mapnik 20200224 with libmapnik 3.1.0 and mapserver-bin 8.0.0 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in python3-mapnik mapserver-bin gdal-bin; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"share":80,"fibre":true},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
{"type":"Feature","properties":{"share":null,"fibre":null},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
{"type":"Feature","properties":{"share":10,"fibre":false},"geometry":{"type":"Polygon","coordinates":[[[2,0],[3,0],[3,1],[2,1],[2,0]]]}}]}
ZONES
ogr2ogr zones.gpkg zones.geojson

cat > look.py <<'LOOK'
import mapnik


def painted(image):
    pixels = [image.get_pixel(x, 50, True) for x in (50, 150, 250)]
    names = [name for name, pixel in zip(("80", "not known", "10"), pixels) if pixel.g == 0]
    return ", ".join(names) or "nothing"
LOOK
cat > mapnik_rules.py <<'ASK'
import mapnik
from look import painted

for name, source in (("GeoJSON", mapnik.GeoJSON(file="zones.geojson")), ("GeoPackage", mapnik.Ogr(file="zones.gpkg", layer_by_index=0))):
    for rule in ("[share] < 50", "[share] = null", "[fibre] = false"):
        picture = mapnik.Map(300, 100)
        picture.background = mapnik.Color("white")
        paint = mapnik.PolygonSymbolizer()
        paint.fill = mapnik.Color("red")
        with_rule = mapnik.Rule()
        with_rule.filter = mapnik.Expression(rule)
        with_rule.symbols.append(paint)
        style = mapnik.Style()
        style.rules.append(with_rule)
        picture.append_style("style", style)
        layer = mapnik.Layer("zones")
        layer.datasource = source
        layer.styles.append("style")
        picture.layers.append(layer)
        picture.zoom_to_box(mapnik.Box2d(0, 0, 3, 1))
        image = mapnik.Image(300, 100)
        mapnik.render(picture, image)
        print(f"Mapnik, {name}, {rule}: {painted(image)}")
ASK
cat > mapserver_picture.py <<'ASK'
import mapnik
from look import painted

print(painted(mapnik.Image.open("picture.png")))
ASK
mapserver() {
  cat > zones.map <<MAPFILE
MAP
  SIZE 300 100
  EXTENT 0 0 3 1
  IMAGETYPE png
  LAYER
    NAME zones
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "zones.gpkg"
    $1
    CLASS
      $2
      STYLE
        COLOR 255 0 0
      END
    END
  END
END
MAPFILE
  map2img -m zones.map -o picture.png
  /usr/bin/python3 mapserver_picture.py
}
printf 'CONFIG\nEND\n' > mapserver.conf
export MAPSERVER_CONFIG_FILE="$dir/mapserver.conf"
ask() {
  /usr/bin/python3 mapnik_rules.py
  echo "MapServer, class of [share] < 50: $(mapserver '' 'EXPRESSION ([share] < 50)')"
  echo "MapServer, class of [share] = 0: $(mapserver '' 'EXPRESSION ([share] = 0)')"
  echo "MapServer, filter of [share] < 50: $(mapserver 'FILTER ([share] < 50)' '')"
}

cat > expected.txt <<'EXPECTED'
Mapnik, GeoJSON, [share] < 50: 10
Mapnik, GeoJSON, [share] = null: not known
Mapnik, GeoJSON, [fibre] = false: 10
Mapnik, GeoPackage, [share] < 50: not known, 10
Mapnik, GeoPackage, [share] = null: nothing
Mapnik, GeoPackage, [fibre] = false: not known, 10
MapServer, class of [share] < 50: not known, 10
MapServer, class of [share] = 0: not known
MapServer, filter of [share] < 50: 10
EXPECTED

dpkg-query --show python3-mapnik libmapnik3.1 mapserver-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
