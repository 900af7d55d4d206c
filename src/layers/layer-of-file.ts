// SPDX-License-Identifier: EUPL-1.2
// Whose layer a file is: the layers' files are named after them.

import { type LayerId, layerById } from '.';

/** The layer that a file name stands for (`data/places.geojson` → `places`); null for any other name. */
export function layerOfFile(name: string): LayerId | null {
  const base = /([^/\\]*)\.(?:geojson|json)$/i.exec(name)?.[1];
  return base !== undefined && layerById(base) ? (base as LayerId) : null;
}
