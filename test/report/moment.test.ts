// SPDX-License-Identifier: EUPL-1.2
// A report at a quarter speaks of the data and of what it counts beside them, never of all that was built by then.

import { describe, expect, test } from 'vitest';
import { councilReport } from '../../src/report/council-report';
import { partsOf } from '../../src/report/document/document';
import { plainQuestion, type ReportQuestion } from '../../src/report/document/given';
import { momentOption } from '../../src/report/document/moment';
import { reportMarkdown, text } from '../../src/report/output/markdown';
import { committedMaterial, sectionText } from './a-council';

const committed = committedMaterial();
const reportAt = (quarter: string | null, more: Partial<ReportQuestion> = {}) =>
  councilReport(committed, { ...plainQuestion, quarter, ...more });
const headOf = (quarter: string) => {
  const [note] = reportAt(quarter).notes;
  return text(note ? partsOf(note) : [], 'de').replaceAll('\u00a0', ' ');
};

describe('at a quarter by which something is built', () => {
  const report = reportAt('2026-Q4');

  test('every sentence on shares is of the past, of the data, and names what is added', () => {
    const added =
      'Nach dem Datenstand Mitte 2021, ergänzt um Telekom-Glasfaser Altstadt (weitgehend fertig),';
    const said = `${sectionText(report, 'summary')}\n${sectionText(report, 'coverage')}`;
    expect(said.split(added)).toHaveLength(1 + 1 + 4);
    expect(said).toContain(`${added} gab es eine Leitung mit 1.000\u00a0Mbit/s für 46,6`);
    expect(reportMarkdown(report)).not.toMatch(/bis [^.]*? Gebaute[nm]/);
    const area = sectionText(reportAt('2026-Q4', { unit: 'area' }), 'coverage');
    expect(area).toContain(`${added} gab es auf`);
    const english = reportMarkdown(reportAt('2026-Q4', { language: 'en' }));
    expect(english).toContain(
      'By the data as of mid-2021, with Telekom fibre, old town (largely done) added,',
    );
    expect(english).not.toMatch(/[Ww]ith what is built by/);
  });

  test('its head names what is counted, what is done and not counted, and that the period is longer than what was read', () => {
    expect(headOf('2026-Q4')).toMatch(
      /Datenstand Mitte 2021, .*: Telekom-Glasfaser Altstadt \(weitgehend fertig\)\./,
    );
    expect(headOf('2026-Q4')).toContain('aber in keinem Anteil: 3. Förderaufruf');
    expect(headOf('2026-Q4')).toContain('Gelesen ist bis zum 22. November 2026, der Zeitraum endet später.');
    expect(headOf('2026-Q4')).toContain('Was sonst seither gebaut wurde, ist nicht bekannt.');
    // Done a year later.
    expect(headOf('2022-Q4')).not.toMatch(/3\. Förderaufruf|Gelesen ist bis/);
  });

  test('who is below the threshold was so, and what was done for them since is named as not counted', () => {
    const spots = report.sections.find(({ id }) => id === 'spots')!.blocks;
    const captions = spots.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
    expect(captions).toEqual([
      'Wer unter der Schwelle lag (Mitte 2021, ergänzt um Telekom-Glasfaser Altstadt (weitgehend fertig))',
    ]);
    const leftOut = (quarter: string | null) =>
      sectionText(reportAt(quarter), 'spots').match(/nicht gezählt: (.*)\. Wie viele/)?.[1];
    const call = '3. Förderaufruf des Bundes, Wohngebiete unter 30 Mbit/s';
    expect(leftOut('2026-Q4')?.replaceAll('\u00a0', ' ')).toBe(call);
    // The data alone count the old town as little.
    expect(leftOut(null)?.replaceAll('\u00a0', ' ')).toBe(
      `${call}, Telekom-Glasfaser Altstadt (weitgehend fertig)`,
    );
  });
});

describe('at a quarter by which nothing is counted', () => {
  test('the sentences are those of the data, and the head says so', () => {
    expect(sectionText(reportAt('2021-Q3'), 'coverage')).toBe(sectionText(reportAt(null), 'coverage'));
    expect(headOf('2021-Q3')).toMatch(/ist kein Vorhaben gezählt, .* Alle Anteile sind die vom Datenstand\./);
  });
});

test.each(['2020-Q4', '2021-Q2'])(
  'at %s, no later than the data, the report says that it computes nothing of that time',
  (quarter) => {
    expect(headOf(quarter)).toContain('endet nicht nach dem Datenstand Mitte 2021');
    expect(headOf(quarter)).not.toMatch(/Zwischen dem Datenstand|seither gebaut/);
    expect(sectionText(reportAt(quarter), 'coverage')).toBe(sectionText(reportAt(null), 'coverage'));
  },
);

test('the list of moments calls no quarter a scenario in which nothing announced is counted', () => {
  const options = ['2021-Q3', '2022-Q3', '2022-Q4', '2026-Q4'].map((quarter) =>
    momentOption(committed.city, quarter, 'de').replaceAll('\u00a0', ' '),
  );
  expect(options).toEqual([
    '3. Quartal 2021: nichts Gebautes gezählt',
    '3. Quartal 2022: nichts Gebautes gezählt',
    'Gebautes bis 4. Quartal 2022',
    'Gebautes bis 4. Quartal 2026',
  ]);
});
