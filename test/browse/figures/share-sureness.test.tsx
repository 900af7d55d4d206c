// SPDX-License-Identifier: EUPL-1.2
// Below a big number stands how sure it is: as its outlines, and nothing below one that is not known.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { coverageShares, shareIn } from '../../../src/analysis/coverage/coverage';
import { ShareSureness } from '../../../src/browse/figures/share-sureness';
import type { City } from '../../../src/core/city/city';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aCity } from '../../a-city';
import { aSession } from '../../a-session';

const built = aCity()
  .withZone('Tal', 'residential', [0, 0, 200, 100])
  .withCell(0, 0, { households: 10, hh: { alle_100: 50 } })
  .build();
const about = { ...built.cells!.about, confidence: 'found' as const };
const city: City = { ...built, cells: { ...built.cells!, about } };

const shown = (mbit: 100 | 1000) => {
  const group = 'residential';
  const share = shareIn(coverageShares(city), { group, unit: 'households', technology: 'alle', mbit });
  return renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city } as unknown as OpenCity}>
        <ShareSureness share={share} group={group} />
      </CityProvider>
    </SessionProvider>,
  );
};

test('in drawn outlines it is Demo, whatever the cells are', () => {
  expect(shown(100)).toContain('data-confidence="demo"');
  expect(shown(100)).toContain('Juni 2021');
});

test('what is not known has no certainty and no date', () => {
  expect(shown(1000)).toBe('');
});
