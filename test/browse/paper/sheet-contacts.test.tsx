// SPDX-License-Identifier: EUPL-1.2
// Whom to ask, on paper: no line ends within a telephone number or the name of a site.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SheetContacts } from '../../../src/browse/paper/sheet-contacts';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aSession } from '../../a-session';
import { theCity as city } from '../../the-city';

test('every way to reach somebody is one piece, and between two of them a line may end', () => {
  const html = renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>
        <SheetContacts outside={false} />
      </CityProvider>
    </SessionProvider>,
  );
  const pieces = [...html.matchAll(/<span class="nuf-unbroken">([^<]*)<\/span>/g)].map(([, way]) => way);
  const phones = city.contacts.flatMap(({ phone }) => phone ?? []);
  expect(phones.length).toBeGreaterThan(1);
  expect(pieces).toEqual(expect.arrayContaining(phones));
  expect(html).toContain(`${phones[0]}</span> · <span`);
});
