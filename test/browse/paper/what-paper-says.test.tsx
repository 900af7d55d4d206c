// SPDX-License-Identifier: EUPL-1.2
// The sheet of an answer says nothing that the screen leaves out because nothing is known, nothing that only a screen can do, and
// where it has room for names alone it still says which of them are done.

import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { AnswerPanel } from '../../../src/browse/panel/answer-panel';
import { AnswerSheet } from '../../../src/browse/paper/answer-sheet';
import { SheetPlans } from '../../../src/browse/paper/sheet-plans';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { wordsOf } from '../../../src/words';
import { aSession } from '../../a-session';
import { theCity as city } from '../../the-city';

vi.stubGlobal('window', { location: { href: '' }, matchMedia: () => ({ matches: false }) });
vi.mock('../../../src/session/use-houses', async (original) => ({
  ...(await original<object>()),
  useSelectedHouse: () => null,
}));

const session = aSession();
const shown = (element: ReactElement) =>
  renderToStaticMarkup(
    <SessionProvider value={session}>
      <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>{element}</CityProvider>
    </SessionProvider>,
  );
const { answer: words, verdicts } = wordsOf('de');
const css = readFileSync('src/browse/paper/answer-sheet.css', 'utf8');
/** What the sheet hides, by selector. */
const hidden = css.slice(
  css.indexOf('/* Nobody clicks on paper'),
  css.indexOf('display: none', css.indexOf('/* Nobody clicks on paper')),
);

test('names alone carry that a programme is done and when, and no other does', () => {
  const [lon, lat] = city.municipality.centre;
  const html = shown(<SheetPlans answer={placeAnswer(city, lon, lat)} selected={null} />);
  const marked = [
    ...html.matchAll(/<strong[^>]*>([^<]*)<\/strong>(?:(?!<\/p>).)*?nuf-paper__done"> \(([^)]*)\)/g),
  ];
  const third = marked.find(([, name]) => name?.startsWith('3. Förderaufruf'));
  expect(third?.[2]?.replaceAll('\u00a0', ' ')).toBe('fertig: 2. Halbjahr 2023');
  expect(html).toContain('Dunkelgraue Flecken');
  expect(marked.some(([, name]) => name?.startsWith('Dunkelgraue'))).toBe(false);
  // Shown just where the state, which says the same at length, is not.
  expect(hidden).toContain('.nuf-paper:not([data-short~="names"]) .nuf-paper__done,');
  expect(hidden).toContain(
    '.nuf-paper[data-short~="names"] .nuf-paper__plans:not([data-here]) .nuf-paper__state,',
  );
});

test('of a place outside the city the sheet tells neither projects nor areas nor how sure its cell is, as the screen', () => {
  const answer = placeAnswer(city, 7.59119, 51.27);
  const sheet = (isOutside: boolean) =>
    shown(
      <AnswerSheet {...{ answer, isOutside }} feature={null} isNeighbour={false} head={null} since={[]} />,
    );
  expect(answer.insideMunicipality).toBe(false);
  expect(sheet(false)).toContain(words.nothingPlanned);
  expect(sheet(true)).not.toContain(words.nothingPlanned);
  expect(sheet(true)).not.toContain('nuf-sure');
});

test('that a click on the map says more stands in what paper leaves out', () => {
  session.select({ point: null, feature: { layer: 'places', id: 'place-baukloh' } } as never);
  const html = shown(<AnswerPanel />);
  expect(html).toMatch(new RegExp(`<p class="nuf-answer__click">${verdicts.noPointHint}`));
  expect(hidden).toContain('.nuf-paper .nuf-answer__click,');
});
