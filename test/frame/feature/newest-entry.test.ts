// SPDX-License-Identifier: EUPL-1.2
// The day on which an outline was drawn is no day on which anybody told anything of who lives or works there.

import { expect, test } from 'vitest';
import { newestEntry } from '../../../src/frame/feature/newest-entry';
import { theCity } from '../../the-city';

test('the newest date of a layer of zones is that of the drawing, and the newest told before it stands beside it', () => {
  expect(newestEntry(theCity, 'residential-zones', '2026-11-22')).toEqual({
    drawnOn: '2026-11-22',
    asOf: null,
  });
  expect(newestEntry(theCity, 'industrial-zones', '2026-11-22')).toEqual({
    drawnOn: '2026-11-22',
    asOf: '2024',
  });
});

test('a date that a source told stays the newest, also of a project with a drawn outline', () => {
  const told = '2025-07-03';
  expect(theCity.layers['planned-expansion'].some(({ properties }) => properties.asOf === told)).toBe(true);
  expect(newestEntry(theCity, 'planned-expansion', told)).toEqual({ drawnOn: null, asOf: told });
  expect(newestEntry(theCity, 'residential-zones', null)).toEqual({ drawnOn: null, asOf: null });
});
