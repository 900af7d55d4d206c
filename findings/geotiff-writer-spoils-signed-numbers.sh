#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The writer of the package `geotiff` spoils whole numbers that have a sign, and cuts plain lists to bytes.
# One would guess: a typed array of heights or shares is written in its own type (it is, for floats and for numbers without a
# sign), and a plain list in a type that holds it, or there is an error.
# What happens: the file says "signed, 16 (or 32) bits", but one byte a value is written: 320 m reads as another number, also in
# GDAL; the plain list [12.5, 320] comes back as [12, 64]. No error, and the size of the image is right.
# Hurts: who writes a terrain or a grid of shares with -9999 for "not known" (the usual reason for signed numbers) from a page.
# Source: TIFF 6.0 (SampleFormat, BitsPerSample); geotiff 3.0.5, dist-module/geotiffwriter.js, encodeImage: five array types are
# told apart there, the signed ones fall through; the request that brought typed arrays is geotiffjs/geotiff.js pull request 463.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geotiff@3.0.5 >/dev/null

cat > ask.mjs <<'ASK'
import { fromArrayBuffer, writeArrayBuffer } from 'geotiff';

const heights = [320, 410, 655, -12];
async function through(values) {
  const file = await writeArrayBuffer(values, { width: 2, height: 2 });
  const [band] = await (await (await fromArrayBuffer(file)).getImage()).readRasters();
  return `${band.constructor.name} ${Array.from(band).join(' ')}`;
}
console.log('written', heights.join(' '));
for (const Type of [Float32Array, Int16Array, Int32Array]) console.log(Type.name, 'comes back as', await through(Type.from(heights)));
console.log('plain list of 12.5 320 comes back as', await through([12.5, 320, 0, 0]));
ASK

cat > expected.txt <<'EXPECTED'
written 320 410 655 -12
Float32Array comes back as Float32Array 320 410 655 -12
Int16Array comes back as Int16Array 16538 -28684 0 0
Int32Array comes back as Int32Array 1083871220 0 0 0
plain list of 12.5 320 comes back as Uint8Array 12 64 0 0
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
