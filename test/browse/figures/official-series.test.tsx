// SPDX-License-Identifier: EUPL-1.2
// A town without the official series is shown none: no heading, no source and no empty table that calls itself official.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OfficialSeriesView } from '../../../src/browse/figures/official-series';
import type { City } from '../../../src/core/city/city';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { curveWordsOf } from '../../../src/words/report/curve';
import { aCity } from '../../a-city';
import { aSession } from '../../a-session';
import { theCity } from '../../the-city';

const shown = (city: City) =>
  renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city } as unknown as OpenCity}>
        <OfficialSeriesView />
      </CityProvider>
    </SessionProvider>,
  );

test('is shown with its source where the town has one, and not at all where it has none', () => {
  expect(shown(theCity)).toContain(curveWordsOf('de').officialSource);
  expect(shown(aCity().build())).toBe('');
});
