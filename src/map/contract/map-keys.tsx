// SPDX-License-Identifier: EUPL-1.2
// What the keyboard does on the map, still or moving: a cross-hair for those who see, a sentence for those who listen.

import type { MapWords } from './map-contract';

/** `id` is what the picture names as its description. */
export function MapKeys({ id, words }: { readonly id: string; readonly words: MapWords }) {
  return (
    <>
      <div className="nuf-map__crosshair" aria-hidden="true">
        <span className="nuf-map__hint">{words.crosshair}</span>
      </div>
      <p className="nuf-map__keys" id={id} hidden>
        {words.keyboard}
      </p>
    </>
  );
}
