#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# OpenLayers turns an empty point into a point at [null, null].
# One would guess: `POINT EMPTY`, which PostGIS and GDAL give for a row without a place, becomes an empty geometry, as
# `POLYGON EMPTY` does: {"coordinates": []}.
# What happens: the point has two coordinates that are no numbers; GeoJSON gets [null,null], which RFC 7946 does not know,
# and Well-Known Text gets POINT(NaN NaN), which PostGIS refuses. The hexadecimal WKB of the same point does the same.
# Hurts: who exports a layer in which some sites have no place yet: one such row makes the whole file invalid for strict readers.
# Source: RFC 7946 section 3.1.1 (positions are numbers), OGC 06-103r4 (EMPTY).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ol@10.11.0 >/dev/null

cat > ask.mjs <<'ASK'
import GeoJSON from 'ol/format/GeoJSON.js';
import WKB from 'ol/format/WKB.js';
import WKT from 'ol/format/WKT.js';

const say = (name, geometry) =>
  console.log(name, JSON.stringify(new GeoJSON().writeGeometryObject(geometry)), new WKT().writeGeometry(geometry));
say('polygon', new WKT().readGeometry('POLYGON EMPTY'));
say('point', new WKT().readGeometry('POINT EMPTY'));
say('point of WKB', new WKB().readGeometry('0101000000000000000000f87f000000000000f87f'));
ASK

cat > expected.txt <<'EXPECTED'
polygon {"type":"Polygon","coordinates":[]} POLYGON EMPTY
point {"type":"Point","coordinates":[null,null]} POINT(NaN NaN)
point of WKB {"type":"Point","coordinates":[null,null]} POINT(NaN NaN)
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
