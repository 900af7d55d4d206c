// SPDX-License-Identifier: EUPL-1.2
// What of the city is still on its way. Of it nothing is known yet, not even that it is nothing.

import { layersOfGroup } from '../analysis/roles/zones';
import type { LayerId } from '../layers';
import { type CoverageTechnology, coverageTechnologies } from '../layers/broadband-coverage';
import type { GroupChoice } from '../layers/definition';
import type { OpenCity } from './use-city';

type Opened = Pick<OpenCity, 'more' | 'troubles'>;

/** Technologies of which nothing can be said yet, because their columns, or all of the cells, are still on their way. */
export function comingTechnologies({ more, troubles }: Opened): readonly CoverageTechnology[] {
  return isLate(troubles, 'broadband-coverage') ? coverageTechnologies : (more?.technologies ?? []);
}

/** Those of the layers whose file is still on its way. Columns of a country's cells that are not here leave the others to speak. */
export function comingLayers(
  { troubles }: Pick<Opened, 'troubles'>,
  layers: readonly LayerId[],
): readonly LayerId[] {
  return layers.filter((layer) => isLate(troubles, layer));
}

/** What a share of a group of zones is asked for. */
interface ShareAsked {
  readonly group: GroupChoice;
  readonly technology: CoverageTechnology;
  /** Null at the date of the data; a later date counts the projects too. */
  readonly quarter: string | null;
}

/** Whether a share cannot be counted yet: the cells, the areas of its group or, for a later date, the projects are missing. */
export function isShareComing(open: Opened, { group, technology, quarter }: ShareAsked): boolean {
  const counted = [...layersOfGroup(group), ...(quarter === null ? [] : (['planned-expansion'] as const))];
  return comingTechnologies(open).includes(technology) || comingLayers(open, counted).length > 0;
}

function isLate(troubles: Opened['troubles'], id: LayerId): boolean {
  return troubles.some(({ kind, layer }) => kind === 'late' && layer === id);
}
