// SPDX-License-Identifier: EUPL-1.2
// No share without how many it is of.

import { expect, test } from 'vitest';
import { councilReport } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { aCouncilCity, someFacts } from './a-council';

test('every share in a table of coverage stands beside how many it is of', () => {
  const report = councilReport({ city: aCouncilCity(), facts: someFacts, changes: null }, plainQuestion);
  const tables = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && /^(technology|units|zones|curve)\.|^effect$/.test(block.id) ? [block] : [],
    ),
  );
  const counted = tables.flatMap(({ head, rows }) => [
    text(head.at(-1)!, 'de'),
    ...rows.map(({ head, cells }) => `${text(head, 'de')}: ${text(cells.at(-1)!, 'de')}`),
  ]);
  expect(counted).toEqual(expect.arrayContaining(['von Haushalten', 'Berg: 200', 'Haushalte: 200']));
  expect(tables.map(({ id }) => id)).toEqual(expect.arrayContaining(['curve.residential', 'effect']));
  for (const { rows } of tables)
    for (const { cells, marks } of rows) {
      // What is published is a share alone.
      if (marks.includes('official')) continue;
      const shares = cells.slice(0, -1).flat();
      const of = cells.at(-1)![0]!;
      if (shares.every((part) => part.kind === 'figure' && part.figure.value === null))
        expect(of).toMatchObject({ figure: { value: null } });
      for (const share of shares) {
        if (share.kind !== 'figure' || share.figure.unit !== 'share' || share.figure.value === null) continue;
        expect(of.kind === 'figure' ? of.figure.value : null).toBeCloseTo(
          Number(share.figure.proof.inputs.find(({ label }) => label.de.endsWith('Nenner'))?.value),
          5,
        );
      }
    }
});
