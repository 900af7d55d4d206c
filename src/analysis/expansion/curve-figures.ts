// SPDX-License-Identifier: EUPL-1.2
// The points of the curve as figures: a point after the data's date says in its proof which projects it counts.

import type { City } from '../../core/city/city';
import { shareFigure } from '../coverage/coverage-figures';
import type { CoverageQuery } from '../coverage/figures';
import { named, type ReportFigure } from '../figure/named-figure';
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
  return named(id, shareFigure(city, moment.coverage, choice));
}
