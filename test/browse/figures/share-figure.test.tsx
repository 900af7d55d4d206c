// SPDX-License-Identifier: EUPL-1.2
// A number of businesses that is assumed says so wherever it stands: as the whole of a share and as those without a figure.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { makeShare } from '../../../src/analysis/figure/share';
import { ShareFigure } from '../../../src/browse/figures/share-figure';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aSession } from '../../a-session';
import { theCity } from '../../the-city';

const shown = (unit: 'households' | 'businesses', withFigure: number) => {
  const municipality = { ...theCity.municipality, businessesAssumedIn: ['mixed'] };
  const city = { ...theCity, municipality };
  return renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>
        <ShareFigure share={makeShare(0, withFigure, 1618, withFigure)} unit={unit} group="mixed" />
      </CityProvider>
    </SessionProvider>,
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

test('those without a figure are as assumed as the whole that they are', () => {
  expect(shown('businesses', 0)).toContain('1.618 ohne Angabe (angenommen)');
  expect(shown('businesses', 1000)).toContain('618 ohne Angabe (angenommen)');
  expect(shown('businesses', 1000)).toContain('Betrieben (angenommen)');
});

test('what was counted is not called assumed', () => {
  expect(shown('households', 0)).toContain('1.618 ohne Angabe');
  expect(shown('households', 0)).not.toContain('angenommen');
});
