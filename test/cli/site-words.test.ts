// SPDX-License-Identifier: EUPL-1.2
// `nuf` starts without any words: whatever a command says, it fetches them itself.

import { expect, test, vi } from 'vitest';
import { checkWordsOf } from '../../src/words/business';

test.each(['de', 'en'] as const)(
  'a place where a project was finished since is told of in %s',
  async (lang) => {
    vi.resetModules();
    const { run } = await import('../../src/cli');
    const { hasWords } = await import('../../src/words');
    expect(hasWords(lang)).toBe(false);
    let said = '';
    const out = (text: string) => {
      said += text;
    };
    const io = { cwd: process.cwd(), packageDir: process.cwd(), lang, out, err: out };
    expect(await run(['site', '--street', 'Altenaer Straße'], io)).toBe(0);
    expect(said).toContain(lang === 'de' ? 'Telekom-Glasfaser Altstadt' : 'Telekom fibre, old town');
  },
);

test.each(['de', 'en'] as const)('a hit of the finder is called in %s as on the page', async (lang) => {
  const { run } = await import('../../src/cli');
  let said = '';
  const out = (text: string) => {
    said += text;
  };
  const io = { cwd: process.cwd(), packageDir: process.cwd(), lang, out, err: out };
  expect(await run(['site', '--find', 'f-ab=20000'], io)).toBe(0);
  const { yes, unknown } = checkWordsOf(lang).find.answers;
  const hits = said
    .split('\n')
    .filter((line) => / · (commercial-sites|startup-buildings|[a-z-]+)\/\S+$/.test(line));
  expect(hits.length).toBeGreaterThan(2);
  expect([...new Set(hits.map((line) => line.split(' · ')[0]))].sort()).toEqual([unknown, yes].sort());
});

test.each(['de', 'en'] as const)(
  'what is supposed of an area is called an assumption in %s',
  async (lang) => {
    const { run } = await import('../../src/cli');
    let said = '';
    const out = (text: string) => {
      said += text;
    };
    const io = { cwd: process.cwd(), packageDir: process.cwd(), lang, out, err: out };
    const place = ['site', '--id', 'industrial-zones/industrial-timberg'];
    expect(await run([...place, '--line', 'ftthb/1000'], io)).toBe(0);
    expect(said).toMatch(
      lang === 'de'
        ? /^Annahme: .*„Glasfaser ab 1\.000\sMbit\/s“/m
        : /^Assumption: .*“fibre at least 1,000\sMbit\/s”/m,
    );
    expect(said).not.toMatch(/^(Gezählt ist hier niemand|Nobody is counted here); /m);
    said = '';
    expect(await run(['site', '--at', '51.18,7.62', '--line', 'ftthb/1000'], io)).toBe(0);
    expect(said).toMatch(/^(Gezählt ist hier niemand|Nobody is counted here); /m);
    said = '';
    expect(await run([...place, '--plan', 'plan-telekom-innenstadt'], io)).toBe(0);
    expect(said).not.toContain('plan-telekom-innenstadt');
    said = '';
    expect(await run(place, io)).toBe(0);
    expect(said).not.toMatch(/^(Annahme|Assumption): /m);
  },
);

test('a street with a district in which it does not lie is refused as the page refuses it, and answered in its own', async () => {
  const { run } = await import('../../src/cli');
  const asked = async (street: string, lang: 'de' | 'en' = 'de') => {
    let said = '';
    const out = (text: string) => {
      said += text;
    };
    const io = { cwd: process.cwd(), packageDir: process.cwd(), lang, out, err: out };
    return [await run(['site', '--street', street], io), said] as const;
  };
  for (const street of [
    'Saarlandstraße, Brügge',
    'Saarlandstraße 5, Brügge',
    'Saarlandstraße Brügge',
    'Brügge Saarlandstraße',
  ]) {
    const [code, said] = await asked(street);
    expect([street, code]).toEqual([street, 2]);
    expect(said).toContain('„Saarlandstraße“ liegt nach den Daten in Honsel, nicht in Brügge.');
  }
  expect((await asked('Kölner Straße, Brügge', 'en'))[1]).toContain(
    'Whether “Kölner Straße” lies in Brügge the data do not say.',
  );
  const [, own] = await asked('Saarlandstraße');
  for (const street of ['Saarlandstraße, Honsel', 'Saarlandstraße Honsel', 'Honsel Saarlandstraße'])
    expect(await asked(street)).toEqual([0, own]);
});
