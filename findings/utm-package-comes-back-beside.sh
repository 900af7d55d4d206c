#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The package `utm` comes back beside the place, by most of a metre, when a zone is used beyond its edge.
# One would guess: from latitude and longitude to UTM and back one is where one was, to the millimetre, in a forced zone too.
# What happens: forth it is right to some millimetres, back it is not: 1 cm off in Lüdenscheid, 75 cm at 15 degrees east. The
# package takes a short series for the way back; the whole of Germany in zone 32 (EPSG:25832, as the federal agencies publish
# it) reaches six degrees from the middle, where the series is worn out. No warning: the option for a zone is there for that.
# Hurts: who edits or shows national data with it: points wander a little with every save, and neighbours part.
# Source: Karney (2011), Transverse Mercator with an accuracy of a few nanometers; README of utm (forceZoneNum); utm 1.1.1,
# second opinion proj4 2.22.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact utm@1.1.1 proj4@2.22.0 >/dev/null

cat > ask.mjs <<'ASK'
import proj4 from 'proj4';
import utm from 'utm';

for (const [place, latitude, longitude] of [['in the middle of the zone', 51.2, 9], ['Lüdenscheid', 51.2, 7.6], ['edge of the zone', 51.2, 12], ['Görlitz', 51.15, 15]]) {
  const { easting, northing } = utm.fromLatLon(latitude, longitude, 32);
  const back = utm.toLatLon(easting, northing, 32, 'U');
  const [x, y] = proj4('+proj=utm +zone=32 +datum=WGS84', [longitude, latitude]);
  const [east, north] = proj4('+proj=utm +zone=32 +datum=WGS84', [back.longitude, back.latitude]);
  console.log(place.padEnd(26), `forth ${Math.hypot(easting - x, northing - y).toFixed(2)} m, there and back ${Math.hypot(east - x, north - y).toFixed(2)} m`);
}
ASK

cat > expected.txt <<'EXPECTED'
in the middle of the zone  forth 0.00 m, there and back 0.00 m
Lüdenscheid                forth 0.00 m, there and back 0.01 m
edge of the zone           forth 0.00 m, there and back 0.08 m
Görlitz                    forth 0.00 m, there and back 0.75 m
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
