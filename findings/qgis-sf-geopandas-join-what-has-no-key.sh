#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# QGIS, sf, terra and geopandas join a zone whose key is not known with the row of a table whose key is empty.
# One would guess: null is equal to nothing, also not to null: a zone without a key gets no figure, as in SQL; so it is in QGIS' own
# virtual layers, in GDAL and in mapshaper.
# What happens: the row without a key, which is the total or a remark in most official tables, is joined to each zone without a key.
# The two zones that nobody has numbered yet get the 5000 households of the town each: the sum is 10100. In QGIS both ways do
# it: the join of a layer's properties and "Join attributes by field value". A CSV read as texts, where the key is "" and not
# null, is joined by none of them. No warning; QGIS counts the zones as joined.
# Hurts: who joins figures to zones or sites by number, with some numbers missing on both sides: what is not known becomes a total.
# Source: ISO 9075-2 (comparison with null is unknown); R manual, merge (incomparables); pandas manual, merge (warns that null keys
# match); QGIS user manual, joining by field value; qgis 3.22.16, r-cran-sf 1.0-9, r-cran-terra 1.7-3, python3-geopandas 0.12.2,
# gdal-bin 3.6.2 of Debian 12, mapshaper 0.7.70.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in python3-qgis qgis-providers r-cran-sf r-cran-terra python3-geopandas gdal-bin; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mapshaper@0.7.70 >/dev/null

cat > zones.geojson <<'ZONES'
{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"zone":"A","key":"059"},"geometry":{"type":"Point","coordinates":[7.60,51.2]}},
{"type":"Feature","properties":{"zone":"B","key":null},"geometry":{"type":"Point","coordinates":[7.61,51.2]}},
{"type":"Feature","properties":{"zone":"C","key":null},"geometry":{"type":"Point","coordinates":[7.62,51.2]}}]}
ZONES
printf 'key,households\n059,100\n,5000\n' > table.csv
printf '"String","Integer"\n' > table.csvt
# the table as a GeoPackage, where the key is null, and both in one for SQL
ogr2ogr table.gpkg table.csv -oo EMPTY_STRING_AS_NULL=YES -nln figures
ogr2ogr both.gpkg zones.geojson -nln zones
ogr2ogr -update both.gpkg table.gpkg figures

cat > ask-qgis.py <<'ASK'
import sys

sys.path.insert(0, '/usr/share/qgis/python/plugins')
from qgis.core import NULL, QgsApplication, QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from qgis.analysis import QgsNativeAlgorithms

application = QgsApplication([], False)
application.initQgis()
import processing
from processing.core.Processing import Processing

Processing.initialize()

def show(name, layer):
    rows = {row['zone']: row[[field for field in row.fields().names() if field.endswith('households')][0]] for row in layer.getFeatures()}
    print(name + ':', ', '.join(f'{zone} {"null" if figure == NULL else figure}' for zone, figure in sorted(rows.items())))

def joined(table):
    return processing.run('native:joinattributestable', {'INPUT': 'zones.geojson', 'FIELD': 'key', 'INPUT_2': table, 'FIELD_2': 'key', 'METHOD': 1, 'OUTPUT': 'memory:'})

result = joined('table.gpkg')
show('QGIS, by field value', result['OUTPUT'])
print('  joined', result['JOINED_COUNT'], 'not joined', result['UNJOINABLE_COUNT'])
show('QGIS, by field value, CSV as texts', joined('table.csv')['OUTPUT'])
zones = QgsVectorLayer('zones.geojson', 'zones')
figures = QgsVectorLayer('table.gpkg', 'figures')
QgsProject.instance().addMapLayers([zones, figures])
show('QGIS, virtual layer', QgsVectorLayer('?query=SELECT z.zone, f.households FROM zones z LEFT JOIN figures f ON z.key = f.key', 'sql', 'virtual'))
join = QgsVectorLayerJoinInfo()
join.setJoinLayer(figures)
join.setTargetFieldName('key')
join.setJoinFieldName('key')
join.setUsingMemoryCache(True)
zones.addJoin(join)
show('QGIS, join of the layer', zones)
ASK
cat > ask-geopandas.py <<'ASK'
import warnings

warnings.simplefilter('ignore')
import geopandas

joined = geopandas.read_file('zones.geojson').merge(geopandas.read_file('table.gpkg')[['key', 'households']], on='key', how='left')
print('geopandas:', ', '.join(f'{zone} {figure}' for zone, figure in zip(joined.zone, joined.households)))
print('  sum', joined.households.sum())
ASK
cat > ask.R <<'ASK'
suppressWarnings(suppressPackageStartupMessages({library(sf); library(terra)}))
figures <- st_read("table.gpkg", quiet = TRUE)
show <- function(name, table) cat(paste0(name, ": ", paste(sort(paste(table$zone, ifelse(is.na(table$households), "null", table$households))), collapse = ", "), "\n"))
show("sf", merge(st_read("zones.geojson", quiet = TRUE), figures[, c("key", "households")], by = "key", all.x = TRUE))
show("terra", as.data.frame(merge(vect("zones.geojson"), figures[, c("key", "households")], by = "key", all.x = TRUE)))
ASK
rows() { tail -n +2 | tr -d '"' | cut -d , -f "$1" | sed 's/,$/,null/; s/,/ /' | paste -s -d , | sed 's/,/, /g'; }
ask() {
  QT_QPA_PLATFORM=offscreen HOME=$dir XDG_RUNTIME_DIR=$dir PYTHONWARNINGS=ignore /usr/bin/python3 ask-qgis.py 2>/dev/null
  /usr/bin/python3 ask-geopandas.py 2>/dev/null
  Rscript ask.R 2>/dev/null | grep -v codetools
  echo "GDAL, own language: $(ogr2ogr -f CSV /vsistdout/ both.gpkg -dialect OGRSQL -sql 'SELECT z.zone, f.households FROM zones z LEFT JOIN figures f ON z.key = f.key' | rows 1,2)"
  echo "GeoPackage, SQLite: $(ogr2ogr -f CSV /vsistdout/ both.gpkg -sql 'SELECT z.zone, f.households FROM zones z LEFT JOIN figures f ON z.key = f.key' | rows 1,2)"
  echo "mapshaper: $(npx mapshaper zones.geojson -join table.csv keys=key,key string-fields=key -o - format=csv 2>/dev/null | rows 1,3)"
}

cat > expected.txt <<'EXPECTED'
QGIS, by field value: A 100, B 5000, C 5000
  joined 3 not joined 0
QGIS, by field value, CSV as texts: A 100, B null, C null
QGIS, virtual layer: A 100, B null, C null
QGIS, join of the layer: A 100, B 5000, C 5000
geopandas: A 100, B 5000, C 5000
  sum 10100
sf: A 100, B 5000, C 5000
terra: A 100, B 5000, C 5000
GDAL, own language: A 100, B null, C null
GeoPackage, SQLite: A 100, B null, C null
mapshaper: A 100, B null, C null
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
dpkg-query --show python3-qgis r-cran-sf r-cran-terra python3-geopandas gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
