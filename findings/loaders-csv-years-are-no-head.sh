#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# @loaders.gl/csv takes the head of a table by years for data.
# One would guess: with `header: 'auto'` the line "zone,2018,2019" above "A,50,60" is the head, as it differs from all others.
# What happens: a head is a head only if none of its cells looks like a number. Here the columns are called column1 to column3,
# and there is a row more, with the shares 2018 and 2019. The keys of municipalities lose their zeros by the same detection.
# Hurts: who shows official series (years are the usual columns): "2018" is drawn as a share beside 50 and 60, and a mean over
# two zones and two years is wrong by hundreds.
# Source: loaders.gl documentation, CSVLoader (header: auto, dynamicTyping); @loaders.gl/csv 4.5.2.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @loaders.gl/core@4.5.2 @loaders.gl/csv@4.5.2 >/dev/null

cat > ask.mjs <<'ASK'
import { parse } from '@loaders.gl/core';
import { CSVLoader } from '@loaders.gl/csv';

const read = async (text, csv = {}) => JSON.stringify((await parse(text, CSVLoader, { csv: { shape: 'object-row-table', ...csv } })).data);
console.log(await read('zone,first,second\nA,50,60\nB,70,80\n'));
console.log(await read('zone,2018,2019\nA,50,60\nB,70,80\n'));
console.log(await read('zone,2018,2019\nA,50,60\nB,70,80\n', { header: true }));
console.log(await read('key,zone\n05962032,A\n'));
ASK

cat > expected.txt <<'EXPECTED'
[{"zone":"A","first":50,"second":60},{"zone":"B","first":70,"second":80}]
[{"column1":"zone","column2":2018,"column3":2019},{"column1":"A","column2":50,"column3":60},{"column1":"B","column2":70,"column3":80}]
[{"2018":50,"2019":60,"zone":"A"},{"2018":70,"2019":80,"zone":"B"}]
[{"key":5962032,"zone":"A"}]
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
