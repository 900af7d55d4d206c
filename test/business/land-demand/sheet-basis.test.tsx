// SPDX-License-Identifier: EUPL-1.2
// The laboratory and its printed sheet say whose numbers they compute with, and say the same.

import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { DemandPage } from '../../../src/business/land-demand/demand-page';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aSession } from '../../a-session';
import { theCity as city } from '../../the-city';
import { chosenDemand, shipped } from './chosen-demand';

const chosen = chosenDemand();

/** The bold words with which the caution of the page and the head of the sheet begin. */
function said(defaults: typeof shipped, link: Readonly<Record<string, string>> = {}): string[] {
  return [...pageOf(defaults, link).matchAll(/<strong>([^<]*)\.\s*<\/strong>/g)].map(
    (found) => found[1] ?? '',
  );
}

/** The page with its sheet, as it is written. */
function pageOf(defaults: typeof shipped, link: Readonly<Record<string, string>> = {}): string {
  vi.stubGlobal('window', { location: { href: 'https://karte.example/#' } });
  const session = aSession();
  for (const [name, value] of Object.entries(link)) session.keep(name, value);
  return renderToStaticMarkup(
    <SessionProvider value={session}>
      <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>
        <DemandPage defaults={defaults} />
      </CityProvider>
    </SessionProvider>,
  );
}

afterEach(() => vi.unstubAllGlobals());

test('what a town has chosen is named with its day, on the page and on paper', () => {
  const words = expect.stringMatching(/^Annahmen, gewählt am 3\.\sNovember 2026 \(von: Bauausschuss\)$/);
  expect(said(chosen)).toEqual([words, words]);
});

test('the example is called one, and what somebody changed are own numbers', () => {
  expect(said(shipped)).toEqual(['Beispielzahlen', 'Beispielzahlen']);
  expect(said(chosen, { annahmen: 'rho/0.4' })).toEqual(['Eigene Zahlen', 'Eigene Zahlen']);
});

test('a demand says which amount is net and which gross, with the factor between them, on the page and on paper', () => {
  const told = (link: Readonly<Record<string, string>>) =>
    pageOf(shipped, link)
      .replaceAll(/<[^>]*>/g, '')
      .match(/netto \d[^;.]*; brutto \d[^;.]*\(Faktor [\d,]+[^)]*\)/g);
  const plain = told({}) ?? [];
  expect(plain).toHaveLength(2);
  for (const one of plain) expect(one).toMatch(/\(Faktor 1: kein Zuschlag für Erschließung und Grün\)$/);
  const added = told({ annahmen: 'netToGross/1.2' }) ?? [];
  expect(added).toHaveLength(2);
  for (const one of added) expect(one).toMatch(/\(Faktor 1,2 für Erschließung und Grün\)$/);
});
