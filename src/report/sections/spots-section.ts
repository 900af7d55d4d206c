// SPDX-License-Identifier: EUPL-1.2
// White and grey spots by the funding rule of a date.

import { groupChoices } from '../../analysis/coverage/coverage';
import { spotFigure } from '../../analysis/coverage/underserved-figures';
import { ruleOn, type Spots, spotClasses, spotsOf } from '../../analysis/coverage/underserved-spots';
import type { FundingRule } from '../../core/city/municipality';
import { endOf } from '../../core/time/coarse-date';
import type { ShareUnit } from '../../layers/broadband-coverage';
import {
  type Block,
  date,
  german,
  type Parts,
  quote,
  type Row,
  type Section,
  say,
  sentence,
  speed,
} from '../document/document';
import { cellOf, type Given, groupTitle, rowOf, tableOf } from '../document/given';
import { doneAndLeftOut, momentOf } from '../document/moment';
import { withoutFigureSaid } from './group-answer';

const counted: readonly ShareUnit[] = ['households', 'businesses'];

export function spotsSection(given: Given): Section {
  const { city, words, question } = given;
  const { fundingRules, dataAsOf } = city.municipality;
  const asked = fundingRules.find(({ id }) => id === question.rule);
  const rule = asked ?? ruleOn(dataAsOf, fundingRules);
  const heading = words.spots.heading;
  if (!rule || !spotClasses(rule)) {
    const none: Block = { kind: 'paragraph', parts: [say(words.spots.noRule)] };
    return { id: 'spots', heading, blocks: [none] };
  }
  const rows = groupChoices.flatMap((group) =>
    counted.flatMap((unit) => {
      const spots = spotsOf(given.coverage, rule, group, unit);
      return spots ? [spotsRow(given, spots, rule)] : [];
    }),
  );
  if (rows.length === 0) {
    const nothing: Block = {
      kind: 'paragraph',
      parts: [say(city.cells ? words.spots.notCounted : words.spots.nothing)],
    };
    return { id: 'spots', heading, blocks: [nothing] };
  }
  const { group, unit, white, greyAtLeast, greyAtMost, total } = words.spots;
  const heads = [group, unit, white, greyAtLeast, greyAtMost, total];
  const caution: Block = { kind: 'note', tone: 'caution', parts: [say(words.spots.caution)] };
  return {
    id: 'spots',
    heading,
    blocks: [
      ...leadOf(given, rule),
      tableOf('spots', captionOf(given), heads, rows),
      ...doneUncounted(given),
      caution,
    ],
  };
}

function captionOf({ city, question, words: { spots } }: Given): string {
  const { kind, moment, data, names } = momentOf(city, question);
  if (kind === 'scenario') return spots.captionThen(moment);
  return kind === 'built' ? spots.captionBuilt(data, names) : spots.caption(data);
}

/** What has been done since for just these people may be in no number of the table. */
function doneUncounted({ city, question, language, words }: Given): Block[] {
  const names = doneAndLeftOut(city, question.quarter, language);
  return names === ''
    ? []
    : [{ kind: 'paragraph', parts: sentence(words.spots.uncounted, { names: quote(names) }) }];
}

function leadOf(given: Given, rule: FundingRule): Block[] {
  const { words, language } = given;
  const until = rule.until === null ? say(words.spots.open) : date(rule.until, language);
  const valid =
    rule.from === null
      ? sentence(words.spots.validUntil, { until })
      : sentence(words.spots.validFrom, { from: date(rule.from, language), until });
  const lead = sentence(words.spots.lead, {
    rule: quote(rule.title[language]),
    valid,
    source: german(rule.source),
    verified: date(rule.verifiedOn, language),
  });
  const classes = spotClasses(rule);
  const remarks: Parts[] = [];
  remarks.push(sentence(words.spots.meaning, { thirty: speed(30, language) }));
  const isOver = rule.until !== null && endOf(rule.until) <= endOf(given.city.municipality.dataAsOf);
  if (isOver) remarks.push([say(words.spots.over)]);
  if (rule.certainty === 'believed') remarks.push([say(words.spots.believed)]);
  if (classes && classes.surely !== classes.possibly) remarks.push([say(words.spots.range)]);
  const without = (['households', 'businesses'] as const).flatMap((unit) => {
    const parts = withoutFigureSaid(given, 'all', unit, 'spots');
    return parts ? [parts] : [];
  });
  return [lead, ...remarks, ...without].map((parts) => ({ kind: 'paragraph', parts }));
}

function spotsRow(given: Given, spots: Spots, rule: FundingRule): Row {
  const { words } = given;
  const figure = (which: 'white' | 'greyAtLeast' | 'greyAtMost' | 'total') =>
    cellOf(spotFigure(given.city, spots, { rule, which, quarter: given.coverage.quarter }));
  return rowOf(
    [quote(groupTitle(given, spots.group))],
    [
      [say(words.coverage.units[spots.unit])],
      figure('white'),
      figure('greyAtLeast'),
      figure('greyAtMost'),
      figure('total'),
    ],
  );
}
