// SPDX-License-Identifier: EUPL-1.2
// White and grey spots by the funding rule of a date: how many have less than the rule's speeds. The data know classes
// only, so a rule between two classes gives a range: surely below it, and possibly below it.

import type { FundingRule } from '../../core/city/municipality';
import { startOf } from '../../core/time/coarse-date';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { type Coverage, shareIn } from './coverage';

/** Below this in the download no next-generation network is there: a white spot. */
const whiteBelowMbit: ThresholdMbit = 30;

export interface SpotClasses {
  /** Without a line of this class somebody is surely below the rule. */
  readonly surely: ThresholdMbit;
  /** With a line of this class nobody is. */
  readonly possibly: ThresholdMbit;
}

export interface Spots {
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  /** Households, businesses or m² with a figure. */
  readonly total: number;
  /** Below 30 Mbit/s; null where the data lack that class for some of those counted: who has no figure need not lack a line. */
  readonly white: number | null;
  /**
   * From 30 Mbit/s on, but surely (possibly) below the rule; 0 where the rule asks for 30 only. Null where one of the two
   * classes is not known of all.
   */
  readonly greyAtLeast: number | null;
  readonly greyAtMost: number | null;
  /** Served with each of the three classes, from which the above follow; null where the class is not known of all. */
  readonly served: Readonly<Record<'white' | 'surely' | 'possibly', number | null>>;
}

/** The speed rule in force on a date (a coarse date counts from its first day); null where the data name none. */
export function ruleOn(date: string, rules: readonly FundingRule[]): FundingRule | null {
  const day = startOf(date);
  const isInForce = ({ from, until }: FundingRule) =>
    (from === null || startOf(from) <= day) && (until === null || day < startOf(until));
  return rules.find(isInForce) ?? null;
}

/**
 * The classes between which the rule lies; null for a rule without a download speed. Upload is in no column: who has less
 * than the symmetric speed in the download cannot have it symmetrically, who has more may or may not.
 */
export function spotClasses(rule: FundingRule): SpotClasses | null {
  const { belowDownMbit, belowSymmetricMbit } = rule;
  if (belowDownMbit === null) return null;
  const sure = Math.min(belowDownMbit, belowSymmetricMbit ?? belowDownMbit);
  const surely = thresholdsMbit.filter((mbit) => mbit <= sure).at(-1);
  const possibly = thresholdsMbit.find((mbit) => mbit >= belowDownMbit);
  return surely === undefined || possibly === undefined ? null : { surely, possibly };
}

/** Spots of a group; null where the rule cannot be read from classes or nothing there has a figure. */
export function spotsOf(
  coverage: Coverage,
  rule: FundingRule,
  group: GroupChoice,
  unit: ShareUnit,
): Spots | null {
  const classes = spotClasses(rule);
  if (!classes) return null;
  const at = (mbit: ThresholdMbit) => shareIn(coverage, { group, unit, technology: 'alle', mbit });
  const shares = [at(whiteBelowMbit), at(classes.surely), at(classes.possibly)];
  const known = shares.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  // The grid of another city may lack a class, wholly or in some cells: the difference of two classes would be that of two crowds.
  const least = Math.min(...known.map(({ withoutFigure }) => withoutFigure));
  const [white = null, surely = null, possibly = null] = shares.map(({ value, numerator, withoutFigure }) =>
    value !== null && withoutFigure - least < rounding ? numerator : null,
  );
  const total = Math.max(...known.map(({ denominator }) => denominator));
  const grey = (served: number | null) =>
    white === null || served === null ? null : Math.max(0, white - served);
  return {
    group,
    unit,
    total,
    white: white === null ? null : total - white,
    greyAtLeast: grey(surely),
    greyAtMost: grey(possibly),
    served: { white, surely, possibly },
  };
}

/** Less than this of a household or of a square metre is what adding up leaves of nothing. */
const rounding = 1e-3;
