#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The binary form of @loaders.gl/gis has 0 for a property that a feature has not, and moves places by some decimetres.
# One would guess: geojsonToBinary and binaryToGeojson are a way there and back; a property that is absent stays absent, as null stays
# null and a text keeps the column out of the list of numbers; positions are those of the file.
# What happens: a column whose values are all numbers becomes a typed array, and who has no value gets the array's 0: a zone without a
# share has share 0 after the way back, the first one as well. One null in the column saves it: then no value is made. Positions
# become numbers of 32 bits unless the caller asks otherwise, in steps of 42 cm in north and 3 cm in east: two posts 10 cm apart
# are one, and a zone's corners move against those of another source.
# Hurts: who draws or aggregates GeoJSON in this form (it is what deck.gl takes for speed): what is not known, which GeoJSON usually
# leaves out, is painted as the poorest supply, and no test for "absent" finds it.
# Source: loaders.gl, category GIS (binary features: numericProps, properties); RFC 7946 section 3.2 (properties is any object);
# @loaders.gl/gis 4.5.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @loaders.gl/gis@4.5.2 @loaders.gl/core@4.5.2 >/dev/null

cat > ask.mjs <<'ASK'
import { binaryToGeojson, geojsonToBinary } from '@loaders.gl/gis';

const site = (properties, place = [7.6287, 51.2163]) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: place } });
for (const rows of [[{ share: 60 }, {}], [{}, { share: 60 }], [{ share: 60 }, {}, { share: null }], [{ share: 60 }, { share: null }], [{ share: 60 }, { share: 'k. A.' }]]) {
  const back = binaryToGeojson(geojsonToBinary(rows.map((row) => site(row))));
  console.log(`${JSON.stringify(rows)} comes back as ${JSON.stringify(back.map(({ properties }) => properties))}`);
}
const places = [[7.6287, 51.2163], [7.6287, 51.2163009], [7.6287014, 51.2163]];
for (const options of [undefined, { PositionDataType: Float64Array }]) {
  const binary = geojsonToBinary(places.map((place) => site({}, place)), options);
  const back = binaryToGeojson(binary).map(({ geometry }) => geometry.coordinates);
  const moved = back.map(([x, y], at) => `${Math.round((x - places[at][0]) * 69800 * 100)} cm east, ${Math.round((y - places[at][1]) * 111200 * 100)} cm north`);
  console.log(`${binary.points.positions.value.constructor.name}: moved by ${moved.join('; ')}; the first two are ${String(back[0]) === String(back[1]) ? 'one place' : 'two places'}`);
}
ASK
ask() { node ask.mjs; }

cat > expected.txt <<'EXPECTED'
[{"share":60},{}] comes back as [{"share":60},{"share":0}]
[{},{"share":60}] comes back as [{"share":0},{"share":60}]
[{"share":60},{},{"share":null}] comes back as [{"share":60},{},{"share":null}]
[{"share":60},{"share":null}] comes back as [{"share":60},{"share":null}]
[{"share":60},{"share":"k. A."}] comes back as [{"share":60},{"share":"k. A."}]
Float32Array: moved by -2 cm east, 11 cm north; -2 cm east, 1 cm north; -1 cm east, 11 cm north; the first two are one place
Float64Array: moved by 0 cm east, 0 cm north; 0 cm east, 0 cm north; 0 cm east, 0 cm north; the first two are two places
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
