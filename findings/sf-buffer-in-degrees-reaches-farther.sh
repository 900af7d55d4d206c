#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A buffer of 10 m that sf draws in degrees reaches 39 m, the longer the road the farther, and a buffer of 0 m makes a town larger.
# One would guess: st_buffer(road, 10) of a layer in degrees is 10 m wide on both sides, to some centimetres: sf takes the
# width for metres and draws on the globe, and distances and areas of the same package are right there.
# What happens: the area is laid out with at most 1,000 cells of the globe, whatever its length: 0.5 km of road reach 13 m, 10 km 39 m
# and twice the area, 50 km 127 m and five times the area. The outline of a town grows by 192 ha with a buffer of 0 m, by 533 ha for
# 231 ha with 50 m, and with -50 m nothing is left of it. No warning. In metres (EPSG:25832) all are right; max_cells helps by steps.
# Hurts: who counts households within so many metres of a fibre route, a duct or a border in degrees, as GeoJSON comes: the longer
# the route is drawn in one piece, the more are "within 10 m".
# Source: sf manual, st_buffer and s2_buffer_cells (max_cells: 1,000); RFC 7946 section 4 (degrees);
# r-cran-sf 1.0-9 with r-cran-s2 1.1.2 of Debian 12; second opinion st_buffer in EPSG:25832 (GEOS 3.11.1).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status r-cran-sf >/dev/null 2>&1 || apt-get install --yes --no-install-recommends r-cran-sf >/dev/null

cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages(library(sf)))
metres <- function(shape) st_transform(shape, 25832)
# the farthest corner of the buffer, and its area, against the buffer of the same shape in metres
compare <- function(name, shape, width, ...) {
  globe <- st_buffer(shape, width, ...)
  plane <- st_buffer(metres(shape), width)
  reach <- function(buffer, of) max(as.numeric(st_distance(st_cast(st_geometry(buffer), "POINT"), of)))
  cat(sprintf("%s, %g m: reaches %.0f m (in the plane %.0f m), %.1f times the area\n", name, width, reach(globe, shape),
    reach(plane, metres(shape)), as.numeric(st_area(globe)) / as.numeric(st_area(plane))))
}
# a road to the east that winds a little, with a corner every 50 m
road <- function(km) {
  along <- seq(0, km, by = 0.05)
  st_sfc(st_linestring(cbind(7.6 + along / 70, 51.2 + 0.002 * sin(2 * along))), crs = 4326)
}
for (km in c(0.5, 2, 10, 50)) compare(paste("road of", km, "km"), road(km), 10)
compare("road of 10 km, max_cells 10000", road(10), 10, max_cells = 10000)

turn <- seq(0, 2 * pi, length.out = 721)
around <- cbind(7.6 + 0.1 * cos(turn) * (1 + 0.05 * sin(9 * turn)), 51.2 + 0.063 * sin(turn) * (1 + 0.05 * sin(9 * turn)))
around[721, ] <- around[1, ]
town <- st_sfc(st_polygon(list(around)), crs = 4326)
hectares <- function(shape) sum(as.numeric(st_area(shape))) / 1e4
cat(sprintf("town of %.0f ha\n", hectares(town)))
for (width in c(0, 50, -50)) {
  cat(sprintf("  buffer of %g m: %+.0f ha, in the plane %+.0f ha\n", width, hectares(st_buffer(town, width)) - hectares(town),
    hectares(st_buffer(metres(town), width)) - hectares(metres(town))))
}
ASK
ask() { Rscript ask.R 2>&1; }

cat > expected.txt <<'EXPECTED'
road of 0.5 km, 10 m: reaches 13 m (in the plane 10 m), 1.1 times the area
road of 2 km, 10 m: reaches 20 m (in the plane 10 m), 1.4 times the area
road of 10 km, 10 m: reaches 39 m (in the plane 10 m), 2.0 times the area
road of 50 km, 10 m: reaches 127 m (in the plane 10 m), 5.1 times the area
road of 10 km, max_cells 10000, 10 m: reaches 15 m (in the plane 10 m), 1.2 times the area
town of 15353 ha
  buffer of 0 m: +192 ha, in the plane +0 ha
  buffer of 50 m: +533 ha, in the plane +231 ha
  buffer of -50 m: -15353 ha, in the plane -230 ha
EXPECTED

dpkg-query --show r-cran-sf r-cran-s2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
