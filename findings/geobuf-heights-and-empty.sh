#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Geobuf gives every position of a file the dimension of the richest one, and forgets empty geometries.
# One would guess: a collection goes through encode and decode unchanged, apart from digits beyond the sixth.
# What happens: one feature with a height gives all others the height 0; an empty polygon comes back as a polygon without the
# member "coordinates", an empty collection as one without "geometries": both are no GeoJSON any more.
# Hurts: who ships zones beside surveyed points in one file: "not known" becomes "at sea level", and a strict reader refuses
# the decoded file because of one row without a place.
# Source: RFC 7946 sections 3.1 and 3.1.1; the dimension is one field of a geobuf message.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geobuf@4.0.0 pbf@4.0.1 >/dev/null

cat > ask.mjs <<'ASK'
import { decode, encode } from 'geobuf';
import Pbf from 'pbf';

const feature = (geometry) => ({ type: 'Feature', properties: {}, geometry });
const collection = {
  type: 'FeatureCollection',
  features: [
    feature({ type: 'Point', coordinates: [7.6, 51.2] }),
    feature({ type: 'Point', coordinates: [7.7, 51.2, 420] }),
    feature({ type: 'Polygon', coordinates: [] }),
    feature({ type: 'GeometryCollection', geometries: [] }),
  ],
};
const decoded = decode(new Pbf(encode(collection, new Pbf())));
for (const { geometry } of decoded.features) console.log(JSON.stringify(geometry));
ASK

cat > expected.txt <<'EXPECTED'
{"type":"Point","coordinates":[7.6,51.2,0]}
{"type":"Point","coordinates":[7.7,51.2,420]}
{"type":"Polygon"}
{"type":"GeometryCollection"}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
