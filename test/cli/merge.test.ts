// SPDX-License-Identifier: EUPL-1.2
// Two people change neighbouring lines; git asks `nuf merge`, and only true collisions are left to a person.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileOf } from '../core/edit/a-desk';
import { runNuf } from './run-nuf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-merge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = fileOf({ a: null, b: null, c: null }, { name: 'x', use: 'mixed' });
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

async function merge(ours: string, theirs: string) {
  write('base', text);
  write('ours', ours);
  write('theirs', theirs);
  const { code, err } = await runNuf(
    ['merge', 'base', 'ours', 'theirs', 'data/zones.geojson', '--lang', 'de'],
    folder,
  );
  return { code, err, merged: read('ours') };
}

const withName = (id: string, name: string) =>
  text.replace(`"id":"${id}","properties":{"name":"x"`, `"id":"${id}","properties":{"name":"${name}"`);

test('neighbouring lines and different fields: 0, without a question', async () => {
  const ours = withName('a', 'ours');
  const theirs = withName('b', 'theirs').replace('"use":"mixed"', '"use":"residential"');
  const { code, merged, err } = await merge(ours, theirs);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(merged).features.map(({ properties }: never) => properties)).toEqual([
    { name: 'ours', use: 'residential' },
    { name: 'theirs', use: 'mixed' },
    { name: 'x', use: 'mixed' },
  ]);
});

test('a true collision: 1, named, between markers that nuf check names', async () => {
  const { code, merged, err } = await merge(withName('b', 'ours'), withName('b', 'theirs'));
  expect(code).toBe(1);
  expect(err).toBe('data/zones.geojson: Konflikt in b: name\n');
  expect(merged).toMatch(/^<<<<<<< ours\n.*"ours".*,\n=======\n.*"theirs".*,\n>>>>>>> theirs\n\{.*"id":"c"/m);
  const check = await runNuf(['check', 'ours', '--json'], folder);
  expect(check.code).toBe(1);
  const { files } = JSON.parse(check.out);
  expect(files[0].findings).toMatchObject([{ code: 'merge-markers' }]);
  const solved = merged.replace(/^<<<<<<< ours\n(.*\n)=======\n(.*\n)>>>>>>> theirs\n/m, '$2');
  expect(solved).toBe(withName('b', 'theirs'));
});

test('what cannot be read: 2, and an ordinary conflict is left', async () => {
  const { code, merged, err } = await merge(
    withName('b', 'ours'),
    withName('b', 'theirs').replace('"a"', '"b"'),
  );
  expect(code).toBe(2);
  expect(err).toContain('theirs: eine id steht zweimal');
  expect(merged).toContain('<<<<<<< ours');
});

test('git itself: two branches, neighbouring lines, merged; set up once', async () => {
  mkdirSync(join(folder, 'data'));
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'test@example.org');
  git('config', 'user.name', 'Test');
  for (let i = 0; i < 2; i++) {
    const { code, out } = await runNuf(['merge', '--install', '--data', 'data', '--lang', 'en'], folder);
    expect([code, out]).toEqual([
      0,
      'git merges *.geojson here with nuf merge (data/.gitattributes, merge.nuf.driver).\n',
    ]);
  }
  expect(read('data/.gitattributes')).toBe('*.geojson merge=nuf\n');
  expect(git('config', 'merge.nuf.driver')).toMatch(/^node '.*\/bin\/nuf\.mjs' merge %O %A %B %P\n$/);
  // The built command is not there in a test of the source: git is told to ask a script that says it was asked.
  git('config', 'merge.nuf.driver', 'echo asked >asked; false');
  const commit = (content: string) => {
    write('data/zones.geojson', content);
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  commit(text);
  git('checkout', '-qb', 'other');
  commit(withName('b', 'theirs'));
  git('checkout', '-q', 'main');
  commit(withName('a', 'ours'));
  expect(() => git('merge', 'other')).toThrow();
  expect(read('asked')).toBe('asked\n');
});

test('wrong use and no repository are told', async () => {
  expect((await runNuf(['merge', 'a'], folder)).code).toBe(2);
  const { code, err } = await runNuf(['merge', '--install', '--data', '.', '--lang', 'de'], folder);
  expect(code).toBe(2);
  expect(err).toContain('liegt in keinem git-Repository');
});
