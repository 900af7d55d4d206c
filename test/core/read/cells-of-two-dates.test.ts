// SPDX-License-Identifier: EUPL-1.2
// Cells of several dates are told with all of them: never with one, as if the others were of it too.

import { expect, test } from 'vitest';
import { datedBy } from '../../../src/analysis/figure/figure';
import { ageOfCoverage } from '../../../src/analysis/place/subject-answer';
import { layerAges } from '../../../src/analysis/report/stale-facts';
import { readCellsFile, writeCellsFile } from '../../../src/core/cells/cells-file';
import type { CityFeature } from '../../../src/core/city/city';
import { cellsFromFeatures, withoutDatesAhead } from '../../../src/core/read/cells-from-features';
import { readCity } from '../../../src/core/read/read-city';
import { councilReport } from '../../../src/report/council-report';
import { plainQuestion } from '../../../src/report/document/given';
import { reportMarkdown } from '../../../src/report/output/markdown';
import { formatDataDate, formatMoment, inSentence } from '../../../src/words/number/format';
import { aCity } from '../../a-city';
import { committedMaterial } from '../../report/a-council';

/** Cells one beside the other, each of a date. */
function cellsOf(dates: readonly (string | null)[]) {
  const city = dates.reduce(
    (town, asOf, at) =>
      town.withFeature('broadband-coverage', `${at}`, null, {
        raster_id: `100mN56750E${4040 + at}`,
        households: 10,
        down_fn_hh_alle_1000: 50,
        asOf,
      }),
    aCity(),
  );
  const features = city.build().layers['broadband-coverage'] as CityFeature<'broadband-coverage'>[];
  return cellsFromFeatures(features)!;
}

const two = ['2023-H2', '2021-H1', '2021-H1', '2023-H2', '2021-H1'];
const townOf = (dates: readonly (string | null)[]) => ({ ...aCity().build(), cells: cellsOf(dates) });

test('cells of one date have that date and no list of dates', () => {
  expect(cellsOf(['2021-H1', '2021-H1']).about).toMatchObject({ asOf: '2021-H1' });
  expect(cellsOf(['2021-H1', '2021-H1']).about).not.toHaveProperty('dates');
  expect(cellsOf([null]).about).toMatchObject({ asOf: null });
});

test('cells of two dates have the interval, and how many are of which', () => {
  expect(cellsOf(two).about).toMatchObject({
    asOf: '2021-H1/2023-H2',
    dates: [
      { asOf: '2021-H1', cells: 3 },
      { asOf: '2023-H2', cells: 2 },
    ],
  });
  const undated = cellsOf(['2021-H1', null]).about;
  expect(undated).toMatchObject({ asOf: '2021-H1', dates: [{ cells: 1 }, { asOf: null, cells: 1 }] });
});

test('a packed file keeps the dates, and a head with a wrong list of them is refused', () => {
  const cells = cellsOf(two);
  const bytes = writeCellsFile(cells);
  expect(readCellsFile(bytes)).toEqual({ cells, refused: null });
  expect(writeCellsFile(cellsOf(two.toReversed()))).toEqual(bytes);
  const wrong = { ...cells, about: { ...cells.about, dates: [{ asOf: '2021-H1', cells: -1 }] } };
  expect(readCellsFile(writeCellsFile(wrong)).refused).toContain('about');
});

test('each date counts its own cells as outdated, and those without one as undated', () => {
  const ages = (dates: readonly (string | null)[]) =>
    layerAges(townOf(dates)).find(({ layer }) => layer === 'broadband-coverage');
  expect(ages(['2021-H1', '2026-H1', null, '2021-H1'])).toMatchObject({
    features: 4,
    stale: 2,
    undated: 1,
    oldest: '2021-H1',
  });
});

test('an interval is told by both ends, and so is a number that was made of it', () => {
  const { asOf } = cellsOf(two).about;
  expect(formatDataDate(asOf!, 'de')).toBe('Mitte 2021 bis Ende 2023');
  expect(formatMoment(asOf, 'en')).toBe('By data of mid-2021 to end of 2023');
  expect(inSentence(formatMoment(asOf, 'de'))).toBe('nach Daten von Mitte 2021 bis Ende 2023');
  expect(datedBy([asOf, '2022-03'])).toEqual({ asOf: '2021-H1', latestAsOf: '2023-H2' });
  // Some are old, so they are told as past; how old “they” are in years nobody can say in one number.
  expect(ageOfCoverage(asOf, '2024-01')).toEqual({ years: 0, isPast: true });
});

test.each([
  ['de', /Versorgungsdaten, Stand.*Mitte 2021 \(3\sZellen\), Ende 2023 \(2\sZellen\)/],
  ['en', /Coverage data, as of.*mid-2021 \(3\scells\), end of 2023 \(2\scells\)/],
] as const)('the head of the report counts the cells of each date (%s)', (language, said) => {
  const material = { ...committedMaterial(), city: townOf(two) };
  expect(reportMarkdown(councilReport(material, { ...plainQuestion, language }))).toMatch(said);
});

test('what went into service between the dates is called neither known to the data nor built since', () => {
  const material = committedMaterial();
  const cells = {
    ...material.city.cells!,
    about: { ...material.city.cells!.about, asOf: '2018-H1/2023-H2' },
  };
  const said = reportMarkdown(
    councilReport({ ...material, city: { ...material.city, cells } }, plainQuestion),
  );
  expect(said).toContain('ging in Betrieb, als ein Teil der Daten schon erhoben war und ein Teil noch nicht');
  expect(said).not.toContain('war bei der Erhebung der Daten schon in Betrieb');
});

test('cells of a date that is still to come are told without a date, and beside others counted as undated', () => {
  const told = (dates: readonly (string | null)[]) => withoutDatesAhead(cellsOf(dates), '2026-12-01')?.about;
  expect(told(['2031-H1', '2031-H1'])).toMatchObject({ asOf: null });
  expect(told(['2021-H1', '2031-H1', null])).toMatchObject({
    asOf: '2021-H1',
    dates: [
      { asOf: '2021-H1', cells: 1 },
      { asOf: null, cells: 2 },
    ],
  });
  // A year, a half-year that has begun: not ahead, and told as coarse as it is.
  expect(told(['2026-H2'])?.asOf).toBe('2026-H2');
  expect(told(['2026'])?.asOf).toBe('2026');
  expect(formatMoment('2023', 'de')).toBe('2023');
  const files = new Map([['broadband-coverage.cells', writeCellsFile(cellsOf(['2031-H1']))]]);
  expect(readCity(files, { today: '2026-12-01' }).city.cells?.about.asOf).toBeNull();
});
