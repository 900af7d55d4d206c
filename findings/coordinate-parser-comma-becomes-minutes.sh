#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Coordinates as Germans write them, with a decimal comma or O for Ost, given to two packages that parse typed coordinates.
# One would guess: "51,2158; 7,6336" is read as it is meant, or refused, as "51,2158 N 7,6336 O" is.
# What happens: coordinate-parser takes the digits behind a comma for minutes, 51° 2158′ = 86.97°, and answers with a place in
# the Arctic Ocean instead of a refusal. parse-dms knows no O: "7.6336 O 51.2158 N", where both letters say which is which,
# becomes latitude 7.6 (West Africa), and "7,5 O 51,5 N" is latitude 7, longitude 5: the decimals are read as the second
# coordinate, and N is passed over. With E and points it answers right.
# Hurts: who lets people type or paste a place (a search field, a column of a table): most of it works, and the rest comes back
# as a place far away without a word.
# Source: DIN 1333 (decimal comma); coordinate-parser 1.0.7; parse-dms 0.0.5.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact coordinate-parser@1.0.7 parse-dms@0.0.5 >/dev/null

cat > ask.cjs <<'ASK'
const Coordinates = require('coordinate-parser');
const parseDms = require('parse-dms');

const told = (read) => {
  try {
    const [lat, lon] = read();
    return `${lat?.toFixed(2)} ${lon?.toFixed(2)}`;
  } catch {
    return 'refused';
  }
};
for (const text of ['51.5; 7.5', '51,2158; 7,6336', '51,2158 N 7,6336 O', '7.6336 E 51.2158 N', '7.6336 O 51.2158 N', '7,5 O 51,5 N']) {
  const one = told(() => {
    const place = new Coordinates(text);
    return [place.getLatitude(), place.getLongitude()];
  });
  const other = told(() => {
    const { lat, lon } = parseDms(text);
    return [lat, lon];
  });
  console.log(`${text} | coordinate-parser ${one} | parse-dms ${other}`);
}
ASK

cat > expected.txt <<'EXPECTED'
51.5; 7.5 | coordinate-parser 51.50 7.50 | parse-dms 51.50 7.50
51,2158; 7,6336 | coordinate-parser 86.97 112.60 | parse-dms refused
51,2158 N 7,6336 O | coordinate-parser refused | parse-dms refused
7.6336 E 51.2158 N | coordinate-parser refused | parse-dms 51.22 7.63
7.6336 O 51.2158 N | coordinate-parser refused | parse-dms 7.63 51.22
7,5 O 51,5 N | coordinate-parser refused | parse-dms 7.00 5.00
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.cjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
