// SPDX-License-Identifier: EUPL-1.2
// Council item 9 in a sentence for each group of areas. The grid of another city may lack a speed, a technology or the count of
// a unit: then the sentence says what is known, and what is not.

import { shareIn, shareUnits } from '../../analysis/coverage/coverage';
import { shareFigure, withoutFigureOf } from '../../analysis/coverage/coverage-figures';
import type { CoverageQuery } from '../../analysis/coverage/figures';
import { named, type ReportFigure } from '../../analysis/figure/named-figure';
import { isCounted } from '../../analysis/report/report';
import {
  type CoverageTechnology,
  coverageTechnologies,
  type ShareUnit,
} from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isMuchWithoutFigure } from '../../words/answer/said-claim';
import { number, type Parts, say, sentence, speed } from '../document/document';
import type { Given } from '../document/given';
import { momentOf, momentParts } from '../document/moment';

/** A share of the program with the id under which every section shows it. */
export function groupShare({ city, coverage }: Given, query: CoverageQuery): ReportFigure {
  const { group, unit, technology, mbit } = query;
  return named(`share.${group}.${unit}.${technology}.${mbit}`, shareFigure(city, coverage, query));
}

/** The unit that was asked for where any share of it is known in a group, else the first of which one is; null where none is. */
export function unitKnown(given: Given, group: GroupChoice, asked: ShareUnit): ShareUnit | null {
  const isKnown = (unit: ShareUnit) =>
    coverageTechnologies.some((technology) =>
      thresholdsMbit.some((mbit) => isShareKnown(given, { group, unit, technology, mbit })),
    );
  return [asked, ...shareUnits].find(isKnown) ?? null;
}

/** Whether anything in a group has a figure for a line. */
export function isShareKnown({ coverage }: Given, query: CoverageQuery): boolean {
  return shareIn(coverage, query).value !== null;
}

/** Whether a group was counted and has none of a unit: 0 is known, and no gap of the data. */
function isNobody({ city, coverage }: Given, group: GroupChoice, unit: ShareUnit): boolean {
  const { denominator, withoutFigure } = shareIn(coverage, { group, unit, technology: 'alle', mbit: 30 });
  // Where a cell lacks its count, 0 of the others says nothing of all.
  if (unit !== 'area' && (city.cells?.[unit].some(Number.isNaN) ?? true)) return false;
  return isCounted(city, group, unit) && denominator + withoutFigure === 0;
}

/** Why nothing is told of groups: no coverage is known, or no outline in which it could lie. */
export function noneSaid({ city, words }: Given, groups: readonly GroupChoice[]): string {
  const isOutlined = groups.some((group) => isCounted(city, group, 'area'));
  return city.cells && !isOutlined ? words.coverage.noOutline : words.coverage.nothing;
}

/** By which speed an answer begins: that of the basic supply, else the nearest of which the data say anything. */
const basicFirst = [100, 50, 30, 200, 400] as const satisfies readonly ThresholdMbit[];

/** The answer for a group in one sentence, of others than `asked` where nothing is known of those; "nothing known" where its shares are not. */
export function groupAnswer(given: Given, group: GroupChoice, asked: ShareUnit): Parts {
  const words = given.words.coverage;
  const unit = unitKnown(given, group, asked);
  if (unit === null) return [say(noneSaid(given, [group]))];
  const isKnown = (technology: CoverageTechnology, mbit: ThresholdMbit) =>
    isShareKnown(given, { group, unit, technology, mbit });
  const told = (technology: CoverageTechnology, mbit: ThresholdMbit) => ({
    share: number(groupShare(given, { group, unit, technology, mbit })),
    speed: speed(mbit, given.language),
  });
  // The data are past when they are told, whatever is added to them; a scenario speaks in the present.
  const moment = momentOf(given.city, given.question);
  const { people, area, was } = words.opening[moment.kind];
  const frame = {
    opening: sentence(unit === 'area' ? area : people, momentParts(moment)),
    was: say(was),
  };
  const { line, more, fibre } = words.answer[unit];
  const basic = basicFirst.find((mbit) => isKnown('alle', mbit));
  const lines = [basic, 1000 as const].filter((mbit) => mbit !== undefined && isKnown('alle', mbit));
  const isAnyLine = lines.length > 0;
  const sentences: Parts[] = [];
  if (unit !== asked)
    sentences.push(
      sentence(words[isNobody(given, group, asked) ? 'noneOfUnit' : 'otherUnit'], {
        asked: say(words.units[asked]),
        unit: say(words.units[unit]),
      }),
    );
  if (isAnyLine)
    sentences.push([
      ...lines.flatMap((mbit, at) => sentence(at === 0 ? line : more, { ...frame, ...told('alle', mbit!) })),
      ...(isKnown('ftthb', 1000) ? sentence(fibre, { ...frame, ...told('ftthb', 1000) }) : []),
      say('.'),
    ]);
  else sentences.push([say(words.byTechnologyOnly)]);
  if (isAnyLine && !isKnown('alle', 1000)) sentences.push(sentence(words.lineUnknown, told('alle', 1000)));
  if (isAnyLine && !isKnown('ftthb', 1000)) sentences.push(sentence(words.fibreUnknown, told('ftthb', 1000)));
  const without = withoutFigureSaid(given, group, unit, 'coverage');
  if (without) sentences.push(without);
  return sentences.flatMap((parts, at) => (at === 0 ? [...parts] : [say(' '), ...parts]));
}

/** How many of a group the shares leave out as nothing is known of them; null where that is a twentieth of them at most, and of area, which leaves none out. */
export function withoutFigureSaid(
  { city, coverage, words, question }: Given,
  group: GroupChoice,
  unit: ShareUnit,
  section: string,
): Parts | null {
  if (unit === 'area') return null;
  const lines = thresholdsMbit.map((mbit) => ({ group, unit, technology: 'alle', mbit }) as const);
  const known = lines.filter((query) => shareIn(coverage, query).value !== null);
  const [most] = known.toSorted(
    (one, other) => shareIn(coverage, other).withoutFigure - shareIn(coverage, one).withoutFigure,
  );
  if (!most) return null;
  const { denominator, withoutFigure } = shareIn(coverage, most);
  if (!isMuchWithoutFigure({ counted: denominator, withoutFigure })) return null;
  const asked = { quarter: coverage.quarter, unit: question.unit };
  const said = words.coverage;
  return sentence(said.withoutFigure, {
    count: number(withoutFigureOf(city, coverage, most, { section, asked })),
    whom: say(said.withoutWhom[unit]),
    place: say(said.withoutWhere[group]),
  });
}
