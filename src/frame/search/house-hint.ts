// SPDX-License-Identifier: EUPL-1.2
// What leads from a street to a house: a click on the map, but not where the figures of single cells are drawn.

import type { CellsAbout } from '../../core/cells/cells';
import type { Words } from '../../words';

/** One sentence; of drawn figures that they decide nothing for a house, of others and of none that a click is more exact. */
export function houseHint(
  about: Pick<CellsAbout, 'confidence'> | null,
  { search }: { readonly search: Pick<Words['search'], 'showHouse' | 'noHouse'> },
): string {
  return isDrawn(about) ? search.noHouse : search.showHouse;
}

/** The same behind an invitation to click: empty where a click is as exact as the figures. */
export function clickCaveat(
  about: Pick<CellsAbout, 'confidence'> | null,
  { search }: { readonly search: Pick<Words['search'], 'noHouse'> },
): string {
  return isDrawn(about) ? search.noHouse : '';
}

const isDrawn = (about: Pick<CellsAbout, 'confidence'> | null) => about?.confidence === 'demo';
