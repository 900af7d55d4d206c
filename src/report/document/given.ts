// SPDX-License-Identifier: EUPL-1.2
// What every section of the report is made from, and the small pieces that several of them use.

import type { Coverage } from '../../analysis/coverage/coverage';
import type { LedgerEntry } from '../../analysis/expansion/expansion';
import type { ReportFigure } from '../../analysis/figure/named-figure';
import type { CityDiff } from '../../analysis/report/data-diff';
import { isMostlyCompleted, type Plan } from '../../analysis/roles/service-date';
import type { City } from '../../core/city/city';
import type { OfficialComparison } from '../../core/city/compared-places';
import type { CouncilFacts } from '../../core/city/council-facts';
import type { LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import type { Language } from '../../words/number/format';
import { type ReportWords, reportWordsOf } from '../../words/report';
import {
  dataDate,
  date,
  german,
  type Mark,
  number,
  type Part,
  type Parts,
  quote,
  type ReadFrom,
  type Row,
  say,
  type Table,
} from './document';

/** One landed change of the data folder. */
export interface Change {
  /** The state after the change as git names it; null is the data folder as it is. */
  readonly revision: string | null;
  /** The state it is compared with: a revision, or a folder as it was named. */
  readonly before: string;
  /** Day of the state after the change, and of the one it is compared with. */
  readonly date: string;
  readonly beforeDate: string;
  readonly diff: CityDiff;
}

/** A file of which nothing is in the report, and why; `code` is that of its first error. */
export interface UnusedFile {
  readonly file: string;
  readonly why: keyof ReportWords['head']['unusedWhy'];
  readonly code: string | null;
}

/** What the report is made from. What could not be read is null and leaves its part empty. */
export interface ReportMaterial {
  readonly city: City;
  readonly facts: CouncilFacts | null;
  /** Official shares of other places; none where the folder has no such file. */
  readonly comparison?: OfficialComparison | null;
  /** Assumptions of the land-demand model; none where the folder has no such file. */
  readonly landDemand?: LandDemandDefaults | null;
  /** Landed changes of the data, newest first; null where there is no history to read. */
  readonly changes: readonly Change[] | null;
  /** Files that have errors or did not come: nothing of them is in the report, which says so. */
  readonly unusedFiles?: readonly UnusedFile[];
  /** The data folder as commands are to name it; null where they find it by themselves. */
  readonly dataFolder?: string | null;
}

/** What a reader may ask of the report. */
export interface ReportQuestion {
  readonly language: Language;
  /** Denominator of the shares; null: businesses in commercial areas, households elsewhere. */
  readonly unit: ShareUnit | null;
  /** Id of a funding rule; null: the one in force on the day as of which the files speak. */
  readonly rule: string | null;
  /** Scenario at the end of a quarter, or null for the date of the data. */
  readonly quarter: string | null;
}

export interface Given {
  readonly city: City;
  readonly facts: CouncilFacts | null;
  readonly comparison: OfficialComparison | null;
  readonly landDemand: LandDemandDefaults | null;
  readonly dataFolder: string | null;
  readonly coverage: Coverage;
  readonly question: ReportQuestion;
  readonly words: ReportWords;
  readonly language: Language;
}

/** One of the questions that a council may have asked under a number of its own. */
export type CouncilTopic = 'coverage' | 'expansion' | 'land' | 'founders';

/** "Ratsfrage 9: ", or nothing where the municipality names no number for it. */
export function itemPrefix({ city, words }: Given, topic: CouncilTopic): string {
  const items = city.municipality.councilItems;
  return items ? words.item(items[topic]) : '';
}

/** The name of a group of areas, with the letter of its question where the council gave it a number: "9 a) …". */
export function groupTitle({ city, words }: Given, group: GroupChoice): string {
  const number = city.municipality.councilItems?.coverage;
  const letter = group === 'industrial' ? 'a' : group === 'residential' ? 'b' : null;
  const name = words.coverage.letters[group];
  return number && letter ? `${number} ${letter}) ${name}` : name;
}

/** A table whose column heads are words. */
export function tableOf(
  id: string,
  caption: string,
  head: readonly (string | Parts)[],
  rows: readonly Row[],
): Table {
  const parts = head.map((one) => (typeof one === 'string' ? [say(one)] : one));
  return { kind: 'table', id, caption, official: false, head: parts, rows };
}

/** The same table with the entries from which it was read, for the line below it. */
export function readFrom(table: Table, read: readonly ReadFrom[]): Table {
  return { ...table, read };
}

/** Confidence of words and dates: an outline that was drawn does not make them a demo. */
export const ofWords = (confidence: string | null): ReadFrom['confidence'] =>
  confidence === 'inferred' ? 'inferred' : 'found';

/** A project, and each date announced for it with the source that said it. */
export function readOfEntry({ plan, announced }: LedgerEntry): ReadFrom[] {
  const { source, asOf, confidence } = plan.properties;
  const ofPlan = { source, asOf, confidence: ofWords(confidence) };
  return [
    ofPlan,
    ...announced.map(({ announcement }) => ({
      ...ofPlan,
      source: announcement.source,
      asOf: announcement.announcedOn,
    })),
  ];
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

/** The date of data (`dataDate`), or "not known". */
export function asOfOrUnknown(asOf: string | null, { words, language }: Given): Parts {
  return [asOf ? dataDate(asOf, language) : say(words.empty)];
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

/** The same, and of one that its source calls only largely done, that it is. */
export function countedName(plan: Plan, language: Language): string {
  const name = planName(plan, language);
  return isMostlyCompleted(plan.properties) ? reportWordsOf(language).effect.mostly(name) : name;
}

export const plainQuestion: ReportQuestion = { language: 'de', unit: null, rule: null, quarter: null };
