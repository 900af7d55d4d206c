// SPDX-License-Identifier: EUPL-1.2
// data/README.md is what the definitions say. `UPDATE=1` writes it anew.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataReadme } from '../../scripts/data-readme';
import { layers } from '../../src/layers';
import { fieldsOf, type LayerDefinition } from '../../src/layers/definition';
import { runNuf } from '../cli/run-nuf';

const definitions = layers as unknown as readonly LayerDefinition[];

test('data/README.md describes the layers as they are defined', () => {
  if (process.env.UPDATE === '1') writeFileSync('data/README.md', dataReadme(definitions));
  expect(readFileSync('data/README.md', 'utf8')).toBe(dataReadme(definitions));
});

test('every field and every value of every layer is named', () => {
  const text = dataReadme(definitions);
  for (const layer of definitions) {
    const names = Object.entries(fieldsOf(layer)).flatMap(([name, field]) => [
      name,
      ...Object.keys(field.of ?? {}),
    ]);
    for (const name of names) {
      if (!/^down_fn_/.test(name)) expect(text).toContain(`\`${name}\``);
    }
  }
});

test('every file of data/ is named, and what is called general is what nuf new writes', async () => {
  const readme = dataReadme(definitions);
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of files.filter((file) => file.includes('.') && file !== 'README.md'))
    expect(readme, name).toContain(`\`${name}\``);
  const general = [...(readme.split(/Allgemeine Regeln:|## Felder der/)[1] ?? '').matchAll(/^\| `(.+?)`/gm)];
  const folder = mkdtempSync(join(tmpdir(), 'nuf-readme-'));
  const { out } = await runNuf(
    ['new', 'town', '--name', 'Beispielau', '--ags', '16053999', '--at', '50.93,11.58'],
    folder,
  );
  rmSync(folder, { recursive: true });
  expect(general).toHaveLength(3);
  for (const [, name] of general)
    if (name === 'federal-rules.json') expect(out).not.toContain(name);
    else expect(out).toContain(name);
  expect(readFileSync('README.md', 'utf8')).toMatch(/^1\. `npx nuf new town .*rules that apply everywhere/ms);
});

test('every field of the documents beside the layers has a row', () => {
  const readme = dataReadme(definitions);
  for (const name of ['municipality.json', 'council-facts.json', 'federal-rules.json']) {
    for (const field of Object.keys(JSON.parse(readFileSync(`data/${name}`, 'utf8'))))
      expect(readme).toContain(`| \`${name}\` | \`${field}\` |`);
  }
});

test('a bar in a word does not break the table', () => {
  const [layer] = definitions;
  const fields = { odd: { ...layer!.fields.name!, label: { de: 'a|b', en: 'a|b' } } };
  expect(dataReadme([{ ...layer!, fields }])).toContain('a\\|b');
});
