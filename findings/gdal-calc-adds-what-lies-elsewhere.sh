#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# gdal_calc.py adds two rasters that lie apart cell by cell, and makes 44 of 100 + 100 + 100 in a result of type Float32.
# One would guess: rasters of other places or systems are aligned or refused, as those of another size are; the result is computed in
# the type that is asked for, or at least not cut when it is (--type=Float32).
# What happens: only rows and columns are compared. The tile beside, the same tile in another system of coordinates and one with cells
# of twice the size are added to the first as if they lay on it, and the result lies where the last one does. The sum is taken in the
# type of the inputs and cast to the other one afterwards: of bytes 100 + 100 + 100 is 44, and 200 * 2 / 2 is 72. --extent=fail and
# --projectionCheck refuse the former, "A.astype(float)" mends the latter; nothing hints at either. Exit code 0.
# Hurts: who adds households or shares of several years or offices, which come as bytes and in tiles of one size: figures of the
# neighbouring tile, or small ones where many live.
# Source: GDAL documentation, gdal_calc (--extent, --projectionCheck, --type); numpy (arithmetic of uint8 is modulo 256); gdal-bin and
# python3-gdal 3.6.2 of Debian 12; second opinion terra 1.7-3 (r-cran-terra).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in gdal-bin python3-gdal r-cran-terra; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

# two cells: name, west, size of a cell, system, values
grid() { printf 'ncols 2\nnrows 1\nxllcorner %s\nyllcorner 5674000\ncellsize %s\nNODATA_value 255\n%s\n' "$2" "$3" "$5" > grid.asc; gdal_translate -q -ot Byte -a_srs "$4" grid.asc "$1.tif"; }
grid town 400000 100 EPSG:25832 '100 200'
grid beside 400200 100 EPSG:25832 '1 2'
grid coarse 400000 200 EPSG:25832 '1 2'
grid elsewhere 400000 100 EPSG:25833 '1 2'

row() { gdal_translate -q -of XYZ "$1" /vsistdout/ | cut -d ' ' -f 3 | paste -s -d ' '; }
calc() {
  rm -f sum.tif
  gdal_calc.py --quiet --type=Float32 --NoDataValue=-9999 --outfile=sum.tif "$@" >said.txt 2>&1 && echo "$(row sum.tif), first cell at $(gdalinfo sum.tif | sed -n 's/^Origin = (\([0-9]*\).*/\1/p')" || echo "refused: $(tail -n 1 said.txt | cut -c 1-90)"
}
cat > second.R <<'SECOND'
suppressMessages(library(terra))
town <- rast("town.tif")
for (name in c("beside", "coarse", "elsewhere")) {
  other <- rast(paste0(name, ".tif"))
  cat("terra, town +", name, ":", tryCatch(paste(values(town + other), collapse = " "), warning = function(said) "warned", error = function(said) "refused"), "\n")
}
cat("terra, town + town + town :", values(town + town + town), "\n")
SECOND
ask() {
  for other in beside coarse elsewhere; do
    echo "town + $other: $(calc -A town.tif -B "$other.tif" --calc=A+B)"
    echo "  --extent=fail --projectionCheck: $(calc -A town.tif -B "$other.tif" --calc=A+B --extent=fail --projectionCheck)"
  done
  for formula in A+A+A A*2/2 'A.astype(float)*2/2'; do echo "$formula as Float32: $(calc -A town.tif --calc="$formula")"; done
  Rscript second.R 2>/dev/null | sed 's/ *$//'
}

cat > expected.txt <<'EXPECTED'
town + beside: 101 202, first cell at 400200
  --extent=fail --projectionCheck: refused: Exception: Error! GeoTransform of file beside.tif (400200.0, 100.0, 0.0, 5674100.0, 0.0, -
town + coarse: 101 202, first cell at 400000
  --extent=fail --projectionCheck: refused: Exception: Error! GeoTransform of file coarse.tif (400000.0, 200.0, 0.0, 5674200.0, 0.0, -
town + elsewhere: 101 202, first cell at 400000
  --extent=fail --projectionCheck: refused: Exception: Error! Projection of file elsewhere.tif PROJCS["ETRS89 / UTM zone 33N",GEOGCS["
A+A+A as Float32: 44 88, first cell at 400000
A*2/2 as Float32: 100 72, first cell at 400000
A.astype(float)*2/2 as Float32: 100 200, first cell at 400000
terra, town + beside : refused
terra, town + coarse : refused
terra, town + elsewhere : warned
terra, town + town + town : 300 600
EXPECTED

dpkg-query --show gdal-bin python3-gdal r-cran-terra
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
