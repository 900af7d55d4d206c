// SPDX-License-Identifier: EUPL-1.2
// How many units shall have which technology at which speed: the official mid-2021 row, completed by assumptions.

import { assumedShares } from './assumptions.mjs';

export const thresholds = [30, 50, 100, 200, 400, 1000];
export const technologies = ['alle', 'ftthb', 'hfc', 'fttc'];

/** Per cent by technology and threshold for `households`, `firms` and `firmsInEstates` from the text of the official CSV. */
export function readTargets(csv, asOf = '2021-H1') {
  const [head, ...lines] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  const targets = {};
  for (const unit of Object.keys(assumedShares)) {
    const line = lines.find((cells) => cells[0] === unit && cells[1] === asOf);
    if (!line) throw new Error(`statistics/breitbandatlas.csv: no row ${unit};${asOf}`);
    const official = (name) => Number(line[head.indexOf(name)]);
    targets[unit] = complete(official, assumedShares[unit]);
  }
  return targets;
}

function complete(official, assumed) {
  const { hfc, ftthb, fttc } = assumed;
  const slowHfc = official('hfc_100');
  return {
    alle: Object.fromEntries(thresholds.map((mbit) => [mbit, official(`alle_${mbit}`)])),
    hfc: { 30: slowHfc, 50: slowHfc, 100: slowHfc, ...hfc, 1000: official('hfc_1000') },
    ftthb: { 30: ftthb[200], 50: ftthb[200], 100: ftthb[200], ...ftthb, 1000: official('ftthb_1000') },
    fttc: {
      ...fttc,
      50: official('fttc_50'),
      100: official('fttc_100'),
      200: official('fttc_200'),
      400: 0,
      1000: 0,
    },
  };
}

/** The same shares as amounts: per cent of `total`, less what `minus` (technology, threshold) says is there already. */
export function amounts(shares, total, minus = () => 0) {
  const out = {};
  for (const technology of technologies) {
    out[technology] = {};
    for (const mbit of thresholds) {
      out[technology][mbit] = (shares[technology][mbit] / 100) * total - minus(technology, mbit);
    }
  }
  return out;
}
