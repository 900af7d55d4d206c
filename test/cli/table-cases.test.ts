// SPDX-License-Identifier: EUPL-1.2
// Sectors and the official series read their numbers by the grammar of every table, and nuf check says the same.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sectors of the land demand', () => {
  const demand = async (e: string, more: readonly string[] = [], separator = ';') => {
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ horizonYears: 20, reuseOn: 'relocations' }));
    const small = ['0.007', '0.0015', '0.25'].map((text) =>
      separator === ';' ? text.replace('.', ',') : text,
    );
    const cells = ['Industrie', e, '1', ...small, '150'];
    writeFileSync(join(folder, 's.csv'), `name;E;a;v;n;w;f\n${cells.join(';')}\n`.replaceAll(';', separator));
    const args = ['demand', '--input', 'd.json', '--sectors', 's.csv', '--json', ...more];
    const { code, out, err } = await runNuf(args, folder);
    return { code, err, demandM2: JSON.parse(out).demandM2 as number | undefined };
  };

  test.each<[string, (readonly string[])?, string?]>([
    ['10000'],
    ['10 000'],
    ['1E4'],
    ['10.000,0'],
    ['10.000', ['--thousands', 'point']],
    ['"10,000"', ['--thousands', 'comma'], ','],
    ['"10,000"', ['--decimal', 'point'], ','],
  ])('%s jobs are ten thousand %j', async (e, more, separator) => {
    const { code, demandM2 } = await demand(e, more, separator);
    expect(code).toBe(0);
    expect(demandM2).toBeCloseTo(202_500, 6);
  });

  test.each([
    ['10.000', ';', /Zeile 2, Spalte E: „10\.000“.*10000 \(--thousands point\), 10 \(--decimal point\)/],
    ['"10,000"', ',', /Zeile 2, Spalte E: „10,000“.*10000 \(--thousands comma\), 10 \(--decimal comma\)/],
    ['viele', ';', /Zeile 2, Spalte E: .*„viele“/],
    ['#WERT!', ';', /Zeile 2, Spalte E: Der Wert fehlt/],
    ['-9999', ';', /Zeile 2, Spalte E: Der Wert fehlt/],
  ])('%s jobs are refused in the words of nuf check', async (e, separator, said) => {
    const { code, err } = await demand(e, [], separator);
    expect(code).toBe(1);
    expect(err).toMatch(said);
    const check = await runNuf(['check', 's.csv'], folder);
    expect(check.code).toBe(1);
    expect(check.out).toContain(err.split('\n')[0]!.replace('nuf demand: ', ''));
  });
});

describe('the official series', () => {
  const columns = ['alle_30', 'alle_50', 'alle_100', 'alle_200', 'alle_400', 'alle_1000'];
  const tech = ['fttc_50', 'fttc_100', 'fttc_200', 'hfc_100', 'hfc_1000', 'ftthb_1000'];
  const csv = (...rows: string[]) => `unit;asOf;${[...columns, ...tech].join(';')}\n${rows.join('\n')}\n`;
  const check = async (content: string) => {
    writeFileSync(join(folder, 'breitbandatlas.csv'), content);
    return runNuf(['check', 'breitbandatlas.csv'], folder);
  };
  const sound = 'households;2020-H1;95;94;93;92;91;90;70;60;50;91;90;1';

  test.each([
    ['decimal points', sound.replace('95;', '95.5;')],
    ['decimal commas', sound.replace('95;', '95,5;')],
    ['a value that official files reach', sound.replace('95;', '100.65;')],
    ['nothing where nothing is known', sound.replace('95;', ';')],
  ])('with %s is clean', async (_, row) => {
    expect((await check(csv(row))).code).toBe(0);
  });

  test.each([
    ['beyond what official files reach', sound.replace('95;', '195.7;'), /Spalte alle_30: 195\.7/],
    ['just beyond', sound.replace('95;', '100.66;'), /Spalte alle_30: 100\.66/],
    ['rising with speed', sound.replace('95;94', '90;94'), /alle_50 = 94.*≤ alle_30 = 90/],
    ['with one technology above all', sound.replace(';1', ';99'), /ftthb_1000 = 99|hfc/],
    ['with a half-year twice', `${sound}\n${sound.replace('95;', '96;')}`, /2020-H1 steht schon in Zeile 2/],
  ])('%s is an error', async (_, rows, said) => {
    const { code, out } = await check(csv(rows));
    expect(code).toBe(1);
    expect(out).toMatch(said);
  });
});

describe('a table of cells as a spreadsheet or a person left it', () => {
  const [head, cell] = ['raster_id;households;down_fn_hh_alle_1000', '100mN56751E4043'];
  const table = (households: string) => `${head}\n${cell};${households};100\n`;

  test.each([
    ['a footnote', table('1234*'), /Spalte households: An der Zahl „1234\*“ hängt ein Fußnotenzeichen/],
    ['a count that statistics hide', table('<5'), /„<5“ ist keine einzelne Zahl/],
    ['a range', table('50-100'), /„50-100“ ist keine einzelne Zahl, sondern ein Bereich.*Zelle leer/],
    ['about so many', table('ca. 50'), /„ca\. 50“.*Etwa-Wert/],
    ['a letter for a nought', table('1O'), /Hier steht „1O“, erwartet wird eine Zahl/],
    [
      'a title above',
      `Breitband;;\n${table('10')}`,
      /Kopf der Tabelle steht erst in Zeile 2; darüber steht „Breitband“/,
    ],
    ['lines quoted as a whole', table('10').trimEnd().replace(/^.*$/gm, '"$&"'), /einzige Zelle.*Semikolon/],
    [
      'a cell of another size',
      `${table('10')}1kmN5675E404;5;100\n`,
      /Zeile 3.*„1kmN5675E404“ ist keine Kennung/,
    ],
  ])('with %s is refused, and nuf check says the same', async (_, content, said) => {
    writeFileSync(join(folder, 'c.csv'), content);
    const corners = ['7.6 51.2', '7.7 51.2', '7.7 51.3', '7.6 51.3', '7.6 51.2'];
    const ring = corners.map((corner) => corner.split(' ').map(Number));
    const geometry = { type: 'Polygon', coordinates: [ring] };
    writeFileSync(join(folder, 'z.geojson'), JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    const asked = ['--zones', 'z.geojson', '--coverage', 'c.csv', '--weight', 'households'];
    const { code, err } = await runNuf(['coverage', ...asked], folder);
    expect([code, (await runNuf(['check', 'c.csv'], folder)).out]).toEqual([1, expect.stringMatching(said)]);
    expect(err).toMatch(said);
  });
});
