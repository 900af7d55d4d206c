// SPDX-License-Identifier: EUPL-1.2
// The rows of the test bed ../shared/data/EXPECTED.csv: what should happen to each of its 305 files.

import { existsSync, readFileSync } from 'node:fs';

export const sharedData = '../shared/data';
export const hasSharedData = existsSync(`${sharedData}/EXPECTED.csv`);

export interface ExpectedRow {
  readonly file: string;
  readonly outcome: string;
  readonly expected: string;
  /** Features of the first layer; null where the list says nothing. */
  readonly features: number | null;
  /** West, south, east, north in degrees; null where the list says nothing. */
  readonly box: readonly number[] | null;
}

/** All rows; empty where the test bed is absent. */
export function expectedRows(): ExpectedRow[] {
  if (!hasSharedData) return [];
  const lines = readFileSync(`${sharedData}/EXPECTED.csv`, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
    const [file = '', outcome = '', expected = '', features = '', corners = ''] = cells.map((cell) =>
      cell.replaceAll('""', '"'),
    );
    const box = corners === '' ? null : corners.split(',').map(Number);
    return { file, outcome, expected, features: features === '' ? null : Number(features), box };
  });
}
