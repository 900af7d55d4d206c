#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# proj4 passes over names that it does not know, where PROJ refuses the definition.
# One would guess: a unit, an ellipsoid or a prime meridian that is misspelt or not supported is an error.
# What happens: the unit becomes metre, the ellipsoid WGS 84 and the meridian Greenwich, without a word. PROJ 9.1.1 answers
# "invalid value for units" and "must specify ellipsoid".
# Hurts: who takes definitions from settings or a file: a slip of one letter moves a layer in the old national grid by 580 m
# to the north, and a layer in feet by a factor of three.
# Source: PROJ documentation, units and ellipsoids; proj4 2.22.0, lib/projString.js, lib/deriveConstants.js and
# lib/constants/units.js.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact proj4@2.22.0 >/dev/null

cat > ask.mjs <<'ASK'
import proj4 from 'proj4';

const place = [7.6287, 51.2163];
const show = (definition) => console.log(definition.padEnd(74), proj4(definition, place).map((number) => number.toFixed(1)).join(' '));
show('+proj=utm +zone=32 +ellps=GRS80 +units=ft');
show('+proj=utm +zone=32 +ellps=GRS80 +units=foot');
show('+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel');
show('+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessell');
show('+proj=longlat +ellps=bessel +pm=ferro');
show('+proj=longlat +ellps=bessel +pm=ferrro');
ASK

cat > expected.txt <<'EXPECTED'
+proj=utm +zone=32 +ellps=GRS80 +units=ft                                  1326202.3 18618019.0
+proj=utm +zone=32 +ellps=GRS80 +units=foot                                404226.5 5674772.2
+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessel       3404199.8 5676460.0
+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 +ellps=bessell      3404188.1 5677043.0
+proj=longlat +ellps=bessel +pm=ferro                                      25.3 51.2
+proj=longlat +ellps=bessel +pm=ferrro                                     7.6 51.2
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
