// SPDX-License-Identifier: EUPL-1.2
// Of which moment the report's own shares speak. A quarter asks for what is built or announced by then; where nothing of it can
// be counted, the numbers are those of the data, whatever the quarter.

import { addedKind, plansAdded } from '../../analysis/coverage/scenario';
import { builtUncounted, mayConcernCity } from '../../analysis/expansion/uncounted-projects';
import { isBuiltAfter, type Plan, serviceDate } from '../../analysis/roles/service-date';
import { plansOf } from '../../analysis/roles/zones';
import type { City } from '../../core/city/city';
import { endOf } from '../../core/time/coarse-date';
import { formatDataDate, formatDate, formatMoment, type Language } from '../../words/number/format';
import { reportWordsOf } from '../../words/report';
import { type Part, quote } from './document';
import { countedName, type ReportQuestion } from './given';

export interface ReportMoment {
  /** Only what is announced and not done makes a scenario. */
  readonly kind: 'data' | 'built' | 'scenario';
  /** Date of the coverage data in words, or that it is not known. */
  readonly data: string;
  /** Projects that are counted beside the data; empty where none is. */
  readonly names: string;
  /** The moment itself, as a sentence begins with it: the date of the data, of a scenario its quarter. */
  readonly moment: string;
}

/** The moment of a question; without a quarter it is that of the data. */
export function momentOf(
  city: City,
  { quarter, language }: Pick<ReportQuestion, 'quarter' | 'language'>,
): ReportMoment {
  const asOf = city.cells?.about.asOf ?? null;
  const added = addedKind(city, quarter);
  const kind = added === null ? 'data' : added === 'built' ? 'built' : 'scenario';
  const data = asOf === null ? reportWordsOf(language).empty : formatDataDate(asOf, language);
  const names = quarter === null ? '' : namesOf(plansAdded(city, quarter), language);
  const moment =
    kind === 'scenario' && quarter !== null ? formatDate(quarter, language) : formatMoment(asOf, language);
  return { kind, data, names, moment };
}

/** The words of a moment for a sentence. */
export function momentParts({ moment, data, names }: ReportMoment): Readonly<Record<string, Part>> {
  return { moment: quote(moment), data: quote(data), names: quote(names) };
}

/** What is reported done by the end of a quarter (null: ever) and in no share, by name; empty where nothing is. */
export function uncountedBy(city: City, quarter: string | null, language: Language): string {
  const isBy = (plan: Plan) => {
    const service = serviceDate(plan);
    return quarter === null || (service !== null && endOf(service) <= endOf(quarter));
  };
  return namesOf(builtUncounted(city).filter(isBy), language);
}

/** What was reported done since the data and is in no number of a moment: at the date of the data, with an area too. Empty where nothing is. */
export function doneAndLeftOut(city: City, quarter: string | null, language: Language): string {
  const counted = quarter === null ? [] : plansAdded(city, quarter);
  const asOf = city.cells?.about.asOf ?? null;
  const done = plansOf(city).filter((plan) => mayConcernCity(plan) && isBuiltAfter(plan, asOf));
  return namesOf(
    done.filter((plan) => !counted.includes(plan)),
    language,
  );
}

/** A quarter as the list of moments offers it: what is counted there. */
export function momentOption(city: City, quarter: string, language: Language): string {
  const words = reportWordsOf(language);
  const named = { data: words.dataOnlyMoment, built: words.builtMoment, scenario: words.scenarioMoment };
  return named[momentOf(city, { quarter, language }).kind](formatDate(quarter, language));
}

const namesOf = (plans: readonly Plan[], language: Language) =>
  plans.map((plan) => countedName(plan, language)).join(', ');
