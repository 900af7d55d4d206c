// SPDX-License-Identifier: EUPL-1.2
// The sheet of conformance: every step there is, each result behind which a test stands has one that is there, what is not
// wholly met says why, and docs/accessibility.md says the same.

import { expect, test } from 'vitest';
import { bikSheet, mapSheet, type SheetRow } from '../../src/words/conformance';
import { evidence } from '../../src/words/conformance/evidence';
import { fromRoot, projectFiles, readText } from './repository';

const all = [...bikSheet, ...mapSheet];

test('each step stands once: 98 of the BITV-Test, 14 of the evaluation of web maps', () => {
  expect(new Set(bikSheet.map(({ id }) => id)).size).toBe(98);
  expect(bikSheet.length).toBe(98);
  expect(new Set(mapSheet.map(({ id }) => id)).size).toBe(14);
  expect(mapSheet.length).toBe(14);
});

test('what is met has a test, what is less than met says why, and nothing else has either', () => {
  for (const { id, result, evidence: tests, note } of all) {
    expect(tests.length > 0, id).toBe(result === 'met' || result === 'mostly');
    expect(note !== null, id).toBe(result === 'mostly' || result === 'operator');
  }
});

test.each(Object.entries(evidence))('the test behind "%s" is there', (key, { file, test: name }) => {
  expect(readText(file)).toContain(name);
  expect(all.some((row) => row.evidence.includes(evidence[key]!))).toBe(true);
});

test('each table of the interface has a name', () => {
  const wrong = projectFiles()
    .filter((file) => /^src\/.*\.tsx$/.test(file))
    .flatMap((file) => {
      const text = readText(file);
      const tables = text.match(/<table\b/g)?.length ?? 0;
      const names = text.match(/<caption\b|<table\b[^>]*aria-label/g)?.length ?? 0;
      return tables > names ? [file] : [];
    });
  expect(wrong).toEqual([]);
});

test('docs/accessibility.md says the same', async () => {
  const [before = ''] = readText('docs/accessibility.md').split('<!-- sheet -->\n');
  const tables = [
    tableOf('The 14 criteria of the evaluation of web maps', mapSheet),
    tableOf('The 98 steps of the BITV-Test', bikSheet),
  ];
  await expect(`${before}<!-- sheet -->\n\n${tables.join('\n')}`).toMatchFileSnapshot(
    fromRoot('docs/accessibility.md'),
  );
});

function tableOf(title: string, rows: readonly SheetRow[]): string {
  const results = {
    met: 'met',
    mostly: 'mostly met',
    none: 'not applicable',
    operator: 'open: the operator',
  };
  const lines = rows.map(({ id, name, result, note, evidence: tests }) => {
    const shown = tests
      .map(({ file, test: name_ }) => `\`${file}\`: ${name_.replaceAll('|', '\\|')}`)
      .join('; ');
    return `| ${id} ${name.en} | ${results[result]}${note ? `. ${note.en}` : ''} | ${shown} |`;
  });
  return `## ${title}\n\n| Step | Result | Shown by |\n|---|---|---|\n${lines.join('\n')}\n`;
}
