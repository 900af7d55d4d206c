// SPDX-License-Identifier: EUPL-1.2
// The report on one page: for each of the council's questions one answer, made of figures that stand again below.

import { curveOf } from '../../analysis/expansion/curve';
import { expansionLedger } from '../../analysis/expansion/expansion';
import { expansionCountFigure, withoutAreaFigure } from '../../analysis/expansion/expansion-figures';
import { factFigure, officialShareFigure } from '../../analysis/figure/named-figure';
import { ownUnit } from '../../analysis/report/data-diff';
import { formatRelease } from '../../words/number/format';
import {
  date,
  german,
  number,
  type Part,
  type Parts,
  quote,
  type Section,
  say,
  sentence,
  speed,
} from '../document/document';
import { dateOrUnknown, type Given, groupTitle, itemPrefix } from '../document/given';
import { groupAnswer } from './coverage-sections';
import { incubatorCount, stageCount } from './land-sections';

/** Answers in the order of the questions; one that the data cannot give is left out, or says what is not known. */
export function summarySection(given: Given): Section {
  const { words } = given;
  const answers = [
    ...coverageAnswers(given),
    officialAnswer(given),
    expansionAnswer(given),
    contactAnswer(given),
    landAnswer(given),
    buildingsAnswer(given),
  ];
  const items = answers.filter((parts) => parts !== null);
  return { id: 'summary', heading: words.summary.heading, blocks: [{ kind: 'list', items }] };
}

function coverageAnswers(given: Given): Parts[] {
  const { city, words, question } = given;
  const mark = city.cells?.about.confidence === 'demo' ? ` (${words.marks.demo})` : '';
  return (['industrial', 'residential'] as const).map((group) => [
    quote(`${groupTitle(given, group)}${mark}: `),
    ...groupAnswer(given, group, question.unit ?? ownUnit(group)),
  ]);
}

/** The newest published value of the homes, apart from the program's own shares. */
function officialAnswer({ city, words, language }: Given): Parts | null {
  const { rows, source } = city.statistics;
  const homes = rows.filter(({ unit }) => unit === 'households');
  const last = homes.reduce<(typeof homes)[number] | null>(
    (newest, row) => (newest === null || row.asOf > newest.asOf ? row : newest),
    null,
  );
  if (!last) return null;
  return sentence(words.summary.official, {
    release: quote(formatRelease(last.asOf, language)),
    gigabit: number(officialShareFigure(last, 'alle_1000', source)),
    fibre: number(officialShareFigure(last, 'ftthb_1000', source)),
    thousand: speed(1000, language),
  });
}

function expansionAnswer(given: Given): Parts | null {
  const { city, words } = given;
  const ledger = expansionLedger(city);
  if (ledger.length === 0) return null;
  const count = (key: Parameters<typeof expansionCountFigure>[1]) =>
    number(expansionCountFigure(ledger, key, city.municipality.dataAsOf));
  return sentence(words.summary.expansion, {
    item: quote(itemPrefix(given, 'expansion')),
    all: count('all'),
    building: count('building'),
    done: count('done'),
    rest: count('rest'),
    overdue: count('overdue'),
    undated: count('undated'),
    withoutArea: number(withoutAreaFigure(ledger, curveOf(city).notCounted, city.municipality.dataAsOf)),
  });
}

/** The first contact of the file that is there for businesses. */
function contactAnswer({ city, words, language }: Given): Parts | null {
  const contact = city.contacts.find((one) => one.for.includes('businesses'));
  if (!contact) return null;
  return sentence(words.summary.contact, {
    name: german(contact.name),
    verified: date(contact.verifiedOn, language),
  });
}

/** Published figures on land of the city itself or shared with others; each with its date. */
function landAnswer(given: Given): Parts | null {
  const { facts, words, language } = given;
  const land = (facts?.facts ?? []).filter(
    ({ topic, scope, unit }) => topic === 'land' && scope !== 'district' && unit === 'ha',
  );
  if (land.length === 0) return null;
  const listed = land.flatMap((fact, at): Part[] => [
    ...(at === 0 ? [] : [say('; ')]),
    quote(`${fact.label[language]} `),
    number(factFigure(fact, 'land')),
    say(' ('),
    ...dateOrUnknown(fact.asOf, given),
    // Why a number is missing answers the council's question better than that it is.
    ...(fact.value === null && fact.note ? [say(': '), quote(fact.note[language].replace(/\.$/, ''))] : []),
    say(')'),
  ]);
  return sentence(words.summary.land, { item: quote(itemPrefix(given, 'land')), listed });
}

function buildingsAnswer(given: Given): Parts | null {
  if (given.city.layers['startup-buildings'].length === 0) return null;
  return sentence(given.words.summary.buildings, {
    item: quote(itemPrefix(given, 'founders')),
    usable: number(stageCount(given, 'usable')),
    incubators: number(incubatorCount(given)),
    designated: number(stageCount(given, 'designated')),
    candidate: number(stageCount(given, 'candidate')),
  });
}
