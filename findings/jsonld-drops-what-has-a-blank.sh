#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# jsonld drops whole datasets whose address holds a blank, or has no beginning.
# One would guess: "https://town.example/zones 2018" is encoded (zones%202018) or refused; "zones" without a base is refused.
# What happens: toRDF leaves out every statement about it, and the rest of the catalogue is written. No error, no warning; the
# reference to the dataset is gone as well, so nothing in the result tells that there was one. A box [7, 51, 7, 51] becomes the
# two values 7 and 51 without order.
# Hurts: who gives DCAT metadata in JSON-LD to a harvester: of 2 datasets 1 arrives.
# Source: W3C JSON-LD 1.1 API, 8.1.2 (what is no well-formed IRI is skipped) and JSON-LD 1.1, 4.3 (values are sets unless they
# are lists); RFC 3987; jsonld 9.0.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact jsonld@9.0.0 >/dev/null

cat > ask.mjs <<'ASK'
import jsonld from 'jsonld';

const dataset = (id) => ({ '@id': id, '@type': 'Dataset', 'dct:title': 'Zones' });
const toRdf = (document) => jsonld.toRDF({ '@context': { '@vocab': 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' }, ...document }, { format: 'application/n-quads' });
for (const id of ['https://town.example/zones2018', 'https://town.example/zones 2018', 'zones2018']) {
  const quads = await toRdf({ '@id': 'https://town.example/catalogue', '@type': 'Catalog', dataset: [dataset('https://town.example/sites'), dataset(id)] });
  console.log(id.padEnd(32), 'datasets', quads.match(/#Dataset>/g).length, 'titles', quads.match(/title>/g).length, 'references', quads.match(/dcat#dataset>/g).length);
}
const quads = await toRdf({ '@id': 'https://town.example/zones', bbox: [7, 51, 7, 51] });
console.log('bbox', quads.trim().split('\n').map((line) => /"(\d+)"/.exec(line)[1]).join(' '));
ASK

cat > expected.txt <<'EXPECTED'
https://town.example/zones2018   datasets 2 titles 2 references 2
https://town.example/zones 2018  datasets 1 titles 1 references 1
zones2018                        datasets 1 titles 1 references 1
bbox 51 7
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
