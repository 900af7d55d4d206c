// SPDX-License-Identifier: EUPL-1.2
// How far the program's own shares lie from the official ones of the same date: a reader of drawn cells is told the number
// and not that they agree.

import type { City } from '../../core/city/city';
import { type OfficialRow, officialColumns } from '../../core/city/official-series';
import { coverageTechnologies, type ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { ProofInput } from '../figure/figure';
import { type ReportFigure, reportFigure } from '../figure/named-figure';
import { coverageShares, shareIn } from './coverage';
import { groupWords, mbitText, unitWords } from './coverage-figures';
import { officialColumn, officialUnitFor } from './official-shares';

export interface OfficialGap {
  /** Largest difference, 0–1, rounded up to a tenth of a percentage point. */
  readonly largest: ReportFigure;
  /** How many pairs of shares were compared. */
  readonly pairs: ReportFigure;
}

const pairs: readonly (readonly [GroupChoice, ShareUnit])[] = [
  ['all', 'households'],
  ['all', 'businesses'],
  ['industrial', 'businesses'],
];

const formulas = {
  largest: {
    de: 'größter Unterschied zwischen einem Anteil aus den Feldern und dem amtlichen desselben Stands, auf ein Zehntel eines Punkts aufgerundet',
    en: 'largest difference between a share from the cells and the official one of the same date, rounded up to a tenth of a point',
  },
  pairs: {
    de: 'Anteile, für die es beides gibt, gezählt',
    en: 'shares for which there are both, counted',
  },
} as const;

/** Null where no official share has the date of the cells, as in a town without a series. */
export function officialGap(city: City): OfficialGap | null {
  const coverage = coverageShares(city, { quarter: null });
  const asOf = coverage.asOf;
  const { rows, source } = city.statistics;
  const row = (unit: OfficialRow['unit'] | null) =>
    rows.find((one) => one.unit === unit && one.asOf === asOf)?.percent;
  const compared = pairs.flatMap(([group, unit]) => {
    const official = row(officialUnitFor(group, unit));
    if (!official) return [];
    return coverageTechnologies.flatMap((technology) =>
      thresholdsMbit.flatMap((mbit) => {
        const column = officialColumn(technology, mbit);
        const percent = column === null ? null : official[column];
        if (percent === null) return [];
        const own = shareIn(coverage, { group, unit, technology, mbit }).value;
        if (own === null) return [];
        return [{ group, unit, technology, mbit, percent, own, gap: Math.abs(own - percent / 100) }];
      }),
    );
  });
  const [worst] = compared.toSorted((a, b) => b.gap - a.gap);
  if (!worst) return null;
  const name = (language: 'de' | 'en') =>
    `${unitWords[worst.unit][language]} (${groupWords[worst.group][language]}), ${mbitText(worst.mbit)[language]}`;
  const input = (de: string, en: string, value: number, from: string): ProofInput => ({
    label: { de: `${de}: ${name('de')}`, en: `${en}: ${name('en')}` },
    value,
    unit: 'share',
    source: from,
  });
  const cells = city.cells?.about.source ?? '–';
  const inputs = [
    input('aus den Feldern', 'from the cells', worst.own, cells),
    input('amtlich', 'official', worst.percent / 100, source),
  ];
  const given = { asOf, confidence: 'inferred', section: 'official' } as const;
  // What lies on a tenth but for the dust of a division is on it.
  const tenths = Math.ceil(worst.gap * 1000 - 1e-6);
  return {
    largest: reportFigure('official.gap', tenths / 1000, 'span', {
      formula: formulas.largest,
      inputs,
      ...given,
    }),
    pairs: reportFigure('official.gap.pairs', compared.length, 'count', {
      formula: formulas.pairs,
      inputs: [{ label: columnsLabel, value: officialColumns.length, unit: 'count', source }],
      ...given,
    }),
  };
}

const columnsLabel = {
  de: 'Spalten der amtlichen Reihe je Zeile',
  en: 'columns of the official series a row',
} as const;
