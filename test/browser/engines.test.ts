// SPDX-License-Identifier: EUPL-1.2
// The short part of `npm run engines` in the two engines that every other test leaves out: start, search, answer and the
// answer on a phone, without a violation of the policy, an error, sideways scrolling, or a unit over two lines.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { hasDisplays } from '../engines/displays.mjs';
import { firefoxProgram } from '../engines/firefox.mjs';
import { webKitIsThere } from '../engines/webkit.mjs';

const engines = [
  ['firefox', firefoxProgram() !== undefined],
  ['webkit', webKitIsThere()],
] as const;

const expected = ['desk: start', 'desk: search', 'desk: answer', 'phone: answer'];

describe.each(engines)('in %s', (engine, isThere) => {
  test.skipIf(!isThere || !hasDisplays())('start, search, answer and a phone’s width stand', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        ...['--experimental-websocket', '--no-warnings', 'test/engines/run.mjs'],
        ...['--short', '--engine', engine, '--dist', inject('siteFolder')],
      ],
      { timeout: 180_000 },
    ).catch((failed: { stdout: string }) => failed);
    expect(stdout.trim().split('\n')).toEqual([
      ...expected.map((step) => `✓ ${engine}, ${step}`),
      'Nothing stands wrong.',
    ]);
  });
});
