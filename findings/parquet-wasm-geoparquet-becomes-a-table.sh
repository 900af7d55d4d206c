#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# parquet-wasm makes a plain table of every GeoParquet that it writes again.
# One would guess: readParquet and writeParquet give the same file in other bytes, or keep at least what the table in between says
# of itself; schema.metadata of that table holds "geo" with the column of the places and their system.
# What happens: "geo" is written into the Arrow schema alone, a text in base64 under another key, and not into the metadata of the
# file, where GeoParquet has it: so with every way through it (straight, over apache-arrow, with fewer columns). No error. The
# bytes of the places are there, as a column of bytes; only a writer property set by hand (setKeyValueMetadata) brings "geo" back.
# Hurts: who filters or joins zones in the browser and offers the result as GeoParquet: a GIS opens a table without map and
# without reference system.
# Source: GeoParquet 1.1 ("geo" is a key of the file metadata); kylebarron/parquet-wasm issue 502 (closed with that property);
# parquet-wasm 0.8.0, apache-arrow 21.2.0; hyparquet 1.33.0 and hyparquet-writer 0.17.0 write and look.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact parquet-wasm@0.8.0 apache-arrow@21.2.0 hyparquet@1.33.0 hyparquet-writer@0.17.0 >/dev/null

cat > ask.mjs <<'ASK'
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import parquet from 'parquet-wasm';

// one point, 7.6 51.2, as well-known binary
const place = new Uint8Array(21);
place.set([1, 1, 0, 0, 0]);
new Float64Array([7.6, 51.2]).forEach((value, at) => new DataView(place.buffer).setFloat64(5 + at * 8, value, true));
const geo = JSON.stringify({
  version: '1.1.0',
  primary_column: 'geometry',
  columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'] } },
});
const file = parquetWriteBuffer({
  columnData: [
    { name: 'name', data: ['zone A'], type: 'STRING' },
    { name: 'geometry', data: [place], type: 'BYTE_ARRAY' },
  ],
  kvMetadata: [{ key: 'geo', value: geo }],
});
const bytes = (array) => array.buffer.slice(array.byteOffset, array.byteOffset + array.byteLength);
const keys = (buffer) => (parquetMetadata(buffer).key_value_metadata ?? []).map(({ key }) => key).join(', ');
const wasm = (table) => parquet.Table.fromIPCStream(tableToIPC(table, 'stream'));
const read = () => parquet.readParquet(new Uint8Array(file));
const inBetween = tableFromIPC(read().intoIPCStream());
const straight = bytes(parquet.writeParquet(read()));
console.log('as written:', keys(file));
console.log('the table in between:', [...inBetween.schema.metadata.keys()].join(', '));
console.log('read and written:', keys(straight));
console.log('over apache-arrow:', keys(bytes(parquet.writeParquet(wasm(inBetween)))));
console.log('fewer columns:', keys(bytes(parquet.writeParquet(parquet.readParquet(new Uint8Array(file), { columns: ['geometry'] })))));
const byHand = new parquet.WriterPropertiesBuilder().setKeyValueMetadata(new Map([['geo', geo]])).build();
console.log('set by hand:', keys(bytes(parquet.writeParquet(read(), byHand))));
const [row] = await parquetReadObjects({ file: straight, utf8: false });
console.log('the place:', row.geometry instanceof Uint8Array ? `${row.geometry.length} bytes, equal: ${Buffer.compare(row.geometry, place) === 0}` : row.geometry);
ASK

cat > expected.txt <<'EXPECTED'
as written: geo
the table in between: geo
read and written: ARROW:schema
over apache-arrow: ARROW:schema
fewer columns: ARROW:schema
set by hand: geo, ARROW:schema
the place: 21 bytes, equal: true
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
