// SPDX-License-Identifier: EUPL-1.2
// What every section of the report is made from, and the small pieces that several of them use.

import type { Coverage } from '../analysis/coverage/coverage';
import type { ReportFigure } from '../analysis/figure/named-figure';
import type { Plan } from '../analysis/roles/service-date';
import type { City } from '../core/city/city';
import type { CouncilFacts } from '../core/city/council-facts';
import type { Language } from '../words/number/format';
import type { ReportWords } from '../words/report';
import type { ReportQuestion } from './council-report';
import {
  date,
  german,
  type Mark,
  number,
  type Part,
  type Parts,
  quote,
  type Row,
  say,
  type Table,
} from './document';

export interface Given {
  readonly city: City;
  readonly facts: CouncilFacts | null;
  readonly coverage: Coverage;
  readonly question: ReportQuestion;
  readonly words: ReportWords;
  readonly language: Language;
}

/** A table whose column heads are words. */
export function tableOf(
  id: string,
  caption: string,
  head: readonly (string | Parts)[],
  rows: readonly Row[],
  official = false,
): Table {
  const parts = head.map((one) => (typeof one === 'string' ? [say(one)] : one));
  return { kind: 'table', id, caption, official, head: parts, rows };
}

export function rowOf(head: Parts, cells: readonly Parts[], marks: readonly Mark[] = []): Row {
  return { head, cells, marks };
}

export const cellOf = (figure: ReportFigure): Parts => [number(figure)];

/** Text of the files, or "not known". */
export function textOrUnknown(text: string | null | undefined, words: ReportWords): Parts {
  return [text ? quote(text) : say(words.empty)];
}

/** A date of the files as coarse as it is, or "not known". */
export function dateOrUnknown(text: string | null, { words, language }: Given): Parts {
  return [text ? date(text, language) : say(words.empty)];
}

/** What has a German name, and perhaps an English one. */
interface Named {
  readonly name: string;
  readonly nameEn?: string | null | undefined;
}

/** A name in the language of the report, marked where only the German one is known. */
export function namePart(named: Named, language: Language): Part {
  const name = nameIn(named, language);
  return name === named.name ? german(name) : quote(name);
}

/** A name in the language of the report; the German one where no other is known. */
export function nameIn({ name, nameEn }: Named, language: Language): string {
  return (language === 'en' ? nameEn : null) ?? name;
}

export function planPart({ properties }: Plan, language: Language): Part {
  return namePart(properties, language);
}

export function planName({ properties }: Plan, language: Language): string {
  return nameIn(properties, language);
}
