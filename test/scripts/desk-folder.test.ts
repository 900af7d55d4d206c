// SPDX-License-Identifier: EUPL-1.2
// Several files are published as one: a process that is killed at any step leaves all of them old or, after the next
// start, all of them new; and somebody else's change is never written over.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  hashOf,
  layerFiles,
  publishFiles,
  recoverFolder,
  versionBefore,
} from '../../scripts/desk/desk-folder.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = ['industrial-zones.geojson', 'planned-expansion.geojson', 'residential-zones.geojson'];
const old = (name: string) => `old ${name}`;
const fresh = (name: string) => `new ${name}`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const state = () =>
  names.map((name) => (read(name) === old(name) ? 'old' : read(name) === fresh(name) ? 'new' : '?'));

function start(): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const name of names) writeFileSync(join(folder, name), old(name));
}

const publication = () =>
  names.map((name) => ({
    name,
    from: hashOf(Buffer.from(old(name))),
    to: hashOf(Buffer.from(fresh(name))),
    bytes: Buffer.from(fresh(name)),
  }));

class Killed extends Error {}

/** Dies before step number `at`; what the system was told to do before it is done. */
function dieBefore(at: number) {
  let steps = 0;
  return {
    count: () => steps,
    onStep: () => {
      if (++steps === at) throw new Killed();
    },
  };
}

test('killed before every step, and again before every step of the next start: all old or all new', () => {
  start();
  const whole = dieBefore(-1);
  publishFiles(folder, publication(), whole.onStep);
  expect(state()).toEqual(['new', 'new', 'new']);
  expect(whole.count()).toBeGreaterThan(20);
  const outcomes = new Set<string>();
  for (let at = 1; at <= whole.count(); at++) {
    // Every third step of the next start, another third for each step before: together all of them.
    for (let again = 1 + (at % 3); again <= 14; again += 3) {
      start();
      expect(() => publishFiles(folder, publication(), dieBefore(at).onStep)).toThrow(Killed);
      try {
        recoverFolder(folder, dieBefore(again).onStep);
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      recoverFolder(folder);
      expect(new Set(state()).size, `step ${at}, then ${again}`).toBe(1);
      outcomes.add(state()[0]!);
      // Nothing is left but the versions before.
      expect(readdirSync(folder).filter((name) => /^\.desk\.(?!before)/.test(name))).toEqual([]);
      if (state()[0] === 'new')
        expect(names.map((name) => String(versionBefore(folder, name)))).toEqual(names.map(old));
    }
  }
  expect([...outcomes].sort()).toEqual(['new', 'old']);
});

test('a real process, killed by the system between its steps, 40 times', () => {
  const module = pathToFileURL(join(process.cwd(), 'scripts/desk/desk-folder.mjs')).href;
  const script = `
    const { publishFiles } = await import(${JSON.stringify(module)});
    const [folder, files, rounds] = JSON.parse(process.argv[1]);
    let left = rounds;
    publishFiles(folder, files.map((file) => ({ ...file, bytes: Buffer.from(file.text) })), () => {
      if (--left === 0) process.kill(process.pid, 'SIGKILL');
    });`;
  const files = publication().map(({ bytes, ...file }) => ({ ...file, text: String(bytes) }));
  for (let kill = 1; kill <= 40; kill++) {
    start();
    const rounds = 1 + ((kill * 7) % 26);
    const { signal, status } = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      script,
      JSON.stringify([folder, files, rounds]),
    ]);
    expect(signal === 'SIGKILL' || status === 0).toBe(true);
    recoverFolder(folder);
    expect(new Set(state()).size).toBe(1);
  }
});

test('what somebody else changed between the crash and the start stays; the new version is kept beside it', () => {
  start();
  const steps: string[] = [];
  expect(() =>
    publishFiles(folder, publication(), (step) => {
      steps.push(step);
      if (steps.filter((one) => one.startsWith('rename')).length === 2) throw new Killed();
    }),
  ).toThrow(Killed);
  writeFileSync(join(folder, names[1]!), 'by hand');
  expect(recoverFolder(folder)).toEqual({ finished: [names[0], names[2]], left: [names[1]] });
  expect(read(names[1]!)).toBe('by hand');
  expect(read(`.desk.left.${names[1]}`)).toBe(fresh(names[1]!));
});

test('only plain files with a layer’s kind of name are layers: no link, nothing hidden, nothing below', () => {
  start();
  for (const name of ['.hidden.geojson', 'Groß.geojson', 'a.json', 'a..geojson'])
    writeFileSync(join(folder, name), '');
  symlinkSync('/etc/passwd', join(folder, 'link.geojson'));
  expect(layerFiles(folder)).toEqual(names);
  expect(versionBefore(folder, '../x.geojson')).toBeNull();
});
