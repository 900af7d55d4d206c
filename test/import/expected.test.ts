// SPDX-License-Identifier: EUPL-1.2
// The test bed of real and broken files through the import: what should load loads whole and in its place, what should be
// refused is refused with a reason, and nothing is lost unsaid.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { importMessage } from '../../src/import/reader/import-words';
import { expectTable, tableRow } from '../cli/cases-document';
import { expectedRows, hasSharedData, sharedData } from '../core/expected';

const rows = expectedRows().filter(({ file }) => existsSync(`${sharedData}/${file}`));

/** Corners of the expected boxes were turned one by one, so a box may be smaller than expected, the more the wider it is. */
const tolerance = ([west = 0, , east = 0]: readonly number[]) => 0.01 + (east - west) * 0.06;

/** Where our reading differs from the list for a reason. */
const counted: Readonly<Record<string, number>> = {
  // The list counts what stands above the head, the row of units and the remarks below the table, too.
  'planung/genesis_33111-001r-2016.csv': 2178,
};
/** A formula without quotes that holds the separator makes the row wider than its head: refused, and said. */
const refusals: Readonly<Record<string, number>> = { 'selbst-gemacht/sicherheit/csv-formeln.csv': 1 };

/** What became of each file, by its path. */
const became = new Map<string, Became>();
const outcomes = ['read whole', 'read in part', 'asked', 'refused'] as const;
type Became = (typeof outcomes)[number];

/** Classes of the list in their order, and what they ask for. */
const asked: Readonly<Record<string, string>> = {
  load: 'read whole, in its place',
  table: 'read whole, without a place',
  warn: 'read, and its trouble is said',
  lenient: 'read or refused, with a reason, without a crash',
  optional: 'read, or the format is named',
  overlay: 'cases for the overlay of areas: read, or refused with a reason',
  reject: 'refused with a reason',
  json: 'JSON that is no GeoJSON: refused with a reason',
  doc: 'a text beside the files: refused with a reason',
};

/** The outcome; of several layers the plan is read, else the first one. */
async function outcomeOf(file: string) {
  const source = {
    name: file.replace(/^.*\//, ''),
    bytes: new Uint8Array(readFileSync(`${sharedData}/${file}`)),
  };
  let outcome = await importFile(source);
  if (outcome.kind === 'question' && outcome.about === 'layer') {
    const sourceLayer = outcome.choices.find((name) => /_Plan$/.test(name)) ?? outcome.choices[0]!;
    outcome = await importFile(source, { sourceLayer });
  }
  const { report } = outcome;
  const part: Became = report.refused > 0 ? 'read in part' : 'read whole';
  const isNothing = report.kept + report.repaired === 0 && report.findings.some(isError);
  became.set(
    file,
    outcome.kind === 'question' ? 'asked' : outcome.kind !== 'read' || isNothing ? 'refused' : part,
  );
  const messages = report.findings.map((finding) => importMessage(finding, 'de')).join('\n');
  return { outcome, report, messages, worst: report.findings[0]?.severity ?? null };
}

const isError = ({ severity }: { readonly severity: string }) => severity === 'error';

/** One page of a city's addresses lies inside the box of the city. */
function expectBox(found: readonly number[] | null, box: readonly number[], isInside: boolean): void {
  expect(found).not.toBeNull();
  box.forEach((value, i) => {
    const beyond = i < 2 ? value - found![i]! : found![i]! - value;
    const distance = isInside ? beyond : Math.abs(beyond);
    expect(distance, `${found}`).toBeLessThan(tolerance(box));
  });
}

describe.skipIf(!hasSharedData)('the test bed of files', () => {
  const of = (...outcomes: string[]) => rows.filter((row) => outcomes.includes(row.outcome));

  test.each(of('load', 'table'))('$file is read whole', async ({ file, features, box }) => {
    const { outcome, report, messages } = await outcomeOf(file);
    expect(outcome.kind, messages).toBe('read');
    expect(report.refused, messages).toBe(refusals[file] ?? 0);
    if (features !== null) expect(report.read).toBe(counted[file] ?? features);
    if (box) expectBox(report.bbox, box, /essen_wfs/.test(file));
  });

  test.each(of('optional').filter(({ file }) => /\.gml$/.test(file)))(
    '$file has its plan in its place',
    async ({ file, features, box }) => {
      const { outcome, report, messages } = await outcomeOf(file);
      expect(outcome.kind, messages).toBe('read');
      expect([report.read, report.refused]).toEqual([features, 0]);
      expectBox(report.bbox, box!, false);
    },
  );

  test.each(of('warn'))('$file is read and its trouble is said', async ({ file, features }) => {
    const { outcome, report, messages, worst } = await outcomeOf(file);
    expect(outcome.kind, messages).toBe('read');
    // A system that the file names and that is followed is no trouble; the report says where it came from.
    if (report.crsFrom !== 'crs') expect(['error', 'warning']).toContain(worst);
    if (features !== null) expect(report.read).toBe(features);
  });

  test.each(of('reject', 'json', 'doc'))('$file gives nothing, and the reason is said', async ({ file }) => {
    const { outcome, report, worst } = await outcomeOf(file);
    expect(report.kept + report.repaired).toBe(0);
    expect(worst).toBe('error');
    expect(outcome.kind === 'read' ? report.refused > 0 : true).toBe(true);
  });

  test.each(of('lenient', 'optional', 'overlay'))(
    '$file is read or refused, and adds up',
    async ({ file }) => {
      const { outcome, report, messages } = await outcomeOf(file);
      expect(report.read).toBe(report.kept + report.repaired + report.refused);
      if (outcome.kind === 'read') expect(outcome.features).toHaveLength(report.kept + report.repaired);
      else expect(messages).not.toBe('');
      expect(messages).not.toMatch(/\{(found|expected|at)\}|undefined/);
    },
  );

  test('docs/cases.md says what became of how many of each class', () => {
    expect(became.size).toBe(rows.length);
    const lines = Object.entries(asked).map(([outcome, what]) => {
      const files = of(outcome).map(({ file }) => became.get(file));
      const counts = outcomes.map((kind) => files.filter((one) => one === kind).length);
      return tableRow(`${outcome}: ${what}`, files.length, ...counts);
    });
    const all = outcomes.map((kind) => [...became.values()].filter((one) => one === kind).length);
    expectTable('The test bed of files', [...lines, tableRow('all', rows.length, ...all)]);
  });
});
