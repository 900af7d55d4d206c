// SPDX-License-Identifier: EUPL-1.2
// How old the facts are, and where they come from.

import { countFigure } from '../../analysis/figure/named-figure';
import { unlistedSources } from '../../analysis/report/named-sources';
import { type LayerAge, layerAges } from '../../analysis/report/stale-facts';
import { layerById } from '../../layers';
import { dataOption } from '../../reproduce/command';
import type { ReportWords } from '../../words/report';
import { dataDate, german, type Parts, quote, type Section, say, sentence } from '../document/document';
import { asOfOrUnknown, type Change, cellOf, type Given, rowOf, tableOf } from '../document/given';
import { changeCommands } from './changes-section';

const formulas = {
  stale: {
    de: 'Einträge, deren Datum länger zurückliegt, als die Ebene vorsieht, gezählt',
    en: 'entries whose date is further back than the layer allows, counted',
  },
  undated: { de: 'Einträge ohne Datum, gezählt', en: 'entries without a date, counted' },
  features: { de: 'Einträge der Ebene, gezählt', en: 'entries of the layer, counted' },
  intervalMonths: { de: 'Festlegung der Ebene', en: 'set by the layer' },
} as const;

export function ageSection(given: Given): Section {
  const { city, words, language } = given;
  const { dataAsOf } = city.municipality;
  const rows = layerAges(city).map((age) => {
    const figure = (key: keyof typeof formulas) => cellOf(ageFigure(age, key, dataAsOf));
    const title = layerById(age.layer)?.title[language] ?? age.layer;
    return rowOf(
      [quote(title)],
      [
        figure('intervalMonths'),
        figure('stale'),
        figure('undated'),
        figure('features'),
        asOfOrUnknown(age.oldest, given),
      ],
      age.stale > 0 ? ['stale'] : [],
    );
  });
  const { layer, interval, stale, undated, of, oldest, caption, heading, lead } = words.age;
  return {
    id: 'age',
    heading,
    blocks: [
      { kind: 'paragraph', parts: [say(lead)] },
      tableOf('age', caption, [layer, interval, stale, undated, of, oldest], rows),
    ],
  };
}

function ageFigure(age: LayerAge, key: keyof typeof formulas, dataAsOf: string) {
  const of = {
    formula: formulas[key],
    ...(key === 'intervalMonths'
      ? { label: { de: 'zu prüfen nach', en: 'to be checked after' }, all: age.intervalMonths }
      : { label: { de: 'Einträge der Ebene', en: 'entries of the layer' }, all: age.features }),
    file: key === 'intervalMonths' ? `src/layers/${age.layer}.ts` : `data/${age.layer}.geojson`,
    asOf: dataAsOf,
    section: 'age',
  };
  const unit = key === 'intervalMonths' ? 'months' : 'count';
  return countFigure(`age.${age.layer}.${key}`, age[key], of, unit);
}

export function sourcesSection(given: Given, changes: readonly Change[] | null): Section {
  const { city, words } = given;
  const rows = city.municipality.sources.map((source) =>
    rowOf(
      [german(source.name)],
      [
        [german(source.credit)],
        [source.licence ? german(source.licence) : say(words.empty)],
        [...(source.asOf ? [dataDate(source.asOf, given.language)] : [say(words.empty)])],
      ],
    ),
  );
  const { name, credit, licence, asOf, caption, heading } = words.sources;

  const commands = changeCommands(changes, given);
  const unlisted = unlistedSources(city, given.language);
  return {
    id: 'sources',
    heading,
    blocks: [
      ...(unlisted.length > 0
        ? [
            { kind: 'paragraph', parts: [say(words.sources.unlisted)] } as const,
            { kind: 'list', items: unlisted.map((source) => [german(source)]) } as const,
          ]
        : [tableOf('sources', caption, [name, credit, licence, asOf], rows)]),
      { kind: 'paragraph', parts: checkAgain(given) },
      ...(commands.length > 0 ? [{ kind: 'list', items: commands } as const] : []),
    ],
  };
}

/** The commands that print all of it again, and how they find the files. */
function checkAgain({ words, dataFolder }: Given): Parts {
  const { check, unnamed, named } = words.sources;
  const data = quote(dataOption(dataFolder));
  return [...sentence(check, { data }), say(` ${dataFolder === null ? unnamed : named}`)];
}

/** Where the paper ends and its tables begin. */
export function annexSection({ words }: Given): Section {
  const { heading, lead } = words.annex;
  return { id: 'annex', heading, blocks: [{ kind: 'paragraph', parts: [say(lead)] }], isAnnex: true };
}

/** How the numbers of the tables are computed: the lines below the tables name the places in this list. */
export function methodsSection(words: ReportWords, methods: readonly string[]): Section {
  const { heading, lead } = words.methods;
  return {
    id: 'methods',
    heading,
    blocks: [
      { kind: 'paragraph', parts: [say(lead)] },
      { kind: 'list', items: methods.map((method) => [quote(method)]), isNumbered: true },
    ],
    isAnnex: true,
  };
}
