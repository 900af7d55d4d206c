// SPDX-License-Identifier: EUPL-1.2
// The banner names as drawn what is drawn: no official cells, and no official outlines.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { City } from '../../../src/core/city/city';
import { DemoBanner } from '../../../src/frame/page/demo-banner';
import type { Confidence } from '../../../src/layers/honesty';
import { CityProvider, hasDemo, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aCity } from '../../a-city';
import { aSession } from '../../a-session';

function shown(outlines: Confidence, cells: Confidence): string {
  const built = aCity()
    .withFeature('industrial-zones', 'g', null, { name: 'Hafen', confidence: outlines })
    .withCell(0, 0, { households: 1 })
    .build();
  const about = { ...built.cells!.about, confidence: cells };
  const city: City = { ...built, cells: { ...built.cells!, about } };
  return renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city, demo: hasDemo(city) } as unknown as OpenCity}>
        <DemoBanner />
      </CityProvider>
    </SessionProvider>,
  );
}

test.each([
  ['demo', 'demo', 'Umrisse und Versorgungsfelder sind gezeichnet'],
  ['demo', 'found', '>Umrisse sind gezeichnet'],
  ['found', 'demo', '>Versorgungsfelder sind gezeichnet'],
] as const)('outlines %s, cells %s: %s', (outlines, cells, said) => {
  expect(shown(outlines, cells)).toContain(said);
});

test('nothing is said where nothing is drawn', () => {
  expect(shown('found', 'found')).toBe('');
});
