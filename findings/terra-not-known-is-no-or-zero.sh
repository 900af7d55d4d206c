#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# terra reads "not known" as FALSE, and in whole numbers as 0 or NA by the width of the column.
# One would guess: a null in a file is NA in R, as it is for sf, and two files of the same layer say the same.
# What happens: a truth value that is null is FALSE in every format. A whole number that is null is 0 where GDAL sees the narrow
# type of 32 bits (GeoJSON, MEDIUMINT of a GeoPackage, up to nine places in a shapefile) and NA where it sees the wide one. A
# number with decimals is NaN, but 0 in a FlatGeobuf, where a null is left out. No warning, and writeVector makes a real 0 and
# a real FALSE of it for every program behind.
# Hurts: who works in R on a layer in which "not known" is told from "no": zones nobody asked have no fibre and no households;
# a mean is half of what it is, in one of two files that hold the same.
# Source: help page of vect (says nothing of null; st_read of sf keeps it); GDAL vector data model (null and unset are told from
# values); r-cran-terra 1.7-3 and r-cran-sf 1.0-9 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in r-cran-terra r-cran-sf gdal-bin; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"A","fibre":true,"households":100,"share":50.5},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"name":"B","fibre":null,"households":null,"share":null},"geometry":{"type":"Point","coordinates":[7.62,51.2]}}]}
ZONES
ogr2ogr zones.fgb zones.geojson
ogr2ogr zones.gpkg zones.geojson
for format in gpkg shp; do
  ogr2ogr -select name,households,share narrow.$format zones.geojson
  ogr2ogr -select name,households,share -mapFieldType Integer=Integer64 wide.$format zones.geojson
done

cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages({library(terra); library(sf)}))
show <- function(name, layer) {
  table <- as.data.frame(layer)
  table <- table[table$name == "B", intersect(c("fibre", "households", "share"), names(table))]
  cat(name, "zone B:", paste(names(table), sapply(table, format), collapse = ", "), "\n")
}
for (file in c("zones.geojson", "zones.gpkg", "zones.fgb", "narrow.gpkg", "wide.gpkg", "narrow.shp", "wide.shp")) {
  show(paste("terra,", file), suppressWarnings(vect(file)))
}
show("sf, zones.geojson", st_drop_geometry(st_read("zones.geojson", quiet = TRUE)))
show("sf, then terra, zones.geojson", vect(st_read("zones.geojson", quiet = TRUE)))
invisible(writeVector(vect("zones.geojson"), "again.gpkg"))
show("terra, written again, then sf", st_drop_geometry(st_read("again.gpkg", quiet = TRUE)))
for (file in c("narrow.gpkg", "wide.gpkg")) cat("mean in", file, mean(vect(file)$households, na.rm = TRUE), "\n")
ASK
ask() { Rscript ask.R 2>/dev/null | grep --invert-match codetools | sed 's/ *$//'; }

cat > expected.txt <<'EXPECTED'
terra, zones.geojson zone B: fibre FALSE, households 0, share NaN
terra, zones.gpkg zone B: fibre FALSE, households 0, share NaN
terra, zones.fgb zone B: fibre FALSE, households 0, share 0
terra, narrow.gpkg zone B: households 0, share NaN
terra, wide.gpkg zone B: households NA, share NaN
terra, narrow.shp zone B: households 0, share NaN
terra, wide.shp zone B: households NA, share NaN
sf, zones.geojson zone B: fibre NA, households NA, share NA
sf, then terra, zones.geojson zone B: fibre NA, households NA, share NA
terra, written again, then sf zone B: fibre FALSE, households 0, share NA
mean in narrow.gpkg 50
mean in wide.gpkg 100
EXPECTED

dpkg-query --show r-cran-terra r-cran-sf
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
