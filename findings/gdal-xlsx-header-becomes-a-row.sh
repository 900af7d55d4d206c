#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A table of texts that ogr2ogr wrote as XLSX comes back with its header as a row.
# One would guess: what GDAL writes, GDAL reads: the names of the columns are names again, in XLSX as in ODS.
# What happens: where all columns are texts, the reader takes the first line for data: the columns are Field1 and Field2, and
# there is one row more. With one column of numbers, or as ODS, the same table comes back as it was.
# Hurts: who hands tables through ogr2ogr (addresses, names, codes with leading zeros kept as texts): a count is one too high,
# joins by name of column fail, and "name" is a site.
# Source: GDAL documentation, XLSX driver (OGR_XLSX_HEADERS, default AUTO); qgis/QGIS issue 42147, OSGeo/gdal issue 1238
# (neither tells of GDAL's own files); gdal-bin 3.6.2 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
command -v ogr2ogr >/dev/null || apt-get install --yes --no-install-recommends gdal-bin >/dev/null

printf 'ags,name\n"05962032","Lüdenscheid"\n"05962004","Altena"\n' > texts.csv
printf 'name,share\nLüdenscheid,50\nAltena,60\n' > numbers.csv
printf '"String","Integer"\n' > numbers.csvt
ask() {
  for table in texts numbers; do
    for kind in xlsx ods; do
      ogr2ogr $table.$kind $table.csv
      echo "$table as $kind: $(ogrinfo -q -al $table.$kind | grep --count '^OGRFeature') rows of 2, columns $(ogrinfo -so -al $table.$kind | grep -E '^[A-Za-z0-9]+: (String|Integer) ' | cut -d: -f1 | paste -s -d ' ')"
    done
  done
}

cat > expected.txt <<'EXPECTED'
texts as xlsx: 3 rows of 2, columns Field1 Field2
texts as ods: 2 rows of 2, columns ags name
numbers as xlsx: 2 rows of 2, columns name share
numbers as ods: 2 rows of 2, columns name share
EXPECTED

dpkg-query --show gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
