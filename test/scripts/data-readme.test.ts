// SPDX-License-Identifier: EUPL-1.2
// data/README.md is what the definitions say. `UPDATE=1` writes it anew.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataReadme } from '../../scripts/data-readme';
import { layers } from '../../src/layers';
import { fieldsOf, type LayerDefinition } from '../../src/layers/definition';

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

test('every file of data/ is named, and the front page says which a town keeps', () => {
  const readme = dataReadme(definitions);
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of files.filter((file) => file.includes('.') && file !== 'README.md'))
    expect(readme, name).toContain(`\`${name}\``);
  const general = [...(readme.split('Allgemeine Regeln:')[1] ?? '').matchAll(/^\| `(.+?)`/gm)];
  expect(general).toHaveLength(4);
  const step = /^1\. Empty `data\/`.*?^2\. /ms.exec(readFileSync('README.md', 'utf8'))?.[0];
  for (const [, name] of general) expect(step).toContain(`\`${name}\``);
});

test('a bar in a word does not break the table', () => {
  const [layer] = definitions;
  const fields = { odd: { ...layer!.fields.name!, label: { de: 'a|b', en: 'a|b' } } };
  expect(dataReadme([{ ...layer!, fields }])).toContain('a\\|b');
});
