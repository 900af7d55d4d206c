// SPDX-License-Identifier: EUPL-1.2
// What was asked is said in the words of the form; link, command and JSON keep their codes.

import { expect, test } from 'vitest';
import { assumptionInputs } from '../../../src/analysis/land-demand/demand-figure';
import { searchFigures } from '../../../src/analysis/site-search/candidate-figures';
import { askedText, hidesUnknown, wishFrom } from '../../../src/analysis/site-search/search-link';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { choicesOf, filtersSaid, wishSaid } from '../../../src/business/find/filter-text';
import { demandInput, startAssumptions } from '../../../src/business/land-demand/demand-link';
import { landDemandDefaultsSchema } from '../../../src/core/city/land-demand-defaults';
import { landUseText } from '../../../src/layers/land-use';
import { checkWordsOf } from '../../../src/words/business';
import { formatInput } from '../../../src/words/number/figure-text';
import { projectFiles, readText } from '../../project/repository';

const everyFilter = {
  'f-art': 'brownfield,building',
  'f-ab': '20000',
  'f-bis': '50500',
  'f-stufe': 'regional',
  'f-baunvo': 'GE',
  'f-verfuegbar': 'available',
  'f-preis': '65.5',
  'f-mbit': '1000',
  'f-bisjahr': '2027/100',
  'f-autobahn': '2500',
  'f-stadt': 'ja',
  'f-sicher': 'found',
  'f-offen': 'aus',
};

const said = (extra: Readonly<Record<string, string>>, language: 'de' | 'en') =>
  wishSaid(wishFrom(extra), hidesUnknown(extra), language).replaceAll('\u00a0', ' ');

test('each filter of a wish is said alone, so that a list can name those it cannot answer', () => {
  const wish = wishFrom(everyFilter);
  const each = filtersSaid(wish, 'de');
  expect([...each.keys()].sort()).toEqual(Object.keys(wish).sort());
  expect([...each.values()].join('; ')).toBe(wishSaid(wish, false, 'de'));
  expect(each.get('downMbit')).toBe('Leitung ab 1.000\u00a0Mbit/s');
});

test('every filter is said as the form calls it, without its code', () => {
  expect(said({ 'f-ab': '20000', 'f-stadt': 'ja' }, 'de')).toBe(
    'Freie Fläche ab 20.000 m²; Lage: in der Stadt',
  );
  expect(said({ 'f-ab': '20000', 'f-stadt': 'nein' }, 'en')).toBe(
    'Free area at least 20,000 m²; Location: outside',
  );
  expect(said({ 'f-bisjahr': '2027/100', 'f-offen': 'aus' }, 'de')).toBe(
    'Leitung bis Ende des Jahres 2027: 100 Mbit/s; Nicht Bekanntes ausblenden',
  );
  expect(Object.keys(wishFrom(everyFilter))).toHaveLength(12);
  for (const language of ['de', 'en'] as const) {
    const text = said(everyFilter, language);
    expect(text.split('; ')).toHaveLength(13);
    expect(text).not.toMatch(/f-|regional;|=/);
  }
  expect(said({}, 'de')).toBe('keiner gesetzt');
});

test('the proof of a count says the filters in words and keeps the code for whoever computes', () => {
  const asked = { 'f-ab': '20000' };
  const words = { de: said(asked, 'de'), en: said(asked, 'en') };
  const search = findSites([], wishFrom(asked), false);
  const figures = searchFigures([], search, {
    asked: askedText(asked, 'f-'),
    dataAsOf: '2022-12-31',
    said: words,
  });
  const filters = figures.fits.figure.proof.inputs.find(({ label }) => label.de === 'Filter')!;
  expect(filters.value).toBe('f-ab=20000');
  expect(formatInput(filters, 'de')).toBe('Freie Fläche ab 20.000 m²');
});

test('an assumption that is a choice is said in words, in both languages', () => {
  const defaults = landDemandDefaultsSchema.parse(JSON.parse(readText('data/land-demand-defaults.json')));
  const input = demandInput(startAssumptions(defaults), defaults, 'de');
  for (const reuseOn of ['relocations', 'all'] as const) {
    const reuse = assumptionInputs({ input: { ...input, reuseOn }, defaults }).find(
      ({ value }) => value === reuseOn,
    )!;
    expect(formatInput(reuse, 'de')).toMatch(/^(bei Ansiedlungen und Verlagerungen|nur bei Verlagerungen)$/);
    expect(formatInput(reuse, 'en')).toMatch(/^for /);
  }
});

test('no value of a filter shows its key: a key that is no code of the trade stands nowhere', () => {
  for (const language of ['de', 'en'] as const) {
    const options = choicesOf(checkWordsOf(language), language).flatMap((choice) => choice.options);
    expect(options.length).toBeGreaterThan(25);
    expect(options.filter(([key, label]) => /^[a-z]/.test(key) && label.startsWith(`${key}:`))).toEqual([]);
    expect(options.find(([key]) => key === 'GE')?.[1]).toMatch(/^GE: /);
  }
});

test('a kind of land use is told by its one text, so that no page puts a key before it', () => {
  const pages = projectFiles().filter((file) =>
    /^src\/(business|browse|frame|report|cli)\/.*\.tsx?$/.test(file),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((file) => /\$\{[\w.]+\}: \$\{landUseCodes/.test(readText(file)))).toEqual([]);
  expect(landUseText('unplanned', 'de')).toBe('ohne Bebauungsplan (§ 34 BauGB)');
});
