// SPDX-License-Identifier: EUPL-1.2
// The council's paper: each of its questions, and its answer as a sentence made of figures that stand again in the annex.

import { newestOfficial } from '../../analysis/coverage/official-shares';
import { curveOf } from '../../analysis/expansion/curve';
import { expansionLedger } from '../../analysis/expansion/expansion';
import {
  expansionCostFigure,
  expansionCountFigure,
  withoutAreaFigure,
} from '../../analysis/expansion/expansion-figures';
import { mayConcernCity } from '../../analysis/expansion/uncounted-projects';
import { factFigure, officialShareFigure } from '../../analysis/figure/named-figure';
import { ownUnit } from '../../analysis/report/data-diff';
import { knowsPlans } from '../../analysis/roles/zones';
import type { CouncilFact } from '../../core/city/council-facts';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { formatRelease } from '../../words/number/format';
import {
  type Block,
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
import { asOfOrUnknown, type CouncilTopic, type Given, itemPrefix, namePart } from '../document/given';
import { momentOf, momentParts } from '../document/moment';
import { groupShare, isShareKnown, noneSaid, unitKnown, withoutFigureSaid } from './group-answer';
import { landDemandSentences } from './land-demand-section';
import {
  centresOf,
  freeUnknownCount,
  offeredCount,
  stageCount,
  usableCount,
  usedCount,
} from './land-sections';

/** The questions in the order of their numbers; one that the data cannot answer says that nothing is known. */
export function summarySection(given: Given): Section {
  const { words } = given;
  const answers: readonly (readonly [CouncilTopic, readonly (Parts | null)[]])[] = [
    ['land', [...landDemandSentences(given), ...landAnswers(given)]],
    ['coverage', [coverageAnswer(given), officialAnswer(given)]],
    ['expansion', [...expansionAnswers(given), costAnswer(given), contactAnswer(given)]],
    ['founders', [buildingsAnswer(given), ...notCounted(given), ...centresInUse(given)]],
  ];
  const blocks = answers.flatMap(([topic, said]): Block[] => {
    // The answer is one sentence; what else is known follows smaller, a paragraph each, for the proof of a number is headed
    // by the paragraph around it.
    const known = said.filter((parts) => parts !== null);
    const answered = known.length > 0 ? known : [[say(words.empty)]];
    return [
      { kind: 'heading', text: `${itemPrefix(given, topic)}${words.summary.questions[topic]}` },
      ...answered.map(
        (parts, at) => ({ kind: 'paragraph', parts, ...(at > 0 && { isDetail: true }) }) as const,
      ),
    ];
  });
  return { id: 'summary', heading: words.summary.heading, blocks };
}

const answeredGroups = ['industrial', 'residential'] as const;

/**
 * Businesses of the commercial areas and households of the residential ones, by gigabit or, where the data lack it, by the highest
 * speed that they have; a group without a share is left out. Where nobody of these is known, those who are.
 */
function coverageAnswer(given: Given): Parts | null {
  const { city, words, question, language } = given;
  const wanted = answeredGroups.map((group) => ({ group, unit: question.unit ?? ownUnit(group) }));
  const known = wanted.flatMap(({ group, unit }) => {
    const other = unitKnown(given, group, unit);
    return other === null ? [] : [{ group, unit: other }];
  });
  if (known.length === 0) return [say(noneSaid(given, answeredGroups))];
  const lineKnown = (asked: typeof known, mbit: ThresholdMbit) =>
    asked.filter(({ group, unit }) => isShareKnown(given, { group, unit, technology: 'alle', mbit }));
  const lines = [wanted, known].flatMap((asked) =>
    thresholdsMbit.map((mbit) => ({ mbit, told: lineKnown(asked, mbit) })).reverse(),
  );
  const line = lines.find(({ told }) => told.length > 0);
  if (!line) return [say(words.coverage.byTechnologyOnly)];
  const { mbit, told } = line;
  const groups = told.map(({ group, unit }) =>
    sentence(words.summary.group, {
      share: number(groupShare(given, { group, unit, technology: 'alle', mbit })),
      unit: say(words.summary.unitOf[unit]),
      place: say(words.summary.places[group]),
      fibre: number(groupShare(given, { group, unit, technology: 'ftthb', mbit: 1000 })),
    }),
  );
  const isDemo = city.cells?.about.confidence === 'demo';
  const moment = momentOf(city, question);
  const { available, availableBuilt, availableThen } = words.summary;
  const answer = sentence({ data: available, built: availableBuilt, scenario: availableThen }[moment.kind], {
    ...momentParts(moment),
    speed: speed(mbit, language),
    groups: groups.flatMap((parts, at) => (at === 0 ? parts : [say(words.summary.and), ...parts])),
    demo: say(isDemo ? ` (${words.marks.demo})` : ''),
  });
  const unknown = sentence(words.coverage.lineUnknown, { speed: speed(1000, language) });
  const without = told.flatMap(({ group, unit }) => {
    const parts = withoutFigureSaid(given, group, unit, 'summary');
    return parts ? [say(' '), ...parts] : [];
  });
  return [...(mbit === 1000 ? answer : [...answer, say(' '), ...unknown]), ...without];
}

/** The newest published value of the homes, apart from the program's own shares. */
function officialAnswer({ city, words, language }: Given): Parts | null {
  const { source } = city.statistics;
  const last = newestOfficial(city.statistics, 'households', 'alle_1000');
  if (!last) return null;
  const fibre = officialShareFigure(last, 'ftthb_1000', source);
  return [
    ...sentence(words.summary.official, {
      release: quote(formatRelease(last.asOf, language)),
      gigabit: number(officialShareFigure(last, 'alle_1000', source)),
      thousand: speed(1000, language),
    }),
    ...(fibre.figure.value === null ? [] : sentence(words.summary.officialFibre, { fibre: number(fibre) })),
    say('.'),
  ];
}

/** What is known, in one sentence; then how the dates stand and what counts in no share. */
function expansionAnswers({ city, words }: Given): Parts[] {
  // What builds elsewhere is neither a promise to this city nor missing from its shares.
  const ledger = expansionLedger(city).filter(({ plan }) => mayConcernCity(plan));
  if (!knowsPlans(city)) return [[say(words.summary.noPlans)]];
  if (ledger.length === 0) return [];
  const count = (key: Parameters<typeof expansionCountFigure>[1]) =>
    number(expansionCountFigure(ledger, key, city.municipality.dataAsOf));
  const known = ledger.length === 1 ? words.summary.knownOne : words.summary.known;
  return [
    sentence(words.summary.expansion, {
      known: sentence(known, { all: count('all') }),
      building: count('building'),
      done: count('done'),
      rest: count('rest'),
    }),
    sentence(words.summary.expansionMore, {
      overdue: count('overdue'),
      undated: count('undated'),
      withoutArea: number(withoutAreaFigure(ledger, curveOf(city).notCounted, city.municipality.dataAsOf)),
    }),
  ];
}

function costAnswer({ city, words }: Given): Parts | null {
  const cost = expansionCostFigure(expansionLedger(city));
  return cost && sentence(words.summary.cost, { cost: number(cost) });
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

/** Published figures on land of the city itself or shared with others, each with its date; then what nobody has published. */
function landAnswers(given: Given): Parts[] {
  const { facts, words } = given;
  const land = (facts?.facts ?? []).filter(
    ({ topic, scope, unit }) => topic === 'land' && scope !== 'district' && unit === 'ha',
  );
  const said = (isKnown: boolean, text: string) => {
    const some = land.filter(({ value }) => (value !== null) === isKnown);
    return some.length === 0 ? [] : [sentence(text, { listed: listedFacts(some, given) })];
  };
  return [...said(true, words.summary.land), ...said(false, words.summary.landUnknown)];
}

function listedFacts(some: readonly CouncilFact[], given: Given): Part[] {
  return some.flatMap((fact, at): Part[] => [
    ...(at === 0 ? [] : [say('; ')]),
    quote(fact.label[given.language]),
    ...(fact.value === null ? [] : [say(' '), number(factFigure(fact, 'land'))]),
    say(' ('),
    ...asOfOrUnknown(fact.asOf, given),
    // Why a number is missing answers the council's question better than that it is.
    ...(fact.value === null && fact.note
      ? [say(': '), quote(fact.note[given.language].replace(/\.$/, ''))]
      : []),
    say(')'),
  ]);
}

function buildingsAnswer(given: Given): Parts | null {
  if (given.city.layers['startup-buildings'].length === 0) return null;
  return sentence(given.words.summary.buildings, {
    usable: number(stageCount(given, 'usable')),
    incubators: number(usableCount(given, 'incubator')),
    institutes: number(usableCount(given, 'institute')),
    designated: number(stageCount(given, 'designated')),
    candidate: number(stageCount(given, 'candidate')),
    all: number(offeredCount(given)),
    unknown: number(freeUnknownCount(given)),
  });
}

/** Buildings in which nobody is known to find room, then what the layer lists beside buildings, as one paragraph: no word of the answer counts either. */
function notCounted(given: Given): Parts[] {
  const [gone, unsaid] = [stageCount(given, 'gone'), stageCount(given, null)];
  const hasOthers = (gone.figure.value ?? 0) + (unsaid.figure.value ?? 0) > 0;
  const others = sentence(given.words.summary.buildingsOther, { gone: number(gone), unsaid: number(unsaid) });
  const noBuildings = (['programme', 'premises'] as const).flatMap((use) => {
    const count = usedCount(given, use);
    return count ? [sentence(given.words.summary[use], { count: number(count) })] : [];
  });
  const sentences = [...(hasOthers ? [others] : []), ...noBuildings];
  const paragraph = sentences.flatMap((parts, at): Part[] => (at === 0 ? [...parts] : [say(' '), ...parts]));
  return paragraph.length === 0 ? [] : [paragraph];
}

/** Where the question begins: the centres that are there, each with its address and of when the news of it is. */
function centresInUse(given: Given): Parts[] {
  return centresOf(given).map(({ properties: { name, nameEn, address, asOf } }) =>
    sentence(given.words.summary.centre, {
      name: namePart({ name, nameEn }, given.language),
      address: address ? german(address) : say(given.words.empty),
      asOf: asOfOrUnknown(asOf, given),
    }),
  );
}
