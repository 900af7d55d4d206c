#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# terra's buffer of 100 m around a zone in degrees is 63 m wide to the east and west, and a site 699 m away is at a distance of 0.01 m.
# One would guess: buffer(width = 100) of a layer in degrees is in metres, as the manual says, in all directions, as it is around a point;
# distance(unit = "m") is in metres between a site and a zone as it is between two sites.
# What happens: around points both are right. Of lines and areas the width is made degrees of latitude and drawn so in both directions:
# in the middle of Germany 100 m to the north and south and 63 m to the east and west, 23 % less ground around a town. The
# distance to an area or a line is in degrees, with unit = "m" and "km" alike, so that "nearer than 500 m" holds for every zone of
# the country. The manual tells of the distance, not of the buffer; there is no warning for either.
# Hurts: who asks which households lie within 100 m of a fibre route or of a zone, in GeoJSON or other degrees: those to the east and west
# are left out; by distance all are in.
# Source: terra manual, buffer (width in metres for longitude/latitude) and distance (in degrees for lines and areas, "to be fixed");
# r-cran-terra 1.7-3 of Debian 12, second opinions: the same in EPSG:25832, sf 1.0-9 for the distance.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in r-cran-terra r-cran-sf; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages({library(terra); library(sf)}))
vector <- function(shape) vect(st_sfc(shape, crs = 4326))
metres <- function(shape) project(shape, "EPSG:25832")
zone <- vector(st_polygon(list(cbind(c(7.5, 7.7, 7.7, 7.5, 7.5), c(51.1, 51.1, 51.3, 51.3, 51.1)))))
shapes <- list(
  site = vector(st_point(c(7.6, 51.2))),
  `route from south to north` = vector(st_linestring(cbind(7.6, c(51.1, 51.3)))),
  `route from west to east` = vector(st_linestring(cbind(c(7.5, 7.7), 51.2))),
  zone = zone
)
# metres between two positions on a parallel or a meridian, from the distance of points
between <- function(x1, y1, x2, y2) distance(cbind(x1, y1), cbind(x2, y2), lonlat = TRUE)[1]
for (name in names(shapes)) {
  inner <- ext(shapes[[name]])
  outer <- ext(buffer(shapes[[name]], 100))
  cat(sprintf("buffer of 100 m, %s: %.0f m to the east, %.0f m to the north\n", name,
    between(xmax(inner), 51.2, xmax(outer), 51.2), between(7.6, ymax(inner), 7.6, ymax(outer))))
}
cat(sprintf("ground added around the zone: %.0f ha, in EPSG:25832 %.0f ha\n", (expanse(buffer(zone, 100)) - expanse(zone)) / 1e4,
  (expanse(buffer(metres(zone), 100), transform = FALSE) - expanse(metres(zone), transform = FALSE)) / 1e4))
site <- vector(st_point(c(7.49, 51.2)))
cat("distance of a site to a site of the border:", distance(site, vector(st_point(c(7.5, 51.2)))), "\n")
cat("distance to the zone:", distance(site, zone, unit = "m"), "as km:", distance(site, zone, unit = "km"), "in EPSG:25832:", distance(metres(site), metres(zone)),
  "by sf:", st_distance(st_as_sf(site), st_as_sf(zone)), "\n")
far <- vector(st_point(c(11.5, 48.1)))
cat("a site 450 km away is nearer than 500 m:", distance(far, zone, unit = "m") < 500, "\n")
ASK
ask() { Rscript ask.R 2>&1 | grep -v codetools | sed 's/ *$//'; }

cat > expected.txt <<'EXPECTED'
buffer of 100 m, site: 100 m to the east, 100 m to the north
buffer of 100 m, route from south to north: 63 m to the east, 100 m to the north
buffer of 100 m, route from west to east: 63 m to the east, 100 m to the north
buffer of 100 m, zone: 63 m to the east, 100 m to the north
ground added around the zone: 561 ha, in EPSG:25832 728 ha
distance of a site to a site of the border: 698.9546
distance to the zone: 0.01 as km: 0.01 in EPSG:25832: 698.9291 by sf: 696.7527
a site 450 km away is nearer than 500 m: TRUE
EXPECTED

dpkg-query --show r-cran-terra r-cran-sf
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
