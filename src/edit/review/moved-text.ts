// SPDX-License-Identifier: EUPL-1.2
// A figure of the council before and after: a share with as many decimals as it takes to tell both apart, a date.

import { formatDate, formatPercent, formatShare, type Language } from '../../words/number/format';

const mostDecimals = 6;

/** `92,9 % → 91,0 %`; of a smaller move `92,91 % → 92,87 %`. Shares are 0–1; null is said by `unknown`. */
export function movedShare(
  before: number | null,
  after: number | null,
  language: Language,
  unknown: string,
): string {
  const pair = (said: (share: number) => string) =>
    [before, after].map((share) => (share === null ? unknown : said(share))) as [string, string];
  let [was, is] = pair((share) => formatShare(share, language));
  for (let digits = 2; was === is && digits <= mostDecimals; digits++)
    [was, is] = pair((share) => formatPercent(share * 100, language, digits, digits));
  return `${was} → ${is}`;
}

/**
 * An expected date, as coarse as announced, in the words of the list of changes beside it: a second half of a year is no
 * "end of the year", which only a release of the atlas is called. Null is said by `unknown`.
 */
export function movedDate(date: string | null, language: Language, unknown: string): string {
  return date === null ? unknown : formatDate(date, language);
}
