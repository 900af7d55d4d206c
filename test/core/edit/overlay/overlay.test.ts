// SPDX-License-Identifier: EUPL-1.2
import type { Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../../../src/core/edit/desk';
import { candidatesOf } from '../../../../src/core/edit/overlay/overlay-job';
import { startGeosOverlay } from '../../../../src/edit/overlay/geos-overlay';
import { changedLines, deskOf, doIt, fileOf, polygon, square, textOf } from '../a-desk';
import { at } from '../gesture/a-hand';
import { type Engine, overlaid } from './an-overlay';

let engine: Engine;
beforeAll(async () => {
  engine = await startGeosOverlay();
});

const file = 'residential-zones.geojson';
const zone = (key: number) => ({ file, key });
const facts = { name: 'Nord', population: 1200, publishedAreaHa: null, use: 'residential' };

function deskWith(geometries: Readonly<Record<string, unknown>>, properties: unknown = facts): Desk {
  return deskOf({ [file]: fileOf(geometries, properties) });
}

const featuresOf = (desk: Desk, name = file) => JSON.parse(textOf(desk.document(name).bytes())).features;
const featureOf = (desk: Desk, id: string, name = file) =>
  featuresOf(desk, name).find((one: { id: string }) => one.id === id);
const corners = (ring: Position[]) => new Set(ring.map(String));

/** Does it, takes it back and answers whether every byte is as it was; it is done again then. */
function doAndBack(desk: Desk, done: ReturnType<typeof overlaid>) {
  const before = [...desk.documents.values()].map((one) => textOf(one.bytes()));
  doIt(desk, done.outcome);
  expect(desk.past).toHaveLength(1);
  desk.undo();
  expect([...desk.documents.values()].map((one) => textOf(one.bytes()))).toEqual(before);
  desk.redo();
}

describe('a split', () => {
  const split = (desk: Desk, ...line: (readonly [number, number])[]) =>
    overlaid(desk, engine, { do: 'split', feature: zone(0), line });

  test('gives the larger piece everything and the other what is not of the whole; corners on a border are the neighbour’s, too', () => {
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) });
    const done = split(desk, at(-1, 4), at(11, 4.33));
    doAndBack(desk, done);
    expect(done.note).toMatchObject({ added: 1, parts: 1, decide: ['name', 'population'] });
    const [kept, piece] = [featureOf(desk, 'a'), featureOf(desk, 'new-1')];
    expect(kept.properties).toEqual(facts);
    expect(piece.properties).toEqual({ ...facts, population: null });
    const [east] = [...corners(kept.geometry.coordinates[0])].filter((one) => one.startsWith('7.61,51.204'));
    expect(corners(piece.geometry.coordinates[0])).toContain(east);
    expect(corners(featureOf(desk, 'b').geometry.coordinates[0])).toContain(east);
    expect(changedLines(desk, file)).toEqual({ removed: 2, added: 3 });
    expect(east).toMatch(/^\d+\.\d{1,7},\d+\.\d{1,7}$/);
  });

  test('gives the piece what stands outside the properties, and every value as it is spelled', () => {
    const number = '12345678901234567890';
    const text = fileOf({ a: polygon(square(0, 0, 10, 10)) }, { ...facts, cadastre: 'CADASTRE', rate: 1 })
      .replace('"CADASTRE"', number)
      .replace('"rate":1', '"rate":1.50')
      .replace('"id":"a"', '"id":"a","register":"A 1","bbox":[7.6,51.2,7.61,51.21]');
    const desk = deskOf({ [file]: text });
    doAndBack(desk, split(desk, at(4, -1), at(4, 11)));
    const line = textOf(desk.document(file).bytes())
      .split('\n')
      .find((one) => one.includes('"new-1"'));
    for (const kept of [`"cadastre":${number}`, '"rate":1.50', '"register":"A 1"', '"population":null'])
      expect(line).toContain(kept);
    expect(featureOf(desk, 'new-1').bbox).toEqual([7.6, 51.2, 7.604, 51.21]);
    expect(featureOf(desk, 'a').properties.population).toBe(1200);
  });

  test('from corner to corner, through a hole, and more than once', () => {
    const hole = square(4, 4, 6, 6).reverse();
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10), hole) });
    const across = split(desk, at(0, 0), at(10, 10));
    expect(across.outcome.refusal).toBeNull();
    expect(across.note.added).toBe(1);
    doIt(desk, split(desk, at(-1, 5), at(11, 5), at(11, 8), at(-1, 8)).outcome);
    expect(featuresOf(desk)).toHaveLength(3);
    expect(
      featuresOf(desk).every(
        (one: { geometry: { coordinates: unknown[] } }) => one.geometry.coordinates.length === 1,
      ),
    ).toBe(true);
  });

  test('parts that the line leaves alone stay, letter by letter', () => {
    const parts = [[square(0, 0, 10, 10)], [square(30, 0, 33, 3)]];
    const desk = deskWith({ a: { type: 'MultiPolygon', coordinates: parts } });
    const done = split(desk, at(2, -1), at(2, 11));
    doIt(desk, done.outcome);
    expect(done.note).toMatchObject({ added: 1, parts: 2 });
    expect(featureOf(desk, 'a').geometry.coordinates[1]).toEqual(parts[1]);
  });

  test('a line that ends inside, beside it, or cuts off less than a square metre is refused', () => {
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)) });
    const codeOf = (...line: (readonly [number, number])[]) => split(desk, ...line).outcome.refusal?.code;
    expect(codeOf(at(-1, 5), at(5, 5))).toBe('not-cut');
    expect(codeOf(at(20, 5), at(30, 5))).toBe('not-cut');
    expect(codeOf(at(-0.01, 0.02), at(0.02, -0.01))).toBe('sliver');
    expect(split(desk, at(5, 0), at(5, 10)).outcome.refusal).toBeNull();
  });

  test('heights stay where a corner stays, in what is kept with their spelling', () => {
    const ring = '[[7.60,51.20,1.50],[7.61,51.20,2],[7.61,51.21,3],[7.60,51.21,4],[7.60,51.20,1.50]]';
    const text = fileOf({ a: 'GEO' }).replace('"GEO"', `{"type":"Polygon","coordinates":[${ring}]}`);
    const desk = deskOf({ [file]: text });
    doIt(desk, split(desk, at(4, -1), at(4, 11)).outcome);
    const kept = textOf(desk.document(file).bytes());
    for (const position of ['[7.61,51.20,2]', '[7.61,51.21,3]']) expect(kept).toContain(position);
    expect(featureOf(desk, 'new-1').geometry.coordinates[0]).toEqual(
      expect.arrayContaining([
        [7.6, 51.2, 1.5],
        [7.6, 51.21, 4],
      ]),
    );
  });

  test('of a border with more decimals than new corners have: it still reaches it, and the old corners stay', () => {
    const odd = square(0, 0, 10, 10).map(([x, y]) => [x! + 1.23456e-9, y! + 3.21e-9]);
    odd[4] = odd[0]!;
    const desk = deskWith({ a: polygon(odd) });
    doIt(desk, split(desk, at(3, 0), at(3, 10)).outcome);
    expect(featuresOf(desk)).toHaveLength(2);
    const all = new Set(
      featuresOf(desk).flatMap((one: { geometry: { coordinates: Position[][] } }) =>
        one.geometry.coordinates[0]!.map(String),
      ),
    );
    for (const corner of odd) expect(all).toContain(String(corner));
  });
});

describe('a merge', () => {
  const merge = (desk: Desk, ...keys: number[]) =>
    overlaid(desk, engine, { do: 'merge', feature: zone(0), others: keys.map(zone) });

  test('of three neighbours is one area with the values of the chosen one; what others said is named', () => {
    const text = fileOf(
      {
        a: polygon(square(0, 0, 10, 10)),
        b: polygon(square(10, 0, 20, 10)),
        c: polygon(square(20, 0, 30, 10)),
      },
      facts,
    )
      .replace(/("id":"b".*?)"Nord"/, '$1"Süd"')
      .replace(/("id":"c".*?)1200/, '$1null');
    const desk = deskOf({ [file]: text });
    const done = merge(desk, 1, 2);
    doAndBack(desk, done);
    expect(done.note).toMatchObject({ parts: 1, decide: ['name', 'population'] });
    const [only, ...rest] = featuresOf(desk);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: 'a', properties: facts });
    expect(corners(only.geometry.coordinates[0])).toEqual(
      corners([...square(0, 0, 20, 10), ...square(10, 0, 30, 10), ...square(0, 0, 20, 10)]),
    );
  });

  test('tells equal figures, which are not that of both, and what the others say outside their properties', () => {
    const text = fileOf(
      { a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) },
      { ...facts, publishedAreaHa: 12 },
    ).replace('"id":"b"', '"id":"b","register":"B 7"');
    const { note } = merge(deskOf({ [file]: text }), 1);
    expect(note.decide).toEqual(expect.arrayContaining(['population', 'publishedAreaHa', 'register']));
    expect(note.decide).toHaveLength(3);
  });

  test('a third neighbour keeps its border to both', () => {
    const below = [...square(0, -10, 20, 0)];
    below.splice(3, 0, [...at(10, 0)]);
    const desk = deskWith({
      a: polygon(square(0, 0, 10, 10)),
      b: polygon(square(10, 0, 20, 10)),
      c: polygon(below),
    });
    doAndBack(desk, merge(desk, 1));
    expect(corners(featureOf(desk, 'a').geometry.coordinates[0])).toContain(String(at(10, 0)));
    expect(featureOf(desk, 'c').geometry).toEqual(polygon(below));
  });

  test('with a gap of a centimetre between them are two parts, which is said', () => {
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10.0001, 0, 20, 10)) });
    const done = merge(desk, 1);
    doIt(desk, done.outcome);
    expect(done.note.parts).toBe(2);
    expect(featureOf(desk, 'a').geometry.type).toBe('MultiPolygon');
  });

  test('takes an area of another layer that tiles the same ground into the chosen one’s, in one step over both files', () => {
    const other = 'industrial-zones.geojson';
    const desk = deskOf({
      [file]: fileOf({ a: polygon(square(0, 0, 10, 10)) }, facts),
      [other]: fileOf({ b: polygon(square(10, 0, 20, 10)) }, { name: 'Werk', preferredUse: 'Halle' }),
    });
    const done = overlaid(desk, engine, { do: 'merge', feature: zone(0), others: [{ file: other, key: 0 }] });
    doAndBack(desk, done);
    expect(done.note.decide).toEqual(['name', 'population', 'preferredUse']);
    expect(featuresOf(desk, other)).toEqual([]);
    expect(featureOf(desk, 'a').properties).toEqual(facts);
    expect([...corners(featureOf(desk, 'a').geometry.coordinates[0])]).toEqual(
      expect.arrayContaining([...corners(square(0, 0, 20, 10))]),
    );
  });

  test('of areas that do not tile the same ground is refused', () => {
    const files = {
      [file]: fileOf({ a: polygon(square(0, 0, 10, 10)) }),
      other: fileOf({ b: polygon(square(10, 0, 20, 10)) }),
    };
    const desk = deskOf(files, false);
    const done = overlaid(desk, engine, {
      do: 'merge',
      feature: zone(0),
      others: [{ file: 'other', key: 0 }],
    });
    expect(done.outcome.refusal?.code).toBe('other-layer');
  });
});

describe('a difference', () => {
  const plans = 'planned-expansion.geojson';
  const desk = (...ring: Parameters<typeof square>) =>
    deskOf(
      {
        [file]: fileOf({ a: polygon(square(0, 0, 10, 10)) }, facts),
        [plans]: fileOf({ p: polygon(square(...ring)) }),
      },
      false,
    );
  const subtract = (on: Desk) =>
    overlaid(on, engine, { do: 'difference', feature: zone(0), others: [{ file: plans, key: 0 }] });

  test('takes another feature off, which stays as it is', () => {
    const one = desk(5, 5, 20, 20);
    doAndBack(one, subtract(one));
    expect(featureOf(one, 'a').geometry.coordinates[0]).toHaveLength(7);
    expect(one.document(plans).isChanged).toBe(false);
  });

  test('may leave two parts or a hole; nothing, or nothing to take off, is refused', () => {
    const two = desk(4, -1, 6, 11);
    const done = subtract(two);
    doIt(two, done.outcome);
    expect(done.note.parts).toBe(2);
    const hole = desk(4, 4, 6, 6);
    doIt(hole, subtract(hole).outcome);
    expect(featureOf(hole, 'a').geometry.coordinates).toHaveLength(2);
    expect(subtract(desk(-1, -1, 11, 11)).outcome.refusal?.code).toBe('nothing-left');
    expect(subtract(desk(10, 0, 20, 10)).outcome.refusal?.code).toBe('no-overlap');
  });

  test('asks for areas', () => {
    const points = deskOf(
      {
        [file]: fileOf({ a: { type: 'Point', coordinates: [7.6, 51.2] } }),
        [plans]: fileOf({ p: polygon(square(0, 0, 1, 1)) }),
      },
      false,
    );
    expect(subtract(points).outcome.refusal?.code).toBe('no-area');
  });
});

describe('clipping to the neighbours', () => {
  const clip = (desk: Desk, ring: Position[], into: number | null = null) =>
    overlaid(desk, engine, {
      do: 'clip',
      file,
      geometry: { type: 'Polygon', coordinates: [ring] },
      into: into === null ? null : zone(into),
    });

  test('what was drawn over them ends at their border, which becomes a common one', () => {
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(10, 0, 20, 10)) });
    const done = clip(desk, square(5, 5, 15, 20));
    doAndBack(desk, done);
    const ring = featureOf(desk, 'new-1').geometry.coordinates[0];
    expect(corners(ring)).toEqual(corners([...square(5, 10, 15, 20), [...at(10, 10)]]));
    expect(corners(featureOf(desk, 'a').geometry.coordinates[0])).toContain(String(at(5, 10)));
    expect(corners(featureOf(desk, 'b').geometry.coordinates[0])).toContain(String(at(15, 10)));
  });

  test('a splinter below a square metre is left out and said; a feature that lies on others is mended', () => {
    const ring: Position[] = [
      [...at(2, 2)],
      [...at(20, 2)],
      [...at(20, 9.999)],
      [...at(9, 10.0001)],
      [...at(2, 9)],
      [...at(2, 2)],
    ];
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)), b: polygon(ring) });
    const done = clip(desk, ring, 1);
    doIt(desk, done.outcome);
    expect(done.note).toMatchObject({ parts: 1, slivers: 1 });
    expect(featureOf(desk, 'b').geometry.coordinates).toHaveLength(1);
  });

  test('what lies in them as a whole leaves nothing; without a common tiling there is nothing to clip', () => {
    const desk = deskWith({ a: polygon(square(0, 0, 10, 10)) });
    expect(clip(desk, square(2, 2, 4, 4)).outcome.refusal?.code).toBe('nothing-left');
    const free = deskOf({ [file]: fileOf({ a: polygon(square(0, 0, 10, 10)) }) }, false);
    expect(clip(free, square(2, 2, 14, 14)).outcome.refusal?.code).toBe('no-tiling');
  });
});

test('an area that is none by the engine’s rules is refused, and the next job goes on', () => {
  const desk = deskWith({
    a: polygon([[...at(0, 0)], [...at(10, 10)], [...at(10, 0)], [...at(0, 10)], [...at(0, 0)]]),
    b: polygon(square(20, 0, 30, 10)),
  });
  expect(
    overlaid(desk, engine, { do: 'split', feature: zone(0), line: [at(-1, 5), at(11, 5)] }).outcome.refusal
      ?.code,
  ).toBe('bad-geometry');
  expect(
    overlaid(desk, engine, { do: 'split', feature: zone(1), line: [at(19, 5), at(31, 5)] }).outcome.refusal,
  ).toBeNull();
});

test('offered for a merge are areas beside it that tile the same ground, for a difference those of all', () => {
  const files = {
    [file]: fileOf({
      a: polygon(square(0, 0, 10, 10)),
      b: polygon(square(10, 0, 20, 10)),
      c: polygon(square(30, 0, 40, 10)),
    }),
    other: fileOf({ d: polygon(square(9, 0, 40, 10)), e: { type: 'Point', coordinates: [7.605, 51.205] } }),
  };
  const tiled = deskOf(files);
  expect(candidatesOf(tiled, zone(0), 'merge')).toEqual([zone(1), { file: 'other', key: 0 }]);
  const desk = deskOf(files, false);
  expect(candidatesOf(desk, zone(0), 'merge')).toEqual([zone(1)]);
  expect(candidatesOf(desk, zone(0), 'difference')).toEqual([zone(1), { file: 'other', key: 0 }]);
});
