// SPDX-License-Identifier: EUPL-1.2
// Signs that Windows-1252 has in place of control signs (–, €, „) are read in every file, as browsers read them.

import { expect, test } from 'vitest';
import { csvText } from '../../../src/core/csv/csv-text';
import { windows1252 } from '../../../src/core/text/windows-1252';
import { importFile } from '../../../src/import/import-file';

const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const unused = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const codes = Array.from({ length: 32 }, (_, i) => 0x80 + i).filter((code) => !unused.includes(code));
const latin = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

test('each byte is its sign, the first time and later', () => {
  for (let i = 0; i < 2; i++) {
    expect(windows1252.decode(Uint8Array.from(codes))).toBe(signs);
    expect(windows1252.decode(Uint8Array.from(latin('Höhe ß')))).toBe('Höhe ß');
  }
});

test('a table of an office keeps its dashes, marks and amounts', async () => {
  const bytes = Uint8Array.from([...latin('name;lon;lat\nA '), ...codes, ...latin(';7,6;51,2\n')]);
  expect(csvText(bytes)).toContain(`A ${signs};`);
  for (const name of ['x.csv', 'x.geojson']) {
    const json = `{"type":"Feature","geometry":null,"properties":{"name":"A ${'~'}"}}`;
    const content =
      name === 'x.csv'
        ? bytes
        : Uint8Array.from(json.split('~').flatMap((part, i) => [...(i ? codes : []), ...latin(part)]));
    const outcome = await importFile({ name, bytes: content });
    expect(outcome.kind === 'read' && outcome.features[0]?.properties?.name, name).toBe(`A ${signs}`);
  }
});
