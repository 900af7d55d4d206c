// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { shownRows } from '../../../../src/core/edit/gesture/hand-picture';
import { featureAt } from '../../../../src/core/edit/gesture/pick';
import { deskOf, fileOf, polygon, square, textOf } from '../a-desk';
import { AHand, at } from './a-hand';

const [zones, sites] = ['zones.geojson', 'sites.geojson'];
const handAt = (isTiling = true) =>
  new AHand(
    deskOf(
      {
        [zones]: fileOf({ a: polygon(square(0, 0, 10, 10)), b: polygon(square(30, 0, 40, 10)) }),
        [sites]: fileOf({ s: { type: 'Point', coordinates: [7.605, 51.205] } }),
      },
      isTiling,
    ),
    { files: [sites, zones] },
  );
const chosen = { do: 'choose', feature: { file: zones, key: 0 } } as const;

describe('a feature taken as a whole', () => {
  test('moves, corner to corner where it was held at one', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'move' });
    one.drags(at(10, 0), at(29.95, 0.02));
    expect(one.coordinates()[0]).toEqual(square(20, 0, 30, 10));
    expect(one.said).toMatchObject({ code: 'moved' });
  });

  test('is shown where it is held, and Escape puts it back', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'move' });
    one.does({ do: 'press', at: at(5, 2) }, { do: 'move', at: at(5, 22) });
    expect(shownRows(one.hand, one.scene)[0]!.lines[0]!.xy[1]).toBeCloseTo(51.22, 9);
    one.does({ do: 'escape' }, { do: 'release', at: at(5, 22) });
    expect(one.scene.desk.past).toHaveLength(0);
  });

  test('keys move it by metres', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'move' }, { do: 'nudge', eastM: 0, northM: -100 });
    expect(one.said).toMatchObject({ code: 'moved' });
    expect(one.coordinates()[0][0][1]).toBeCloseTo(51.1991, 4);
  });

  test('a copy has an id of its own, and is what the hand holds next', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'copy' });
    one.drags(at(5, 2), at(5, 22));
    const ids = one.features().map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(['a', 'b', 'new']);
    expect(one.hand.tool).toBe('move');
    expect(one.scene.desk.document(zones).idOf(one.hand.chosen!.key)).toBe('new');
    expect(one.coordinates(ids.indexOf('a'))[0]).toEqual(square(0, 0, 10, 10));
  });

  test('a press beside it is the map’s', () => {
    const one = handAt().does(chosen, { do: 'tool', tool: 'move' }, { do: 'press', at: at(15, 5) });
    expect(one.hand.gesture).toBeNull();
  });
});

describe('choosing by a tap', () => {
  test('a site goes before the area below it; tapped again the one below; beside all nothing', () => {
    const one = handAt().taps(at(5, 5));
    expect(one.hand.chosen).toEqual({ file: sites, key: 0 });
    one.does({ do: 'choose', feature: null }).taps(at(5, 2));
    expect(one.hand.chosen).toEqual({ file: zones, key: 0 });
    expect(one.said).toEqual({ code: 'feature-chosen', feature: { file: zones, key: 0 }, vertices: 4 });
    one.taps(at(15, 5));
    expect(one.hand.chosen).toBeNull();
    expect(featureAt(one.scene, at(5, 5), { file: sites, key: 0 })).toEqual({ file: zones, key: 0 });
  });
});

test('a street of another layer hides no area of the layer that is looked at; tapped again it is there', () => {
  const street = { type: 'LineString', coordinates: [at(5, -5), at(5, 15)] };
  const [ways, homes] = ['ways.geojson', 'homes.geojson'];
  const tapped = (file: string) => {
    const desk = deskOf({
      [homes!]: fileOf({ h: polygon(square(0, 0, 10, 10)) }),
      [ways!]: fileOf({ w: street }),
    });
    const one = new AHand(desk);
    const files = [file, file === homes ? ways! : homes!];
    const first = featureAt({ ...one.scene, files }, at(5, 5));
    return [first?.file, featureAt({ ...one.scene, files }, at(5, 5), first)?.file];
  };
  expect(tapped(homes!)).toEqual([homes, ways]);
  expect(tapped(ways!)).toEqual([ways, homes]);
});

describe('a copy', () => {
  test('keeps what stands outside the properties and every value as it is spelled; only its place and id are its own', () => {
    const number = '12345678901234567890';
    const text = fileOf({ a: polygon(square(0, 0, 10, 10)) }, { cadastre: 'CADASTRE', rate: 1 })
      .replace('"CADASTRE"', number)
      .replace('"rate":1', '"rate":1.50')
      .replace('"id":"a"', '"id":"a","register":"A 1","bbox":[7.6,51.2,7.61,51.21]')
      .replaceAll('[7.61,51.21]', '[7.61, 51.21, 410.50]');
    const one = new AHand(deskOf({ [zones]: text }, true), { files: [zones] });
    one.does(chosen, { do: 'tool', tool: 'copy' }, { do: 'nudge', eastM: 0, northM: 5000 });
    expect(one.said).toMatchObject({ code: 'copied' });
    const lines = textOf(one.scene.desk.document(zones).bytes()).split('\n');
    const [copy, original] = ['"id":"new"', '"id":"a"'].map((id) => lines.find((line) => line.includes(id))!);
    for (const kept of [`"cadastre":${number}`, '"rate":1.50', '"register":"A 1"', ', 410.50]'])
      expect(copy).toContain(kept);
    expect(text).toContain(original!.replace(/,$/, ''));
    const { bbox, geometry } = JSON.parse(copy!.replace(/,$/, ''));
    expect(bbox[1]).toBe(geometry.coordinates[0][0][1]);
    expect(bbox[1]).toBeCloseTo(51.245, 3);
  });
});
