// SPDX-License-Identifier: EUPL-1.2
// A value with what holds it back: `etwa 6.700 (ganzes Vorhaben)`, `weitgehend: Dezember 2022`.

import type { Reserve } from '../../analysis/roles/value-reserve';
import type { Words } from '../../words';
import { aboutText } from '../../words/number/figure-text';
import type { Language } from '../../words/number/format';

/** `text` as it is without a reserve. */
export function withReserves(
  text: string,
  reserves: readonly Reserve[],
  { answer }: Words,
  language: Language,
): string {
  const said = reserves.includes('about') ? aboutText(text, language) : text;
  if (reserves.includes('mostly')) return answer.mostly(said);
  return reserves.includes('wholeProject') ? answer.wholeProject(said) : said;
}
