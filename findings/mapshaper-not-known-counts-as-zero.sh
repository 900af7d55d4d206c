#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# mapshaper takes "not known" for 0 in means and medians, and leaves it out of the smallest value.
# One would guess: mean, median and the others leave null out, as every database does it: the mean of 60 and null is 60.
# What happens: the mean is 30 and the median is 30; min is null, max is 60, sum is 60. -filter "share < 50" keeps the zone
# without a share, as null counts as 0 there.
# Hurts: who merges zones to districts or joins sites to zones with calc=: every zone nobody asked pulls the supply down, by
# half in this example, without a warning.
# Source: mapshaper wiki, command reference (calc: mean, median); ISO 9075 (aggregates leave null out); mapshaper 0.7.70.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mapshaper@0.7.70 >/dev/null

cat > ask.mjs <<'ASK'
import mapshaper from 'mapshaper';

const square = (x) => ({ type: 'Polygon', coordinates: [[[x, 51], [x + 1, 51], [x + 1, 52], [x, 52], [x, 51]]] });
const zones = [60, null].map((share, x) => ({ type: 'Feature', properties: { district: 'A', share }, geometry: square(x) }));
const input = { 'zones.json': JSON.stringify({ type: 'FeatureCollection', features: zones }) };
const run = async (commands) => {
  const output = await mapshaper.applyCommands(`-i zones.json ${commands} -o out.json format=json`, input);
  return JSON.stringify(JSON.parse(output['out.json']));
};
console.log(await run('-dissolve district calc="number=count(),average=mean(share),middle=median(share),least=min(share),most=max(share),total=sum(share)"'));
console.log('share < 50:', await run('-filter "share < 50"'));
ASK

cat > expected.txt <<'EXPECTED'
[{"district":"A","number":2,"average":30,"middle":30,"least":null,"most":60,"total":60}]
share < 50: [{"district":"A","share":null}]
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
