#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A file that the package `flatgeobuf` wrote cannot be asked for a part of the map by the same package.
# One would guess: FlatGeobuf is the format with a spatial index, so what the package writes is answered by rectangle; a file
# without the index, which the specification allows, is read through and filtered.
# What happens: `serialize` never writes the index (node size 0), no envelope and no reference system, and names every layer
# "L1". Asked with `rect`, `deserialize` refuses what `serialize` made: from a server it says that there is no index, from
# memory only "Node size must be at least 2". Nothing is read through and filtered. Without `rect` all features are there.
# Hurts: who publishes a layer from a browser or a script and lets a map ask for what is in view: it works with files of GDAL
# and not with the own ones, and the message points to a fault in the file.
# Source: FlatGeobuf specification (index optional, node size 0 means none); flatgeobuf 4.5.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact flatgeobuf@4.5.0 >/dev/null

cat > ask.mjs <<'ASK'
import { createServer } from 'node:http';
import { deserialize, serialize } from 'flatgeobuf/lib/mjs/geojson.js';

const features = Array.from({ length: 200 }, (_, at) => ({
  type: 'Feature',
  properties: { name: `site ${at}` },
  geometry: { type: 'Point', coordinates: [7 + at / 100, 51.2] },
}));
const bytes = serialize({ type: 'FeatureCollection', features });
const rect = { minX: 7.5, minY: 51, maxX: 7.6, maxY: 51.5 };

async function asked(name, input, options) {
  let count = 0;
  try {
    for await (const _ of deserialize(input, options)) count += 1;
    console.log(name, count);
  } catch (error) {
    console.log(name, error.message);
  }
}

let header;
await asked('all from memory', bytes, { headerMetaFn: (meta) => { header = meta; } });
console.log('written', JSON.stringify({ namedL1: Buffer.from(bytes.slice(0, 400)).includes('L1'), nodeSize: header.indexNodeSize, envelope: header.envelope, crs: header.crs, count: header.featuresCount }));
await asked('a part from memory', bytes, { rect });
const server = createServer((request, response) => {
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? 'bytes=0-') ?? [];
  const last = Math.min(to === '' ? bytes.length : Number(to), bytes.length - 1);
  response.writeHead(206, { 'content-range': `bytes ${from}-${last}/${bytes.length}` });
  response.end(Buffer.from(bytes.slice(Number(from), last + 1)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
await asked('a part from a server', `http://127.0.0.1:${server.address().port}/sites.fgb`, { rect });
server.closeAllConnections();
server.close();
ASK

cat > expected.txt <<'EXPECTED'
all from memory 200
written {"namedL1":true,"nodeSize":0,"envelope":null,"crs":null,"count":200}
a part from memory Node size must be at least 2
a part from a server No index found, cannot read features filtered by bbox
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
# The reader prints what it fetches; only the answers count.
node ask.mjs | grep -E '^(all|written|a part)' > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
