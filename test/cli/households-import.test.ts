// SPDX-License-Identifier: EUPL-1.2
// `nuf import --layer census-households`: the households of a coverage that is there are renewed, and nothing else.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gridCellAt } from '../../src/core/geo/grid-id';
import { fromPlane, toPlane } from '../../src/core/geo/projection';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-households-'));
afterAll(() => rmSync(folder, { recursive: true }));
const coverage = join(folder, 'broadband-coverage.geojson');

/** Twelve by twelve cells of the coverage, written as somebody's program may have done, in rows of `100mN…E…`. */
const [column0, row0, width] = [4_040, 56_750, 12];
const corner = (c: number, r: number) =>
  fromPlane('EPSG:25832', c * 100, r * 100).map((value) => Number(value.toFixed(7)));
const cells = Array.from({ length: width * width }, (_, i) => {
  const [c, r] = [column0 + (i % width), row0 + Math.floor(i / width)];
  const ring = [corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1), corner(c, r)];
  const properties = {
    raster_id: `100mN${r}E${c}`,
    households: 1,
    down_fn_hh_alle_30: 99.5,
    source: 'test',
    confidence: 'demo',
    own: '1.0',
  };
  return {
    type: 'Feature',
    id: properties.raster_id,
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
});
const written = `{ "type": "FeatureCollection",\n  "features": [\n${cells
  .map((cell) => JSON.stringify(cell).replace('99.5', '99.50'))
  .join(',\n\n')}\n] }\n`;

/** Census cells with 10 households each over the middle of these cells; one is kept secret. */
const [x, y] = toPlane('EPSG:3035', ...fromPlane('EPSG:25832', (column0 + 6) * 100, (row0 + 6) * 100));
const middle = gridCellAt('EPSG:3035', 100, x, y);
const census = (secret: readonly number[], reach = 20, mark = '–') => {
  const rows: string[] = [];
  for (let r = -reach; r <= reach; r++) {
    for (let c = -reach; c <= reach; c++) {
      const [row, column] = [middle.row + r, middle.column + c];
      const isInner = Math.abs(r) <= 2 && Math.abs(c) <= 2;
      const figure = r === secret[0] && c === secret[1] ? mark : isInner ? '10' : '0';
      rows.push(`CRS3035RES100mN${row}00E${column}00;${figure}`);
    }
  }
  writeFileSync(join(folder, 'zensus.csv'), `GITTER_ID_100m;Haushalte\n${rows.join('\n')}\n`);
};
const nuf = (...argv: string[]) =>
  runNuf(['import', 'zensus.csv', '--layer', 'census-households', '-o', coverage, ...argv], folder);
const households = () =>
  (JSON.parse(readFileSync(coverage, 'utf8')) as { features: typeof cells }).features.map(
    ({ properties }) => properties.households as number | null,
  );

test('households keep their sum, and every other byte stays', async () => {
  writeFileSync(coverage, written);
  census([]);
  const { code, out } = await nuf('--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    column: 'Haushalte',
    cells: 144,
    notKnown: 0,
    left: 0,
    householdsBefore: 144,
    householdsOfCensus: 250,
    householdsOfTouchedCensusCells: 250,
  });
  expect(households().reduce((sum: number, value) => sum + value!, 0)).toBeCloseTo(250, 1);
  const plain = (text: string) => text.replace(/"households":[\d.]+/g, '"households":1');
  expect(plain(readFileSync(coverage, 'utf8'))).toBe(written);
  // The same again changes nothing, and says so.
  expect((await nuf('--lang', 'en')).err).toContain('nothing to change');
});

test('a packed coverage is renewed to the same households, and one beside the file is named', async () => {
  const packed = join(folder, 'broadband-coverage.cells');
  const pack = (target: string) => runNuf(['pack', coverage, '-o', target], folder);
  try {
    writeFileSync(coverage, written);
    census([0, 0], 3);
    await pack(packed);
    const renewed = await runNuf(
      ['import', 'zensus.csv', '--layer', 'census-households', '-o', packed, '--json'],
      folder,
    );
    const again = ['--layer', 'census-households', '--column', 'Haushalte', '-o'];
    const said = await runNuf(['import', join(folder, 'zensus.csv'), ...again, coverage, '--json'], tmpdir());
    expect(said.err).toContain('Daneben liegt');
    // The command that is named does it.
    expect(said.err).toContain(`nuf pack ${coverage} -o ${packed}`);
    const { written: to, ...ofPacked } = JSON.parse(renewed.out) as Record<string, unknown>;
    expect(to).toBe(packed);
    expect(JSON.parse(said.out)).toMatchObject(ofPacked);
    await pack(join(folder, 'again.cells'));
    expect(readFileSync(packed).equals(readFileSync(join(folder, 'again.cells')))).toBe(true);
    writeFileSync(packed, 'NUFC');
    const broken = await runNuf(
      ['import', 'zensus.csv', '--layer', 'census-households', '-o', packed],
      folder,
    );
    expect([broken.code, readFileSync(packed, 'utf8')]).toEqual([2, 'NUFC']);
  } finally {
    rmSync(packed, { force: true });
  }
});

test('a secret figure leaves its cells not known, a file that does not reach leaves the rest as it is', async () => {
  writeFileSync(coverage, written);
  census([0, 0], 3);
  const { out } = await nuf('--json');
  const { notKnown, left, renewed } = JSON.parse(out) as Record<string, number>;
  const values = households();
  expect(values.filter((value) => value === null)).toHaveLength(notKnown!);
  // A square of a turned lattice lies in two to six others.
  expect(notKnown! >= 2 && notKnown! <= 6 && left! > 80).toBe(true);
  expect(values.filter((value) => value === 1).length).toBeGreaterThanOrEqual(left!);
  expect(renewed! + left!).toBeLessThanOrEqual(144);
});

test('a figure that cannot be read is named with its line and refused; accepted, it is not known', async () => {
  writeFileSync(coverage, written);
  census([0, 0], 20, 'geheim');
  const refused = await nuf();
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringContaining('nicht lesbare Zahlen: 1 (die erste: Zeile 842: „geheim“)'),
  ]);
  expect(refused.err).toContain('Mit --accept-refusals gelten sie als nicht bekannt');
  expect(readFileSync(coverage, 'utf8')).toBe(written);
  expect((await nuf('--accept-refusals')).code).toBe(0);
  const unknown = households().filter((value) => value === null).length;
  expect(unknown >= 2 && unknown <= 6).toBe(true);
  expect((await nuf('--lang', 'en')).err).toContain(
    'figures that cannot be read: 1 (the first: line 842: “geheim”)',
  );
  expect(JSON.parse((await nuf('--json')).out)).toMatchObject({
    oddRows: 0,
    unreadableFigures: 1,
    firstUnreadableRow: 842,
  });
});

test('a table of categories, and a column of words, are refused and change nothing', async () => {
  writeFileSync(coverage, written);
  const cell = `CRS3035RES100mN${middle.row}00E${middle.column}00`;
  const table = (...rows: string[]) =>
    writeFileSync(join(folder, 'zensus.csv'), `GITTER_ID_100m;Merkmal;Anzahl\n${rows.join('\n')}\n`);
  table(`${cell};INSGESAMT;10`, `${cell};1 Person;4`);
  const german = await nuf('--column', 'Anzahl');
  expect([german.code, german.err]).toEqual([
    2,
    expect.stringContaining(
      'Zellen kommen mehrfach mit verschiedenen Zahlen vor; filtern Sie die Datei auf die Summe (INSGESAMT). Die erste: Zeile 3',
    ),
  ]);
  const english = await nuf('--column', 'Anzahl', '--lang', 'en');
  expect(english.err).toContain(
    'cells occur several times with different figures; filter the file to the total (INSGESAMT). The first: line 3',
  );
  expect((await nuf('--column', 'Merkmal')).err).toContain('keine Zahl der Spalte „Merkmal“ ist lesbar');
  expect(readFileSync(coverage, 'utf8')).toBe(written);
});

test('a column that counts something else, and a coverage that is not there, are told', async () => {
  writeFileSync(coverage, written);
  writeFileSync(join(folder, 'zensus.csv'), 'GITTER_ID_100m;Einwohner\nCRS3035RES100mN3125900E4155400;3\n');
  const asked = await nuf();
  expect([asked.code, asked.err]).toEqual([
    2,
    expect.stringContaining('--column: GITTER_ID_100m, Einwohner'),
  ]);
  expect((await nuf('--column', 'Leute')).err).toContain('keine Spalte „Leute“');
  expect((await nuf('--column', 'Einwohner', '--json')).code).toBe(0);
  const none = await runNuf(['import', 'zensus.csv', '--layer', 'census-households'], folder);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('-o')]);
  expect(readFileSync(coverage, 'utf8')).toBe(written);
});
