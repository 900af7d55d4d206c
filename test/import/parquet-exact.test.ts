// SPDX-License-Identifier: EUPL-1.2
// Moments, times of day and decimals of a GeoParquet are those of the file: no zone that it does not state, no digit less.

import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';

type Given = Parameters<typeof parquetWriteBuffer>[0];
type Element = NonNullable<Given['schema']>[number];

async function read(element: Omit<Element, 'name'>, data: readonly unknown[]) {
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: 'value', data: [...data] }],
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'value', repetition_type: 'OPTIONAL', ...element },
      ],
    }),
  );
  const outcome = await importFile({ name: 'x.parquet', bytes });
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome.report.findings));
  return outcome.features.map(({ properties }) => properties?.value as unknown);
}
const moment = (unit: 'MILLIS' | 'MICROS' | 'NANOS', isAdjustedToUTC: boolean) =>
  ({ type: 'INT64', logical_type: { type: 'TIMESTAMP', unit, isAdjustedToUTC } }) as const;
const halfPastEight = 1709281800n;

test.each<readonly [kind: string, element: Omit<Element, 'name'>, stored: bigint, value: string]>([
  ['a local moment', moment('MILLIS', false), halfPastEight * 1000n, '2024-03-01T08:30:00'],
  ['a moment of UTC', moment('MILLIS', true), halfPastEight * 1000n, '2024-03-01T08:30:00Z'],
  [
    'one of the older kind',
    { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
    halfPastEight * 1000n,
    '2024-03-01T08:30:00Z',
  ],
  [
    'a nanosecond',
    moment('NANOS', false),
    halfPastEight * 1_000_000_000n + 1n,
    '2024-03-01T08:30:00.000000001',
  ],
  ['just before 1970', moment('MICROS', true), -1n, '1969-12-31T23:59:59.999999Z'],
  ['a day', moment('MICROS', false), 86_400_000_000n, '1970-01-02'],
  [
    'a time of day',
    { type: 'INT64', logical_type: { type: 'TIME', unit: 'MICROS', isAdjustedToUTC: false } },
    30_600_000_000n,
    '08:30:00',
  ],
])('%s', async (_, element, stored, value) => {
  expect(await read(element, [stored, null])).toEqual([value, null]);
});

test('a time of day of four bytes', async () => {
  const element = { type: 'INT32', converted_type: 'TIME_MILLIS' } as const;
  expect(await read(element, [30_600_000, 30_600_250])).toEqual(['08:30:00', '08:30:00.25']);
});

test('a decimal is a number where one has its digits, else its text', async () => {
  const element = { type: 'INT64', converted_type: 'DECIMAL', scale: 4, precision: 18 } as const;
  const stored = [123456789012345678n, 125000n, -3n, 0n, 10n ** 17n];
  expect(await read(element, [...stored, null])).toEqual([
    '12345678901234.5678',
    12.5,
    -0.0003,
    0,
    10000000000000,
    null,
  ]);
});
