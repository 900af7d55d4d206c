// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/edit/desk';
import type { FeatureRef } from '../../../src/core/edit/gesture/hand';
import { type HandDesk, HandStore } from '../../../src/edit/hand/hand-store';
import { deskOf, fileOf, polygon, square, vertex } from '../../core/edit/a-desk';

const file = 'zones.geojson';

class ADesk implements HandDesk {
  readonly desk = deskOf({
    [file]: fileOf({ a: polygon(square(0, 0, 10, 10)), 'zones-3': polygon(square(30, 0, 40, 10)) }),
  });
  stop: string | null = null;
  selected: FeatureRef | null = null;
  #listener = () => {};
  get = () => ({
    desk: this.desk,
    version: this.desk.version,
    stop: this.stop,
    file,
    selected: this.selected,
  });
  subscribe = (listener: () => void) => {
    this.#listener = listener;
    return () => {};
  };
  do({ step }: Outcome) {
    if (step === null || this.stop !== null) return false;
    this.desk.perform(step);
    this.#listener();
    return true;
  }
  select(selected: FeatureRef | null) {
    this.selected = selected;
    this.#listener();
  }
  undo() {
    this.desk.undo();
    this.#listener();
  }
}

describe('the hand of the page', () => {
  test('a step goes to the desk, and what is drawn is selected there with an id of its own', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk);
    hand.tell({ do: 'tool', tool: 'point' });
    hand.tell({ do: 'place', at: [7.65, 51.2] });
    expect(desk.desk.past).toHaveLength(1);
    expect(desk.desk.document(file).idOf(desk.selected!.key)).toBe('zones-4');
    expect(hand.get().said).toMatchObject({ code: 'drawn', tool: 'point' });
  });

  test('what is selected at the desk is in the hand, and a vertex that an undo took is let go', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk);
    desk.select({ file, key: 0 });
    expect(hand.get().hand.chosen).toEqual({ file, key: 0 });
    hand.tell({ do: 'choose-vertex', vertex: vertex(file, 0, 3) });
    hand.tell({ do: 'insert' });
    expect(hand.get().hand.vertex).toEqual(vertex(file, 0, 4));
    desk.undo();
    expect(hand.get().hand.vertex).toBeNull();
  });

  test('a desk that is stopped can be looked at and not changed', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk);
    desk.stop = 'other-tab';
    hand.tell({ do: 'choose', feature: { file, key: 0 } });
    hand.tell({ do: 'choose-vertex', vertex: vertex(file, 0, 3) });
    hand.tell({ do: 'nudge', eastM: 1, northM: 0 });
    expect(hand.get().hand.vertex).toEqual(vertex(file, 0, 3));
    expect(desk.desk.past).toHaveLength(0);
  });

  test('layers that are switched off do not attract', () => {
    const hand = new HandStore(new ADesk());
    expect(hand.scene()!.snapFiles).toEqual([file]);
    hand.set({ notSnapped: new Set([file]) });
    expect(hand.scene()!.snapFiles).toEqual([]);
    hand.set({ notSnapped: new Set(), isSnapping: false });
    expect(hand.scene()!.snapFiles).toEqual([]);
  });
});
