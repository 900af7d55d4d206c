// SPDX-License-Identifier: EUPL-1.2
// White and grey spots as figures of the council report.

import type { City } from '../../core/city/city';
import type { FundingRule } from '../../core/city/municipality';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { FigureUnit, ProofInput } from '../figure/figure';
import { type ReportFigure, reportFigure } from '../figure/named-figure';
import { isAssumedCount } from './assumed-counts';
import { basisFormula, groupWords, mbitText, tidy, unitWords } from './coverage-figures';
import { shareCertainty } from './share-certainty';
import { type Spots, spotClasses } from './underserved-spots';

const spotFormulas = {
  white: {
    de: 'Nenner − versorgt ab 30 Mbit/s',
    en: 'denominator − served with at least 30 Mbit/s',
  },
  greyAtLeast: {
    de: 'versorgt ab 30 Mbit/s − versorgt mit der Stufe, ohne die man sicher unter der Schwelle liegt',
    en: 'served with at least 30 Mbit/s − served with the class without which one is surely below the threshold',
  },
  greyAtMost: {
    de: 'versorgt ab 30 Mbit/s − versorgt mit der Stufe, mit der man sicher nicht unter der Schwelle liegt',
    en: 'served with at least 30 Mbit/s − served with the class with which one is surely not below the threshold',
  },
  total: basisFormula,
} as const;

const unitFigures: Readonly<Record<ShareUnit, FigureUnit>> = {
  households: 'households',
  businesses: 'businesses',
  area: 'm2',
};

interface SpotQuestion {
  readonly rule: FundingRule;
  readonly which: keyof typeof spotFormulas;
  /** Of the state to come that the report shows, such as `2026-Q4`; null for now. */
  readonly quarter: string | null;
}

const tidyOrNull = (value: number | null) => (value === null ? null : tidy(value));

/** One number of the spots of a group; null where the data lack one of the classes that it follows from. */
export function spotFigure(city: City, spots: Spots, { rule, which, quarter }: SpotQuestion): ReportFigure {
  const { group, unit } = spots;
  const classes = spotClasses(rule);
  const source = city.cells?.about.source ?? '–';
  const whom = {
    de: `${unitWords[unit].de} (${groupWords[group].de})`,
    en: `${unitWords[unit].en} (${groupWords[group].en})`,
  };
  const served = (mbit: number | undefined, value: number | null): ProofInput => {
    const speed =
      mbit === undefined ? { de: 'nicht bekannter Stufe', en: 'a class not known' } : mbitText(mbit);
    return {
      label: {
        de: `${whom.de}, versorgt ab ${speed.de}`,
        en: `${whom.en}, served with at least ${speed.en}`,
      },
      value: tidyOrNull(value),
      unit: unitFigures[unit],
      source,
    };
  };
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  const denominator: ProofInput = {
    unit: unitFigures[unit],
    ...(isAssumed && { isAssumed }),
    label: { de: `${whom.de}, Nenner`, en: `${whom.en}, denominator` },
    value: tidy(spots.total),
    source,
  };
  const inputs: Record<keyof typeof spotFormulas, ProofInput[]> = {
    white: [denominator, served(30, spots.served.white)],
    greyAtLeast: [served(30, spots.served.white), served(classes?.surely, spots.served.surely)],
    greyAtMost: [served(30, spots.served.white), served(classes?.possibly, spots.served.possibly)],
    total: [denominator],
  };
  const id = `spots.${rule.id}.${group}.${unit}.${which}`;
  return reportFigure(id, tidyOrNull(spots[which]), unitFigures[unit], {
    formula: spotFormulas[which],
    inputs: inputs[which],
    asOf: city.cells?.about.asOf ?? null,
    confidence: shareCertainty(city, { plansCounted: [] }, { groups: [group] }),
    ...(which === 'total' && isAssumed && { isAssumed }),
    section: 'spots',
    asked: { quarter, rule: rule.id },
  });
}
