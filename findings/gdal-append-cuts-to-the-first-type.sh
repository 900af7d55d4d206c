#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# ogr2ogr -append cuts shares to whole numbers and makes 0 of "k. A.".
# One would guess: what does not fit the columns of the target is an error, or the target is widened, as ogr2ogr does it for
# a new file.
# What happens: the first file decides. If its shares were whole numbers, 51.7 is appended as 51 without a word, and the text
# "k. A." as 0 with a warning and the exit code 0; new columns are left out without a word (-addfields would add them).
# Hurts: who collects the zones of several municipalities in one GeoPackage: "not stated" becomes "nobody is supplied", and the
# result depends on which file came first.
# Source: GDAL documentation, ogr2ogr (-append, -addfields); gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

zone() { echo '{"type":"FeatureCollection","features":[{"type":"Feature","properties":'"$1"',"geometry":{"type":"Point","coordinates":[7.6,51.2]}}]}'; }
zone '{"name":"A","share":50}' > first.geojson
zone '{"name":"B","share":51.7,"note":"2018"}' > second.geojson
zone '{"name":"C","share":"k. A."}' > third.geojson
collect() {
  rm -f all.gpkg
  for file in "$@"; do ogr2ogr -append all.gpkg "$file.geojson" -nln zones 2>said.txt && echo "$file: exit code 0, lines said: $(wc -l < said.txt)"; done
  ogrinfo -q -al -geom=NO all.gpkg | grep -E 'name|share|note' | tr -d ' ' | paste -s -d ' '
}
ask() {
  collect first second third
  collect second first
  collect third second
}

cat > expected.txt <<'EXPECTED'
first: exit code 0, lines said: 0
second: exit code 0, lines said: 0
third: exit code 0, lines said: 1
Layername:zones name(String)=A share(Integer)=50 name(String)=B share(Integer)=51 name(String)=C share(Integer)=0
second: exit code 0, lines said: 0
first: exit code 0, lines said: 0
Layername:zones name(String)=B share(Real)=51.7 note(String)=2018 name(String)=A share(Real)=50 note(String)=(null)
third: exit code 0, lines said: 0
second: exit code 0, lines said: 0
Layername:zones name(String)=C share(String)=k.A. name(String)=B share(String)=51.7
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
