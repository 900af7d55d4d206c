#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# pyshp shifts all rows behind one that it refused.
# One would guess: a row that cannot be written ("k. A." in a column of numbers is a ValueError) leaves nothing behind, so that who
# catches the error and goes on has the other rows whole, or is told at the end.
# What happens: the row is counted and half written: the text is there, the numbers are not. The next row begins in the middle
# of it: GDAL reads a zone called "300  99.9" without a figure, and the last zone is gone. Closing compares the counts, which agree
# where the place is written first, as the package's examples do, and says nothing.
# Hurts: who writes the zones of a table with "not stated" in it and skips what is refused: one bad cell spoils every row after
# it, in a shapefile that opens.
# Source: ESRI Shapefile Technical Description (July 1998), dBASE file: records of one length, one for each shape in the same
# order; shapefile.py of python3-pyshp 2.3.1, Writer.__dbfRecord (counts and writes before it converts); GDAL 3.6.2 of Debian 12
# reads the file.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
{ /usr/bin/python3 -c 'import shapefile' && command -v ogrinfo; } >/dev/null 2>&1 || apt-get install --yes --no-install-recommends python3-pyshp gdal-bin >/dev/null

cat > ask.py <<'ASK'
import shapefile

rows = [["A", 100, 51.7], ["B", "k. A.", 60], ["C", 300, 99.9], ["D", 400, 12.3]]
for name, given in [("whole", [rows[0], rows[2], rows[3]]), ("skipped", rows)]:
    writer = shapefile.Writer(name, shapeType=shapefile.POINT)
    writer.field("zone", "C", size=10)
    writer.field("homes", "N", size=6)
    writer.field("share", "N", size=6, decimal=1)
    for at, row in enumerate(given):
        try:
            writer.point(7 + at, 51)
            writer.record(*row)
        except ValueError as error:
            print(name, "refused:", error)
    writer.close()
ASK
ask() {
  /usr/bin/python3 ask.py
  for name in whole skipped; do
    echo "GDAL, $name:"
    ogrinfo -q -al "$name.shp" 2>/dev/null | grep -E 'zone|homes|share|POINT' | sed 's/^ *//; s/ ([A-Za-z]*)//' | paste -s -d ';' | sed 's/;zone/\nzone/g'
  done
}

cat > expected.txt <<'EXPECTED'
skipped refused: could not convert string to float: 'k. A.'
GDAL, whole:
zone = A;homes = 100;share = 51.7;POINT (7 51)
zone = C;homes = 300;share = 99.9;POINT (8 51)
zone = D;homes = 400;share = 12.3;POINT (9 51)
GDAL, skipped:
zone = A;homes = 100;share = 51.7;POINT (7 51)
zone = B;homes = 0;share = (null);POINT (8 51)
zone = 300  99.9;homes = 0;share = (null);POINT (9 51)
EXPECTED

dpkg-query --show python3-pyshp gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
