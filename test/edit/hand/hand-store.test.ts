// SPDX-License-Identifier: EUPL-1.2
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/core/edit/desk';
import type { FeatureRef } from '../../../src/core/edit/gesture/hand';
import { removeFeature } from '../../../src/core/edit/operations/remove-feature';
import { type HandDesk, HandStore } from '../../../src/edit/hand/hand-store';
import { deskOf, fileOf, polygon, square, vertex } from '../../core/edit/a-desk';

const file = 'zones.geojson';

class ADesk implements HandDesk {
  readonly desk = deskOf({
    [file]: fileOf({ a: polygon(square(0, 0, 10, 10)), 'zones-3-m': polygon(square(30, 0, 40, 10)) }),
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
  redo() {
    this.desk.redo();
    this.#listener();
  }
}

const noEngine = {
  absence: async () => 'forbidden' as const,
  again: () => {},
  run: async () => ({ kind: 'absent', why: 'forbidden' }) as const,
};

/** An engine that answers with these parts when it is let. */
function anEngine(...parts: Position[][][]) {
  let letGo = () => {};
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const run = async () => {
    await wait;
    return { kind: 'answered', answer: { kind: 'parts', parts } } as const;
  };
  return { engine: { absence: async () => null, again: () => {}, run }, letGo };
}
const halves = [[square(0, 0, 10, 4)], [square(0, 4, 10, 10)]];
const splitIt = [
  { do: 'choose', feature: { file, key: 0 } },
  { do: 'tool', tool: 'split' },
  { do: 'place', at: [7.599, 51.204] },
  { do: 'place', at: [7.611, 51.204] },
  { do: 'finish' },
] as const;
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the hand of the page', () => {
  test('a step goes to the desk, and what is drawn is selected there with an id of its own', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk, noEngine, 'm');
    hand.tell({ do: 'tool', tool: 'point' });
    hand.tell({ do: 'place', at: [7.65, 51.2] });
    expect(desk.desk.past).toHaveLength(1);
    expect(desk.desk.document(file).idOf(desk.selected!.key)).toBe('zones-4-m');
    expect(hand.get().said).toMatchObject({ code: 'drawn', tool: 'point' });
  });

  test('two planners who draw at the same time make two ids', () => {
    const ids = [new ADesk(), new ADesk()].map((desk) => {
      const hand = new HandStore(desk, noEngine);
      hand.tell({ do: 'tool', tool: 'point' });
      hand.tell({ do: 'place', at: [7.65, 51.2] });
      return desk.desk.document(file).idOf(desk.selected!.key);
    });
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^zones-\d+-[0-9a-f]{8}$/);
  });

  test('what is selected at the desk is in the hand, and a vertex that an undo took is let go', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk, noEngine);
    desk.select({ file, key: 0 });
    expect(hand.get().hand.chosen).toEqual({ file, key: 0 });
    hand.tell({ do: 'choose-vertex', vertex: vertex(file, 0, 3) });
    hand.tell({ do: 'insert' });
    expect(hand.get().hand.vertex).toEqual(vertex(file, 0, 4));
    desk.undo();
    expect(hand.get().hand.vertex).toBeNull();
  });

  test('what was drawn and taken back is let go with what was marked for it, and held again by a redo', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk, noEngine, 'm');
    hand.tell({ do: 'tool', tool: 'point' });
    hand.tell({ do: 'place', at: [7.65, 51.2] });
    const drawn = hand.get().hand.chosen;
    hand.tell({ do: 'tool', tool: 'difference' });
    hand.tell({ do: 'mark', feature: { file, key: 0 } });
    desk.undo();
    expect(hand.get().hand).toMatchObject({ chosen: null, gesture: null });
    desk.redo();
    expect(hand.get().hand.chosen).toEqual(drawn);
  });

  test('a desk that is stopped can be looked at and not changed', () => {
    const desk = new ADesk();
    const hand = new HandStore(desk, noEngine);
    desk.stop = 'other-tab';
    hand.tell({ do: 'choose', feature: { file, key: 0 } });
    hand.tell({ do: 'choose-vertex', vertex: vertex(file, 0, 3) });
    hand.tell({ do: 'nudge', eastM: 1, northM: 0 });
    expect(hand.get().hand.vertex).toEqual(vertex(file, 0, 3));
    expect(desk.desk.past).toHaveLength(0);
  });

  test('layers that are switched off do not attract', () => {
    const hand = new HandStore(new ADesk(), noEngine);
    expect(hand.scene()!.snapFiles).toEqual([file]);
    hand.set({ notSnapped: new Set([file]) });
    expect(hand.scene()!.snapFiles).toEqual([]);
    hand.set({ notSnapped: new Set(), isSnapping: false });
    expect(hand.scene()!.snapFiles).toEqual([]);
  });
});

describe('an overlay', () => {
  test('is done as one step once the engine has answered; the larger piece is chosen', async () => {
    const desk = new ADesk();
    const { engine, letGo } = anEngine(...halves);
    const hand = new HandStore(desk, engine, 'm');
    for (const input of splitIt) hand.tell(input);
    expect(hand.get()).toMatchObject({ isWorking: true, said: { code: 'working' } });
    expect(hand.tell({ do: 'tool', tool: 'select' })).toBe(false);
    letGo();
    await turn();
    expect(hand.get()).toMatchObject({
      isWorking: false,
      hand: { tool: 'select', gesture: null, chosen: { file, key: 0 } },
      said: { code: 'overlaid', what: 'split', note: { added: 1 } },
    });
    expect(desk.desk.past).toHaveLength(1);
    expect(
      desk.desk
        .document(file)
        .keys()
        .map((key) => desk.desk.document(file).idOf(key)),
    ).toContain('zones-4-m');
    desk.undo();
    expect(desk.desk.document(file).isChanged).toBe(false);
  });

  test('that Escape ends, or that something overtook, changes nothing', async () => {
    const desk = new ADesk();
    const one = anEngine(...halves);
    const hand = new HandStore(desk, one.engine);
    for (const input of splitIt) hand.tell(input);
    hand.tell({ do: 'escape' });
    expect(hand.get()).toMatchObject({ isWorking: false, said: { code: 'cancelled' } });
    one.letGo();
    await turn();
    expect(desk.desk.past).toHaveLength(0);
    hand.tell({ do: 'finish' });
    desk.do(removeFeature(desk.desk, file, 1));
    await turn();
    expect(hand.get().said).toMatchObject({ code: 'refused', refusal: { code: 'changed-meanwhile' } });
    expect(desk.desk.past).toHaveLength(1);
  });

  test('refused, keeps the line that was drawn; without the engine it says why', async () => {
    const desk = new ADesk();
    const { engine, letGo } = anEngine([square(0, 0, 10, 10)]);
    const hand = new HandStore(desk, engine);
    letGo();
    for (const input of splitIt) hand.tell(input);
    await turn();
    expect(hand.get().hand.gesture).toMatchObject({ kind: 'sketch', refusal: { code: 'not-cut' } });
    const without = new HandStore(new ADesk(), noEngine);
    for (const input of splitIt) without.tell(input);
    await turn();
    expect(without.get()).toMatchObject({ engineAbsence: 'forbidden', said: { code: 'no-engine' } });
  });
});
