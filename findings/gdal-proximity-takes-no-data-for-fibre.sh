#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# gdal_proximity.py measures the distance to "no data" as if the thing looked for stood there, also when told to mind "no data".
# One would guess: the distance goes to the cells that have the thing (1), cells without it are 0, and -9999, which the raster itself
# calls "no data", is neither; at the latest with -use_input_nodata YES.
# What happens: every cell that is not 0 is a target, -9999 too: six cells from the fibre at one end to the unsurveyed one at the other have
# 0, 100, 200, 200, 100, 0 m, a mean of 100 m for 250 m. -use_input_nodata YES, by its name the remedy, changes nothing: the unsurveyed
# cell has 0 m as well. A raster without any fibre looks the same. Only naming the targets (-values 1) is right. No warning.
# Hurts: who makes a raster of the distance to fibre, exchange or stop from a survey with white spots, or from a map that ends at the
# town's border inside a larger rectangle: what is not known counts as supplied, and its surroundings with it.
# Source: GDAL documentation, gdal_proximity (-values: without it targets are all cells other than 0; -use_input_nodata: cells without data
# have none in the output); gdal-bin and python3-gdal 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in gdal-bin python3-gdal; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

grid() { printf 'ncols 6\nnrows 1\nxllcorner 400000\nyllcorner 5674000\ncellsize 100\nNODATA_value -9999\n%s\n' "$1" > grid.asc; gdal_translate -q -ot Int16 -a_srs EPSG:25832 grid.asc fibre.tif; }
row() { gdal_translate -q -of XYZ "$1" /vsistdout/ | cut -d ' ' -f 3 | paste -s -d ' '; }
ask() {
  for cells in '1 0 0 0 0 0' '1 0 0 0 0 -9999' '-9999 0 0 0 0 -9999'; do
    grid "$cells"
    echo "cells $(row fibre.tif), no data $(gdalinfo fibre.tif | sed -n 's/.*NoData Value=//p')"
    for options in '' '-use_input_nodata YES' '-values 1'; do
      rm -f distance.tif
      gdal_proximity.py -q fibre.tif distance.tif -distunits GEO $options
      echo "  gdal_proximity.py${options:+ $options}: exit $?, $(row distance.tif)"
    done
  done
}

cat > expected.txt <<'EXPECTED'
cells 1 0 0 0 0 0, no data -9999
  gdal_proximity.py: exit 0, 0 100 200 300 400 500
  gdal_proximity.py -use_input_nodata YES: exit 0, 0 100 200 300 400 500
  gdal_proximity.py -values 1: exit 0, 0 100 200 300 400 500
cells 1 0 0 0 0 -9999, no data -9999
  gdal_proximity.py: exit 0, 0 100 200 200 100 0
  gdal_proximity.py -use_input_nodata YES: exit 0, 0 100 200 200 100 0
  gdal_proximity.py -values 1: exit 0, 0 100 200 300 400 500
cells -9999 0 0 0 0 -9999, no data -9999
  gdal_proximity.py: exit 0, 0 100 200 200 100 0
  gdal_proximity.py -use_input_nodata YES: exit 0, 0 100 200 200 100 0
  gdal_proximity.py -values 1: exit 0, 65535 65535 65535 65535 65535 65535
EXPECTED

dpkg-query --show gdal-bin python3-gdal
ask > found.txt 2>&1
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
