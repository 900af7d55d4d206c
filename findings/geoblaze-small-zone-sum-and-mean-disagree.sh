#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# geoblaze answers for a small zone with a mean of 100 and a sum of 0, and counts a column on a border twice.
# One would guess: the zonal statistics of one polygon come from one set of pixels, and zones that part the plane part the sum.
# What happens: of a zone that holds no pixel's centre `mean`, `min` and `max` are those of the pixel around it (the raster is
# refined until something is hit), while `sum` is 0, `histogram` is empty and `stats`, asked for the same mean, says NaN of 0
# pixels. Where a border runs through centres the pixels belong to both sides: 50 and 60 of 100.
# Hurts: who sums households from a grid of 100 m by small estates or building plots in a browser: the plot has a share but no
# households; and the districts' sum is above the town's.
# Source: geoblaze 2.8.0 (https://github.com/GeoTIFF/geoblaze) with georaster 1.6.0, asked as below.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact geoblaze@2.8.0 georaster@1.6.0 >/dev/null 2>&1

cat > ask.cjs <<'ASK'
const geoblaze = require('geoblaze');
const georaster = require('georaster');

const place = { noDataValue: -1, projection: 25832, xmin: 0, ymax: 1000, pixelWidth: 100, pixelHeight: 100 };
const rectangle = (west, south, east, north) => ({
  type: 'Polygon',
  coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
});

(async () => {
  const rows = () => Array.from({ length: 10 }, () => Array(10).fill(100));
  const shares = await georaster([rows()], place);
  const plot = rectangle(410, 410, 440, 440);
  const first = async (answer) => JSON.stringify((await answer)[0]);
  console.log(
    `plot of 30 m: mean ${await first(geoblaze.mean(shares, plot))}, min ${await first(geoblaze.min(shares, plot))},`,
    `sum ${await first(geoblaze.sum(shares, plot))}, histogram ${await first(geoblaze.histogram(shares, plot, { scaleType: 'nominal' }))}`,
  );
  const [{ count, sum, mean }] = await geoblaze.stats(shares, plot, { stats: ['count', 'sum', 'mean'] });
  console.log(`plot of 30 m by stats: count ${count}, sum ${sum}, mean ${mean}`);

  const households = await georaster([Array.from({ length: 10 }, () => Array(10).fill(1))], place);
  for (const border of [420, 450, 480]) {
    const west = await first(geoblaze.sum(households, rectangle(0, 0, border, 1000)));
    const east = await first(geoblaze.sum(households, rectangle(border, 0, 1000, 1000)));
    console.log(`border at ${border} m: ${west} west, ${east} east, ${await first(geoblaze.sum(households, rectangle(0, 0, 1000, 1000)))} in all`);
  }
  process.exit(0);
})();
ASK
cat > expected.txt <<'EXPECTED'
plot of 30 m: mean 100, min 100, sum 0, histogram {}
plot of 30 m by stats: count 0, sum 0, mean NaN
border at 420 m: 40 west, 60 east, 100 in all
border at 450 m: 50 west, 60 east, 100 in all
border at 480 m: 50 west, 50 east, 100 in all
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.cjs 2>/dev/null | grep -v worker_threads > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
