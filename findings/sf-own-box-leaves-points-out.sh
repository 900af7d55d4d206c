#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A layer that is cropped to its own box loses points, in sf.
# One would guess: st_bbox is the box of the layer, so that st_crop with it, or a filter by it, keeps every point; sf says itself
# that the box goes from 47.27 to 55.02 degrees.
# What happens: in degrees the box is taken as four shortest lines over the globe. The one along the south lies further north
# between its ends: 10 km over Germany, 3 m over a town. The southernmost point of the country is outside of its own box, and the
# corners count or not by their last digits; with planar geometry (sf_use_s2(FALSE)) all points are inside. The warning that is
# given ("spatially constant") speaks of something else.
# Hurts: who cuts sites, addresses or measurements to a sheet or a window by latitude and longitude: the southern rim is missing,
# and what is asked of a service with the same bbox comes with it.
# Source: sf, spherical geometry (lines are great circles); r-spatial/sf issues 2443 (closed as intended) and 1780 (open);
# RFC 7946 section 5 (a bbox has edges along lines of constant longitude and latitude); r-cran-sf 1.0-9 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status r-cran-sf >/dev/null 2>&1 || apt-get install --yes --no-install-recommends r-cran-sf >/dev/null

cat > ask.R <<'ASK'
suppressPackageStartupMessages(library(sf))
options(warn = -1)
country <- data.frame(name = c("north", "south", "west", "east"), x = c(8.43, 10.28, 5.87, 15.04), y = c(55.02, 47.27, 51.83, 51.15))
town <- data.frame(name = c("north", "south", "west", "east"), x = c(7.63, 7.64, 7.55, 7.72), y = c(51.271, 51.156, 51.232, 51.243))
for (globe in c(TRUE, FALSE)) {
  suppressMessages(sf_use_s2(globe))
  for (name in c("country", "town")) {
    places <- st_as_sf(get(name), coords = c("x", "y"), crs = 4326)
    box <- st_as_sfc(st_bbox(places))
    inside <- lengths(suppressMessages(st_intersects(places, box))) > 0
    cat(if (globe) "globe," else "plane,", name, "- south point inside its box:", inside[2])
    if (globe) cat(sprintf(", off by %.0f m", as.numeric(st_distance(places[2, ], box))))
    # half a metre wider, so that rounding of the other corners is not in it
    wider <- st_bbox(places) + c(-1, -1, 1, 1) * 5e-6
    kept <- suppressMessages(st_crop(places, wider))
    cat("; crop keeps", paste(kept$name, collapse = ", "), "\n")
  }
}
ASK
ask() { Rscript ask.R 2>/dev/null | sed 's/ *$//'; }

cat > expected.txt <<'EXPECTED'
globe, country - south point inside its box: FALSE, off by 10162 m; crop keeps north, west, east
globe, town - south point inside its box: FALSE, off by 3 m; crop keeps north, west, east
plane, country - south point inside its box: TRUE; crop keeps north, south, west, east
plane, town - south point inside its box: TRUE; crop keeps north, south, west, east
EXPECTED

dpkg-query --show r-cran-sf
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
