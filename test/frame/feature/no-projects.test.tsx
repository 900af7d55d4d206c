// SPDX-License-Identifier: EUPL-1.2
// A town whose file of projects is missing, empty or refused: nobody knows that nothing is built there, and nobody says so.

import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfCity } from '../../../src/analysis/place/subject';
import { PlansHere } from '../../../src/browse/answer/plans-here';
import { CoverageCurve } from '../../../src/browse/figures/coverage-curve';
import { SheetPlans } from '../../../src/browse/paper/sheet-plans';
import { noneComing } from '../../../src/business/site/built-since-text';
import { answerOf } from '../../../src/cli/site-answer';
import type { City } from '../../../src/core/city/city';
import { whatCounts } from '../../../src/frame/feature/what-counts';
import { councilReport } from '../../../src/report/council-report';
import { plainQuestion } from '../../../src/report/document/given';
import { reportMarkdown } from '../../../src/report/output/markdown';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { checkWordsOf } from '../../../src/words/business';
import { aSession } from '../../a-session';
import { committedMaterial } from '../../report/a-council';
import { theCity } from '../../the-city';

vi.stubGlobal('window', { location: { href: '' }, matchMedia: () => ({ matches: false }) });

const without: City = { ...theCity, layers: { ...theCity.layers, 'planned-expansion': [] } };
const none = /Kein Vorhaben|kein Vorhaben für die Stadt|no project/i;
const unknown = /In den Daten steht kein Vorhaben; [^.]* nicht bekannt/;

const shown = (city: City, element: ReactElement) =>
  renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>{element}</CityProvider>
    </SessionProvider>,
  );
const answer = placeAnswer(without, ...without.municipality.centre);

test.each([
  ['the answer', <PlansHere key="a" answer={answer} selected={null} />],
  ['its sheet', <SheetPlans key="b" answer={answer} selected={null} />],
])('%s says that nothing is known, and where projects are known that none covers the place', (_, element) => {
  expect(shown(without, element)).toMatch(unknown);
  const known = placeAnswer(theCity, ...theCity.municipality.centre);
  const far = { ...known, plansHere: [] };
  expect(shown(theCity, { ...element, props: { ...element.props, answer: far } })).toMatch(none);
});

test('the curve of the figures does not say that no project is to come', () => {
  const html = shown(without, <CoverageCurve groups={['all']} />);
  expect(html).toMatch(unknown);
  expect(html).not.toMatch(/kein Vorhaben für die Stadt/);
});

test('the check of a site and the slider say the same', () => {
  const words = checkWordsOf('de');
  expect(noneComing({ builtSince: [], isAnyPlanKnown: false }, words)).toMatch(unknown);
  expect(noneComing({ builtSince: [], isAnyPlanKnown: true }, words)).toBe(words.coming.none);
  expect(whatCounts(without, '2027-Q4', 'de')).toMatch(unknown);
  expect(whatCounts(without, '2027-Q4', 'de')).not.toContain('Noch ohne Wirkung');
});

test('`nuf site` says it beside the lines, and of a town with projects nothing of the kind', () => {
  const said = (city: City) => answerOf(city, subjectOfCity(city), 'de').lines.join(' ');
  expect(said(without)).toMatch(unknown);
  expect(said(theCity)).not.toMatch(unknown);
});

test('the report says it in its summary and of a quarter that somebody asks for', () => {
  const report = councilReport(
    { ...committedMaterial(), city: without },
    { ...plainQuestion, quarter: '2027-Q4' },
  );
  const text = reportMarkdown(report);
  expect(text).toContain('In den Daten steht kein Vorhaben; was geplant ist, ist nicht bekannt.');
  expect(text).toContain('In den Daten steht kein Vorhaben; was zwischen dem Datenstand Mitte 2021');
  expect(text).not.toContain('ist kein Vorhaben gezählt, denn keines hat');
});
