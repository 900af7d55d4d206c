// SPDX-License-Identifier: EUPL-1.2
// A share as `nuf coverage` shows it.

import { formatPercent } from '../../words/number/format';
import type { Lang } from '../disk/wrong-use';

/** Beyond the twelfth digit stands only what the order of a sum leaves: it makes nobody lack a line. */
export const beyondSums = (share: number) => Math.round(share * 1e12) / 1e12;

/** Two decimals; a share that is there but rounds to none, or not quite all, is said as that. */
export function percent(exact: number | null, lang: Lang): string {
  if (exact === null) return '–';
  const share = beyondSums(exact);
  const shown = (percent: number) => formatPercent(percent, lang, 2, 2);
  if (share > 0 && share < 0.00005) return `< ${shown(0.01)}`;
  return share < 1 && share >= 0.99995 ? `> ${shown(99.99)}` : shown(share * 100);
}
