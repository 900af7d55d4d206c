// SPDX-License-Identifier: EUPL-1.2
// Each council numbers its questions itself; the report knows the numbers from the municipality's file alone.

import { expect, test } from 'vitest';
import { councilReport } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { reportMarkdown } from '../../src/report/output/markdown';
import { aCouncilCity, someFacts } from './a-council';

const small = { city: aCouncilCity(), facts: someFacts, changes: null };

test('names the questions by the numbers of its own council, and by none where no council gave any', () => {
  const asked = (
    councilItems: { coverage: string; expansion: string; land: string; founders: string } | null,
  ) =>
    (['de', 'en'] as const)
      .map((language) => {
        const city = { ...small.city, municipality: { ...small.city.municipality, councilItems } };
        return reportMarkdown(councilReport({ ...small, city }, { ...plainQuestion, language }));
      })
      .join('\n');
  const other = asked({ coverage: '3', expansion: '4', land: '7b', founders: '12' });
  expect(other).toContain('## Ratsfrage 3: Wie gut');
  expect(other).toContain('## Council item 7b: Need');
  expect(other).toContain('3 a) Gewerbe- und Industriegebiete');
  expect(other).not.toMatch(/Ratsfrage 9|council item 9|9 a\)/i);
  expect(asked(null)).not.toMatch(/Ratsfrage|council item|[ab]\) (Gewerbe|Wohn|Commercial|Residential)/i);
});
