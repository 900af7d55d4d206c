// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { shownRows } from '../../../../src/core/edit/gesture/hand-picture';
import { deskOf, fileOf, polygon, square } from '../a-desk';
import { AHand, at } from './a-hand';

const [zones, plans, sites] = ['zones.geojson', 'plans.geojson', 'sites.geojson'];
const handAt = () =>
  new AHand(
    deskOf({
      [zones]: fileOf({
        a: polygon(square(0, 0, 10, 10)),
        b: polygon(square(30, 0, 40, 10)),
        c: polygon(square(10, 0, 20, 10)),
      }),
      [plans]: fileOf({ p: polygon(square(5, 20, 15, 30)) }),
      [sites]: fileOf({ s: { type: 'Point', coordinates: [7.605, 51.205] } }),
    }),
  );
const chosen = { do: 'choose', feature: { file: zones, key: 0 } } as const;
const zone = (key: number) => ({ file: zones, key });

describe('features marked for an overlay', () => {
  test('by taps, again for no longer, and Done asks for them in their order', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'merge' }).taps(at(5, 2));
    expect(one.said).toEqual({ code: 'nothing-here' });
    one.taps(at(35, 5), at(15, 5));
    expect(one.said).toEqual({ code: 'marked', isMarked: true, count: 2 });
    expect(shownRows(one.hand, one.scene).map(({ key }) => key)).toEqual([0, 1, 2]);
    one.does({ do: 'finish' });
    expect(one.request).toEqual({ do: 'merge', feature: zone(0), others: [zone(1), zone(2)] });
    expect(one.hand.tool).toBe('merge');
    one.taps(at(35, 5)).does({ do: 'finish' });
    expect(one.request).toEqual({ do: 'merge', feature: zone(0), others: [zone(2)] });
  });

  test('a site on an area does not hide it', () => {
    const one = handAt()
      .does({ do: 'choose', feature: zone(2) }, { do: 'tool', tool: 'difference' })
      .taps(at(5, 5));
    expect(one.said).toEqual({ code: 'marked', isMarked: true, count: 1 });
  });

  test('a merge stays in its layer, a difference takes any area, neither takes a point', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'merge' }).taps(at(10, 25), at(5, 5));
    expect(one.said).toEqual({ code: 'nothing-here' });
    one.does({ do: 'tool', tool: 'difference' }).taps(at(10, 25)).does({ do: 'finish' });
    expect(one.request).toMatchObject({ do: 'difference', others: [{ file: plans, key: 0 }] });
  });

  test('without a mark nothing is asked for, and Escape takes the marks off before the tool', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'merge' }, { do: 'finish' });
    expect([one.said, one.request]).toEqual([{ code: 'mark-first' }, null]);
    one.does({ do: 'mark', feature: zone(1) }, { do: 'escape' });
    expect(one.hand).toMatchObject({ tool: 'merge', gesture: { others: [] } });
    one.does({ do: 'escape' });
    expect(one.hand.tool).toBe('select');
  });
});

describe('clipping', () => {
  test('asks for what is drawn, which stays in the hand', () => {
    const one = handAt().does({ do: 'tool', tool: 'rectangle' }).taps(at(5, 5), at(8, 15));
    expect(one.said).toMatchObject({ code: 'refused', refusal: { code: 'overlaps' } });
    one.does({ do: 'clip' });
    expect(one.request).toMatchObject({ do: 'clip', file: zones, into: null });
    expect(one.hand.gesture).toMatchObject({ kind: 'sketch', corners: [at(5, 5), at(8, 15)] });
  });

  test('with nothing drawn asks for the chosen feature, and says what is missing else', () => {
    const one = handAt().does(chosen, { do: 'clip' });
    expect(one.request).toMatchObject({ do: 'clip', into: zone(0) });
    one.does({ do: 'choose', feature: null }, { do: 'clip' });
    expect([one.said, one.request]).toEqual([{ code: 'choose-first' }, null]);
    one.does({ do: 'tool', tool: 'area' }, { do: 'clip' });
    expect(one.said).toMatchObject({ code: 'too-few-corners' });
  });
});
