// SPDX-License-Identifier: EUPL-1.2
// Every rule that a layer declares, seen red on a changed copy of data/ and silent on the data of today.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectTable, tableRow } from './cases-document';
import { type DataFeature, dataCases } from './data-cases';
import { runNuf } from './run-nuf';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-rules-'));
  cpSync('data', join(folder, 'data'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (layer: string) =>
  join('data', `${layer}.${layer.startsWith('statistics/') ? 'csv' : 'geojson'}`);
const read = (layer: string): { features: DataFeature[] } =>
  JSON.parse(readFileSync(join(folder, path(layer)), 'utf8'));

/** Checks the layers in the changed folder and says what was found. */
async function checked(...layers: string[]) {
  const { code, out } = await runNuf(
    ['check', '--json', '--today', '2026-11-29', ...layers.map(path)],
    folder,
  );
  const { files }: { files: { findings: { code: string; severity: string; message: string }[] }[] } =
    JSON.parse(out);
  const findings = files.flatMap((one) => one.findings).filter(({ severity }) => severity !== 'notice');
  return {
    code,
    codes: findings.map((finding) => finding.code),
    messages: findings.map(({ message }) => message),
    said: findings.map(({ message }) => message).join('\n'),
  };
}

/** Changes the features of a layer, and checks its file or those that are named. */
async function changed(
  layer: string,
  change: (features: DataFeature[]) => DataFeature[] | undefined,
  ...more: string[]
) {
  const file = read(layer);
  const features = change(file.features) ?? file.features;
  writeFileSync(join(folder, path(layer)), JSON.stringify({ ...file, features }));
  return checked(...(more.length > 0 ? more : [layer]));
}

test('the data of today are silent', async () => {
  const { code, out } = await runNuf(['check', '--quiet', '--today', '2026-11-29', 'data'], folder);
  expect([code, out.trim().split('\n').at(-1)]).toEqual([0, expect.stringMatching(/Dateien geprüft/)]);
  expect(out).not.toMatch(/Fehler|Warnung/);
});

describe('a changed copy of data/', () => {
  const rows: string[] = [];
  test.each(dataCases)(
    '$change: $code',
    async ({ change, layer, by, byText, beside = [layer], was, ends, code, says }) => {
      const file = join(folder, path(layer));
      const text = readFileSync(file, 'utf8');
      if (byText) writeFileSync(file, byText(text));
      else {
        const whole = JSON.parse(text) as { features: DataFeature[] };
        writeFileSync(file, JSON.stringify({ ...whole, features: by?.(whole.features) ?? whole.features }));
      }
      const found = await checked(...beside);
      expect([found.code, [...new Set(found.codes)]]).toEqual([ends, [code]]);
      const sentence = found.messages[found.codes.indexOf(code)]!;
      if (says) expect(sentence).toMatch(says);
      rows.push(tableRow(change, was ?? 'nothing', found.code, `\`${code}\`: ${sentence}`));
    },
  );

  test('stands in docs/cases.md, row by row', () => expectTable('A changed copy of data/', rows));
});

describe('zones', () => {
  const both = ['industrial-zones', 'residential-zones'];
  const zone = (features: DataFeature[]) => features.find(({ geometry }) => geometry?.type === 'Polygon')!;
  test('of two layers are held against each other', async () => {
    const { codes, said } = await changed(
      'residential-zones',
      (list) => [
        ...list,
        { ...zone(list), id: 'double', geometry: zone(read('industrial-zones').features).geometry },
      ],
      ...both,
    );
    expect(codes).toContain('zones-overlap');
    expect(said).toMatch(
      /(residential-zones\/double.*industrial-zones|industrial-zones.*residential-zones\/double)/,
    );
  });

  test.each<[string, (east: number) => number[][]]>([
    // Half a metre of nothing between the two: one degree of longitude is 69.9 km here.
    [
      'zones-slit',
      (east) => [
        [east + 0.5 / 69_900, 51.2],
        [east + 0.01, 51.2],
        [east + 0.01, 51.21],
        [east + 0.5 / 69_900, 51.21],
      ],
    ],
    // A corner in the middle of the common border that the neighbour lacks.
    [
      'zones-lone-corner',
      (east) => [
        [east, 51.2],
        [east + 0.01, 51.2],
        [east + 0.01, 51.21],
        [east, 51.21],
        [east, 51.205],
      ],
    ],
  ])('whose borders do not meet are a warning: %s', async (code, corners) => {
    const area = (id: string, ring: number[][]): DataFeature => ({
      id,
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      properties: zone(read('industrial-zones').features).properties,
    });
    const found = await changed('industrial-zones', ([first]) =>
      [
        area('left', [
          [7.6, 51.2],
          [7.61, 51.2],
          [7.61, 51.21],
          [7.6, 51.21],
        ]),
        area('right', corners(7.61)),
      ].map((one) => ({ ...first!, ...one })),
    );
    expect([found.code, found.codes]).toEqual([0, [code]]);
    expect(found.said).toMatch(/industrial-zones\/left, industrial-zones\/right/);
  });
});

test('a promise and a building may lie ahead', async () => {
  const set = (values: object) => (list: DataFeature[]) => {
    Object.assign(list[0]!.properties, values);
    return undefined;
  };
  const promise = { announcedOn: '2026-01', event: 'completion', announcedFor: '2031', source: 'x' };
  expect((await changed('planned-expansion', set({ announcements: [promise] }))).codes).toEqual([]);
  expect((await changed('startup-buildings', set({ availableFrom: '2030' }))).codes).toEqual([]);
});
