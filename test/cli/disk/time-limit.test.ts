// SPDX-License-Identifier: EUPL-1.2
// A reading that is kept busy ends with a sentence and code 1; one that is done in time with the code of its own.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli';
import { exitCodeOf } from '../../../src/cli/disk/time-limit';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-time-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

test('a busy program is ended, another gives its code and is told its arguments', async () => {
  expect(await exitCodeOf(fileOf('busy.mjs', 'for (;;);'), [], 300)).toBeNull();
  const quick = fileOf('quick.mjs', 'process.exitCode = process.argv.slice(2).length;');
  expect(await exitCodeOf(quick, ['a', 'b', 'c'], 60_000)).toBe(3);
});

describe('nuf import of a format whose package looks at no clock', () => {
  const imported = async (name: string, again: (milliseconds: number) => Promise<number | null>) => {
    let err = '';
    const code = await run(['import', fileOf(name, 'PAR1 damaged')], {
      ...{ cwd: folder, packageDir: folder, lang: 'en', out: () => {}, again },
      err: (text) => {
        err += text;
      },
    });
    return { code, err };
  };

  test('ends with 1 and a sentence where the time is over', async () => {
    expect(await imported('x.parquet', async () => null)).toEqual({
      code: 1,
      err: 'nuf import: after 60 s the file was not read; it seems to be damaged. Nothing was written.\n',
    });
  });

  test('ends as the thread did that read it, and says nothing a second time', async () => {
    expect(await imported('y.parquet', async () => 1)).toEqual({ code: 1, err: '' });
    expect(await imported('y.parquet', async () => 0)).toEqual({ code: 0, err: '' });
  });
});
