// SPDX-License-Identifier: EUPL-1.2
// The way of data/README.md with the real QGIS: edited there, saved in place, brought into form; what git shows are exactly
// the edits. Outside the test run, because QGIS is larger than everything else together.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Feature, Polygon } from 'geojson';
import { checkFile } from '../../src/core/validation/check-file';
import { formatLayer } from '../../src/core/write/format-layer';
import { writeLayer } from '../../src/core/write/write-geojson';
import { type LayerId, layerById } from '../../src/layers';
import { fieldsOf } from '../../src/layers/definition';
import { mixed, type Prove } from './proof';
import { openedProject } from './qgis-project';

interface Edits {
  /** Field by the real form. */
  readonly field?: readonly [id: string, name: string, value: unknown];
  readonly vertices?: readonly (readonly [id: string, at: number, x: number, y: number])[];
  readonly split?: readonly [id: string, line: readonly (readonly number[])[], newId: string];
  readonly add?: readonly [id: string, wkt: string, values: object];
}

/**
 * One seed makes one edit by the form in each layer that has features with fields of its kinds, then moves a corner that two
 * areas share, splits one of them and adds another.
 * @throws Error where Debian's python3-qgis is not installed
 */
export function qgisEdits(): Prove {
  const python = '/usr/bin/python3';
  const probe = spawnSync(python, ['-c', 'import qgis.core'], { encoding: 'utf8' });
  if (probe.status !== 0) throw new Error('QGIS is not there; apt-get install python3-qgis');
  const folder = mkdtempSync(join(tmpdir(), 'nuf-qgis-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  openedProject(python, folder);
  const edit = (layer: LayerId, text: string, edits: Edits) => {
    const path = join(folder, `${layer}.geojson`);
    writeFileSync(path, text);
    const fields = Object.entries(fieldsOf(layerById(layer)!));
    const of = (kind: string) => fields.filter(([, field]) => field.kind === kind).map(([name]) => name);
    const wanted = JSON.stringify({ lists: of('list'), flags: of('flag'), ...edits });
    const run = spawnSync(python, [resolve('test/soak/qgis-edit.py'), path, wanted], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${layer}: ${run.stderr.slice(-600)}`);
    const { text: formed, findings, lost } = formatLayer(readFileSync(path), `${layer}.geojson`);
    if (formed === null) throw new Error(`${layer}: refused ${JSON.stringify([findings, lost])}`);
    const wrong = checkFile(new TextEncoder().encode(formed), `${layer}.geojson`).findings;
    if (wrong.some(({ severity }) => severity === 'error'))
      throw new Error(`${layer}: ${JSON.stringify(wrong)}`);
    return formed;
  };
  return (seed) => byForm(edit, seed) + byGeometry(edit, seed);
}

type Edit = (layer: LayerId, text: string, edits: Edits) => string;

function byForm(edit: Edit, seed: number): number {
  const layers = ['planned-expansion', 'startup-buildings', 'commercial-sites', 'places'] as const;
  layers.forEach((layer, k) => {
    const text = readFileSync(`data/${layer}.geojson`, 'utf8');
    const { features } = JSON.parse(text) as { features: Feature[] };
    // QGIS splits a file of several kinds of geometry into layers and this opens the first: one of its kind is edited.
    const kind = features[0]!.geometry?.type;
    const fit = features.filter(({ geometry }) => geometry?.type === kind);
    const feature = fit[Math.abs(mixed(seed + k)) % fit.length]!;
    const after = edit(layer, text, { field: [String(feature.id), 'note', `geändert ${seed}`] });
    const changed = changedLines(text, after);
    mustBe(`${layer}: lines`, [changed.gone.length, changed.come.length], [1, 1]);
    const expected = { ...feature, properties: { ...feature.properties, note: `geändert ${seed}` } };
    mustBe(layer, featureOf(changed.come[0]!), expected);
  });
  return layers.length;
}

function byGeometry(edit: Edit, seed: number): number {
  const shift = (Math.abs(mixed(seed)) % 40) / 1e5;
  const area = (id: string, west: number): Feature<Polygon> => ({
    type: 'Feature',
    id,
    properties: { name: id, code: 'GE', firms: null, source: 'Amt', confidence: 'found' },
    geometry: { type: 'Polygon', coordinates: [rectangle(west)] },
  });
  const before = writeLayer(
    'industrial-zones',
    ['a', 'b', 'c', 'd'].map((id, i) => area(id, 7.6 + i / 100)),
  );
  const [x, y] = [Number((7.61 + shift / 10).toFixed(7)), 51.2001];
  const after = edit('industrial-zones', before, {
    field: ['d', 'firms', 'Neu'],
    vertices: [
      ['a', 1, x, y],
      ['b', 0, x, y],
    ],
    split: [
      'c',
      [
        [7.615, 51.2 + 0.001 + shift],
        [7.635, 51.2 + 0.001 + shift],
      ],
      'c-2',
    ],
    add: [
      'e',
      'POLYGON((7.65 51.2, 7.66 51.2, 7.66 51.21, 7.65 51.2))',
      { name: 'e', source: 'Amt', confidence: 'found' },
    ],
  });
  const { gone, come } = changedLines(before, after);
  mustBe('ids that changed', gone.map(idOf), ['a', 'b', 'c', 'd']);
  mustBe('ids that came', come.map(idOf), ['a', 'b', 'c', 'd', 'c-2', 'e']);
  const corner = (line: string, at: number) => (featureOf(line).geometry as Polygon).coordinates[0]![at];
  mustBe(
    'the shared corner',
    [corner(come[0]!, 1), corner(come[1]!, 0)],
    [
      [x, y],
      [x, y],
    ],
  );
  return 1;
}

function rectangle(west: number): number[][] {
  const round = (value: number) => Number(value.toFixed(7));
  const east = round(west + 0.01);
  return [
    [round(west), 51.2],
    [east, 51.2],
    [east, 51.21],
    [round(west), 51.21],
    [round(west), 51.2],
  ];
}

const bare = (line: string) => line.replace(/,$/, '');
const featureOf = (line: string): Feature => JSON.parse(line);
const idOf = (line: string) => featureOf(line).id;

/** Lines of one text that the other does not have, without the comma between features. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [was, is] = [before, after].map((text) => text.split('\n').map(bare)) as [string[], string[]];
  return { gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) };
}

function mustBe(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: found ${a}, expected ${b}`);
}
