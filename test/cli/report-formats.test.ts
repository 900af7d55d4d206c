// SPDX-License-Identifier: EUPL-1.2
// `nuf report` as JSON, Markdown and HTML: one report, three forms, the same numbers.

import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FigureUnit } from '../../src/analysis/figure/figure';
import { figureText } from '../../src/words/number/figure-text';
import { runNuf } from './run-nuf';

const nuf = (...args: string[]) => runNuf(['report', ...args, '--data', resolve('data')], process.cwd());

interface Printed {
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly proof: {
    readonly isApproximate?: boolean;
    readonly inputs: readonly unknown[];
    readonly sources: readonly string[];
  };
}

describe('one report', () => {
  let figures: [string, Printed][] = [];
  let [html, markdown] = ['', ''];
  beforeAll(async () => {
    figures = Object.entries((JSON.parse((await nuf('--json')).out) as { figures: object }).figures);
    html = (await nuf('--html')).out;
    markdown = (await nuf('--md')).out;
  });

  test('every figure of the JSON stands in the HTML under its id, and in the Markdown', () => {
    expect(figures.length).toBeGreaterThan(500);
    const shown = new Map(
      [...html.matchAll(/data-figure="([^"]+)"[^>]*>([^<]*)</g)].map(([, id, text]) => [id, text]),
    );
    expect(shown.size).toBe(figures.length);
    for (const [id, { value, unit, proof }] of figures) {
      const text = figureText({ value, unit, proof }, 'de');
      expect(shown.get(id)?.replace('&lt;', '<'), id).toBe(text);
      expect(markdown, id).toContain(text);
    }
  });

  test('every figure of the JSON has its proof with it', () => {
    const bare = figures.filter(([, { proof }]) => proof.inputs.length === 0 || proof.sources.length === 0);
    expect(bare).toEqual([]);
  });

  test('the HTML is one file that asks for no other', () => {
    expect(html).toContain('<style>');
    expect(html).not.toMatch(/<link|<script|<img|src=/);
  });
});

describe('what may be asked', () => {
  test('a rule, a denominator and a language change the report', async () => {
    const { out } = await nuf('--md', '--rule', 'weisse-flecken', '--unit', 'area', '--lang', 'en');
    expect(out).toContain('White spots: below 30 Mbit/s');
    expect(out).toContain('9 a) Commercial and industrial areas: share by technology and speed (area)');
  });

  test.each([
    [['--rule', 'x'], 'weisse-flecken, graue-flecken, gigabit-richtlinie-2'],
    [['--unit', 'x'], 'households, businesses, area'],
    [['--json', '--md'], '--json + --md'],
  ])('%j is refused with what is allowed', async (args, allowed) => {
    const { code, err } = await nuf(...args);
    expect(code).toBe(2);
    expect(err).toContain(allowed);
  });
});
