// SPDX-License-Identifier: EUPL-1.2
// The points of the curve as figures: a point after the data's date says in its proof which projects it counts.

import type { City } from '../../core/city/city';
import { shareFigure } from '../coverage/coverage-figures';
import type { CoverageQuery } from '../coverage/figures';
import { makeFigure, type ProofInput } from '../figure/figure';
import { named, type ReportFigure } from '../figure/named-figure';
import { type Plan, serviceDate } from '../roles/service-date';
import type { Curve } from './curve';

/**
 * One share at a moment of the curve, called `curve.<group>.<unit>.<technology>.<mbit>.` and its quarter, or `data` at the
 * date of the data.
 * @throws when the curve has no such moment: a mistake of the program.
 */
export function curveFigure(city: City, curve: Curve, at: number, choice: CoverageQuery): ReportFigure {
  const moment = curve.moments[at];
  if (!moment) throw new Error(`curve: moment ${at}; expected one of ${curve.moments.length}`);
  const { group, unit, technology, mbit } = choice;
  const id = `curve.${group}.${unit}.${technology}.${mbit}.${moment.quarter ?? 'data'}`;
  const share = shareFigure(city, moment.coverage, choice);
  if (moment.quarter === null) return named(id, share);
  const counted = curve.moments.slice(0, at + 1).flatMap(({ added }) => added);
  const { formula, inputs, sources } = share.proof;
  const figure = makeFigure(share.value, share.unit, {
    ...share.proof,
    formula: {
      de: `Datenstand und dazu die Vorhaben, die bis zum Ende des Quartals in Betrieb sind. ${formula.de}`,
      en: `The data and the projects in service by the end of the quarter. ${formula.en}`,
    },
    inputs: [...inputs, ...counted.map(planInput)],
    sources: [...new Set([...sources, ...counted.map(({ properties }) => properties.source)])],
  });
  return named(id, figure);
}

function planInput(plan: Plan): ProofInput {
  const { name, nameEn, source } = plan.properties;
  return {
    label: { de: `${name}, in Betrieb ab`, en: `${nameEn ?? name}, in service from` },
    value: serviceDate(plan),
    unit: null,
    source,
  };
}
