#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# terra gives the nine plots of a census cell with 9 households 108 of them; QGIS does this rightly and drops a column of cells elsewhere.
# One would guess: a cell counts to the zone that holds its middle, or by its share of the ground; zones that part the plane part the
# households, by either rule. A plot that holds no middle has none, or its share.
# What happens: extract(fun = sum) of terra takes the middle for zones that hold one, and gives a zone that holds none each cell that it
# touches, whole: nine equal plots of one cell have 9 or, with an edge on the next cell, 18 each, four plots 54 together. With
# exact = TRUE it is 9. "Zonal statistics" of QGIS takes the share for small zones (9 as well) and the middle for others,
# strictly inside: a column of cells whose middles lie on a border belongs to neither side, 120 of 160. No warning by either.
# Hurts: who brings households of the census grid (100 m) to plots, blocks or small funding areas: the smaller the zones, the more
# households come to be.
# Source: terra manual, extract (cells whose middle is in the polygon; exact); QGIS user manual, native:zonalstatisticsfb; r-cran-terra
# 1.7-3 and python3-qgis 3.22.16 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in python3-qgis qgis-providers gdal-bin r-cran-terra; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

grid() { { printf 'ncols 4\nnrows 4\nxllcorner 400000\nyllcorner 5674000\ncellsize 100\nNODATA_value -9999\n'; for _ in 1 2 3 4; do echo "$1 $1 $1 $1"; done; } > grid.asc; gdal_translate -q -a_srs EPSG:25832 grid.asc "$2.tif"; }
grid 9 nine
grid 10 ten
# zones from borders: the cuts west to east and south to north, in metres from the corner of the grid
cat > zones.cjs <<'ZONES'
const { writeFileSync } = require('node:fs');
const cases = {
  'nine-plots': [[0, 33, 67, 100], [0, 33, 67, 100]],
  'four-plots': [[0, 50, 100], [0, 50, 100]],
  'four-plots-aside': [[0, 51, 100], [0, 51, 100]],
  'border-through-middles': [[0, 250, 400], [0, 400]],
  'border-beside': [[0, 251, 400], [0, 400]],
};
for (const [name, [columns, rows]] of Object.entries(cases)) {
  const features = rows.slice(1).flatMap((top, row) => columns.slice(1).map((right, column) => {
    const [west, south, east, north] = [400000 + columns[column], 5674000 + rows[row], 400000 + right, 5674000 + top];
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] } };
  }));
  writeFileSync(`${name}.geojson`, JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } }, features }));
}
ZONES
node zones.cjs
cases='nine-plots:nine four-plots:nine four-plots-aside:nine border-through-middles:ten border-beside:ten'

cat > ask.py <<'ASK'
import sys

sys.path.insert(0, '/usr/share/qgis/python/plugins')
from qgis.core import QgsApplication

application = QgsApplication([], False)
application.initQgis()
import processing
from processing.core.Processing import Processing

Processing.initialize()
for case in sys.argv[1:]:
    name, raster = case.split(':')
    result = processing.run('native:zonalstatisticsfb', {'INPUT': f'{name}.geojson', 'INPUT_RASTER': f'{raster}.tif', 'RASTER_BAND': 1,
                            'COLUMN_PREFIX': '_', 'STATISTICS': [1], 'OUTPUT': 'memory:'})
    sums = [row['_sum'] for row in result['OUTPUT'].getFeatures()]
    print(f'{name}: QGIS {" ".join(f"{value:.2f}" for value in sums)}, together {sum(sums):.2f}')
ASK
cat > second.R <<'SECOND'
suppressMessages(library(terra))
for (case in strsplit(commandArgs(TRUE), ":")) {
  for (exact in c(FALSE, TRUE)) {
    sums <- extract(rast(paste0(case[2], ".tif")), vect(paste0(case[1], ".geojson")), fun = sum, exact = exact, na.rm = TRUE)[, 2]
    cat(case[1], ": terra", if (exact) " exact: " else ": ", paste(sprintf("%.2f", sums), collapse = " "), sprintf(", together %.2f", sum(sums, na.rm = TRUE)), "\n", sep = "")
  }
}
SECOND
ask() {
  QT_QPA_PLATFORM=offscreen HOME=$dir XDG_RUNTIME_DIR=$dir PYTHONWARNINGS=ignore /usr/bin/python3 ask.py $cases 2>/dev/null
  Rscript second.R $cases 2>/dev/null
}

cat > expected.txt <<'EXPECTED'
nine-plots: QGIS 0.98 1.01 0.98 1.01 1.04 1.01 0.98 1.01 0.98, together 9.00
four-plots: QGIS 2.25 2.25 2.25 2.25, together 9.00
four-plots-aside: QGIS 2.34 2.25 2.25 2.16, together 9.00
border-through-middles: QGIS 80.00 40.00, together 120.00
border-beside: QGIS 120.00 40.00, together 160.00
nine-plots: terra: 9.00 9.00 18.00 9.00 9.00 18.00 9.00 9.00 18.00, together 108.00
nine-plots: terra exact: 0.98 1.01 0.98 1.01 1.04 1.01 0.98 1.01 0.98, together 9.00
four-plots: terra: 9.00 18.00 9.00 18.00, together 54.00
four-plots: terra exact: 2.25 2.25 2.25 2.25, together 9.00
four-plots-aside: terra: 9.00 18.00 9.00 18.00, together 54.00
four-plots-aside: terra exact: 2.34 2.25 2.25 2.16, together 9.00
border-through-middles: terra: 120.00 40.00, together 160.00
border-through-middles: terra exact: 100.00 60.00, together 160.00
border-beside: terra: 120.00 40.00, together 160.00
border-beside: terra exact: 100.40 59.60, together 160.00
EXPECTED

node --version
dpkg-query --show python3-qgis r-cran-terra
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
