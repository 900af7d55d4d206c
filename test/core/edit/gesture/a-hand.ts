// SPDX-License-Identifier: EUPL-1.2
// A hand at a desk for tests: it does what it is told, performs the steps that come of it, and remembers what was said.

import type { Desk } from '../../../../src/core/edit/desk';
import {
  type Hand,
  type HandInput,
  type OverlayRequest,
  openHand,
  type Said,
  type Scene,
} from '../../../../src/core/edit/gesture/hand';
import { afterInput } from '../../../../src/core/edit/gesture/hand-machine';
import type { Place } from '../../../../src/core/edit/tiling/shape-index';
import { textOf } from '../a-desk';

/** A place in thousandths of a degree from 7.6, 51.2; a thousandth is some 70 m to the east and 111 m to the north. */
export const at = (x: number, y: number): Place => [
  Number((7.6 + x / 1000).toFixed(9)),
  Number((51.2 + y / 1000).toFixed(9)),
];

export class AHand {
  hand: Hand = openHand;
  said: Said | null = null;
  request: OverlayRequest | null = null;
  readonly scene: Scene;

  constructor(desk: Desk, change: Partial<Scene> = {}) {
    const files = [...desk.documents.keys()];
    this.scene = {
      desk,
      file: files[0]!,
      files,
      withinM: 10,
      snapFiles: files,
      follows: false,
      detached: false,
      plane: 'EPSG:25832',
      newFeature: () => ({ id: 'new', properties: { name: 'new' } }),
      ...change,
    };
  }

  /** Does these in order, performing each step. */
  does(...inputs: HandInput[]): this {
    for (const input of inputs) {
      const { hand, step, said, request } = afterInput(this.hand, input, this.scene);
      this.hand = hand;
      this.said = said;
      this.request = request;
      if (step) this.scene.desk.perform(step);
    }
    return this;
  }

  taps(...places: Place[]): this {
    return this.does(...places.map((place) => ({ do: 'tap' as const, at: place })));
  }

  drags(from: Place, ...to: Place[]): this {
    return this.does({ do: 'press', at: from }, ...to.map((place) => ({ do: 'move' as const, at: place })), {
      do: 'release',
      at: to.at(-1)!,
    });
  }

  /** Features of a file as they are now. */
  features(file: string = this.scene.file) {
    return JSON.parse(textOf(this.scene.desk.document(file).bytes())).features;
  }

  /** Coordinates of one feature of a file. */
  coordinates(index = 0, file: string = this.scene.file) {
    return this.features(file)[index].geometry.coordinates;
  }
}
