#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# For convert-units a line of 1,000 Mbit/s is no gigabit.
# One would guess: kilobit, megabit and gigabit are a thousand of each other, as network speeds are counted and as other packages
# have it; binary steps have names of their own (kibi, mebi), and are for memory.
# What happens: each step is 1,024: 1,000 megabit are 0.977 gigabit, and 1 gigabit is 1,073,741,824 bit. "At least 1 gigabit" holds
# for no line of a coverage table whose highest class is 1,000 Mbit/s. The factor from byte to bit is right.
# Hurts: who converts speeds to compare lines with a threshold given in another unit: every gigabit line falls a class, by a share
# (2.3 %) that looks like rounding.
# Source: IEC 80000-13 (prefixes for binary multiples have names of their own); convert-units pull request 308 (2024: the next major
# version, 3.0.0-beta, is said to have decimal units); convert-units 2.3.4, second opinions mathjs 15.2.0, js-quantities 1.8.0.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact convert-units@2.3.4 mathjs@15.2.0 js-quantities@1.8.0 >/dev/null

cat > ask.cjs <<'ASK'
const convert = require('convert-units');
const quantity = require('js-quantities');
const { unit } = require('mathjs');

for (const [value, from, to] of [[1000, 'Mb', 'Gb'], [1, 'Gb', 'b'], [30, 'Mb', 'b'], [1, 'MB', 'Mb']]) {
  const { singular } = convert().describe(from);
  console.log(`${value} ${from} (${singular}) in ${to}: convert-units ${convert(value).from(from).to(to)}, mathjs ${unit(value, from).toNumber(to)}, js-quantities ${quantity(value, from).to(to).scalar}`);
}
console.log(`1000 Mb reach 1 Gb: ${convert(1000).from('Mb').to('Gb') >= 1}`);
ASK
ask() { node ask.cjs; }

cat > expected.txt <<'EXPECTED'
1000 Mb (Megabit) in Gb: convert-units 0.9765625, mathjs 1, js-quantities 1
1 Gb (Gigabit) in b: convert-units 1073741824, mathjs 1000000000, js-quantities 1000000000
30 Mb (Megabit) in b: convert-units 31457280, mathjs 30000000, js-quantities 30000000
1 MB (Megabyte) in Mb: convert-units 8, mathjs 8, js-quantities 8
1000 Mb reach 1 Gb: false
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
ask > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
