#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A remark with a bracket behind a condition becomes part of it in MapServer, and the class is empty.
# One would guess: what follows # is a remark, as everywhere in a mapfile, or the file is refused; blanks in a list and line breaks
# between words of a mapfile do not matter.
# What happens: a condition ends at the last bracket of its line. "EXPRESSION ([share] >= 50) # good (half and more)" is read, no
# zone is in the class, and map2img says nothing and ends with 0: what is well supplied gets the colour of the rest; as a FILTER
# the remark empties the layer. Two classes on one line are one, of neither. In {GE, WA} the second code is " WA", which no zone has.
# Hurts: who comments the classes of a coverage map: the legend shows the class, the map does not.
# Source: MapServer documentation, mapfile ("comments are specified with #") and expressions (list expressions); MapServer/MapServer
# issue 5894 (open, tells of errors; here there is none); mapserver-bin 8.0.0 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in mapserver-bin python3-pil; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"share":80,"code":"GE"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
{"type":"Feature","properties":{"share":60,"code":"WA"},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}},
{"type":"Feature","properties":{"share":10,"code":"SO"},"geometry":{"type":"Polygon","coordinates":[[[2,0],[3,0],[3,1],[2,1],[2,0]]]}}]}
ZONES

cat > picture.py <<'ASK'
from PIL import Image

picture = Image.open("picture.png").convert("RGB")
colours = {(255, 0, 0): "red", (0, 0, 255): "blue"}
print(", ".join(colours.get(picture.getpixel((x, 50)), "nothing") for x in (50, 150, 250)))
ASK
printf 'CONFIG\nEND\n' > mapserver.conf
export MAPSERVER_CONFIG_FILE="$dir/mapserver.conf"
# $1: what a layer of the zones with 80, 60 and 10 % holds
zones() {
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
    CONNECTION "zones.geojson"
    $1
  END
END
MAPFILE
  map2img -m zones.map -o picture.png 2>&1
  /usr/bin/python3 picture.py
}
class() { printf 'CLASS\n%s\nSTYLE\nCOLOR 255 0 0\nEND\nEND\nCLASS\nSTYLE\nCOLOR 0 0 255\nEND\nEND\n' "$1"; }
ask() {
  echo "remark without bracket: $(zones "$(class 'EXPRESSION ([share] >= 50) # good, half and more')")"
  echo "remark with bracket: $(zones "$(class 'EXPRESSION ([share] >= 50) # good (half and more)')")"
  echo "filter, remark without bracket: $(zones "$(printf 'FILTER ([share] >= 50) # good\nCLASS\nSTYLE\nCOLOR 255 0 0\nEND\nEND')")"
  echo "filter, remark with bracket: $(zones "$(printf 'FILTER ([share] >= 50) # (good)\nCLASS\nSTYLE\nCOLOR 255 0 0\nEND\nEND')")"
  echo "two classes on two lines: $(zones "$(printf '%s\n%s' 'CLASS EXPRESSION ([share] >= 50) STYLE COLOR 255 0 0 END END' 'CLASS EXPRESSION ([share] < 50) STYLE COLOR 0 0 255 END END')")"
  echo "two classes on one line: $(zones 'CLASS EXPRESSION ([share] >= 50) STYLE COLOR 255 0 0 END END CLASS EXPRESSION ([share] < 50) STYLE COLOR 0 0 255 END END')"
  echo "list without blank: $(zones "CLASSITEM code $(class 'EXPRESSION {GE,WA}')")"
  echo "list with blank: $(zones "CLASSITEM code $(class 'EXPRESSION {GE, WA}')")"
}

cat > expected.txt <<'EXPECTED'
remark without bracket: red, red, blue
remark with bracket: blue, blue, blue
filter, remark without bracket: red, red, nothing
filter, remark with bracket: nothing, nothing, nothing
two classes on two lines: red, red, blue
two classes on one line: nothing, nothing, nothing
list without blank: red, red, blue
list with blank: red, blue, blue
EXPECTED

dpkg-query --show mapserver-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
