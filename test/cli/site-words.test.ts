// SPDX-License-Identifier: EUPL-1.2
// `nuf` starts without any words: whatever a command says, it fetches them itself.

import { expect, test, vi } from 'vitest';

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
