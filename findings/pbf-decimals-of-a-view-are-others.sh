#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# pbf reads the decimals of a tile from another place, if the tile lies in the middle of a buffer.
# One would guess: a Uint8Array is a tile wherever it begins: a part of a larger read (an archive of tiles, a small Buffer of Node.js
# from its pool) gives the same shares as a copy of it.
# What happens: texts, whole numbers and geometry are read from the view, numbers of fixed width from the beginning of the
# buffer under it: of two tiles in one archive the second, 51.7 %, has the share of the first, 99.9 %. Elsewhere it is noise.
# No error; a copy (slice) of the same bytes is right.
# Hurts: who reads tiles or Geobuf in scripts or from an archive: names, outlines and counts are right, only shares are those
# of another place; a test with one file finds nothing.
# Source: ECMAScript, Uint8Array (byteOffset); mapbox/pbf pull request 147 (July 2026; mended behind 5.1.0, 5.1.2 is right);
# pbf 4.0.1, which @mapbox/vector-tile 2.0.4 and geobuf 4.0.0 ask for; vt-pbf 3.1.3 and geojson-vt 4.0.2 make the tiles.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact pbf@4.0.1 @mapbox/vector-tile@2.0.4 geojson-vt@4.0.2 vt-pbf@3.1.3 >/dev/null

cat > ask.mjs <<'ASK'
import { VectorTile } from '@mapbox/vector-tile';
import geojsonvt from 'geojson-vt';
import Pbf from 'pbf';
import { fromGeojsonVt } from 'vt-pbf';

const tileOf = (share) => {
  const zone = { type: 'Feature', properties: { name: 'A', households: 120, share }, geometry: { type: 'Point', coordinates: [7.6, 51.2] } };
  return Uint8Array.from(fromGeojsonVt({ zones: geojsonvt({ type: 'FeatureCollection', features: [zone] }).getTile(0, 0, 0) }, { version: 2 }));
};
const show = (name, bytes) => console.log(`${name}:`, JSON.stringify(new VectorTile(new Pbf(bytes)).layers.zones.feature(0).properties));
const [first, second] = [tileOf(99.9), tileOf(51.7)];
// as an archive holds them: one behind the other
const archive = new Uint8Array(first.length + second.length);
archive.set(first);
archive.set(second, first.length);
show('the first tile of the archive', archive.subarray(0, first.length));
show('the second, as a view', archive.subarray(first.length));
show('the second, as a copy', archive.slice(first.length));
const alone = new Uint8Array(second.length + 1);
alone.set(second, 1);
show('behind one byte', alone.subarray(1));
ASK

cat > expected.txt <<'EXPECTED'
the first tile of the archive: {"name":"A","households":120,"share":99.9}
the second, as a view: {"name":"A","households":120,"share":99.9}
the second, as a copy: {"name":"A","households":120,"share":51.7}
behind one byte: {"name":"A","households":120,"share":5.846006549323715e+47}
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
