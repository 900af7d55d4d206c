#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# In QGIS, geopandas and mapshaper the sum of values of which none is known is 0.
# One would guess: the sum over values that are all null is null, as in SQL and in QGIS' own virtual layers; its mean is null in QGIS,
# so that both say the same: not known.
# What happens: sum is 0 beside a mean of null in "Aggregate" and "Join attributes by location (summary)"; the expression sum() gives 0
# also for a group that does not exist. "Count points in polygon" with a weight has 0 for all three: nothing is there, nothing of it
# is known, it is really 0. geopandas' dissolve(aggfunc="sum") and mapshaper's -dissolve sum-fields= make 0 too. No warning.
# Hurts: who adds up zones or sites to districts where some offices gave no figures: the gap is a result, looks like the district that
# really has none, and "0 of 0" is filtered out as if nobody lived there.
# Source: ISO 9075-2 (sum of no value is null); QGIS manual, aggregate functions, native:aggregate, native:countpointsinpolygon;
# pandas manual, sum (min_count is 0); qgis 3.22.16, python3-geopandas 0.12.2, gdal-bin
# 3.6.2 of Debian 12, mapshaper 0.7.70.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
for package in python3-qgis qgis-providers python3-geopandas gdal-bin; do
  dpkg-query --status "$package" >/dev/null 2>&1 || apt-get install --yes --no-install-recommends "$package" >/dev/null
done
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mapshaper@0.7.70 >/dev/null

# in the district "part" one site is known, in "unknown" none, in "zero" there are 0 households, in "empty" is no site
cat > make.cjs <<'MAKE'
const { writeFileSync } = require('node:fs');
const layer = (name, features) => writeFileSync(name, JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } }, features }));
const at = (column) => 400000 + 100 * column;
const square = (west, width) => [[[west, 5674000], [west + width, 5674000], [west + width, 5674100], [west, 5674100], [west, 5674000]]];
const feature = (properties, type, coordinates) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const sites = [['part', 100], ['part', null], ['unknown', null], ['zero', 0]];
layer('sites.geojson', sites.map(([district, households], column) => feature({ district, households }, 'Point', [at(column) + 50, 5674050])));
layer('zones.geojson', sites.map(([district, households], column) => feature({ district, households }, 'Polygon', square(at(column), 100))));
layer('districts.geojson', [['part', 0, 2], ['unknown', 2, 1], ['zero', 3, 1], ['empty', 9, 1]].map(([district, column, columns]) => feature({ district }, 'Polygon', square(at(column), 100 * columns))));
MAKE
node make.cjs

cat > ask-qgis.py <<'ASK'
import sys

sys.path.insert(0, '/usr/share/qgis/python/plugins')
from qgis.core import NULL, QgsApplication, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsVectorLayer

application = QgsApplication([], False)
application.initQgis()
import processing
from processing.core.Processing import Processing

Processing.initialize()

def text(value):
    return 'null' if value is None or value == NULL else f'{value:g}'

def run(name, **parameters):
    return list(processing.run(name, {**parameters, 'OUTPUT': 'memory:'})['OUTPUT'].getFeatures())

def show(title, rows, *columns):
    print(title + ':', ', '.join(f'{row["district"]} {" and ".join(text(row[column]) for column in columns)}' for row in sorted(rows, key=lambda row: row['district'])))

def aggregate(name, column, value):
    return {'aggregate': name, 'delimiter': ',', 'input': f'"{column}"', 'length': 0, 'name': value, 'precision': 0, 'type': 10 if column == 'district' else 6}

print('sum and mean by district')
show('QGIS, Aggregate', run('native:aggregate', INPUT='zones.geojson', GROUP_BY='"district"',
     AGGREGATES=[aggregate('first_value', 'district', 'district'), aggregate('sum', 'households', 'sum'), aggregate('mean', 'households', 'mean')]), 'sum', 'mean')
show('QGIS, Join by location (summary)', run('qgis:joinbylocationsummary', INPUT='districts.geojson', JOIN='sites.geojson', PREDICATE=[0],
     JOIN_FIELDS=['households'], SUMMARIES=[5, 6], DISCARD_NONMATCHING=False), 'households_sum', 'households_mean')
show('QGIS, Count points in polygon', run('native:countpointsinpolygon', POLYGONS='districts.geojson', POINTS='sites.geojson', WEIGHT='households', FIELD='sum'), 'sum')
zones = QgsVectorLayer('zones.geojson', 'zones')
QgsProject.instance().addMapLayer(zones)
context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(zones))
for function in ('sum("households", filter := "district" = \'%s\')', 'mean("households", filter := "district" = \'%s\')'):
    print('QGIS,', function.split('(')[0] + ':', ', '.join(f'{district} {text(QgsExpression(function % district).evaluate(context))}' for district in ('empty', 'part', 'unknown', 'zero')))
show('QGIS, virtual layer', QgsVectorLayer('?query=SELECT district, sum(households) AS sum, avg(households) AS mean FROM zones GROUP BY district', 'sql', 'virtual').getFeatures(), 'sum', 'mean')
ASK
cat > ask-geopandas.py <<'ASK'
import warnings

warnings.simplefilter('ignore')
import geopandas

sums = geopandas.read_file('zones.geojson').dissolve('district', aggfunc={'households': ['sum', 'mean']})
print('geopandas, dissolve:', ', '.join(f'{district} {row.iloc[1]:g} and {row.iloc[2]:g}' for district, row in sums.iterrows()))
ASK
ask() {
  QT_QPA_PLATFORM=offscreen HOME=$dir XDG_RUNTIME_DIR=$dir PYTHONWARNINGS=ignore /usr/bin/python3 ask-qgis.py 2>/dev/null
  /usr/bin/python3 ask-geopandas.py 2>/dev/null
  echo "mapshaper, -dissolve sum-fields: $(npx mapshaper zones.geojson -dissolve district sum-fields=households -sort district -o - format=csv 2>/dev/null | tail -n +2 | awk -F , '{line = line sep $2 " " $1; sep = ", "} END {print line}')"
  echo "GDAL, SQLite: $(ogr2ogr -f CSV /vsistdout/ zones.geojson -dialect SQLite -sql 'SELECT district, sum(households) AS s, avg(households) AS m FROM zones GROUP BY district' | tail -n +2 | tr -d '"' | awk -F , '{line = line sep $1 " " ($2 == "" ? "null" : $2) " and " ($3 == "" ? "null" : $3); sep = ", "} END {print line}')"
}

cat > expected.txt <<'EXPECTED'
sum and mean by district
QGIS, Aggregate: part 100 and 100, unknown 0 and null, zero 0 and 0
QGIS, Join by location (summary): empty null and null, part 100 and 100, unknown 0 and null, zero 0 and 0
QGIS, Count points in polygon: empty 0, part 100, unknown 0, zero 0
QGIS, sum: empty 0, part 100, unknown 0, zero 0
QGIS, mean: empty null, part 100, unknown null, zero 0
QGIS, virtual layer: part 100 and 100, unknown null and null, zero 0 and 0
geopandas, dissolve: part 100 and 100, unknown 0 and nan, zero 0 and 0
mapshaper, -dissolve sum-fields: part 100, unknown 0, zero 0
GDAL, SQLite: part 100 and 100, unknown null and null, zero 0 and 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
dpkg-query --show python3-qgis python3-geopandas gdal-bin
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
