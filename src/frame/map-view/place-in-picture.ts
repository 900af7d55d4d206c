// SPDX-License-Identifier: EUPL-1.2
// A place that was asked for comes into the picture, at once or as soon as there is one.

import { type RefObject, useCallback, useRef } from 'react';
import type { Selection } from '../../core/city/view';
import type { MapCommands } from '../../map/contract/map-contract';

const searchZoom = 14;

type Move = (picture: MapCommands) => void;

/**
 * What the selection of a hit of the search does to the picture: its point in the middle, or an area whole, also where it was
 * selected before. A hit whose place nobody knows shows the whole town, not the place that was asked before.
 */
export function moveOf({ point, feature }: Selection): Move {
  return (picture) => {
    if (point) picture.flyTo({ ...point, zoom: searchZoom });
    else if (feature) picture.fitFeature(feature.layer, feature.id);
    else picture.home();
  };
}

/** Keeps the last move that was asked for while the picture has no size, and makes it when `onFrame` tells of one. */
export class Moves {
  #waiting: Move | null = null;

  ask(picture: MapCommands | null, move: Move): void {
    this.#waiting = move;
    this.tell(picture);
  }

  tell(picture: MapCommands | null): void {
    const move = this.#waiting;
    if (move === null || picture === null || picture.frame() === null) return;
    this.#waiting = null;
    move(picture);
  }
}

/** `move` now or as soon as the stage has a size; `onFrame` is for the stage. Both stay the same. */
export function useMoves(commands: RefObject<MapCommands | null>) {
  const { current: moves } = useRef(new Moves());
  const move = useCallback((asked: Move) => moves.ask(commands.current, asked), [moves, commands]);
  const onFrame = useCallback(() => moves.tell(commands.current), [moves, commands]);
  return { move, onFrame };
}
