// SPDX-License-Identifier: EUPL-1.2
// For how many of those counted here a line fits the whole need: the number of the verdict, which is not that of the download.

import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isTooFew, shareBounds } from '../figure/share-bounds';
import type { BusinessFit, FitReason, LineFacts, LineFit } from './business-fit';
import { wiredTechnologies } from './network-shares';
import type { SupplyHere } from './site-lines';

export interface FitShare {
  /** 0–1 of those with a figure; 0 where none of the lines here may fit. */
  readonly share: number;
  /** It may be more: lines of several technologies fit and nobody knows who has both, or of others it is open whether they fit. */
  readonly isLeast: boolean;
  /** What is not known of the lines whose share it is, of which none is known to fit; empty where one fits, and where none may. */
  readonly open: readonly FitReason['about'][];
  /** Of the lines that fit, or may, the one that most here have; null where none may. */
  readonly line: LineFacts | null;
  /** The class of which any technology fits, or may, whose share it is; null where it is the share of `line`. */
  readonly anyMbit: ThresholdMbit | null;
  /** What does not suffice in the lines that are fast enough down and that more here have. */
  readonly lacking: readonly FitReason['about'][];
}

/** Null where no line is known. Where none fits for sure, the share of those lines that may. */
export function fitShare({ lines }: Pick<BusinessFit, 'lines'>, supply: SupplyHere | null): FitShare | null {
  if (!supply || lines.length === 0) return null;
  const fitting = lines.filter(({ fit }) => fit === 'fits' || fit === 'fits-with');
  const possible = fitting.length > 0 ? fitting : lines.filter((one) => mayFit(one, supply));
  const widest = possible.reduce<LineFit | null>(
    (most, one) => (shareOf(one) > (most ? shareOf(most) : 0) ? one : most),
    null,
  );
  if (!widest && lines.some(({ fit }) => fit !== 'does-not-fit')) return null;
  if (!widest)
    return {
      share: 0,
      isLeast: false,
      open: [],
      line: null,
      anyMbit: null,
      lacking: lackingOf(lines, 0),
    };
  const { line } = widest;
  const isOneTechnology = possible.every((one) => one.line.technology === line.technology);
  const anyMbit = isOneTechnology ? null : wholeClass(possible, supply);
  const share = (anyMbit && supply.of.alle.at[anyMbit].share) ?? shareOf(widest);
  const isMore = possible === fitting && lines.some((one) => one.fit === 'unknown' && shareOf(one) > share);
  return {
    share,
    // More than all of them there are not.
    isLeast: share < 1 && (isMore || isOpenBelow(widest, supply) || (!isOneTechnology && anyMbit === null)),
    // Who has the line whose share it is leaves open what that one does, whatever another line of theirs would.
    open: possible === fitting ? [] : openOf(share === shareOf(widest) ? [widest] : possible),
    line,
    anyMbit,
    lacking: lackingOf(lines, share),
  };
}

/**
 * Share 0–1 of those counted here of whom it is open whether a line fits, where for nearly all others it is known that none does: neither a
 * yes nor an open question. Null where it is open for more, where a line fits for sure, and of too few to say anything of.
 */
export function openForFew(
  asked: Pick<BusinessFit, 'fit' | 'lines'>,
  supply: SupplyHere | null,
): number | null {
  const share = openForMinority(asked, supply);
  return share !== null && share <= 1 - shareBounds.nearlyAll ? share : null;
}

/** The same where for most others it is known that no line fits: a no for most, and of the rest an open question. */
export function openForMinority(
  { fit, lines }: Pick<BusinessFit, 'fit' | 'lines'>,
  supply: SupplyHere | null,
): number | null {
  if (fit !== 'unknown' || !supply || isTooFew(supply.of.alle.total)) return null;
  const possible = lines.filter((one) => mayFit(one, supply));
  const isKnown = wiredTechnologies.every((technology) =>
    thresholdsMbit.every((mbit) => supply.of[technology].at[mbit].share !== null),
  );
  if (possible.length === 0 || !isKnown || possible.some((one) => isOpenBelow(one, supply))) return null;
  // Nobody knows who has lines of two technologies: at most each of them is somebody else's.
  const most = wiredTechnologies.map((technology) =>
    Math.max(0, ...possible.filter((one) => one.line.technology === technology).map(shareOf)),
  );
  const { total, at } = supply.of.alle;
  const unknown = at[thresholdsMbit[0]].withoutFigure / total;
  const share = most.reduce((sum, one) => sum + one, unknown);
  return share < 1 - shareBounds.most ? share : null;
}

/**
 * Whether nothing that is known rules a line out. Of a slower class than the need lies in nobody's line is fast enough but
 * those of the faster ones, which are lines of their own.
 */
function mayFit({ fit, line, reasons }: LineFit, { of }: SupplyHere): boolean {
  if (fit !== 'unknown' || line.technology === null) return false;
  const needed = reasons.find(({ about }) => about === 'down')?.needed ?? 0;
  const ofNeed = thresholdsMbit.findLast((one) => one <= needed) ?? thresholdsMbit[0];
  return (line.downMbit ?? 0) >= ofNeed || of[line.technology].at[ofNeed].share === null;
}

/** What is not known of the lines, whatever it is of which. */
function openOf(lines: readonly LineFit[]): FitReason['about'][] {
  const open = lines.flatMap(({ reasons }) => reasons.filter(({ answer }) => answer === 'unknown'));
  return [...new Set(open.map(({ about }) => about))];
}

/** Whether a slower line than any class of the data would do, of which nobody knows who has it. */
function isOpenBelow({ reasons }: LineFit, { of }: SupplyHere): boolean {
  const needed = reasons.find(({ about }) => about === 'down')?.needed ?? 0;
  const [slowest] = thresholdsMbit;
  return needed < slowest && (of.alle.at[slowest].share ?? 0) < 1;
}

const shareOf = ({ line }: LineFit) => line.share ?? 0;

/** The class from which on every line here fits, or may, of whatever technology; null where a line of it does not. */
function wholeClass(fitting: readonly LineFit[], { of }: SupplyHere): ThresholdMbit | null {
  const lowest = Math.min(...fitting.map(({ line }) => line.downMbit ?? Infinity));
  const mbit = thresholdsMbit.find((one) => one === lowest);
  if (mbit === undefined || of.alle.at[mbit].share === null) return null;
  const isWhole = wiredTechnologies.every((technology) => {
    const most = Math.max(0, ...fitting.filter((one) => one.line.technology === technology).map(shareOf));
    return (of[technology].at[mbit].share ?? 0) === most;
  });
  return isWhole ? mbit : null;
}

function lackingOf(lines: readonly LineFit[], share: number): FitReason['about'][] {
  const wider = lines.filter(
    (one) =>
      one.fit === 'does-not-fit' &&
      shareOf(one) > share &&
      one.reasons.some(({ about, answer }) => about === 'down' && answer === 'yes'),
  );
  const no = wider.flatMap(({ reasons }) => reasons.filter(({ answer }) => answer === 'no'));
  return [...new Set(no.map(({ about }) => about))];
}
