#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# csvkit makes 517 % of 51,7 %, and once it is told that the table is German, 1022018 of the date 01.02.2018. readr makes 517 too.
# One would guess: "51,7" is no number for who expects points (its comma stands before one digit, groups have three), so the column
# stays text; "01.02.2018" is a day in any column of German days; and --locale de_DE, made for this, sets it right.
# What happens: every comma is passed over: 51,7 is 517 and 8,25 is 825, a place 51,2163 N 7,6287 E is written as GeoJSON at
# [76287, 512163]. "01.02.2018" is 2 January, as long as no day of the column is above 12. With --locale de_DE shares and households are
# right, and the days become whole numbers, as their points are now passed over. csvsort and csvjoin write all this into the new
# table. read_delim(";") of readr makes 517 as well, where it leaves the day as text; read_csv2 is right. No warning.
# Hurts: who sorts, joins or counts official tables (semicolons, decimal commas) at the command line: ten times the supply, another month.
# Source: RFC 4180 has no numbers; ISO 80000-1, 7.3.1 and 7.3.2 (groups of three, decimal sign); csvkit issues 805 and 876 (the comma,
# and --locale as the way out); csvkit 1.0.7 (agate 1.6.3), r-cran-readr 2.1.4 of Debian 12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in csvkit r-cran-readr; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done

printf 'zone;share;households;asOf\nA;51,7;1.200;01.02.2018\nB;8,25;2.850;05.03.2018\n' > zones.csv
printf 'site;lat;lon\nX;51,2163;7,6287\n' > sites.csv
printf 'zone;asOf\nA;01.02.2018\nB;30.06.2018\n' > later.csv

ask() {
  echo '--- csvsort -d ";"'
  csvsort -d ';' -c zone zones.csv
  echo '--- csvsort -d ";" --locale de_DE'
  csvsort -d ';' --locale de_DE -c zone zones.csv
  echo '--- the same, a day above 12 in the column: without and with --locale de_DE'
  csvsort -d ';' -c zone later.csv
  csvsort -d ';' --locale de_DE -c zone later.csv
  echo '--- csvjoin -d ";"'
  csvjoin -d ';' -c zone zones.csv later.csv
  echo '--- csvstat -d ";" --mean'
  csvstat -d ';' -c share --mean zones.csv
  echo '--- csvjson --lat lat --lon lon'
  csvjson -d ';' --lat lat --lon lon sites.csv | grep -o '"coordinates": \[[^]]*\]'
  for reader in 'read_delim("zones.csv", delim = ";"' 'read_csv2("zones.csv"'; do
    echo "--- readr, $reader)"
    Rscript -e "suppressMessages(write.csv(readr::$reader, show_col_types = FALSE), quote = FALSE, row.names = FALSE))" 2>/dev/null
  done
}

cat > expected.txt <<'EXPECTED'
--- csvsort -d ";"
zone,share,households,asOf
A,517,1.200,2018-01-02
B,825,2.850,2018-05-03
--- csvsort -d ";" --locale de_DE
zone,share,households,asOf
A,51.7,1200,1022018
B,8.25,2850,5032018
--- the same, a day above 12 in the column: without and with --locale de_DE
zone,asOf
A,01.02.2018
B,30.06.2018
zone,asOf
A,1022018
B,30062018
--- csvjoin -d ";"
zone,share,households,asOf,asOf2
A,517,1.200,2018-01-02,01.02.2018
B,825,2.850,2018-05-03,30.06.2018
--- csvstat -d ";" --mean
671
--- csvjson --lat lat --lon lon
"coordinates": [76287.0, 512163.0]
--- readr, read_delim("zones.csv", delim = ";")
zone,share,households,asOf
A,517,1.2,01.02.2018
B,825,2.85,05.03.2018
--- readr, read_csv2("zones.csv")
zone,share,households,asOf
A,51.7,1200,01.02.2018
B,8.25,2850,05.03.2018
EXPECTED

dpkg-query --show csvkit python3-agate r-cran-readr
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
