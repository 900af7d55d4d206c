// SPDX-License-Identifier: EUPL-1.2
// Council item 6 as computed by the program: the answer in sentences, and behind it scenarios, tornado, reserve and the
// published figures beside them.

import type { NamedFigure } from '../../analysis/figure/figure';
import { rounded } from '../../analysis/figure/rounded';
import { type DemandAnswer, demandAnswer } from '../../analysis/land-demand/demand-answer';
import { exampleSource } from '../../analysis/land-demand/demand-figure';
import { sitesOf } from '../../analysis/land-demand/land-reserve';
import { inputProblemSentence, readLandDemandInput } from '../../analysis/land-demand/read-assumptions';
import type { ReportDates, ReserveFigures } from '../../analysis/land-demand/reserve-figures';
import { chosenInput, chosenSource, exampleInput } from '../../analysis/land-demand/start-input';
import { oncePer } from '../../core/memo/memo';
import { formatDataDate } from '../../words/number/format';
import {
  type Block,
  dataDate,
  date,
  german,
  number,
  type Part,
  type Parts,
  quote,
  say,
  sentence,
} from '../document/document';
import { type Given, rowOf, tableOf } from '../document/given';

/** What the model says of the city, for summary and annex alike; null where the folder has no assumptions. */
const landDemandOf = oncePer(({ city, landDemand }: Given): DemandAnswer | null => {
  if (!landDemand) return null;
  const input = chosenInput(landDemand);
  const given = {
    input: input ?? exampleInput(landDemand, 'de'),
    from: chosenSource(landDemand) ?? exampleSource,
  };
  return demandAnswer({ ...given, defaults: landDemand, asked: {} }, sitesOf(city), city.municipality);
});

/** A figure of the laboratory as the report prints it again. */
function shown({ id, figure }: NamedFigure): Part {
  const name = `demand.${id}`;
  const reproduce = { by: 'report', figure: name, section: 'land', asked: {} } as const;
  // As the report's JSON prints it, so that what lies on the edge of a decimal is shown alike.
  const value = rounded(figure.value);
  return number({ id: name, figure: { ...figure, value, proof: { ...figure.proof, reproduce } } });
}

const cell = (figure: NamedFigure | null, given: Given): Parts =>
  figure ? [shown(figure)] : [say(given.words.none)];

/** The sentences of the council's paper: what automation changes, the range, the reserve. */
export function landDemandSentences(given: Given): Parts[] {
  const answer = landDemandOf(given);
  const words = given.words.landDemand;
  if (!answer) return [];
  const { change, gross, wide, years, figures, reserve, factor } = answer;
  const said: Parts[] = [];
  if (change)
    said.push(
      sentence(words.answer, {
        base: quote(change.base[given.language]),
        low: shown(change.low),
        high: shown(change.high),
      }),
    );
  if (figures.range && gross && wide)
    said.push([
      ...assumedFrom(given),
      say(' '),
      ...sentence(words.range, {
        years: shown(years),
        low: shown(figures.range.low),
        high: shown(figures.range.high),
        gross: sentence(factor.now.figure.value === 1 ? words.notAdded : words.added, {
          factor: shown(factor.now),
          grossLow: shown(gross.low),
          grossHigh: shown(gross.high),
        }),
        ends: factor.ends
          ? sentence(words.factorEnds, { low: shown(factor.ends.low), high: shown(factor.ends.high) })
          : [],
        wideLow: shown(wide.low),
        wideHigh: shown(wide.high),
      }),
    ]);
  const isFree = (reserve.inside.free ?? reserve.outside.free) !== null;
  const { inside, unsaid } = reserve;
  if (!isFree && sitesOf(given.city).length === 0) said.push([say(words.noReserve)]);
  else if (!isFree)
    said.push(
      sentence(words.reserveUnknown, { unknown: shown(inside.unknown), unsaid: shown(unsaid.unknown) }),
    );
  else
    said.push(
      sentence(words.reserveAnswer, {
        inside: wasFree(given, reserve.inside),
        taken: shown(reserve.inside.taken),
        takenIn: reportedIn(given, reserve.inside.takenIn),
        notOnOffer: shown(reserve.inside.notOnOffer),
        notOnOfferIn: reportedIn(given, reserve.inside.notOnOfferIn),
        unknown: shown(reserve.inside.unknown),
        outside: wasFree(given, reserve.outside),
      }),
    );
  return said;
}

function assumedFrom({ landDemand, words, language }: Given): Parts {
  const chosen = landDemand?.chosen;
  if (!chosen) return [say(words.landDemand.from.example)];
  const said = { day: date(chosen.chosenOn, language), by: german(chosen.chosenBy) };
  const reading = readLandDemandInput(chosen.input);
  if (!reading.ok) {
    const [first] = reading.problems;
    return sentence(words.landDemand.from.refused, {
      ...said,
      why: quote(first ? inputProblemSentence(first)[language] : ''),
    });
  }
  return sentence(words.landDemand.from.chosen, {
    ...said,
    note: quote(chosen.note[language].replace(/\.$/, '')),
  });
}

const freeOf = ({ words }: Given, { free }: DemandAnswer['reserve']['inside']): Part =>
  free ? shown(free) : say(words.empty);

/** Land that was free one day may be sold since: the day is told with it. That a site is full says no area, so no 0 is told. */
function wasFree(given: Given, reserve: ReserveFigures): Parts {
  const { landDemand } = given.words;
  if (!reserve.free) return [say(landDemand.noFree)];
  const { asOf } = reserve.free.figure.proof;
  const since = asOf ? landDemand.freeAsOf(formatDataDate(asOf, given.language)) : '';
  return sentence(landDemand.wasFree, { free: shown(reserve.free), asOf: quote(since) });
}

function reportedIn({ words, language }: Given, dates: ReportDates | null): Part {
  if (!dates) return quote('');
  const { first, last } = dates;
  const said = words.landDemand.reportedIn;
  const day = (asOf: string) => formatDataDate(asOf, language);
  return quote(first === last ? said.one(day(first)) : said.several(day(first), day(last)));
}

/** The tables of the annex; empty where the folder has no assumptions. */
export function landDemandBlocks(given: Given): Block[] {
  const answer = landDemandOf(given);
  if (!answer) return [];
  const words = given.words.landDemand;
  const paragraph = (parts: Parts): Block => ({ kind: 'paragraph', parts });
  return [
    { kind: 'heading', text: words.own },
    ...landDemandSentences(given).map(paragraph),
    paragraph([say(words.ownModel)]),
    scenarioTable(given, answer),
    tornadoTable(given, answer),
    reserveTable(given, answer),
    ...(answer.multiples.length > 0
      ? ([
          { kind: 'heading', text: words.factor },
          paragraph([say(words.factorWhy)]),
          multipleTable(given, answer),
        ] as const)
      : []),
  ];
}

function scenarioTable(given: Given, { figures, change }: DemandAnswer): Block {
  const { landDemand, language, words } = given;
  const rows = (landDemand?.scenarios ?? []).map(({ id, title }) => {
    const of = (reuseOn: 'relocations' | 'all') =>
      figures.scenarios.findIndex((one) => one.of.scenario === id && one.of.reuseOn === reuseOn);
    const [narrow, all] = [of('relocations'), of('all')];
    const one = figures.scenarios[narrow]!;
    return rowOf(
      [quote(title[language])],
      [
        cell(one.rho, given),
        cell(one.epsilon, given),
        cell(one.demand, given),
        cell(figures.scenarios[all]!.demand, given),
        cell(change?.all[narrow] ?? null, given),
      ],
    );
  });
  const { scenario, rho, epsilon, demand, demandAll, change: against, scenarios } = words.landDemand;
  return tableOf('demand.scenarios', scenarios, [scenario, rho, epsilon, demand, demandAll, against], rows);
}

function tornadoTable(given: Given, { figures }: DemandAnswer): Block {
  const { landDemand, language, words } = given;
  const rows = figures.tornado.map(({ of, low, high, span }) => {
    const label = landDemand?.parameters.find(({ id }) => id === of.parameter)?.label[language];
    return rowOf([quote(label ?? of.parameter)], [cell(low, given), cell(high, given), cell(span, given)]);
  });
  const { tornado, parameter, atLow, atHigh, span } = words.landDemand;
  return tableOf('demand.tornado', tornado, [parameter, atLow, atHigh, span], rows);
}

function reserveTable(given: Given, { reserve }: DemandAnswer): Block {
  const words = given.words.landDemand;
  const rows = (['inside', 'partly', 'outside', 'unsaid'] as const)
    .filter((place) => reserve[place].sites > 0)
    .map((place) => {
      const { free, taken, notOnOffer, unknown, reach } = reserve[place];
      // What is not known may be free as well: what is known lasts at least so long, and nothing says nothing.
      const isOpen = Boolean(notOnOffer.figure.value || unknown.figure.value);
      const atLeast = isOpen ? [say(words.atLeast)] : [];
      const isUnknown = !free?.figure.value && isOpen;
      const years: Parts = isUnknown
        ? [say(given.words.empty)]
        : reach
          ? reach.least.figure.value === reach.most.figure.value
            ? [...atLeast, shown(reach.least)]
            : [...atLeast, shown(reach.least), say(' – '), shown(reach.most)]
          : [say(given.words.none)];
      return rowOf(
        [say(words.places[place])],
        [
          [freeOf(given, reserve[place])],
          cell(taken, given),
          cell(notOnOffer, given),
          cell(unknown, given),
          years,
        ],
      );
    });
  return tableOf(
    'demand.reserve',
    words.reserve,
    [words.where, words.free, words.taken, words.notOnOffer, words.unknownSites, words.reach],
    rows,
  );
}

function multipleTable(given: Given, { figures, multiples }: DemandAnswer): Block {
  const { landDemand, language, words } = given;
  const rows = (landDemand?.references ?? []).map(({ title, asOf }, at) =>
    rowOf(
      [quote(title[language])],
      [
        cell(figures.references[at] ?? null, given),
        [dataDate(asOf, language)],
        cell(multiples[at] ?? null, given),
      ],
    ),
  );
  const { published, factorCaption, timesHighest } = words.landDemand;
  return tableOf(
    'demand.references',
    factorCaption,
    [words.land.what, published, words.land.asOf, timesHighest],
    rows,
  );
}
