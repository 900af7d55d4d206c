// SPDX-License-Identifier: EUPL-1.2
// The sheet of a site tells what was built after the day of the data, and of a date that has passed that no end is known.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { expectedText } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const tables = {
  requirements: businessRequirementsSchema.parse(
    JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
  ),
  ...federalRules,
};
const day = city.municipality.dataAsOf;

function factsOf(id: string, language: 'de' | 'en') {
  const feature = Object.values(city.layers)
    .flat()
    .find((one) => one.id === id)!;
  const target = { kind: 'feature', feature } as SiteTarget;
  const check = siteCheck(city, target, day, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: day };
  const figures = { site: siteFigures(check, shapeOf(target), federalRules, origin), fit: null };
  const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today: day };
  return siteFacts({ check, fit: null, figures }, tables, saying);
}

test('an area in which fibre was largely built since tells it, with its source, and names no nearest cell of before', () => {
  const [de, en] = (['de', 'en'] as const).map((language) => factsOf('residential-innenstadt', language));
  expect(de).toContainEqual(
    expect.objectContaining({
      group: 'line',
      label: 'Seither gebaut',
      value: expect.stringMatching(
        /^Glasfaser, seit Dezember 2022 weitgehend gebaut \((in einem Teil, )?Umriss gezeichnet, ±\s400\sm\), in den Daten nicht enthalten\.$/u,
      ),
      source: expect.stringContaining('come-on'),
    }),
  );
  expect(en?.find(({ label }) => label === 'Built since')?.value).toContain('largely built');
  expect(de?.find(({ label }) => label === 'Nächste Glasfaser')?.value).toBe(
    'seit Dezember 2022 in einem Teil davon (Umriss gezeichnet, ±\u00a0400\u00a0m) weitgehend gebaut',
  );
  expect(en?.find(({ label }) => label === 'Nearest fibre')?.value).toBe(
    'largely built in a part of it (outline drawn, ±\u00a0400\u00a0m) since December 2022',
  );
  const elsewhere = factsOf('industrial-freisenberg', 'de');
  expect(elsewhere.some(({ label }) => label === 'Seither gebaut')).toBe(false);
});

test('no row announces what has passed without saying that its end was not reported', () => {
  const layers = ['residential-zones', 'industrial-zones', 'commercial-sites', 'startup-buildings'] as const;
  const coming = layers
    .flatMap((layer) => city.layers[layer].map(({ id }) => id))
    .flatMap((id) => factsOf(id, 'de').filter(({ group }) => group === 'coming'))
    .map(({ value }) => String(value));
  expect(coming.filter((value) => /für .*202[56]$/.test(value))).toEqual([]);
  expect(coming).toContainEqual(expect.stringContaining('das Ende wurde nicht gemeldet'));
  expect(expectedText('2025-09', { words: checkWordsOf('de'), language: 'de', today: day })).toBe(
    'angekündigt für September 2025; das Ende wurde nicht gemeldet',
  );
  expect(expectedText('2027-Q1', { words: checkWordsOf('en'), language: 'en', today: day })).toBe(
    'announced for Q1 2027',
  );
});
