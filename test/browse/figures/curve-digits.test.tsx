// SPDX-License-Identifier: EUPL-1.2
// What was published in whole per cent is shown so: a decimal would say more than anybody knows.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { CoverageCurve } from '../../../src/browse/figures/coverage-curve';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { downloadWordsOf } from '../../../src/words/download';
import { aSession } from '../../a-session';
import { theCity } from '../../the-city';

test('the table of the curve shows the official shares of 2018 without a decimal', () => {
  vi.stubGlobal('window', { location: { href: '' }, matchMedia: () => ({ matches: false }) });
  const html = renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city: theCity, troubles: [], more: null } as unknown as OpenCity}>
        <CoverageCurve groups={['all']} />
      </CityProvider>
    </SessionProvider>,
  );
  vi.unstubAllGlobals();
  const [, of2018] = /Ende 2018 .*?nuf-share__value">([^<]*)/s.exec(html) ?? [];
  expect(of2018).toMatch(/^\d+\s%$/);
  // What the cells give has its decimal.
  expect(html).toMatch(/nuf-share__value">\d+,\d\s%/);
});

test('a list of one entry is told in the singular', () => {
  expect(downloadWordsOf('de').lead(1)).toMatch(
    /^Gespeichert wird der eine Eintrag der Liste mit seiner Lage/,
  );
  expect(downloadWordsOf('de').lead(12)).toMatch(/^Gespeichert werden die 12 Einträge /);
  expect(downloadWordsOf('en').lead(1)).toMatch(/^The one entry of the list is saved /);
});
