#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geos-wasm's start neither resolves nor rejects where WebAssembly may not be compiled.
# One would guess: the promise of initGeosJs is rejected, as the loader below it rejects its own.
# What happens: the inner promise is rejected without anybody listening; the one that the caller holds stays pending for ever.
# Hurts: every page whose Content-Security-Policy has no 'wasm-unsafe-eval' waits without a word. Ask first whether an empty
# module compiles, and set a time-out.
# Source: src/index.mjs of the package (new Promise((resolve) => …) without reject); CSP Level 3, 'wasm-unsafe-eval'.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geos-wasm@3.1.1 >/dev/null

cat > ask.mjs <<'ASK'
import initGeosJs from 'geos-wasm';

const refused = async () => {
  throw new WebAssembly.CompileError('refused by the policy of the page');
};
WebAssembly.instantiate = refused;
WebAssembly.instantiateStreaming = refused;
WebAssembly.compile = refused;
console.error = () => {};
process.on('unhandledRejection', () => console.log('a rejection that nobody listens to'));
let state = 'pending';
initGeosJs().then(
  () => (state = 'resolved'),
  () => (state = 'rejected'),
);
setTimeout(() => console.log('the start after two seconds:', state), 2000);
ASK

cat > expected.txt <<'EXPECTED'
a rejection that nobody listens to
the start after two seconds: pending
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
