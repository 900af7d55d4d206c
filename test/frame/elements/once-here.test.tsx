// SPDX-License-Identifier: EUPL-1.2
// A part that speaks of a layer waits for it, names it, and speaks at once where it is there or lost.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OnceHere } from '../../../src/frame/elements/once-here';
import { troubleWith } from '../../../src/session/load/manifest';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aSession } from '../../a-session';

const shown = (kind: 'late' | 'network', file: string) =>
  renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ more: null, troubles: [troubleWith(file, kind)] } as unknown as OpenCity}>
        <OnceHere of={['planned-expansion', 'broadband-coverage']}>nichts geplant</OnceHere>
      </CityProvider>
    </SessionProvider>,
  );

test('late it is named, and nothing is claimed of it', () => {
  expect(shown('late', 'planned-expansion.geojson')).toBe(
    '<p role="status">Geplanter Ausbau: die Angaben werden geladen und fehlen bis dahin.</p>',
  );
});

test('lost, or another layer late, it speaks', () => {
  expect(shown('network', 'planned-expansion.geojson')).toBe('nichts geplant');
  expect(shown('late', 'places.geojson')).toBe('nichts geplant');
});
