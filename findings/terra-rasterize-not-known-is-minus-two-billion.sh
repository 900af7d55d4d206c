#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# terra burns -2147483648 into a raster where a whole number is not known, and the sum of the households of a town is negative.
# One would guess: NA of a zone is NA in its cells, as it is for a column with decimals or truth values; the zones come from sf with NA,
# as terra prints them.
# What happens: NA of whole numbers is burned as the smallest number of 32 bits, as a value: 100, -2147483648, 0, so that the sum is
# -2147483548 and a mean, a legend or a filter "< 50" takes it in. It is so in areas and lines, and in the file that
# writeRaster makes. Of points, a cell in which all sites are unknown has the sum 0, the smallest value Inf and the largest -Inf
# with na.rm = TRUE; only the mean is not a number. No warning of rasterize.
# Hurts: who makes a grid of households, premises or speeds (whole numbers) from zones with gaps: one gap outweighs a country.
# Source: terra manual, rasterize (field; background is NA; na.rm is handed on); r-cran-terra 1.7-3, r-cran-sf 1.0-9 of Debian 12; second
# opinion r-cran-stars 0.6-0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in r-cran-terra r-cran-sf r-cran-stars; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages({library(sf); library(terra); library(stars)}))
east <- c(400000, 400100, 400200)
square <- function(x) st_polygon(list(cbind(c(x, x + 100, x + 100, x, x), 5674000 + c(0, 0, 100, 100, 0))))
line <- function(x) st_linestring(cbind(c(x + 10, x + 90), 5674050))
facts <- data.frame(zone = c("A", "unknown", "nothing"), households = c(100L, NA, 0L), share = c(60, NA, 0), fibre = c(TRUE, NA, FALSE))
areas <- st_sf(facts, geometry = st_sfc(lapply(east, square), crs = 25832))
lines <- st_sf(facts, geometry = st_sfc(lapply(east, line), crs = 25832))
grid <- rast(ext(vect(areas)), res = 100, crs = "EPSG:25832")
say <- function(...) cat(..., "\n")
say("households as terra has them:", suppressWarnings(as.data.frame(vect(areas)))$households)
for (column in c("share", "fibre", "households")) say("areas,", column, values(rasterize(vect(areas), grid, column))[, 1])
say("lines, households", values(rasterize(vect(lines), grid, "households"))[, 1])
burned <- rasterize(vect(areas), grid, "households")
say("sum of the grid:", global(burned, "sum", na.rm = TRUE)[1, 1], "cells below 50:", global(burned < 50, "sum", na.rm = TRUE)[1, 1])
writeRaster(burned, "households.tif")
say("written and read:", values(rast("households.tif"))[, 1])
say("stars, households", st_rasterize(areas["households"], dx = 100, dy = 100)[[1]])
sites <- vect(cbind(east + 50, 5674050), atts = facts, crs = "EPSG:25832")
for (name in c("sum", "min", "max", "mean")) {
  say("sites,", name, suppressWarnings(values(rasterize(sites, grid, "households", fun = get(name), na.rm = TRUE))[, 1]))
}
ASK
ask() { Rscript ask.R 2>/dev/null | grep -v codetools | sed 's/ *$//'; }

cat > expected.txt <<'EXPECTED'
households as terra has them: 100 NA 0
areas, share 60 NaN 0
areas, fibre 1 NaN 0
areas, households 100 -2147483648 0
lines, households 100 -2147483648 0
sum of the grid: -2147483548 cells below 50: 2
written and read: 100 -2147483648 0
stars, households 100 NA 0
sites, sum 100 0 0
sites, min 100 Inf 0
sites, max 100 -Inf 0
sites, mean 100 NaN 0
EXPECTED

dpkg-query --show r-cran-terra r-cran-sf r-cran-stars
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
