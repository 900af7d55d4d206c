// SPDX-License-Identifier: EUPL-1.2
// What the planner's document costs on 20 MB, against parsing and writing the same file as objects; and a drag step in a
// layer of 5,000 polygons and in a polygon of 5,000 vertices; how long the rules hold the desk up. Wall time where the disk is part of it, processor time of a
// drag step.

import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FeatureCollection } from 'geojson';
import { Desk } from '../src/core/edit/desk';
import { LayerDocument } from '../src/core/edit/document/layer-document';
import { moveVertex } from '../src/core/edit/operations/move-vertex';
import { setProperties } from '../src/core/edit/operations/set-properties';
import { snapTarget } from '../src/core/edit/operations/snap';
import { readCity } from '../src/core/read/read-city';
import { buffersOf, rulesJobOf } from '../src/session/desk/rules-job';
import { runRules } from '../src/session/desk/run-rules';
import { median } from './measure';
import type { Line } from './table.mjs';

const file = 'zones.geojson';
/** Cells of the layer's net a side: 71 × 71 are 5,041 polygons. */
const side = 71;
const degrees = 0.002;

/** Polygons in a net whose borders wave, each side with the same vertices for both neighbours. */
function netOf(verticesASide: number): string {
  const place = (column: number, row: number) => {
    const wave = Math.sin(column * 12.9898 + row * 78.233) * 0.00002;
    return [Number((7 + column * degrees + wave).toFixed(7)), Number((51 + row * degrees - wave).toFixed(7))];
  };
  const lines: string[] = [];
  const k = verticesASide;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const ring: number[][] = [];
      for (let i = 0; i < k; i++) ring.push(place(column + i / k, row));
      for (let i = 0; i < k; i++) ring.push(place(column + 1, row + i / k));
      for (let i = 0; i < k; i++) ring.push(place(column + 1 - i / k, row + 1));
      for (let i = 0; i < k; i++) ring.push(place(column, row + 1 - i / k));
      ring.push(ring[0]!);
      lines.push(
        JSON.stringify({
          type: 'Feature',
          id: `zone-${row}-${column}`,
          properties: { name: `Gebiet ${row}/${column}`, use: 'residential', population: row * column },
          geometry: { type: 'Polygon', coordinates: [ring] },
        }),
      );
    }
  }
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** A polygon of many vertices around another, which has all of its border. */
function roundOf(vertices: number): string {
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (2 * Math.PI * i) / vertices;
    return [
      Number((7.6 + 0.2 * Math.cos(angle)).toFixed(7)),
      Number((51.2 + 0.1 * Math.sin(angle)).toFixed(7)),
    ];
  });
  const inner = [...ring, ring[0]!];
  const outer = [
    [7, 51],
    [8.2, 51],
    [8.2, 51.4],
    [7, 51.4],
    [7, 51],
  ];
  const features = [[inner], [outer, [...inner].reverse()]].map((coordinates, id) =>
    JSON.stringify({ type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates } }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

function wallMs(work: () => void, rounds = 7): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

export function benchEditing(): Line[] {
  const bytes = new TextEncoder().encode(netOf(40));
  const decoder = new TextDecoder();
  const size = `${(bytes.length / 1e6).toFixed(0)} MB, ${side * side} polygons`;
  const lines: Line[] = [];
  const compare = (what: string, own: number, peer: number, against: string, goal: string) => {
    lines.push({ what, size, ms: own, ratio: 1, goal: '', note: '' });
    lines.push({ what: `  ${against}`, size: '', ms: peer, ratio: peer / own, goal, note: '' });
  };
  const parsed = () => JSON.parse(decoder.decode(bytes)) as FeatureCollection;

  const opened = wallMs(() => {
    const document = new LayerDocument(file, bytes);
    for (let key = 0; key < document.size; key++) document.idOf(key);
  });
  compare(
    'opening a layer: spans, ids, order',
    opened,
    wallMs(() => JSON.stringify(parsed())),
    'JSON.parse and JSON.stringify',
    '≥ 3×',
  );

  lines.push(...memoryLines(bytes, size));

  const desk = new Desk([{ name: file, bytes }]);
  let n = 0;
  const edited = () => {
    desk.perform(setProperties(desk, [{ file, key: 2000, set: { population: 100_000 + n++ } }]).step!);
    return desk.document(file).pieces();
  };
  const rewritten = () => {
    const collection = parsed();
    collection.features[2000]!.properties!.population = 100_000 + n++;
    return JSON.stringify(collection);
  };
  compare(
    'one edit, to the pieces for the writer',
    wallMs(() => void edited(), 31),
    wallMs(() => void rewritten()),
    'parse, change, stringify',
    '≥ 50×',
  );

  const folder = mkdtempSync(join(tmpdir(), 'nuf-bench-'));
  const target = join(folder, file);
  writeFileSync(target, bytes);
  const saved = wallMs(() => {
    const pieces = edited();
    const hash = createHash('sha256');
    for (const piece of pieces) hash.update(piece);
    hash.digest();
    const beside = openSync(`${target}.part`, 'w');
    writevSync(beside, pieces);
    fsyncSync(beside);
    closeSync(beside);
    renameSync(`${target}.part`, target);
  }, 11);
  const peer = wallMs(() => writeFileSync(target, rewritten()));
  compare(
    'one edit, to written, fsynced and hashed bytes',
    saved,
    peer,
    'parse, change, stringify, write (no fsync, no hash)',
    '≥ 8×',
  );
  rmSync(folder, { recursive: true });

  lines.push(...rulesLines());
  lines.push(dragLine('a net of 5,041 polygons, 16 vertices a side', netOf(16), 2500));
  lines.push(dragLine('two polygons of 5,000 shared vertices', roundOf(5000), 0));
  return lines;
}

/** How long the page stands still for the rules of a layer: handing it to the worker and hearing it, and running them itself. */
function rulesLines(): Line[] {
  const name = 'residential-zones.geojson';
  const text = netOf(40).replaceAll('"use"', '"source":"Amt","confidence":"demo","use"');
  const bytes = new TextEncoder().encode(text);
  const desk = new Desk([{ name, bytes }], [[name]]);
  desk.perform(setProperties(desk, [{ file: name, key: 2000, set: { population: -5 } }]).step!);
  const { municipality } = readCity(new Map()).city;
  const jobNow = () => rulesJobOf({ municipality }, desk, [name], '2026-11-29');
  const reports = runRules(jobNow());
  if (reports[0]!.findings.map(({ code }) => code).join() !== 'value-out-of-range')
    throw new Error('the rules did not run');
  const handed = wallMs(() => {
    const job = jobNow();
    structuredClone(job, { transfer: buffersOf(job) });
    structuredClone(reports);
  });
  const size = `${(bytes.length / 1e6).toFixed(0)} MB, ${side * side} polygons`;
  const here = wallMs(() => void runRules(jobNow()), 3);
  const note = 'what the desk stands still for';
  return [
    {
      what: 'the rules after a change: handed to the worker, heard',
      size,
      ms: handed,
      ratio: 1,
      goal: '',
      note,
    },
    { what: '  run by the page', size: '', ms: here, ratio: here / handed, goal: '', note: '' },
  ];
}

/** What an open layer keeps beside the bytes of its file: opened with all ids, and once a hand has taken hold of it. */
function memoryLines(bytes: Uint8Array, size: string): Line[] {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    // Twice: what the first one finds may free more.
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const desk = new Desk([{ name: file, bytes }], [[file]]);
  const document = desk.document(file);
  for (const key of document.keys()) document.idOf(key);
  const opened = held() - before;
  desk.shapes.shape(file, 0);
  desk.perform(setProperties(desk, [{ file, key: 2000, set: { population: 1 } }]).step!);
  const grabbed = held() - before;
  // Looked at after the measuring, so that nothing was freed before it.
  if (desk.past.length !== 1) throw new Error('the edit was not done');
  const line = (what: string, grown: number): Line => ({
    what,
    size,
    ms: `${Math.max(0, grown / 1e6).toFixed(1)} MB`,
    ratio: Math.max(0, grown) / bytes.length,
    goal: '≤ 2×',
    note: 'beside the bytes of the file',
  });
  return [line('memory of an open layer', opened), line('  with all its corners, after an edit', grabbed)];
}

/** A corner is pulled about by a hand: snapping, all owners, judged; the slowest of twenty steps. */
function dragLine(size: string, text: string, key: number): Line {
  const desk = new Desk([{ name: file, bytes: new TextEncoder().encode(text) }], [[file]]);
  const vertex = { file, key, line: 0, at: 3 };
  const { xy } = desk.shapes.shape(file, key)!.lines[0]!;
  const from = [xy[6]!, xy[7]!] as const;
  const steps: number[] = [];
  let done = 0;
  for (let i = 0; i < 240; i++) {
    const to = [from[0] + Math.sin(i / 9) * 0.00003, from[1] + Math.cos(i / 7) * 0.00003] as const;
    const start = process.cpuUsage();
    const target = snapTarget(desk, to, { files: [file], withinM: 0.5, held: from });
    const { step } = moveVertex(desk, { vertex, to, target }, { provisional: true });
    // The first ones are compiled, not measured.
    const { user, system } = process.cpuUsage(start);
    if (i >= 40) steps.push((user + system) / 1000);
    if (step) done++;
  }
  steps.sort((a, b) => a - b);
  const p95 = steps[Math.floor(steps.length * 0.95)]!;
  return {
    what: 'a drag step, p95',
    size,
    ms: p95,
    ratio: null,
    goal: '≤ 8 ms',
    note: `${done} of 240 steps allowed, median ${median(steps).toFixed(2)} ms`,
  };
}
