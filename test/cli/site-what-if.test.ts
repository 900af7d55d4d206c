// SPDX-License-Identifier: EUPL-1.2
// What is supposed is supposed of what the answer is of, however it is asked; and nothing that is asked for is dropped unsaid.

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli';

async function nuf(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const io = {
    cwd: process.cwd(),
    packageDir: process.cwd(),
    lang: 'de' as const,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const exit = await run(['site', ...args], io);
  return { exit, out, err };
}

interface Reply {
  readonly figures: Readonly<Record<string, { readonly value: number | null }>>;
  readonly supposed: { readonly of: string | null; readonly lacks: string | null };
  readonly distribution: readonly {
    readonly technology: string;
    readonly businesses: {
      readonly total: number;
      readonly at: Readonly<Record<string, { readonly reached: number }>>;
    };
  }[];
}

async function asked(...args: readonly string[]): Promise<Reply> {
  const { exit, out, err } = await nuf(...args, '--json');
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const line = ['--line', 'ftthb/1000'] as const;
const valuesOf = ({ figures }: Reply) =>
  Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]));
const gained = 'whatif.outline.all.businesses.1000.gained';

describe('a line that is supposed', () => {
  test('gains an estate the same, whether its site or its outline is asked', async () => {
    const zone = await asked('--id', 'industrial-zones/industrial-rahmedetal', ...line);
    const site = await asked('--id', 'commercial-sites/site-rahmedetal', ...line);
    expect(valuesOf(site)).toEqual(valuesOf(zone));
    expect(site.figures[gained]!.value).toBeGreaterThan(250);
  });

  test.each([
    ['building', ['--id', 'startup-buildings/building-egc']],
    ['circle', ['--id', 'places/place-strasse-wilhelmstrasse']],
    ['cell', ['--at', '51.2197,7.6273']],
    ['corridor', ['--street', 'Werdohler Straße']],
    ['area', ['--district', 'Bierbaum']],
  ])('gains of a %s all whom the answer counts without it', async (kind, place) => {
    const { figures, supposed, distribution } = await asked(...place, ...line);
    expect(supposed).toEqual({ line: 'ftthb/1000', of: kind, lacks: null });
    const { businesses } = distribution.find(({ technology }) => technology === 'alle')!;
    const without = businesses.total - businesses.at['1000']!.reached;
    expect(without).toBeGreaterThan(1);
    expect(figures[gained]!.value! / without).toBeCloseTo(1, 1);
  });

  test.each([
    ['commercial-sites/site-rosmart', 'outside', 'außerhalb der Gemeinde'],
    ['commercial-sites/site-wibschla', 'extent', 'Lage oder sein Umriss steht in keiner Datei'],
    ['places/place-plz-58511', 'extent', 'Lage oder sein Umriss steht in keiner Datei'],
  ])('gains nobody is not said of %s, which nobody can know', async (id, lacks, why) => {
    const { figures, supposed } = await asked('--id', id, ...line);
    expect([figures, supposed]).toEqual([{}, { line: 'ftthb/1000', of: null, lacks }]);
    const { out } = await nuf('--id', id, ...line);
    expect(out).toContain(`Was „Glasfaser ab 1.000\u00a0Mbit/s“ hier ändern würde, ist nicht zu rechnen: `);
    expect(out).toContain(why);
    expect(out).not.toContain('Annahme: ');
  });
});

describe('a place by its name', () => {
  test.each([
    ['--firm', '80,cloud-erp,video/12', 'fit.'],
    ['--line', 'ftthb/1000', 'whatif.'],
    ['--plan', 'plan-telekom-innenstadt', 'whatif.'],
    ['--date', '2025-01-01', ''],
  ])('answers %s as the same place does by its id', async (option, value, prefix) => {
    for (const [name, id] of [
      [['--district', 'Bierbaum'], 'places/place-bierbaum'],
      [['--street', 'Wilhelmstraße'], 'places/place-strasse-wilhelmstrasse'],
      [['--postcode', '58511'], 'places/place-plz-58511'],
      [['--city'], 'boundary/boundary-luedenscheid'],
    ] as const) {
      const [named, same] = [await asked(...name, option, value), await asked('--id', id, option, value)];
      expect(valuesOf(named)).toEqual(valuesOf(same));
      const isAnswered = Object.keys(named.figures).some((figure) => figure.startsWith(prefix));
      expect([id, isAnswered]).toEqual([id, prefix !== 'whatif.' || id !== 'places/place-plz-58511']);
    }
  });

  test.each([
    [['--street', 'Straße zur Homert', '--firm', '80,cloud-erp'], 'nur als Linie der Karte'],
    [['--find', 'f-ab=20000', '--firm', '80,cloud-erp'], '--firm gilt einem Ort'],
    [['--found', '', ...line], '--line gilt einem Ort'],
    [['--city', ...line, '--plan', 'plan-telekom-innenstadt'], 'Nur eines angeben'],
  ])('or a search refuses what it would have to drop: %s', async (args, why) => {
    const { exit, out, err } = await nuf(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });
});
