// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { rearrange } from '../../../../src/core/edit/operations/rearrange';
import { setGeometry } from '../../../../src/core/edit/operations/set-geometry';
import { changedLines, deskOf, doIt, fileOf, polygon, square, textOf } from '../a-desk';

const [file, other] = ['zones.geojson', 'others.geojson'];
const area = (...bounds: Parameters<typeof square>) => polygon(square(...bounds)) as Polygon;
const desk = () =>
  deskOf({
    [file]: fileOf({ a: area(0, 0, 10, 10), b: area(20, 0, 30, 10) }),
    [other]: fileOf({ c: area(10, 0, 20, 10), far: area(60, 0, 70, 10), lost: null }),
  });

describe('another geometry', () => {
  test('keeps the spelling of positions that stay', () => {
    const text = fileOf({ a: area(0, 0, 10, 10) }).replace('[7.61,51.21]', '[ 7.610,51.21,300.5 ]');
    const one = deskOf({ [file]: text });
    doIt(
      one,
      setGeometry(one, [
        {
          file,
          key: 0,
          geometry: polygon([...square(0, 0, 10, 10).slice(0, 3), [7.6, 51.22], [7.6, 51.2]]) as Polygon,
        },
      ]),
    );
    expect(textOf(one.document(file).bytes())).toBe(text.replace('[7.6,51.21]', '[7.6,51.22]'));
  });

  test('a border drawn along another is one border: its corners stand in the neighbour of the other file, too', () => {
    const open = desk();
    doIt(open, setGeometry(open, [{ file: other, key: 2, geometry: area(2, 10, 8, 20) }]));
    const { features } = JSON.parse(textOf(open.document(file).bytes()));
    expect(features[0].geometry.coordinates[0]).toEqual([
      [7.6, 51.2],
      [7.61, 51.2],
      [7.61, 51.21],
      [7.608, 51.21],
      [7.602, 51.21],
      [7.6, 51.21],
      [7.6, 51.2],
    ]);
    expect(open.past[0]!.edits).toHaveLength(2);
    open.undo();
    expect(open.document(file).isChanged).toBe(false);
  });

  test('over a neighbour, around it, crossing itself, no geometry: refused with the other named', () => {
    const open = desk();
    const refusalOf = (geometry: unknown) =>
      setGeometry(open, [{ file: other, key: 2, geometry: geometry as Polygon }]).refusal;
    expect(refusalOf(area(5, 5, 8, 8))).toMatchObject({ code: 'overlaps', with: { file, key: 0 } });
    expect(refusalOf(area(-10, -10, 15, 15))).toMatchObject({ code: 'overlaps' });
    expect(refusalOf(area(-10, -10, 50, 50))).toMatchObject({ code: 'overlaps' });
    expect(refusalOf(area(0, 0, 10, 10))).toMatchObject({ code: 'overlaps', with: { file, key: 0 } });
    expect(
      refusalOf(
        polygon([
          [7.7, 51],
          [7.8, 51.1],
          [7.8, 51],
          [7.7, 51.1],
          [7.7, 51],
        ]),
      ),
    ).toMatchObject({ code: 'bad-geometry', finding: 'ring-crosses-itself' });
    expect(refusalOf({ type: 'Polygon', coordinates: [[[7.7, 51]]] })).toMatchObject({
      code: 'bad-geometry',
    });
    expect(refusalOf({ type: 'Cube' })).toMatchObject({ code: 'bad-geometry' });
  });

  test('in a layer that tiles nothing areas may lie on each other', () => {
    const open = deskOf({ [file]: fileOf({ a: area(0, 0, 10, 10), b: null }) }, false);
    doIt(open, setGeometry(open, [{ file, key: 1, geometry: area(5, 5, 8, 8) }]));
    doIt(open, setGeometry(open, [{ file, key: 0, geometry: null }]));
    expect(textOf(open.document(file).bytes())).toContain('"geometry":null');
  });
});

describe('several features at once', () => {
  test('a split is one step: one feature changed, one added, the neighbour gets the new corner', () => {
    const open = desk();
    doIt(
      open,
      rearrange(
        open,
        {
          changes: [{ file, key: 0, geometry: area(0, 0, 10, 5) }],
          added: [{ file, id: 'a-2', properties: { name: 'x' }, geometry: area(0, 5, 10, 10) }],
        },
        'set-geometry',
      ),
    );
    expect(changedLines(open, file)).toEqual({ removed: 1, added: 2 });
    expect(changedLines(open, other)).toEqual({ removed: 1, added: 1 });
    expect(textOf(open.document(other).bytes())).toContain('[7.61,51.205]');
    open.undo();
    expect([file, other].some((name) => open.document(name).isChanged)).toBe(false);
    open.redo();
    expect(open.document(file).keys()).toEqual([0, 2, 1]);
  });

  test('a merge across two files removes one of them', () => {
    const open = desk();
    const change = { changes: [{ file, key: 0, geometry: area(0, 0, 20, 10) }] };
    expect(rearrange(open, change, 'merge').refusal?.code).toBe('overlaps');
    doIt(open, rearrange(open, { ...change, removed: [{ file: other, key: 0 }] }, 'merge'));
    expect(JSON.parse(textOf(open.document(other).bytes())).features).toHaveLength(2);
  });

  test('an id that is taken is refused, also by another new one', () => {
    const open = desk();
    const one = { file, properties: {}, geometry: null };
    expect(rearrange(open, { added: [{ ...one, id: 'a' }] }, 'add-feature').refusal?.code).toBe('bad-value');
    expect(
      rearrange(
        open,
        {
          added: [
            { ...one, id: 'n' },
            { ...one, id: 'n' },
          ],
        },
        'add-feature',
      ).refusal?.code,
    ).toBe('bad-value');
    doIt(
      open,
      rearrange(
        open,
        {
          added: [
            { ...one, id: 'n' },
            { ...one, id: 'm' },
          ],
          removed: [{ file, key: 1 }],
        },
        'several',
      ),
    );
    expect(
      JSON.parse(textOf(open.document(file).bytes())).features.map(({ id }: { id: string }) => id),
    ).toEqual(['a', 'n', 'm']);
  });
});
