// SPDX-License-Identifier: EUPL-1.2
// A number that rests on the sectors shipped to try the model out says so in its own line.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assumptionInputs, isExample } from '../../../src/analysis/land-demand/demand-figure';
import { demandFigures } from '../../../src/analysis/land-demand/demand-figures';
import { freeOutside, landReserve, sitesOf } from '../../../src/analysis/land-demand/land-reserve';
import { allReserveFigures } from '../../../src/analysis/land-demand/reserve-figures';
import { assumptionsFrom, demandInput } from '../../../src/business/land-demand/demand-link';
import {
  demandSentence,
  exampleMark,
  reachSentence,
  releasedSentence,
  yoursSentence,
} from '../../../src/business/land-demand/demand-text';
import { plainly } from '../../../src/business/number/figure-sentence';
import { landDemandDefaultsSchema } from '../../../src/core/city/land-demand-defaults';
import { checkWordsOf } from '../../../src/words/business';
import { theCity } from '../../the-city';

const city = theCity;
const defaults = landDemandDefaultsSchema.parse(
  JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
);
const shipped = demandInput(assumptionsFrom(undefined, undefined, defaults), defaults, 'de');
const own = { ...shipped, sectors: [{ ...shipped.sectors[0]!, name: 'Maschinenbau' }] };

function said(input: typeof shipped, language: 'de' | 'en' = 'de') {
  const given = { input, defaults, asked: {} };
  const words = checkWordsOf(language);
  const mark = exampleMark(isExample(input, defaults), words);
  const figures = demandFigures(given);
  const reserve = landReserve(sitesOf(city));
  const { sum } = allReserveFigures(given, reserve);
  const say = plainly(language);
  const reach = reachSentence(sum.reach!, mark, words, freeOutside(reserve).isAll)(say);
  return [demandSentence(figures.yours.demand, mark)(say), reach];
}

test('demand and reach of the example sectors carry the mark, in both languages', () => {
  expect(said(shipped)).toEqual([
    expect.stringMatching(/^[\d,.]+\u00a0ha \(Beispiel\)$/),
    expect.stringMatching(/^[\d,]+.* bis [\d,]+.* \(Beispiel\)$/),
  ]);
  expect(said(shipped, 'en')).toEqual([
    expect.stringMatching(/ \(example\)$/),
    expect.stringMatching(/ \(example\)$/),
  ]);
});

test('how long a reserve lasts says that none of it lies in the city', () => {
  expect(said(own)[1]).toMatch(/Jahre, allein mit Land außerhalb der Stadtgrenze$/);
  expect(said(own, 'en')[1]).toMatch(/years, with land outside the city boundary alone$/);
});

test('with own sectors nothing is an example', () => {
  for (const text of said(own)) expect(text).not.toContain('Beispiel');
});

test('proofs name the page by its name, and re-use as the page does', () => {
  const words = checkWordsOf('de');
  for (const reuseOn of ['relocations', 'all'] as const) {
    const inputs = assumptionInputs({ input: { ...shipped, reuseOn }, defaults });
    const typed = inputs.filter(({ source }) => source.includes('Angabe auf der Seite'));
    expect(typed.map(({ source }) => source)).toContain(`Angabe auf der Seite „${words.tabs.demand}“`);
    expect(inputs.find(({ value }) => value === reuseOn)?.said).toEqual({
      de: words.lab.reuseOn[reuseOn],
      en: checkWordsOf('en').lab.reuseOn[reuseOn],
    });
  }
});

test('jobs are told as those of all years, and of land below zero that nothing is freed', () => {
  const automation = { ...shipped.automation!, s: 0.5, rho: 0.5, epsilon: 1.25 };
  const { yours } = demandFigures({ input: { ...shipped, automation }, defaults, asked: {} });
  expect(yours.released!.figure.value).toBeLessThan(0);
  const said = (language: 'de' | 'en') => {
    const { lab } = checkWordsOf(language);
    return [yoursSentence(yours, lab), releasedSentence(yours.released!, lab)].map((one) =>
      one(plainly(language)),
    );
  };
  expect(said('de')[0]).toMatch(/ im Jahr\. Im ganzen Zeitraum ziehen [\d.]+ Arbeitsplätze um/);
  expect(said('en')[0]).toMatch(/ a year\. Over the whole horizon [\d,]+ jobs /);
  expect(said('de')[1]).toMatch(
    /\(unter null: Frei wird nichts, die Betriebe am Ort brauchen um so viel mehr;/,
  );
  expect(said('en')[1]).toMatch(/\(below zero: nothing is freed, /);
  const freed = demandFigures({
    input: { ...shipped, automation: { ...automation, epsilon: 0 } },
    defaults,
    asked: {},
  });
  expect(releasedSentence(freed.yours.released!, checkWordsOf('de').lab)(plainly('de'))).not.toContain(
    'null',
  );
  // The formula of the second calculation is the one that is computed.
  expect(checkWordsOf('de').lab.monitoringLead).toContain('mal (1 + Zuschlag)');
});

test('the demand of a year is the net one and says so, where the gross one is another', () => {
  const input = { ...own, netToGross: 1.5, horizonYears: 30 };
  const { yours } = demandFigures({ input, defaults, asked: {} });
  const [net, gross, yearly] = [yours.demand, yours.gross, yours.yearly].map(({ figure }) => figure.value!);
  expect(yearly! * 30).toBeCloseTo(net!, 3);
  expect(gross! / net!).toBeCloseTo(1.5, 6);
  const saidOf = (language: 'de' | 'en') =>
    yoursSentence(yours, checkWordsOf(language).lab)(plainly(language));
  expect(saidOf('de')).toMatch(/^Netto [\d,.]+\u00a0(ha|m²) im Jahr\. /);
  expect(saidOf('en')).toMatch(/^Net [\d,.]+\u00a0(ha|m²) a year\. /);
  // Each number of the table of assumptions is gross.
  expect(checkWordsOf('de').lab).toMatchObject({
    asItIs: 'wie jetzt (brutto)',
    tornadoLead: expect.stringMatching(/^Bedarf brutto: /),
  });
});
