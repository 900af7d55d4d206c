// SPDX-License-Identifier: EUPL-1.2
// What the build and `npm start` say of the data is in the language of `nuf check`.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cityData } from '../../scripts/vite/city-data';
import { presetLanguage } from '../../src/cli/words/preset-language';

afterEach(() => vi.unstubAllEnvs());

/** What the build throws for a folder whose boundary is cut. */
function refusalOf(language: string | undefined): string {
  vi.stubEnv('NUF_LANG', language);
  const folder = mkdtempSync(join(tmpdir(), 'nuf-city-data-'));
  try {
    writeFileSync(join(folder, 'boundary.geojson'), '{"type":"FeatureCollection",');
    const said: string[] = [];
    const build = {
      environment: { name: 'client' },
      info: (text: string) => said.push(text),
      warn: (text: string) => said.push(text),
      error: (text: string) => {
        throw new Error([...said, text].join('\n'));
      },
    };
    const { generateBundle } = cityData(folder) as unknown as { generateBundle: () => void };
    generateBundle.call(build);
    return 'nothing was refused';
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('German, unless NUF_LANG is en, down to the word for an error', () => {
  const [german, english] = [refusalOf(undefined), refusalOf('en')];
  expect(german).toMatch(/Die Daten haben Fehler und werden nicht ausgeliefert:/);
  expect(german).toMatch(/^boundary\.geojson: Fehler: /m);
  expect(german).not.toMatch(/: error: |: warning: | the data /);
  expect(english).toMatch(/the data has errors and is not published:/);
  expect(english).toMatch(/^boundary\.geojson: error: /m);
  expect(english).not.toMatch(/Fehler|Warnung|Daten/);
});

test('the rule is that of nuf: any other value is German', () => {
  expect(['en', 'de', 'EN', 'fr', '', undefined].map((NUF_LANG) => presetLanguage({ NUF_LANG }))).toEqual([
    'en',
    'de',
    'de',
    'de',
    'de',
    'de',
  ]);
});
