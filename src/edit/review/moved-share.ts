// SPDX-License-Identifier: EUPL-1.2
// A share before and after with as many decimals as it takes to tell them apart.

import { formatPercent, formatShare, type Language } from '../../words/number/format';

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
