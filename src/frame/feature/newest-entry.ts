// SPDX-License-Identifier: EUPL-1.2
// What the newest date of a layer is a date of.

import { isDrawn } from '../../analysis/place/drawn-outline';
import type { City } from '../../core/city/city';
import { compareDates } from '../../core/time/coarse-date';
import { type LayerId, layerById } from '../../layers';

export interface NewestEntry {
  /** The day on which outlines were drawn last, where the newest date is theirs alone: no source told anything that day. */
  readonly drawnOn: string | null;
  /** The newest date of anything else; null without one. */
  readonly asOf: string | null;
}

/** Takes the newest date of a layer's file apart: that of a zone whose outline was drawn is the day of the drawing. */
export function newestEntry(city: Pick<City, 'layers'>, layer: LayerId, newest: string | null): NewestEntry {
  const entries = layerById(layer)?.role === 'zone' ? city.layers[layer] : [];
  const ofThatDay = entries.filter(({ properties }) => properties.asOf === newest);
  const isDrawing = ofThatDay.length > 0 && ofThatDay.every((entry) => isDrawn(entry));
  if (newest === null || !isDrawing) return { drawnOn: null, asOf: newest };
  const others = entries.flatMap(({ properties: { asOf } }) =>
    asOf === null || asOf === newest ? [] : [asOf],
  );
  return { drawnOn: newest, asOf: others.sort(compareDates).at(-1) ?? null };
}
