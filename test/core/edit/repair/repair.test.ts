// SPDX-License-Identifier: EUPL-1.2
// What the check finds and one click mends: the finding is gone, nothing else is new, all other bytes stay, and undo takes it
// back.

import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/core/edit/desk';
import { repairOf } from '../../../../src/core/edit/repair/repair';
import type { Finding } from '../../../../src/core/findings/finding';
import type { FindingCode } from '../../../../src/core/findings/finding-words';
import { checkFile } from '../../../../src/core/validation/check-file';
import { checkTilings } from '../../../../src/core/validation/check-tiling';
import { layerOfFile } from '../../../../src/layers/layer-of-file';
import { deskOf, fileOf, polygon, square, textOf } from '../a-desk';

const [homes, works] = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const facts = {
  name: 'Nord',
  use: 'residential',
  source: 'Amt',
  confidence: 'demo',
};

type Found = Finding<FindingCode>;

/** What the check says of a file and of its borders with the others that are open. */
function foundIn(desk: Desk, file: string): Found[] {
  const checked = [...desk.documents.values()].map(
    (one) => [one.file, checkFile(one.bytes(), one.file)] as const,
  );
  const areas = checked.flatMap(([name, { collection }]) =>
    (collection ?? []).map(({ id, geometry }, index) => ({
      layer: layerOfFile(name)!,
      id: String(id),
      index,
      geometry,
    })),
  );
  const { findings } = checked.find(([name]) => name === file)![1];
  return [...findings, ...(checkTilings(areas).get(layerOfFile(file)!) ?? [])];
}

const codesIn = (desk: Desk, file: string) => foundIn(desk, file).map(({ code }) => code);

/** Mends the one finding of a kind, and answers with the note; the rest of the file is as it was, and undo brings it back. */
function mends(desk: Desk, code: FindingCode, file: string = homes) {
  const before = foundIn(desk, file);
  const finding = before.find((one) => one.code === code);
  if (!finding) throw new Error(`${code}: not found among ${before.map((one) => one.code)}`);
  const texts = [...desk.documents.values()].map((one) => textOf(one.bytes()));
  const repair = repairOf(desk, { file, key: finding.index! }, finding);
  if (!repair) return null;
  desk.perform(repair.step);
  const after = codesIn(desk, file);
  expect(after).not.toContain(code);
  for (const left of after) expect(before.map((one) => one.code)).toContain(left);
  desk.undo();
  expect([...desk.documents.values()].map((one) => textOf(one.bytes()))).toEqual(texts);
  desk.redo();
  return repair.note;
}

const home = (geometries: Readonly<Record<string, unknown>>, more: object = {}) =>
  fileOf(geometries, { ...facts, ...more });
const deskWith = (text: string) => deskOf({ [homes]: text });
const zone = polygon(square(0, 0, 10, 10));

test('rings that run the wrong way are turned; every position keeps its text, heights and spaces too', () => {
  const ring = '[7.60, 51.2, 3],\n [7.6,51.21],[7.61,51.210],[7.61,51.2],[7.60, 51.2, 3]';
  const hole = '[7.603,51.203],[7.607,51.203],[7.607,51.207],[7.603,51.203]';
  const text = home({ a: zone }).replace(/\[\[\[.*\]\]\]/, `[[${ring}],[${hole}]]`);
  const desk = deskWith(text);
  expect(mends(desk, 'ring-winding')).toEqual({ code: 'winding', rings: 2 });
  const after = textOf(desk.document(homes).bytes());
  expect(after).toContain('[[7.60, 51.2, 3],\n [7.61,51.2],[7.61,51.210],[7.6,51.21],[7.60, 51.2, 3]]');
  expect(after.length).toBe(text.length);
});

test('corners that stand twice stand once, also at the end of a ring; with another height they are left', () => {
  const [a, b, c] = ['[7.6,51.2]', '[7.61,51.2]', '[7.61,51.21]'];
  const withRing = (ring: string) => home({ a: zone }).replace(/\[\[\[.*\]\]\]/, `[[${ring}]]`);
  const desk = deskWith(withRing([a, a, b, b, b, c, a, a].join(', ')));
  expect(mends(desk, 'duplicate-vertex')).toEqual({ code: 'duplicates', corners: 4 });
  expect(textOf(desk.document(homes).bytes())).toContain(`[[${[a, b, c, a].join(', ')}]]`);
  expect(mends(deskWith(withRing([a, b, '[7.61,51.2,5]', c, a].join(','))), 'duplicate-vertex')).toBeNull();
});

test('values as other programs leave them: a number’s text becomes the number, everything else stays as it is spelled', () => {
  const text = home({ a: zone }, { population: '1.250.000' }).replace(
    '"name":"Nord"',
    '"register":12345678901234567890,"name":"Nord"',
  );
  const desk = deskWith(text);
  const note = { code: 'number-text', field: 'population', text: '1.250.000', value: 1_250_000 };
  expect(mends(desk, 'value-type')).toEqual(note);
  expect(textOf(desk.document(homes).bytes())).toBe(text.replace('"1.250.000"', '1250000'));
});

test('a date as Germans write it becomes the date, and one that no calendar has is left', () => {
  const text = home({ a: zone }, { asOf: '31.12.2024' });
  const desk = deskWith(text);
  const note = { code: 'date-text', field: 'asOf', text: '31.12.2024', date: '2024-12-31' };
  expect(mends(desk, 'date-other-form')).toEqual(note);
  expect(textOf(desk.document(homes).bytes())).toBe(text.replace('31.12.2024', '2024-12-31'));
  expect(mends(deskWith(home({ a: zone }, { asOf: 'Ende 2024' })), 'value-format')).toBeNull();
});

test('a text that is one of two numbers is left to a person', () => {
  expect(mends(deskWith(home({ a: zone }, { population: '1.010' })), 'value-two-numbers')).toBeNull();
  for (const population of ['viele', true])
    expect(mends(deskWith(home({ a: zone }, { population })), 'value-type')).toBeNull();
});

test.each([
  ['null', 'list-null', '[]'],
  ['"[{\\"on\\":\\"2024\\"}]"', 'list-text', '[{"on":"2024"}]'],
] as const)('a list that became %s is a list again', (written, code, list) => {
  const file = 'planned-expansion.geojson';
  const text = fileOf({ a: null }, { announcements: 'LIST' }).replace('"LIST"', written);
  const desk = deskOf({ [file]: text });
  const finding = foundIn(desk, file).find(
    ({ code: told, path }) =>
      (told === 'value-type' || told === 'value-missing') && path?.endsWith('announcements'),
  )!;
  const repair = repairOf(desk, { file, key: 0 }, finding)!;
  expect(repair.note).toMatchObject({ code, field: 'announcements' });
  desk.perform(repair.step);
  expect(textOf(desk.document(file).bytes())).toBe(text.replace(written, list));
});

test('an id among the properties becomes the feature’s, unless another has it', () => {
  const lifted = (id: string) =>
    deskWith(
      home({ a: zone, b: polygon(square(20, 0, 30, 10)) }).replace(
        '"id":"a","properties":{',
        `"properties":{"id":"${id}",`,
      ),
    );
  const desk = lifted('zone-7');
  expect(mends(desk, 'id-among-properties')).toEqual({ code: 'id-lifted', id: 'zone-7' });
  expect(textOf(desk.document(homes).bytes())).toContain(
    '{"type":"Feature","id":"zone-7","properties":{"name"',
  );
  const other = lifted('b');
  const finding = foundIn(other, homes).find(({ code }) => code === 'id-among-properties')!;
  expect(repairOf(other, { file: homes, key: 0 }, finding)).toBeNull();
});

test('a number among the properties is lifted digit by digit; what is no whole number is left to a person', () => {
  const deskOfId = (id: string) =>
    deskWith(home({ a: zone }).replace('"id":"a","properties":{', `"properties":{"id":${id},`));
  const desk = deskOfId('12345678901234567890');
  expect(mends(desk, 'id-among-properties')).toEqual({ code: 'id-lifted', id: '12345678901234567890' });
  expect(textOf(desk.document(homes).bytes())).toContain('"id":"12345678901234567890","properties":{"name"');
  expect(mends(deskOfId('1.50'), 'id-among-properties')).toBeNull();
});

test('a number as an id becomes its text, digit by digit', () => {
  const desk = deskWith(home({ a: zone }).replace('"id":"a"', '"id":12345678901234567890'));
  expect(mends(desk, 'id-type')).toEqual({ code: 'id-text', id: '12345678901234567890' });
  expect(textOf(desk.document(homes).bytes())).toContain('"id":"12345678901234567890"');
});

test('a field in other letters gets its name, its value stays; both there are left to a person', () => {
  const desk = deskWith(home({ a: zone }, { 'population ': 1 }).replace('"population "', '"POPULATION"'));
  expect(mends(desk, 'property-other-case')).toEqual({
    code: 'field-case',
    field: 'population',
    name: 'POPULATION',
  });
  expect(textOf(desk.document(homes).bytes())).toContain('"population":1}');
});

test.each([
  ['properties-missing', '"properties":{', '"nothing":{', 'properties-added'],
  ['geometry-missing', '"geometry":', '"shape":', 'place-open'],
  ['bbox-wrong', '"id":"a"', '"id":"a","bbox":[1,2]', 'box-removed'],
] as const)('%s is put right', (code, from, to, note) => {
  const desk = deskWith(home({ a: zone }).replace(from, to));
  const finding = foundIn(desk, homes).find((one) => one.code === code)!;
  const repair = repairOf(desk, { file: homes, key: 0 }, finding)!;
  expect(repair.note.code).toBe(note);
  desk.perform(repair.step);
  expect(codesIn(desk, homes)).not.toContain(code);
});

test('an empty text becomes not known, where that is allowed', () => {
  expect(mends(deskWith(home({ a: zone }, { note: '' })), 'value-empty')).toEqual({
    code: 'empty-text',
    field: 'note',
  });
  expect(mends(deskWith(home({ a: zone }, { name: '' })), 'value-empty')).toBeNull();
});

test('what somebody has to decide is offered nothing', () => {
  const desk = deskWith(home({ a: zone }, { use: 'castle' }));
  expect(mends(desk, 'value-not-listed')).toBeNull();
});

describe('neighbours', () => {
  /** Two zones of two layers side by side; the border of the second as it is given. */
  const sideBySide = (...east: Position[]) =>
    deskOf({
      [homes]: home({ a: polygon(square(0, 0, 10, 10)) }),
      [works]: fileOf({ b: polygon([...east, east[0]!]) }, facts),
    });
  /** Thousandths of a degree; a hundred-thousandth to the east is some 0.7 m. */
  const at = (x: number, y: number): Position => [
    Number((7.6 + x / 1000).toFixed(7)),
    Number((51.2 + y / 1000).toFixed(7)),
  ];
  const ringOf = (desk: Desk, file: string) =>
    JSON.parse(textOf(desk.document(file).bytes())).features[0].geometry.coordinates[0] as Position[];

  test('with a slit between them: the later takes over the border of the other, in one step', () => {
    const desk = sideBySide(at(10.005, 0), at(20, 0), at(20, 10), at(10.005, 10));
    const note = mends(desk, 'zones-slit', works);
    expect(note).toMatchObject({ code: 'snapped', neighbour: { file: homes, key: 0 }, moved: 2, others: 0 });
    expect(note).toMatchObject({ farthestM: expect.closeTo(0.35, 2) });
    expect(ringOf(desk, works)).toEqual([at(10, 0), at(20, 0), at(20, 10), at(10, 10), at(10, 0)]);
  });

  test('with a sliver that both have: the same', () => {
    const desk = sideBySide(at(9.997, 0), at(20, 0), at(20, 10), at(9.997, 5), at(9.997, 0));
    expect(mends(desk, 'zones-overlap', works)).toMatchObject({ code: 'snapped', moved: 2 });
    expect(ringOf(desk, homes)).toContainEqual(at(10, 5));
  });

  test('with a corner that only one has: it becomes a corner of both', () => {
    const desk = sideBySide(at(10, 0), at(20, 0), at(20, 10), at(10, 10), at(10, 4));
    expect(mends(desk, 'zones-lone-corner', works)).toMatchObject({ moved: 0, inserted: 1 });
    expect(ringOf(desk, homes)).toContainEqual(at(10, 4));
  });

  test('a corner that moves takes along who else has it', () => {
    const desk = deskOf({
      [homes]: home({ a: polygon(square(0, 0, 10, 10)) }),
      [works]: fileOf(
        { b: polygon(square(10.005, 0, 20, 10)), c: polygon(square(10.005, 10, 20, 20)) },
        facts,
      ),
    });
    expect(mends(desk, 'zones-slit', works)).toMatchObject({ moved: 2, others: 1 });
    expect(foundIn(desk, works).filter(({ code }) => code.startsWith('zones-'))).toEqual([]);
  });

  test('whose corners stand twice elsewhere, or whose geometry says more: nothing else changes', () => {
    const [low, high] = [
      [...at(20, 0), 1],
      [...at(20, 0), 2],
    ];
    const desk = sideBySide(at(10.005, 0), low, high, at(20, 10), at(10.005, 10));
    const [box, said] = ['"bbox":[7,51,8,52],', '"surveyed":1.0,"type":"Polygon"'];
    desk.perform({
      note: { code: 'several', features: 2 },
      edits: [homes, works].map((file) => {
        const text = desk.document(file).textOf(0);
        return {
          do: 'text' as const,
          file,
          key: 0,
          splices: [
            { at: text.indexOf('"type":"Polygon"'), removed: '"type":"Polygon"', inserted: box + said },
          ],
        };
      }),
    });
    const before = textOf(desk.document(homes).bytes());
    expect(mends(desk, 'zones-slit', works)).toMatchObject({ code: 'snapped', moved: 2 });
    expect(ringOf(desk, works)).toEqual([at(10, 0), low, high, at(20, 10), at(10, 10), at(10, 0)]);
    expect(textOf(desk.document(works).bytes())).toContain(`"geometry":{${said}`);
    expect(textOf(desk.document(homes).bytes())).toBe(before);
  });

  test('that lie on each other by more than a metre are left to a person', () => {
    const desk = sideBySide(at(9.9, 0), at(20, 0), at(20, 10), at(9.9, 10));
    expect(mends(desk, 'zones-overlap', works)).toBeNull();
  });
});
