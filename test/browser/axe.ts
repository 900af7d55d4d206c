// SPDX-License-Identifier: EUPL-1.2
// Runs axe on an open page. What axe cannot decide ("incomplete") counts as found, unless the list says why it is fine.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import { type AllowedFinding, axeAllowed } from './axe-allowed';
import { tooFaint } from './contrast';
import type { Page } from './harness';

// Handed to the page through the debugger, so that neither its policy nor Trusted Types has to be opened for it.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
};

/** The rules of axe that look at colours: what they say may differ between the light and the dark scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it is now, one line a node: `violation rule: selector: what axe says`. Empty if nothing.
 * @param allowed exceptions with their reasons; the common list by default
 * @param rules `colours` asks only what another scheme of the same page may answer otherwise
 */
export async function accessibilityFindings(
  page: Page,
  allowed: readonly AllowedFinding[] = axeAllowed,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run(options: unknown): Promise<unknown> } }).axe.run(run),
    (rules === 'all' ? options : { ...options, runOnly: colourRules }) as unknown,
  );
  const { violations, incomplete } = results as AxeResults;
  const faint = new Map(await page.evaluate(tooFaint, undecidedContrasts(incomplete)));
  const lines = (kind: AllowedFinding['kind'], found: AxeResults['violations']) =>
    found.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !(kind === 'incomplete' && id === contrast && !faint.has(node.target.join(' '))))
        .filter((node) => !allowed.some((entry) => isAllowed(entry, kind, id, node)))
        .map((node) => {
          const target = node.target.join(' ');
          return `${kind} ${id}: ${target}: ${faint.get(target) ?? oneLine(node.failureSummary ?? '')}`;
        }),
    );
  return [...lines('violation', violations), ...lines('incomplete', incomplete)];
}

const contrast = 'color-contrast';

/** Axe gives up where something overlaps a text at this scroll position; our own computation does not. */
function undecidedContrasts(incomplete: AxeResults['incomplete']): string[] {
  return incomplete
    .filter(({ id }) => id === contrast)
    .flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
}

function isAllowed(
  entry: AllowedFinding,
  kind: AllowedFinding['kind'],
  rule: string,
  node: NodeResult,
): boolean {
  return entry.kind === kind && entry.rule === rule && entry.node.test(node.html);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
