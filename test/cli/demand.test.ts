// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WrongUse } from '../../src/cli/command';
import { demand } from '../../src/cli/demand';

const kempten = {
  horizonYears: 13,
  reuseOn: 'relocations',
  sectors: [
    { name: 'manufacturing', E: 7228, a: 1, v: 0.007, n: 0.003, w: 0, f: 148 },
    { name: 'trade', E: 12452, a: 0.4, v: 0.007, n: 0.003, w: 0, f: 148 },
    { name: 'services', E: 11589, a: 0.1, v: 0.007, n: 0.003, w: 0, f: 148 },
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-demand-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(files: Record<string, unknown>, args: readonly string[], lang: 'de' | 'en' = 'de') {
  for (const [name, content] of Object.entries(files)) {
    const bytes =
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), bytes);
  }
  const said = { out: '', err: '' };
  const code = await demand.run(args, {
    cwd: folder,
    packageDir: folder,
    lang,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

test('the published case of Kempten comes out as JSON', async () => {
  const { code, out, err } = await run({ 'kempten.json': kempten }, ['--input', 'kempten.json', '--json']);
  const result = JSON.parse(out);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(result.demandM2).toBeCloseTo(257_194.548, 6);
  expect(result.mobileJobs).toBeCloseTo(1737.801, 9);
  expect(result.input).toEqual(kempten);
});

test('people read hectares in their language, and that automation is an own model', async () => {
  const automation = { s: 0.5, rho: 1, epsilon: 0, g: 0, delta: 0, mu: 1 };
  const files = { 'a.json': { ...kempten, automation } };
  expect((await run(files, ['--input', 'a.json'])).out).toContain('eigenes Modell des Projekts');
  expect((await run({ 'k.json': kempten }, ['--input', 'k.json'])).out).toContain(
    '257.194,5 m² (25,7\u00a0ha)',
  );
  expect((await run({ 'k.json': kempten }, ['--input', 'k.json'], 'en')).out).toContain(
    '257,194.5 m² (25.7\u00a0ha)',
  );
});

test('a CSV of own sectors replaces those of the file', async () => {
  const files = {
    'k.json': { horizonYears: 20, reuseOn: 'relocations' },
    's.csv': 'name;E;a;v;n;w;f\nIndustrie;10000;1;0,007;0,0015;0;225\n',
  };
  const { out } = await run(files, ['--input', 'k.json', '--sectors', 's.csv', '--json']);
  expect(JSON.parse(out).demandM2).toBeCloseTo(382_500, 6);
});

describe('assumptions that cannot be used end with 1 and the name of the field', () => {
  const withSector = (change: object) => ({ ...kempten, sectors: [{ ...kempten.sectors[0], ...change }] });
  test.each([
    [withSector({ v: -0.1 }), 'sectors[0].v'],
    [withSector({ E: 'many' }), 'sectors[0].E'],
    [JSON.stringify(withSector({})).replace('0.007', '1e400'), 'sectors[0].v'],
    [JSON.stringify(withSector({})).replace('0.007', 'NaN'), '--input'],
    [{ ...kempten, automation: { s: 1, rho: 1, epsilon: 0, g: 0, delta: 0, mu: 1 } }, 'automation.rho'],
    [{ ...kempten, colour: 'red' }, 'colour'],
    ['[]', '(input)'],
    ['', '--input'],
    [new Uint8Array([0x7b, 0xff, 0x7d]), '(bytes)'],
  ])('%j', async (content, field) => {
    const plain = await run({ 'bad.json': content }, ['--input', 'bad.json']);
    expect(plain.code).toBe(1);
    expect(plain.out).toBe('');
    expect(plain.err).toContain(`nuf demand: ${field}: `);
    const json = await run({ 'bad.json': content }, ['--input', 'bad.json', '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).problems[0].field).toBe(field);
  });
});

describe('wrong use is told apart from bad content', () => {
  test.each([[[]], [['--input', 'missing.json']], [['--input', '.']], [['--input', '-', '--sectors', '-']]])(
    'nuf demand %j',
    async (args) => {
      await expect(run({}, args)).rejects.toThrow(WrongUse);
    },
  );

  test('an unknown option is refused', async () => {
    await expect(run({ 'k.json': kempten }, ['--input', 'k.json', '--years', '3'])).rejects.toThrow(
      /--years/,
    );
  });
});
