#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# sf writes a KML in which a value that is not known takes the value of another column with it.
# One would guess: NA in a column leaves that column of that row out, as it does in every other format that st_write writes.
# What happens: the column two places before is left out as well: the zone without a share loses its name, the one without an
# entry for fibre its households. The layer of the KML driver has two columns of its own in front (Name, Description), so NA goes
# by the number of the column where values go by its name. The same table through the driver LIBKML, or as a GeoPackage, is
# right. No warning.
# Hurts: who gives zones or sites to a globe or a council's tablet: only rows with gaps are hit, so the first ones look right.
# Source: OGC KML 2.3 (ExtendedData); r-spatial/sf issue 583 (2017, closed, tells the same loss for whole numbers); r-cran-sf 1.0-9
# with GDAL 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
dpkg-query --status r-cran-sf >/dev/null 2>&1 || apt-get install --yes --no-install-recommends r-cran-sf >/dev/null

cat > ask.R <<'ASK'
suppressPackageStartupMessages(library(sf))
zones <- data.frame(zone = c("A", "B", "C"), households = c(100, 200, 300), share = c(40, NA, 60), fibre = c("yes", "no", NA), x = 7.6, y = c(51.1, 51.2, 51.3))
zones <- st_as_sf(zones, coords = c("x", "y"), crs = 4326)
show <- function(file, ...) {
  st_write(zones, file, quiet = TRUE, ...)
  again <- st_drop_geometry(st_read(file, quiet = TRUE))[, c("zone", "households", "share", "fibre")]
  cat(paste0(file, ": ", apply(sapply(again, as.character), 1, paste, collapse = ", ")), sep = "\n")
}
show("zones.kml")
show("libkml.kml", driver = "LIBKML")
show("zones.gpkg")
ASK
ask() { Rscript ask.R 2>/dev/null; }

cat > expected.txt <<'EXPECTED'
zones.kml: A, 100, 40, yes
zones.kml: NA, 200, NA, no
zones.kml: C, NA, 60, NA
libkml.kml: A, 100, 40, yes
libkml.kml: B, 200, NA, no
libkml.kml: C, 300, 60, NA
zones.gpkg: A, 100, 40, yes
zones.gpkg: B, 200, NA, no
zones.gpkg: C, 300, 60, NA
EXPECTED

dpkg-query --show r-cran-sf libgdal32
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
