#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# spdep and libpysal do not take two zones for neighbours that share a whole border, and find a pattern where there is none.
# One would guess: neighbours are zones that share a piece of border ("rook") or at least a point of it ("queen"): so the manuals say, and
# so sf, geopandas and every overlay find them.
# What happens: corners are compared, not borders. Where a border goes past the ends of its neighbour's (a T, the usual case where zones
# were drawn one by one or cells of two sizes meet), the two have no corner in common and are no neighbours: 200 m of common border do
# not count. "rook" wants two common corners, which leaves a zone of 600 m border without any neighbour. A corner more on the long side
# mends it; snap does not. Moran's I of the shares is 0.37 (p 0.03) or 0.88 (p 0.02) with these lists, and 0.04 (p 0.12) by common border.
# Only the zone without any neighbour is worth a warning; queen's is silent.
# Hurts: who asks whether undersupplied zones lie together, or smooths shares over neighbours: "clustered, significant" is an effect of
# where somebody set a corner.
# Source: spdep manual, poly2nb (contiguous by sharing boundary points); libpysal manual, Queen and Rook; spdep issue 162 and pysal issue
# 969 (neighbours that are not found); OGC 06-103r4 section 6.1.15.3 (touches); r-cran-spdep 1.2-7, r-cran-sf 1.0-9,
# python3-libpysal 4.7.0 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in r-cran-spdep r-cran-sf python3-libpysal python3-geopandas; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

# six zones without gaps: A in the west over the whole height, three in the middle, two in the east
cat > zones.csv <<'ZONES'
zone,west,south,east,north,share
A,0,0,200,600,80
B,200,0,400,200,75
C,200,200,400,400,90
D,200,400,400,600,70
E,400,0,600,300,20
F,400,300,600,600,10
ZONES
cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages({library(sf); library(spdep)}))
table <- read.csv("zones.csv")
# an area from its corners; with more corners, one every 100 m
outline <- function(row, step) {
  corners <- with(row, rbind(c(west, south), c(east, south), c(east, north), c(west, north), c(west, south)))
  st_segmentize(st_sfc(st_polygon(list(corners))), step)[[1]]
}
zones <- function(step = Inf) st_sf(table, geometry = st_sfc(lapply(split(table, table$zone), outline, step = step), crs = 25832))
say <- function(name, list) {
  result <- suppressWarnings(moran.test(table$share, nb2listw(list, zero.policy = TRUE), zero.policy = TRUE))
  names <- sapply(list, function(others) paste(table$zone[others], collapse = ""))
  cat(sprintf("%s: %s; Moran's I %.2f, p %.2f\n", name, paste0(table$zone, "-", names, collapse = " "), result$estimate[1], result$p.value))
}
for (queen in c(TRUE, FALSE)) {
  name <- if (queen) "spdep, queen" else "spdep, rook"
  say(name, suppressWarnings(poly2nb(zones(), queen = queen)))
  say(paste0(name, ", snap of 1 m"), suppressWarnings(poly2nb(zones(), queen = queen, snap = 1)))
  say(paste0(name, ", a corner every 100 m"), poly2nb(zones(100), queen = queen))
}
# those that share a line: the boundaries meet in one dimension
by_border <- st_relate(zones(), pattern = "F***1****")
say("by common border (sf)", structure(lapply(by_border, as.integer), class = "nb", region.id = table$zone))
ASK
cat > ask.py <<'ASK'
import warnings

warnings.simplefilter('ignore')
import geopandas
import libpysal
import pandas
from shapely.geometry import box

table = pandas.read_csv('zones.csv')
zones = geopandas.GeoDataFrame(table, geometry=[box(*row) for row in table[['west', 'south', 'east', 'north']].values], crs=25832)
for kind in ('Queen', 'Rook'):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter('always')
        found = getattr(libpysal.weights, kind).from_dataframe(zones)
    names = ' '.join(table.zone[zone] + '-' + ''.join(table.zone[other] for other in sorted(others)) for zone, others in found.neighbors.items())
    print(f'libpysal, {kind}: {names}; warnings of missing neighbours: {sum("connected" in str(warning.message) for warning in said)}')
ASK
ask() {
  Rscript ask.R 2>/dev/null
  /usr/bin/python3 ask.py 2>/dev/null
}

cat > expected.txt <<'EXPECTED'
spdep, queen: A-BD B-ACE C-BD D-ACF E-BF F-DE; Moran's I 0.37, p 0.03
spdep, queen, snap of 1 m: A-BD B-ACE C-BD D-ACF E-BF F-DE; Moran's I 0.37, p 0.03
spdep, queen, a corner every 100 m: A-BCD B-ACE C-ABDEF D-ACF E-BCF F-CDE; Moran's I 0.04, p 0.12
spdep, rook: A- B-C C-BD D-C E-F F-E; Moran's I 0.88, p 0.02
spdep, rook, snap of 1 m: A- B-C C-BD D-C E-F F-E; Moran's I 0.88, p 0.02
spdep, rook, a corner every 100 m: A-BCD B-ACE C-ABDEF D-ACF E-BCF F-CDE; Moran's I 0.04, p 0.12
by common border (sf): A-BCD B-ACE C-ABDEF D-ACF E-BCF F-CDE; Moran's I 0.04, p 0.12
libpysal, Queen: A-BD B-ACE C-BD D-ACF E-BF F-DE; warnings of missing neighbours: 0
libpysal, Rook: A- B-C C-BD D-C E-F F-E; warnings of missing neighbours: 1
EXPECTED

dpkg-query --show r-cran-spdep r-cran-sf python3-libpysal python3-geopandas
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
