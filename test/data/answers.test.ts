// SPDX-License-Identifier: EUPL-1.2
// docs/answers.md: what used to be said wrongly, and the sentence that the program gives today. `UPDATE=1` writes it anew.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { rankedUnit, zonesWorstFirst } from '../../src/analysis/coverage/worst-zones';
import { timelineOf } from '../../src/analysis/expansion/expansion';
import { scenarioCount } from '../../src/analysis/expansion/uncounted-projects';
import { subjectNamed } from '../../src/analysis/place/named-subject';
import {
  type Subject,
  subjectOfFeature,
  subjectOfOutline,
  subjectOfPoint,
} from '../../src/analysis/place/subject';
import { subjectAnswer } from '../../src/analysis/place/subject-answer';
import { businessFit } from '../../src/analysis/site-check/business-fit';
import { fitFigures } from '../../src/analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../src/analysis/site-check/site-check';
import { siteFigures } from '../../src/analysis/site-check/site-figures';
import { siteFacts } from '../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../src/core/city/business-requirements';
import type { CityFeature } from '../../src/core/city/city';
import { fromPlane, toPlane } from '../../src/core/geo/projection';
import { wordsOf } from '../../src/words';
import { answerSentences } from '../../src/words/answer/headline';
import { headlineDe } from '../../src/words/answer/headline-de';
import { checkWordsOf } from '../../src/words/business';
import { formatDate } from '../../src/words/number/format';
import { pictureWordsOf } from '../../src/words/picture';
import { federalRules } from '../federal-rules';
import { theCity } from '../the-city';

const city = theCity;
const day = city.municipality.dataAsOf;
const words = wordsOf('de');

const feature = (id: string) => {
  const found = Object.values(city.layers)
    .flatMap((layer) => layer as readonly CityFeature[])
    .find((one) => one.id === id);
  if (!found) throw new Error(`${id}: no feature of data/; expected one that the note names`);
  return found;
};
const said = (subject: Subject | null) =>
  answerSentences(subjectAnswer(city, subject!), headlineDe, true).join(' ');
const ofFeature = (id: string) => said(subjectOfFeature(city, feature(id)));
const ofPoint = (lon: number, lat: number) => said(subjectOfPoint(city, lon, lat));

/** A square of so many hectares around a point. */
function square(lon: number, lat: number, hectares: number): Geometry {
  const [x, y] = toPlane('EPSG:25832', lon, lat);
  const half = Math.sqrt(hectares * 10_000) / 2;
  const corner = (east: number, north: number) => fromPlane('EPSG:25832', x + east * half, y + north * half);
  const ring = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
  return { type: 'Polygon', coordinates: [ring] };
}

const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const tables = {
  requirements: businessRequirementsSchema.parse(json('business-requirements')),
  permissibility: federalRules.permissibility,
  eligibility: federalRules.eligibility,
};
const foundry = {
  headcount: 80,
  activities: [{ id: 'cloud-erp' }, { id: 'offsite-backup', amount: 200 }],
  mustNotFail: false,
};

/** A row of the site check, as exposé and files have it. */
function row(target: SiteTarget, group: string): string {
  const check = siteCheck(city, target, day, tables);
  const fit = businessFit(foundry, check, check.comingLines, tables.requirements);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: day };
  const figures = {
    site: siteFigures(check, shapeOf(target), tables, origin),
    fit: fitFigures(fit.need, tables.requirements, origin),
  };
  const saying = { words: checkWordsOf('de'), all: words, language: 'de' as const, today: day };
  const found = siteFacts({ check, fit, figures }, tables, saying).find((one) => one.group === group);
  return String(found?.value);
}

/** Where a zone stands among those of its group, and by whom it is ranked. */
function rank(group: 'industrial' | 'residential', id: string): string {
  const zones = zonesWorstFirst(coverageShares(city, {}), {
    group,
    unit: 'lead',
    technology: 'alle',
    mbit: 1000,
  });
  const placed = zones.filter(({ figures }) => figures !== null);
  const at = placed.findIndex(({ zone }) => zone.feature.id === id);
  const unit = rankedUnit(placed[at]!, { unit: 'lead', technology: 'alle', mbit: 1000 })!;
  return `Platz ${at + 1} von ${placed.length} (von schlecht bis gut), nach Anteil der ${words.view.units[unit]}.`;
}

const target = (id: string): SiteTarget => ({ kind: 'feature', feature: feature(id) });

const quarter = timelineOf(city).quarters.at(-1)!;

const cases: readonly (readonly [asked: string, wrong: string, now: () => string])[] = [
  [
    '`#ort=7.61495,51.25641`, ein Feld mit einem Betrieb und vier Haushalten',
    'Überschrift „keine Leitung mit mindestens 30 Mbit/s“ über einer Zeile „Kabel bis 1.000“',
    () => ofPoint(7.61495, 51.25641),
  ],
  ['Freisenberg', '„noch kein Gigabit, 6 von 6 Betrieben“', () => ofFeature('site-freisenberg')],
  ['Bierbaum', '„12 von 12“', () => ofFeature('place-bierbaum')],
  ['Hellersen', '„Hier gibt es Gigabit“', () => ofFeature('place-hellersen')],
  ['Postleitzahl 58511', 'ein Punkt sprach für die Postleitzahl', () => ofFeature('place-plz-58511')],
  [
    'Altenaer Straße (auch mit Hausnummer)',
    '„keine schnelle Leitung bekannt“ aus einem leeren Feld',
    () => ofFeature('place-strasse-altenaer-strasse'),
  ],
  [
    'Rahmedetal: passt die Leitung zu einer Gießerei mit 80 Beschäftigten?',
    '„Passt jetzt nicht“ aus vier Betrieben eines Feldes',
    () => row(target('site-rahmedetal'), 'fit'),
  ],
  [
    'ein gezeichneter Umriss von 139,7 ha um den Sternplatz',
    'ein Feld sprach für die ganze Fläche',
    () => said(subjectOfOutline(square(7.6273, 51.2197, 139.7))),
  ],
  [
    'Förderung im Rahmedetal',
    '„nein“ für ein Gebiet, in dem ein Teil unter der Grenze liegt',
    () => row(target('industrial-rahmedetal'), 'funding'),
  ],
  [
    'Timberg in „Gebiete von schlecht bis gut“',
    'gereiht nach sechs Haushalten mit 0,0 %',
    () => `${rank('industrial', 'industrial-timberg')} ${ofFeature('industrial-timberg')}`,
  ],
  ['ein Feld ohne Haushalte und Betriebe', '„keine Leitung bekannt“', () => ofPoint(7.6, 51.2)],
  [
    'das Gebäude des Kunststoff-Instituts (KIMW)',
    '„keine Glasfaser“ aus einem Demo-Feld',
    () => ofFeature('building-kimw'),
  ],
  [
    'die Werdohler Straße, die nur als Linie der Karte bekannt ist',
    '„nicht bekannt“',
    () => said(subjectNamed(city, 'street', 'Werdohler Straße').subject),
  ],
  ['die Kölner Straße', '„nicht bekannt“', () => said(subjectNamed(city, 'street', 'Kölner Straße').subject)],
  ['die Rahmedestraße', '„nicht bekannt“', () => said(subjectNamed(city, 'street', 'Rahmedestraße').subject)],
  ['die Höhenstraße', '„nicht bekannt“', () => said(subjectNamed(city, 'street', 'Höhenstraße').subject)],
  [
    'das letzte Szenario des Zeitreglers',
    '„alles Angekündigte gebaut“ zählte 1 Vorhaben von 12',
    () => pictureWordsOf('de').time.scenario(formatDate(quarter, 'de'), scenarioCount(city, quarter)),
  ],
  [
    'eine Gießerei in der Innovation Factory, deren Lage nur grob bekannt ist',
    'ein Feld sprach für den ganzen Umkreis',
    () => row(target('building-innovation-factory'), 'fit'),
  ],
];

/** A sentence of the council's order on businesses, land and the paper, and the tests that hold it. */
const held: readonly (readonly [sentence: string, tests: readonly string[]])[] = [
  [
    'Fit and funding of a place are told for how many of how many, with the spread of a rough point; no hard no from one cell',
    ['test/business/site/for-how-many.test.ts'],
  ],
  [
    'Founders: what is in use first, then designated, then candidates; what was given up only when asked; unknown never before what is in use',
    ['test/analysis/site-search/founders-space.test.ts'],
  ],
  [
    'Finder: kinds that cannot be meant stay out; hits are ordered by area, price, distance',
    ['test/analysis/site-search/hits.test.ts', 'test/analysis/site-search/site-finder.test.ts'],
  ],
  [
    'Exports for machines: number, unit, date and certainty in columns of their own, coordinates, no words of the interface',
    ['test/analysis/site-search/hits.test.ts'],
  ],
  [
    'Item 6: scenarios from a dated sheet, range, tornado, automation, reserve inside and outside, factor to published figures',
    ['test/report/council-paper.test.tsx', 'test/analysis/land-demand/land-reserve.test.ts'],
  ],
  [
    'The paper: each question with its answer and number, the promises with their state; the rest is annex and folds on a phone',
    ['test/report/council-paper.test.tsx', 'test/browser/report.test.ts'],
  ],
  [
    'How far drawn shares differ from official ones is computed; a town without a series is told that there is none',
    ['test/report/told-by-numbers.test.ts'],
  ],
  [
    'Every table of the report has its sources and dates; a promise counts as read only as far as it was read',
    ['test/report/told-by-numbers.test.ts', 'test/report/table-proof.test.tsx'],
  ],
  [
    'A fall of the published series is told with both numbers, and that the source gives no reason',
    ['test/report/told-by-numbers.test.ts'],
  ],
  [
    'The note that the picture is back leaves after 4 s and does not come when nothing was lost',
    ['test/frame/map-view/stage/good-news.test.ts'],
  ],
  [
    'An English browser opens in English; a link in the open tab moves the map; “Fehler melden” brings its form into view with the focus',
    ['test/browser/opening.test.ts'],
  ],
  [
    'Zooming out ends at the region',
    ['test/browser/opening.test.ts', 'test/map/still/still-picture.test.ts'],
  ],
  ['A comparison counts only what still has a place', ['test/analysis/site-search/site-comparison.test.ts']],
  [
    'A number of businesses that nobody has published is called an assumption',
    ['test/cli/site-claims.test.ts', 'test/report/council-report.test.tsx'],
  ],
];

function note(): string {
  const rows = cases.map(([asked, wrong, now]) => {
    const cell = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('|', '\\|');
    return `| ${cell(asked)} | ${cell(wrong)} | ${cell(now())} |`;
  });
  return `<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Written by test/data/answers.test.ts; UPDATE=1 writes it anew. -->

# Answers that were wrong, and what is said now

An answer speaks for exactly what was asked (docs/decisions/0010-words-for-shares.md). Each case that once was told wrongly
stands here with the sentence of today, made from data/ by the functions of the page and of \`nuf site\`.
\`test/data/claims.test.ts\` shows that no sentence contradicts its numbers: every cell, zone, street, circle, project,
500 drawn outlines, in both languages.

| Asked | Said once | Said now |
|---|---|---|
${rows.join('\n')}

## Businesses, land and the council's paper

| What is promised | Held by |
|---|---|
${held.map(([sentence, tests]) => `| ${sentence} | ${tests.map((test) => `\`${test}\``).join(', ')} |`).join('\n')}
`;
}

test('every test that the note names is there', () => {
  const missing = held.flatMap(([, tests]) => tests).filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

test('docs/answers.md holds the sentences of today', () => {
  if (process.env.UPDATE === '1') writeFileSync('docs/answers.md', note());
  expect(readFileSync('docs/answers.md', 'utf8')).toBe(note());
});
