// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessFit, type LineFacts, lineFit } from '../../../src/analysis/site-check/business-fit';
import { businessNeed, type Firm } from '../../../src/analysis/site-check/business-need';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';

const table = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const firm = (headcount: number, ...ids: (string | [string, number])[]): Firm => ({
  headcount,
  activities: ids.map((id) => (typeof id === 'string' ? { id } : { id: id[0], amount: id[1] })),
  mustNotFail: false,
});
const line = (change: Partial<LineFacts>): LineFacts => ({
  technology: 'ftthb',
  downMbit: 1000,
  belowDownMbit: null,
  upMbit: null,
  share: 1,
  ...change,
});
const cable = line({ technology: 'hfc' });
const dsl = line({ technology: 'fttc', downMbit: 50, belowDownMbit: 100 });
const at = (...lines: LineFacts[]) => ({ lines, secondNetwork: null });
const codes = (fit: { reasons: readonly { about: string; code: string }[] } | null) =>
  fit?.reasons.map(({ about, code }) => `${about} ${code}`);

describe('what a firm needs', () => {
  test('80 heads with cloud ERP: half of them at once, 2 down and 0.5 up each, a quarter in reserve', () => {
    const need = businessNeed(firm(80, 'cloud-erp'), table);
    expect(need.downMbit).toBeCloseTo(40 * 2 * 1.25, 9);
    expect(need.upMbit).toBeCloseTo(40 * 0.5 * 1.25, 9);
  });

  test('a backup at night is not added to the day: the larger of the two counts', () => {
    const day = businessNeed(firm(10, ['video', 4]), table);
    const both = businessNeed(firm(10, ['video', 4], ['offsite-backup', 10]), table);
    const night = businessNeed(firm(10, ['video', 4], ['offsite-backup', 720]), table);
    expect(both.upMbit).toBe(day.upMbit);
    expect(night.upMbit).toBeCloseTo(720 * 0.2778 * 1.25, 9); // 720 GB in eight hours are 200 Mbit/s
  });

  test('a firm of one still has one head on the line', () => {
    expect(businessNeed(firm(1, 'cloud-erp'), table).downMbit).toBeCloseTo(2 * 1.25, 9);
  });

  test('nothing ticked needs nothing, and an unknown activity is not counted', () => {
    expect(businessNeed(firm(5), table)).toMatchObject({
      downMbit: 0,
      upMbit: 0,
      latency: 'any',
      redundancy: 'no',
    });
    expect(businessNeed(firm(5, 'teleportation'), table).rows).toEqual([]);
  });

  test('the strictest activity decides on latency, symmetry and a second network', () => {
    const need = businessNeed(firm(5, 'voip', 'public-server', 'cad-upload'), table);
    expect(need).toMatchObject({ latency: 'realtime', symmetry: 'required', redundancy: 'advised' });
    expect(businessNeed({ ...firm(5), mustNotFail: true }, table).redundancy).toBe('required');
  });

  test('more heads never need less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (heads, more) => {
        const of = (count: number) => businessNeed(firm(count, 'cloud-erp', 'voip', 'shop'), table);
        return of(heads + more).downMbit >= of(heads).downMbit && of(heads + more).upMbit >= of(heads).upMbit;
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('whether a line fits', () => {
  test('known speeds that suffice fit', () => {
    const result = businessFit(firm(3, ['video', 2]), at(line({ upMbit: 500 })), [], table);
    expect(result.fit).toBe('fits');
  });

  test('with unknown upload fibre fits if the upload is assured', () => {
    const result = businessFit(firm(3, ['video', 2]), at(line({})), [], table);
    expect(result.fit).toBe('fits-with');
    expect(codes(result.best)).toContain('up have-it-assured');
  });

  test('cable does not fit where its usual upload is too low, and the reason says so', () => {
    const result = businessFit(firm(80, ['cad-upload', 10]), at(cable), [], table);
    expect(result.fit).toBe('does-not-fit');
    expect(codes(result.best)).toContain('up usual-maximum-too-low');
  });

  test('a public server needs a symmetric line, which cable and DSL are not', () => {
    const need = businessNeed(firm(1, 'public-server'), table);
    expect(codes(lineFit(need, cable, null, table))).toContain('symmetry not-sold-symmetric');
    expect(codes(lineFit(need, line({ upMbit: 1000 }), null, table))).toContain('symmetry present');
    expect(lineFit(need, line({}), null, table).fit).toBe('fits-with');
  });

  test('a need between two classes is undecided, above the class it does not fit', () => {
    const need = { ...businessNeed(firm(1), table), downMbit: 80 };
    expect(lineFit(need, { ...dsl, upMbit: 40 }, null, table).fit).toBe('unknown');
    expect(lineFit({ ...need, downMbit: 100 }, { ...dsl, upMbit: 40 }, null, table).fit).toBe('does-not-fit');
  });

  test('a second network that nobody knows of: advised is a condition, required stays unknown', () => {
    const known = at(line({ upMbit: 1000 }));
    const advised = businessFit(firm(80, 'shift-iot'), known, [], table);
    expect(advised.fit).toBe('fits-with');
    expect(codes(advised.best)).toContain('redundancy advised-not-known');
    const required = { ...firm(80, 'shift-iot'), mustNotFail: true };
    expect(businessFit(required, known, [], table).fit).toBe('unknown');
    expect(businessFit(required, { ...known, secondNetwork: false }, [], table).fit).toBe('does-not-fit');
    expect(businessFit(required, { ...known, secondNetwork: true }, [], table).fit).toBe('fits');
  });

  test('a line that only some can have fits after asking; one that nobody has does not', () => {
    const need = businessNeed(firm(3, 'voip'), table);
    expect(lineFit(need, line({ upMbit: 100, share: 0.78 }), null, table).fit).toBe('fits-with');
    expect(lineFit(need, line({ upMbit: 100, share: 0 }), null, table).fit).toBe('does-not-fit');
  });

  test('a place without any known line is unknown, never unfit', () => {
    expect(businessFit(firm(3, 'voip'), at(), [], table)).toMatchObject({ fit: 'unknown', best: null });
  });

  test('of several lines the one that fits best is named', () => {
    const result = businessFit(firm(3, 'public-server'), at(dsl, cable, line({})), [], table);
    expect(result.best!.line.technology).toBe('ftthb');
    expect(result.lines).toHaveLength(3);
  });
});

describe('every part of a need is answered with its reason', () => {
  const nothing = businessNeed(firm(1), table);
  const reasonOf = (about: string, need: object, on: LineFacts, second: boolean | null = null) => {
    const { reasons } = lineFit({ ...nothing, ...need }, on, second, table);
    const found = reasons.find((reason) => reason.about === about);
    return found ? `${found.answer} ${found.code}` : null;
  };
  const unsold = line({ technology: 'wlan' as never });
  const offer = (id: string) => table.technologies.find((one) => one.id === id)!;

  test.each<[string, number, Partial<LineFacts>, string]>([
    ['just enough', 100, { downMbit: 100 }, 'yes enough'],
    ['not known', 1, { downMbit: null }, 'unknown not-known'],
    ['a class without an end', 101, { downMbit: 100, belowDownMbit: null }, 'unknown class-undecided'],
    ['within the class', 199, { downMbit: 100, belowDownMbit: 200 }, 'unknown class-undecided'],
    ['the end of the class', 200, { downMbit: 100, belowDownMbit: 200 }, 'no too-slow'],
  ])('download: %s', (_, downMbit, change, reason) => {
    expect(reasonOf('down', { downMbit }, line(change))).toBe(reason);
  });

  test('upload: what is known decides, else what a technology usually has', () => {
    const most = offer('hfc').usualMaxUpMbit;
    expect(reasonOf('up', { upMbit: 50 }, line({ upMbit: 50 }))).toBe('yes enough');
    expect(reasonOf('up', { upMbit: 50.1 }, line({ upMbit: 50 }))).toBe('no too-slow');
    expect(reasonOf('up', { upMbit: 0 }, cable)).toBe('yes enough');
    expect(reasonOf('up', { upMbit: 0 }, unsold)).toBe('yes enough');
    expect(reasonOf('up', { upMbit: most }, cable)).toBe('with have-it-assured');
    expect(reasonOf('up', { upMbit: most + 0.1 }, cable)).toBe('no usual-maximum-too-low');
    expect(reasonOf('up', { upMbit: 1 }, unsold)).toBe('unknown not-known');
  });

  test('symmetry: as it is, as it is sold, or not', () => {
    const asked = (symmetry: string, on: LineFacts) => reasonOf('symmetry', { symmetry }, on);
    expect(asked('no', cable)).toBeNull();
    expect(asked('required', line({ downMbit: 100, upMbit: 100 }))).toBe('yes present');
    expect(asked('required', { ...cable, downMbit: 100, upMbit: 99 })).toBe('no not-sold-symmetric');
    expect(asked('required', { ...cable, downMbit: null, upMbit: 99 })).toBe('no not-sold-symmetric');
    expect(asked('required', { ...cable, downMbit: 100, upMbit: null })).toBe('no not-sold-symmetric');
    expect(asked('required', line({}))).toBe('with symmetric-tariff-needed');
    expect(asked('required', unsold)).toBe('unknown not-known');
    expect(asked('advised', cable)).toBe('with advised-missing');
    expect(asked('advised', unsold)).toBe('with advised-not-known');
  });

  test('latency: a technology that is as quick or quicker is enough', () => {
    const asked = (latency: string, on: LineFacts) => reasonOf('latency', { latency }, on);
    const of = (latency: string) => {
      const found = table.technologies.find((one) => one.latency === latency);
      return found ? line({ technology: found.id as never }) : null;
    };
    expect(asked('any', unsold)).toBeNull();
    expect(asked('realtime', unsold)).toBe('unknown not-known');
    expect(asked('realtime', of('realtime')!)).toBe('yes enough');
    expect(asked('interactive', of('realtime')!)).toBe('yes enough');
    const slower = {
      ...table,
      technologies: table.technologies.map((one) => ({ ...one, latency: 'interactive' as const })),
    };
    const { reasons } = lineFit({ ...nothing, latency: 'realtime' }, line({}), null, slower);
    expect(reasons.find(({ about }) => about === 'latency')).toEqual({
      about: 'latency',
      needed: null,
      available: null,
      answer: 'no',
      code: 'too-slow',
    });
  });

  test('a second network: present, missing, or not known', () => {
    const asked = (redundancy: string, second: boolean | null) =>
      reasonOf('redundancy', { redundancy }, line({}), second);
    expect([true, false, null].map((second) => asked('no', second))).toEqual([null, null, null]);
    expect([true, false, null].map((second) => asked('advised', second))).toEqual([
      'yes present',
      'with advised-missing',
      'with advised-not-known',
    ]);
    expect([true, false, null].map((second) => asked('required', second))).toEqual([
      'yes present',
      'no missing',
      'unknown not-known',
    ]);
  });

  test('the share that can have the line', () => {
    const of = (share: number | null) => reasonOf('availability', {}, line({ share }));
    expect([null, 0, 0.999, 1].map(of)).toEqual([
      'with ask-whether-available',
      'no missing',
      'with ask-whether-available',
      'yes present',
    ]);
  });

  test('a firm of nobody has nobody on the line, and day and night are two sums', () => {
    expect(businessNeed(firm(0, 'cloud-erp'), table)).toMatchObject({ downMbit: 0, upMbit: 0 });
    const [day, night] = (['day', 'night'] as const).map(
      (when) => table.activities.find((one) => one.when === when)!,
    );
    const both = businessNeed(firm(10, [day!.id, 10], [night!.id, 10]), table);
    const alone = [day!, night!].map(({ id }) => businessNeed(firm(10, [id, 10]), table).downMbit);
    expect(both.downMbit).toBe(Math.max(...alone));
    expect(both.rows.map(({ when }) => when)).toEqual(['day', 'night']);
  });
});

describe('after a project', () => {
  const plans = [
    { project: 'more DSL', expected: '2027', line: { ...dsl, share: null } },
    { project: 'fibre', expected: '2026-12', line: line({ share: null }) },
  ];

  test('a firm that does not fit now is told the first project after which it would', () => {
    const result = businessFit(firm(80, ['cad-upload', 10]), at(dsl), plans, table);
    expect(result.fit).toBe('does-not-fit');
    expect(result.after).toMatchObject({ project: 'fibre', expected: '2026-12', fit: { fit: 'fits-with' } });
  });

  test('a firm that fits now is not told of projects', () => {
    expect(businessFit(firm(2, 'voip'), at(dsl), plans, table).after).toBeNull();
  });
});

test('every assumption of the table says where it comes from', () => {
  for (const row of [...table.activities, ...table.technologies, table.reserveFactor]) {
    expect(row.source).not.toBe('');
    expect(row.verifiedOn).toBe('2026-11-22');
  }
});
