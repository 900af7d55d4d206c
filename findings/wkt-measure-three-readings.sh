#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A measure (M) in Well-Known Text, three libraries, three answers.
# One would guess: `POINT M (x y m)` becomes GeoJSON without the measure, or is refused: GeoJSON's third number is a height
# (RFC 7946, 3.1.1) and has no place for a measure.
# What happens: OpenLayers writes the measure as the third number, so that a kilometre post becomes a height and comes back
# as `Z`; Terraformer does the same and puts a member "properties" into the geometry object; wkx drops it without a word.
# Hurts: who takes road or cable axes with stationing (PostGIS LINESTRINGM, ALKIS and duct networks) through a web map.
# Source: RFC 7946 section 3.1.1; OGC 06-103r4 section 7 (WKT with Z and M).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ol@10.11.0 @terraformer/wkt@2.2.2 wkx@0.5.0 >/dev/null

cat > ask.mjs <<'ASK'
import GeoJSON from 'ol/format/GeoJSON.js';
import WKT from 'ol/format/WKT.js';
import { wktToGeoJSON } from '@terraformer/wkt';
import wkx from 'wkx';

const measured = 'POINT M(7.6 51.2 12)';
const read = new WKT().readGeometry(measured);
const written = new GeoJSON().writeGeometryObject(read);
console.log('ol layout', read.getLayout());
console.log('ol GeoJSON', JSON.stringify(written));
console.log('ol read back', new WKT().writeGeometry(new GeoJSON().readGeometry(written)));
console.log('terraformer', JSON.stringify(wktToGeoJSON(measured)));
console.log('wkx', JSON.stringify(wkx.Geometry.parse(measured).toGeoJSON()));
ASK

cat > expected.txt <<'EXPECTED'
ol layout XYM
ol GeoJSON {"type":"Point","coordinates":[7.6,51.2,12]}
ol read back POINT Z(7.6 51.2 12)
terraformer {"type":"Point","coordinates":[7.6,51.2,12],"properties":{"m":true}}
wkx {"type":"Point","coordinates":[7.6,51.2]}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
