#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# mapshaper -clean fills the courtyards of zones, up to 2.25 ha in a zone of 100 ha.
# One would guess: "clean" closes the gaps and overlaps between neighbours that a drawing has by mistake; a hole that stands in a zone as
# its own ring is part of the zone's outline and stays, as it does through -dissolve2, which cleans as well.
# What happens: whatever no zone covers is a gap, also a hole inside one zone that touches no other, and all below a bound that mapshaper
# computes from the layer are given to the zone. The bound goes with the size of the zones, not with that of the hole: 150 x 150 m are
# filled beside 100 ha, 15 x 15 m beside 1 ha. The layer is valid before and after; "Removed 1 of 1 sliver" is all that is said, and
# the exit code is 0. gap-fill-area=0 keeps the holes.
# Hurts: who repairs zones or a plan before a check: the school, the green or the plot that was left out is a residential zone, and
# the land that is free for building is larger by what cannot be built on.
# Source: mapshaper's command reference, -clean (gap-fill-area: smaller gaps are filled, the bound is computed from the layer);
# mapshaper issue 451 (gaps between polygons); OGC 06-103r4 section 6.1.11 (a hole is an interior ring); mapshaper 0.7.70.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mapshaper@0.7.70 >/dev/null

# two zones side by side, squares of the first length; the left one has a courtyard of the second length that touches nothing
cat > zones.cjs <<'ZONES'
const [side, hole] = process.argv.slice(2).map(Number);
const ring = (x, y, length) => [[x, y], [x + length, y], [x + length, y + length], [x, y + length], [x, y]];
const zone = (name, rings) => ({ type: 'Feature', properties: { zone: name }, geometry: { type: 'Polygon', coordinates: rings } });
const features = [zone('A', [ring(400000, 5674000, side), ring(400000 + side / 4, 5674000 + side / 4, hole).reverse()]), zone('B', [ring(400000 + side, 5674000, side)])];
console.log(JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } }, features }));
ZONES
areas() { npx mapshaper zones.geojson "$@" -each 'area = this.area' -o - format=csv 2>said.txt | tail -n +2 | awk -F , '{line = line sep sprintf("%s %.4f ha", $1, $NF / 1e4); sep = ", "} END {print line}'; }
ask() {
  for sizes in '1000 50' '1000 100' '1000 150' '1000 200' '100 5' '100 15' '100 20'; do
    node zones.cjs $sizes > zones.geojson
    echo "zone and courtyard of $sizes m: as drawn $(areas -filter true) | -clean $(areas -clean)"
    sed -n 's/^\[clean\] \(Removed.*\)/  said: \1/p' said.txt
  done
  node zones.cjs 1000 100 > zones.geojson
  echo "-clean gap-fill-area=0: $(areas -clean gap-fill-area=0)"
  echo "-dissolve2 zone: $(areas -dissolve2 zone)"
}

cat > expected.txt <<'EXPECTED'
zone and courtyard of 1000 50 m: as drawn A 99.7500 ha, B 100.0000 ha | -clean A 100.0000 ha, B 100.0000 ha
  said: Removed 1 of 1 sliver using 91 width threshold
zone and courtyard of 1000 100 m: as drawn A 99.0000 ha, B 100.0000 ha | -clean A 100.0000 ha, B 100.0000 ha
  said: Removed 1 of 1 sliver using 94 width threshold
zone and courtyard of 1000 150 m: as drawn A 97.7500 ha, B 100.0000 ha | -clean A 100.0000 ha, B 100.0000 ha
  said: Removed 1 of 1 sliver using 96 width threshold
zone and courtyard of 1000 200 m: as drawn A 96.0000 ha, B 100.0000 ha | -clean A 96.0000 ha, B 100.0000 ha
zone and courtyard of 100 5 m: as drawn A 0.9975 ha, B 1.0000 ha | -clean A 1.0000 ha, B 1.0000 ha
  said: Removed 1 of 1 sliver using 9.1 width threshold
zone and courtyard of 100 15 m: as drawn A 0.9775 ha, B 1.0000 ha | -clean A 1.0000 ha, B 1.0000 ha
  said: Removed 1 of 1 sliver using 9.6 width threshold
zone and courtyard of 100 20 m: as drawn A 0.9600 ha, B 1.0000 ha | -clean A 0.9600 ha, B 1.0000 ha
-clean gap-fill-area=0: A 99.0000 ha, B 100.0000 ha
-dissolve2 zone: A 99.0000 ha, B 100.0000 ha
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
