// SPDX-License-Identifier: EUPL-1.2
// Only the objects without an id of their own are new in a draft; those beside them are renewed.

import { expect, test } from 'vitest';
import { madeIds } from '../../../src/edit/import/made-ids';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const isMadeIn = async (csv: string) => {
  const bytes = new TextEncoder().encode(csv);
  const { report } = await importFile({ name: 'x.csv', bytes }, { layer: layerById('commercial-sites')! });
  return madeIds(report);
};

test('a made id and a repeated one are told apart from those of the file', async () => {
  const isMade = await isMadeIn('id;name;kind\nsite-a;A;land\n;B;land\nsite-a;C;land\nsite-2;D;land\n');
  const ids = ['site-a', 'commercial-sites-2', 'site-a-2', 'site-2'];
  expect(ids.filter(isMade)).toEqual(['commercial-sites-2', 'site-a-2']);
});

test('where each object has an id of its own none is made, also one like those that are', async () => {
  const isMade = await isMadeIn('id;name;kind\ncommercial-sites-1;A;land\n');
  expect(isMade('commercial-sites-1')).toBe(false);
});

test('of more repeated ids than the report lists each may be one', async () => {
  const rows = Array.from({ length: 60 }, () => 'x;A;land').join('\n');
  expect((await isMadeIn(`id;name;kind\n${rows}\n`))('y')).toBe(true);
});
