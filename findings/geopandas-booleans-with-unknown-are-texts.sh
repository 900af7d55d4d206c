#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geopandas writes a column of true, false and not known as texts "1" and "0".
# One would guess: True, False and None are boolean values in a GeoPackage or GeoJSON, and None stays missing; as a column
# without None is written (and read back) as boolean.
# What happens: one None makes the column text: "1" and "0" come back, and both are true in Python and JavaScript, so that
# "no fibre" counts as fibre. No error, no warning.
# Hurts: who writes layers in which "not known" is told from "no", which is the point of such a column.
# Source: pandas, nullable boolean type; fiona 1.9, infer_schema of geopandas (a column of objects is text); python3-geopandas
# 0.12.2 and python3-fiona 1.9.0 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
/usr/bin/python3 -c 'import geopandas' 2>/dev/null || apt-get install --yes --no-install-recommends python3-geopandas python3-fiona >/dev/null

cat > ask.py <<'ASK'
import warnings

import geopandas
from shapely.geometry import Point

warnings.simplefilter("ignore")
for values in ([True, False], [True, False, None]):
    places = [Point(7.6, 51.2) for _ in values]
    zones = geopandas.GeoDataFrame({"fibre": values}, geometry=places, crs=4326)
    for kind, driver in (("geojson", "GeoJSON"), ("gpkg", "GPKG")):
        zones.to_file(f"zones{len(values)}.{kind}", driver=driver)
        back = geopandas.read_file(f"zones{len(values)}.{kind}")["fibre"].tolist()
        supplied = sum(1 for value in back if value is not None and bool(value) and value == value)
        print(f"{values} by {driver}: {back}, taken for supplied: {supplied}")
ASK
ask() { /usr/bin/python3 ask.py; }

cat > expected.txt <<'EXPECTED'
[True, False] by GeoJSON: [True, False], taken for supplied: 1
[True, False] by GPKG: [True, False], taken for supplied: 1
[True, False, None] by GeoJSON: ['1', '0', nan], taken for supplied: 2
[True, False, None] by GPKG: ['1', '0', nan], taken for supplied: 2
EXPECTED

dpkg-query --show python3-geopandas python3-fiona
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
