#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The geodesic area of a polygon with a courtyard is larger than without, in pyproj.
# One would guess: geometry_area_perimeter takes the hole off, whichever way its ring runs, as shapely's area does; the sign of
# the whole tells the direction of the outer ring.
# What happens: the signed areas of all rings are added: a hole that runs as its outer ring does is added on. Area 1.04 instead
# of 0.96; a polygon of a shapefile (outer ring clockwise) has a negative area.
# Hurts: who sums zones in square metres from files in which direction is free (GeoJSON from before RFC 7946, GML, drawn by
# hand): nothing is negative, nothing is missing, the figure is too large by twice the courtyards.
# Source: pyproj documentation, Geod.geometry_area_perimeter (note on the direction of rings); OGC 06-103r4 (direction is not
# prescribed for polygons); python3-pyproj 3.4.1 and python3-shapely 1.8.5 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
/usr/bin/python3 -c 'import pyproj, shapely' 2>/dev/null || apt-get install --yes --no-install-recommends python3-pyproj python3-shapely >/dev/null

cat > ask.py <<'ASK'
from pyproj import Geod
from shapely.geometry import Polygon

ellipsoid = Geod(ellps="GRS80")
outer = [(7.0, 51.0), (7.1, 51.0), (7.1, 51.1), (7.0, 51.1)]
yard = [(7.02, 51.02), (7.04, 51.02), (7.04, 51.04), (7.02, 51.04)]
whole = ellipsoid.geometry_area_perimeter(Polygon(outer))[0]
for name, ring, hole in [
    ("hole runs the other way", outer, yard[::-1]),
    ("hole runs the same way", outer, yard),
    ("outer ring clockwise", outer[::-1], yard),
]:
    polygon = Polygon(ring, [hole])
    geodesic = ellipsoid.geometry_area_perimeter(polygon)[0] / whole
    print(f"{name}: geodesic {geodesic:.2f}, shapely {polygon.area / Polygon(outer).area:.2f}")
ASK
ask() { /usr/bin/python3 ask.py; }

cat > expected.txt <<'EXPECTED'
hole runs the other way: geodesic 0.96, shapely 0.96
hole runs the same way: geodesic 1.04, shapely 0.96
outer ring clockwise: geodesic -0.96, shapely 0.96
EXPECTED

dpkg-query --show python3-pyproj python3-shapely
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
