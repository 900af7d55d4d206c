// SPDX-License-Identifier: EUPL-1.2
// What changed between two states of the data, in sentences that a council member understands.

import type { ReportFigure } from '../../analysis/figure/named-figure';
import { changeFigure, comparedStates } from '../../analysis/report/compared-figures';
import {
  type DateMoved,
  type FeatureCame,
  isUnchanged,
  type ShareMoved,
  type ZoneServed,
} from '../../analysis/report/data-diff';
import { featureById } from '../../core/city/feature-index';
import { type LayerId, layerById } from '../../layers';
import { technologyWords } from '../../layers/broadband-coverage';
import { changeCommand } from '../../reproduce/command';
import type { Language } from '../../words/number/format';
import { reportWordsOf } from '../../words/report';
import {
  type Block,
  dataDate,
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
import { type Change, type Given, namePart } from '../document/given';

/** Shares beyond this many are counted only. */
const mostShares = 8;

export function changesSection(given: Given, made: readonly Change[] | null): Section {
  const { words, language } = given;
  const changes = made?.map((change) => calledAsToday(change, given)) ?? null;
  const blocks: Block[] = [];
  if (changes === null) blocks.push({ kind: 'paragraph', parts: [say(words.changes.notAsked)] });
  else if (changes.length === 0) blocks.push({ kind: 'paragraph', parts: [say(words.changes.noHistory)] });
  for (const change of changes ?? []) {
    blocks.push({ kind: 'paragraph', parts: statesCompared(change, language) });
    blocks.push({ kind: 'list', items: changeSentences(change, language) });
  }
  return { id: 'changes', heading: words.changes.heading, blocks };
}

/** What is still there is called as everywhere else in the report: a name of then would be that of nothing a reader can find. */
function calledAsToday(change: Change, { city: { layers } }: Given): Change {
  const today = <Entry extends FeatureCame>(entry: Entry): Entry => {
    const now = featureById({ layers }, { layer: entry.layer, id: entry.id });
    const { name, nameEn } = (now?.properties ?? entry) as Pick<FeatureCame, 'name'> & Partial<FeatureCame>;
    return { ...entry, name: name ?? entry.name, nameEn: nameEn ?? null };
  };
  const { diff } = change;
  return {
    ...change,
    diff: {
      ...diff,
      added: diff.added.map(today),
      changed: diff.changed.map(today),
      renamed: diff.renamed.map(today),
    },
  };
}

/** Which two states: by their days, which a reader knows; what git calls them stands with the commands (`changeCommands`). */
function statesCompared(change: Change, language: Language): Parts {
  const words = reportWordsOf(language).changes;
  const said = change.date === change.beforeDate ? words.sameDay : words.between;
  return sentence(said, { date: date(change.date, language), before: date(change.beforeDate, language) });
}

/** How each comparison is had again: its day and its command; empty without changes. */
export function changeCommands(
  changes: readonly Change[] | null,
  { language, dataFolder }: Pick<Given, 'language' | 'dataFolder'>,
): Parts[] {
  const words = reportWordsOf(language).changes;
  return (changes ?? []).map((change) =>
    sentence(words.again, {
      date: date(change.date, language),
      command: quote(changeCommand(comparedStates(change), dataFolder)),
    }),
  );
}

/** The sentences of one change; never empty. Of shares beyond `most` the smallest moves are counted only. */
export function changeSentences(change: Change, language: Language, most = mostShares): Parts[] {
  const words = reportWordsOf(language).changes;
  const { diff } = change;
  if (isUnchanged(diff)) return [[say(words.nothing)]];
  // Of a file that could not be read no newer date is known either.
  const isRead = !diff.notComparable.includes('broadband-coverage');
  const newData = isRead && diff.before.coverageAsOf !== diff.after.coverageAsOf;
  const onDate = (text: string | null) =>
    text ? dataDate(text, language) : say(reportWordsOf(language).empty);
  const { coverageAsOf: was } = diff.before;
  const asOf = sentence(words.asOf, { before: onDate(was), after: onDate(diff.after.coverageAsOf) });
  return [
    ...diff.notComparable.map((layer) =>
      sentence(words.notComparable, { layer: quote(layerById(layer)?.title[language] ?? layer) }),
    ),
    ...(newData ? [asOf] : []),
    ...(diff.demo && diff.zones.length + diff.shares.length + diff.counts.length > 0
      ? [[say(words.demo)]]
      : []),
    ...diff.zones.map((zone) => zoneSentence(change, zone, language)),
    ...diff.dates.map((moved) => dateSentence(change, moved, language)),
    ...byLayer(diff.added, words.added, language),
    ...byLayer(diff.removed, words.removed, language),
    ...byLayer(diff.changed, words.changed, language),
    ...diff.renamed.map((renamed) =>
      sentence(renamed.differences.length > 0 ? words.probablyRenamed : words.renamed, {
        name: namePart(renamed, language),
        before: quote(renamed.formerId),
        after: quote(renamed.id),
      }),
    ),
    ...countSentences(change, language),
    ...cellSentences(change, language),
    ...shareSentences(change, language, most),
  ];
}

function byLayer(features: readonly FeatureCame[], text: string, language: Language): Parts[] {
  const layers = new Map<LayerId, Part[]>();
  for (const feature of features) {
    const name = namePart(feature, language);
    const before = layers.get(feature.layer);
    layers.set(feature.layer, before ? [...before, quote('; '), name] : [name]);
  }
  return [...layers].map(([layer, names]) => {
    const title = layerById(layer)?.title[language] ?? layer;
    return sentence(text, { layer: quote(title), names });
  });
}

function zoneSentence(change: Change, zone: ZoneServed, language: Language): Parts {
  const all = reportWordsOf(language);
  const words = all.changes;
  const at = `zone.${zone.id}.${zone.mbit}`;
  const select = `.zones[] | select(.id == ${JSON.stringify(zone.id)} and .mbit == ${zone.mbit})`;
  const { coverageAsOf } = change.diff.after;
  return sentence(zone.served ? words.served : words.lost, {
    name: german(zone.name),
    unit: say(all.summary.unitOf[zone.unit]),
    asOf: coverageAsOf ? dataDate(coverageAsOf, language) : say(all.empty),
    speed: speed(zone.mbit, language),
    before: shownShare(change, `${at}.before`, zone.before, `${select} | .before`),
    after: shownShare(change, `${at}.after`, zone.after, `${select} | .after`),
  });
}

function dateSentence(change: Change, moved: DateMoved, language: Language): Parts {
  const words = reportWordsOf(language).changes;
  const { before, after, months } = moved;
  const name = namePart(moved, language);
  const on = (text: string | null): Part => (text ? date(text, language) : quote('–'));
  if (moved.done) {
    const told = { name, how: say(words.done[moved.done]), after: on(after) };
    if (before === null || before === after) return sentence(words.reportedDone, told);
    return sentence(words.reportedDoneElse, { ...told, before: on(before) });
  }
  if (before === null) return sentence(words.dated, { name, after: on(after) });
  if (after === null) return sentence(words.undated, { name, before: on(before) });
  if (!months) return sentence(words.redated, { name, before: on(before), after: on(after) });
  const figure = changeFigure(
    change,
    { at: `date.${moved.id}`, value: Math.abs(months), unit: 'months' },
    {
      formula: {
        de: 'ganze Monate vom früheren bis zum neuen Termin',
        en: 'whole months from the earlier to the new date',
      },
      inputs: [
        { label: { de: 'vorher', en: 'before' }, value: before },
        { label: { de: 'nachher', en: 'after' }, value: after },
      ],
      filter: `.dates[] | select(.id == ${JSON.stringify(moved.id)}) | .months | fabs`,
    },
  );
  const text = months > 0 ? words.later : words.earlier;
  return sentence(text, { name, months: number(figure), before: on(before), after: on(after) });
}

function shareSentences(change: Change, language: Language, most: number): Parts[] {
  const all = reportWordsOf(language);
  const size = ({ before, after }: ShareMoved) => Math.abs((after ?? 0) - (before ?? 0));
  // Where one state has no coverage data at all, the new date says it; the shares are no change of the city.
  const compared = change.diff.shares.filter(({ before, after }) => before !== null && after !== null);
  const sorted = compared.sort((a, b) => size(b) - size(a));
  const shown = sorted.slice(0, most).map((moved) => {
    const { group, unit, technology, mbit, before, after } = moved;
    const at = `share.${group}.${unit}.${technology}.${mbit}`;
    const select = `.shares[] | select(.group == "${group}" and .unit == "${unit}" and .technology == "${technology}" and .mbit == ${mbit})`;
    const points = before === null || after === null ? null : after - before;
    const difference = changeFigure(
      change,
      { at: `${at}.points`, value: points, unit: 'points' },
      {
        formula: { de: 'nachher − vorher', en: 'after − before' },
        inputs: [
          { label: { de: 'vorher', en: 'before' }, value: before },
          { label: { de: 'nachher', en: 'after' }, value: after },
        ],
        filter: `${select} | .after - .before`,
      },
    );
    return sentence(all.changes.share, {
      group: say(all.coverage.letters[group]),
      unit: say(all.coverage.units[unit]),
      technology: quote(technologyWords[technology][language]),
      speed: speed(mbit, language),
      before: shownShare(change, `${at}.before`, before, `${select} | .before`),
      after: shownShare(change, `${at}.after`, after, `${select} | .after`),
      points: number(difference),
    });
  });
  const rest = sorted.length - shown.length;
  if (rest <= 0) return shown;
  const count: ReportFigure = changeFigure(
    change,
    { at: 'shares.more', value: rest, unit: 'count' },
    {
      formula: { de: 'alle veränderten Anteile − die gezeigten', en: 'all changed shares − those shown' },
      inputs: [{ label: { de: 'alle', en: 'all' }, value: sorted.length }],
      filter: `[.shares[] | select(.before != null and .after != null)] | length - ${most}`,
    },
  );
  return [...shown, sentence(all.changes.more, { count: number(count) })];
}

/** Shares stay the same where all that they are counted over doubles. */
function countSentences(change: Change, language: Language): Parts[] {
  const { changes, coverage } = reportWordsOf(language);
  return change.diff.counts.map(({ group, unit, before, after }) => {
    const shown = (when: 'before' | 'after', value: number | null) =>
      number(
        changeFigure(
          change,
          { at: `count.${group}.${unit}.${when}`, value, unit },
          {
            formula: {
              de: 'Summe über die Versorgungsfelder im genannten Stand der Dateien',
              en: 'sum over the coverage cells in that state of the files',
            },
            inputs: [{ label: { de: 'Anzahl', en: 'count' }, value }],
            filter: `.counts[] | select(.group == "${group}" and .unit == "${unit}") | .${when}`,
          },
        ),
      );
    return sentence(changes.counted, {
      group: say(coverage.letters[group]),
      unit: say(coverage.units[unit]),
      before: shown('before', before),
      after: shown('after', after),
    });
  });
}

function cellSentences(change: Change, language: Language): Parts[] {
  const words = reportWordsOf(language).changes;
  return (['changed', 'added', 'removed'] as const).flatMap((way) => {
    const value = change.diff.cells[way];
    if (value === 0) return [];
    const figure = changeFigure(
      change,
      { at: `cells.${way}`, value, unit: 'count' },
      {
        formula: {
          de: 'Felder beider Stände, Spalte für Spalte',
          en: 'cells of both states, column by column',
        },
        inputs: [{ label: { de: 'Felder', en: 'cells' }, value }],
        filter: `.cells.${way}`,
      },
    );
    return [sentence(words.cells[way], { count: number(figure) })];
  });
}

function shownShare(change: Change, at: string, value: number | null, filter: string): Part {
  return number(
    changeFigure(
      change,
      { at, value, unit: 'share' },
      {
        formula: { de: 'Anteil im genannten Stand der Dateien', en: 'share in that state of the files' },
        inputs: [{ label: { de: 'Anteil', en: 'share' }, value }],
        filter,
      },
    ),
  );
}
