#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# proj4 gives NaN for a definition without a false easting, in some projections.
# One would guess: what is not named is 0, as PROJ has it for x_0 and y_0, and as proj4 has it for tmerc, lcc, merc and stere.
# What happens: laea, aea, cea, sterea, somerc, omerc, gnom, cass, eqdc and others answer [NaN, NaN] until x_0 and y_0 are written
# out. No error: the layer is empty, and a box of it goes from Infinity to -Infinity.
# Hurts: who draws a map in an equal-area projection of its own middle (+proj=laea +lat_0=51 +lon_0=7): areas are NaN, and a sum
# that skips NaN is 0.
# Source: PROJ documentation, parameters (x_0 and y_0 default to 0); proj4js/proj4js issue 99 (closed as mended) and pull request
# 580 (defaults projection by projection); proj4 2.22.0, lib/projections/laea.js and aea.js beside merc.js.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact proj4@2.22.0 >/dev/null

cat > ask.mjs <<'ASK'
import proj4 from 'proj4';

const place = [7.6, 51.2];
const show = (numbers) => numbers.map((number) => (Number.isNaN(number) ? 'NaN' : number.toFixed(0))).join(' ');
const own = '+lat_0=51 +lon_0=7';
for (const projection of ['tmerc +lon_0=9', `stere ${own}`, `aeqd ${own}`, `laea ${own}`, `aea +lat_1=48 +lat_2=54 ${own}`, `eqdc +lat_1=48 +lat_2=54 ${own}`, `sterea ${own}`, `cass ${own}`]) {
  const definition = `+proj=${projection} +ellps=GRS80`;
  console.log(definition.padEnd(60), show(proj4(definition, place)), '| with x_0 and y_0:', show(proj4(`${definition} +x_0=0 +y_0=0`, place)));
}
ASK

cat > expected.txt <<'EXPECTED'
+proj=tmerc +lon_0=9 +ellps=GRS80                            -97852 5675268 | with x_0 and y_0: -97852 5675268
+proj=stere +lat_0=51 +lon_0=7 +ellps=GRS80                  41938 22421 | with x_0 and y_0: 41938 22421
+proj=aeqd +lat_0=51 +lon_0=7 +ellps=GRS80                   41937 22421 | with x_0 and y_0: 41937 22421
+proj=laea +lat_0=51 +lon_0=7 +ellps=GRS80                   NaN NaN | with x_0 and y_0: 41937 22420
+proj=aea +lat_1=48 +lat_2=54 +lat_0=51 +lon_0=7 +ellps=GRS80 NaN NaN | with x_0 and y_0: 41880 22451
+proj=eqdc +lat_1=48 +lat_2=54 +lat_0=51 +lon_0=7 +ellps=GRS80 NaN NaN | with x_0 and y_0: 41880 22420
+proj=sterea +lat_0=51 +lon_0=7 +ellps=GRS80                 NaN NaN | with x_0 and y_0: 41937 22421
+proj=cass +lat_0=51 +lon_0=7 +ellps=GRS80                   NaN NaN | with x_0 and y_0: 41937 22421
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
