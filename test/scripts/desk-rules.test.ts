// SPDX-License-Identifier: EUPL-1.2
// After a publication the page finds what was saved, with sums that fit; and what is wrong is told before.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInFolder, republish } from '../../scripts/desk/rules';

const root = mkdtempSync(join(tmpdir(), 'nuf-desk-'));
const [folder, dist] = [join(root, 'data'), join(root, 'dist')];
const name = 'residential-zones.geojson';

beforeAll(() => {
  mkdirSync(folder);
  // Without the coverage, which takes most of the time and says nothing here.
  for (const entry of readdirSync('data', { withFileTypes: true }))
    if (entry.isFile() && !entry.name.startsWith('broadband'))
      copyFileSync(`data/${entry.name}`, join(folder, entry.name));
  mkdirSync(join(folder, 'statistics'));
  for (const entry of readdirSync('data/statistics'))
    copyFileSync(`data/statistics/${entry}`, join(folder, 'statistics', entry));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = () => readFileSync(join(folder, name), 'utf8');

test('a file is judged as it would be in its folder', () => {
  const errors = (content: string) =>
    checkInFolder(folder, [{ name, bytes: Buffer.from(content) }]).filter(
      ({ severity }) => severity === 'error',
    );
  expect(errors(text())).toEqual([]);
  const [found] = errors(text().replace('"use":"mixed"', '"use":"forest"'));
  expect(found).toMatchObject({ file: name, featureId: 'residential-braeucken' });
  expect(found!.message.de).not.toBe(found!.message.en);
  // All that the page needs to say it in its own words, at its object.
  expect(found).toMatchObject({ code: 'value-not-listed', index: expect.any(Number), found: '"forest"' });
});

test('the page’s data are made anew with their sums; older packed forms are gone; an error leaves all as it was', () => {
  mkdirSync(join(dist, 'data'), { recursive: true });
  writeFileSync(join(dist, 'data', `${name}.br`), 'old');
  writeFileSync(join(folder, name), text().replace('"population":881', '"population":882'));
  writeFileSync(join(folder, `.desk.before.${name}`), 'the version before is nobody’s business');
  republish(folder, dist);
  const shown = readFileSync(join(dist, 'data', name));
  expect(String(shown)).toBe(text());
  expect(existsSync(join(dist, 'data', `${name}.br`))).toBe(false);
  const { files } = JSON.parse(readFileSync(join(dist, 'data/manifest.json'), 'utf8'));
  const { sha256 } = files.find((file: { name: string }) => file.name === name);
  expect(sha256).toBe(createHash('sha256').update(shown).digest('hex'));
  expect(JSON.stringify(files)).not.toContain('.desk');
  writeFileSync(join(folder, name), '{');
  expect(() => republish(folder, dist)).toThrow('errors');
  expect(readFileSync(join(dist, 'data', name))).toEqual(shown);
});
