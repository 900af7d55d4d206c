#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# pyshp cuts the last digits off a number that is wider than its column.
# One would guess: 12345 households in a column of four digits are refused, or written as "not known", or there is a warning.
# What happens: 1234 is written, a tenth; -999 becomes -99, 1234567.5 with two decimals in eight places "1234567." without the
# decimals. A column without stated decimals has none, so 99.9 % becomes 99 and 0.6 becomes 0, cut and not rounded. No word.
# Hurts: who sets widths from the first files and later writes a larger town: the sum is too small by nine tenths of its largest
# members, and each figure for itself looks possible.
# Source: ESRI Shapefile Technical Description (July 1998), dBASE file; GeospatialPython/pyshp pull request 442 (closed; a warning
# is asked for there) and issue 146; shapefile.py of python3-pyshp 2.3.1 of Debian 12, Writer.__dbfRecord ("caps the size").
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
/usr/bin/python3 -c 'import shapefile' 2>/dev/null || apt-get install --yes --no-install-recommends python3-pyshp >/dev/null

cat > ask.py <<'ASK'
import warnings
import shapefile

warnings.simplefilter("error")
for given, column in [
    (12345, dict(size=4)),
    (-999, dict(size=3)),
    (1234567.5, dict(size=8, decimal=2)),
    (99.9, dict(size=6)),
    (0.6, dict()),
    (51.7, dict(size=6, decimal=1)),
]:
    writer = shapefile.Writer("zones", shapeType=shapefile.POINT)
    writer.field("value", "N", **column)
    writer.point(7, 51)
    writer.record(given)
    writer.close()
    print(given, column, "reads back as", shapefile.Reader("zones").record(0)["value"])
ASK
ask() { /usr/bin/python3 ask.py; }

cat > expected.txt <<'EXPECTED'
12345 {'size': 4} reads back as 1234
-999 {'size': 3} reads back as -99
1234567.5 {'size': 8, 'decimal': 2} reads back as 1234567.0
99.9 {'size': 6} reads back as 99
0.6 {} reads back as 0
51.7 {'size': 6, 'decimal': 1} reads back as 51.7
EXPECTED

dpkg-query --show python3-pyshp
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
