// SPDX-License-Identifier: EUPL-1.2
// The program comes in two files, and the page before it needs neither.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFiles } from '../../scripts/vite/start-files';

const root = mkdtempSync(join(tmpdir(), 'nuf-start-'));
let chunks: Rolldown.OutputChunk[] = [];

/** A small program of the same shape: a page, a library, a first room, and a later one that shares modules with it. */
const sources = {
  'node_modules/react/package.json': '{"name":"react","main":"index.js","type":"module"}',
  'node_modules/react/index.js': 'export const react = globalThis.react;',
  'src/start.js': "import('react').then(() => import('./main.js'));",
  'src/main.js': "import './main.css'; import { room } from './room.js'; room(); export const ready = 1;",
  'src/main.css': '.room{color:red}',
  'src/room.js':
    "import { react } from 'react'; import { words } from './words.js'; export const room = () => react(words, () => import('./later.js'));",
  'src/words.js': 'export const words = globalThis.words; export const more = globalThis.more;',
  'src/later.css': '.later{color:red}',
  'src/later.js':
    "import './later.css'; import { more, words } from './words.js'; globalThis.later = [more, words];",
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'src/start.js'),
        output: { codeSplitting: { groups: startFiles(join(root, 'src/main.js')) } },
      },
    },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  chunks = output.filter((file) => file.type === 'chunk');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
const modules = (name: string) =>
  named(name).flatMap(({ moduleIds }) => moduleIds.map((id) => id.slice(root.length + 1)).toSorted());

test('what the first room needs is one file, shared modules included, and the library another', () => {
  expect(modules('program')).toEqual(['src/room.js', 'src/words.js']);
  expect(modules('library')).toEqual(['node_modules/react/index.js']);
  expect(modules('later')).toEqual(['src/later.css', 'src/later.js']);
});

test('the page before the program imports neither of them at once, nor does the library import the program', () => {
  const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = (start: Rolldown.OutputChunk | undefined) => {
    const found = new Set(start ? [start.fileName] : []);
    for (const name of found) for (const next of files.get(name)?.imports ?? []) found.add(next);
    return [...found].map((name) => files.get(name)?.name);
  };
  const page = chunks.find(({ isEntry }) => isEntry);
  expect(page?.dynamicImports.length).toBe(2);
  expect(atOnce(page)).not.toContain('program');
  expect(atOnce(page)).not.toContain('library');
  expect(atOnce(named('library')[0])).not.toContain('program');
  expect(atOnce(named('main')[0])).toEqual(expect.arrayContaining(['program', 'library']));
});
