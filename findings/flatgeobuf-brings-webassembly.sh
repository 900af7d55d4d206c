#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A page that reads FlatGeobuf as GeoJSON with the package `flatgeobuf` ships WebAssembly that it never uses.
# One would guess: reading the format as it is specified (no compression in it) is plain JavaScript.
# What happens: the reader of this version imports a decompressor for a container of its own on demand, so a bundler puts a
# program of 100 kB and more in WebAssembly beside the page, and a page whose policy forbids that has it in its files.
# Hurts: who keeps a content policy without `wasm-unsafe-eval` or a budget: a file appears that nobody asked for.
# Source: FlatGeobuf specification 3.0 (no compression); flatgeobuf 4.5.0, esbuild 0.25.12.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact flatgeobuf@4.5.0 esbuild@0.25.12 >/dev/null

cat > ask.mjs <<'ASK'
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

writeFileSync('page.js', "import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';\nglobalThis.read = deserialize;\n");
const { outputFiles, metafile } = await build({
  entryPoints: ['page.js'],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  external: ['fs', 'path', 'module', 'url', 'worker_threads'],
  loader: { '.wasm': 'file' },
  outdir: 'out',
  write: false,
  metafile: true,
  logLevel: 'silent',
});
const inputs = Object.keys(metafile.inputs).filter((name) => /zstd/.test(name));
console.log('of a decompressor:', inputs.some((name) => name.includes('@bokuweb/zstd-wasm')));
console.log('mentions of WebAssembly:', outputFiles.some(({ text }) => /WebAssembly/.test(text)));
ASK

cat > expected.txt <<'EXPECTED'
of a decompressor: true
mentions of WebAssembly: true
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
