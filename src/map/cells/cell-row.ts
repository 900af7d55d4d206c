// SPDX-License-Identifier: EUPL-1.2
// Which row of the legend a cell is explained by.

import { type CellLook, cellAppearance } from './cell-symbology';

/**
 * Id of the row as `legendRows` gives it.
 * @param plannedFrom first quarter in which announced works reach the cell, 0 for none; as `CellsView` has it
 */
export function cellRow(known: number, plannedFrom: number, look: CellLook): string {
  // The group changes how strong a cell is, not which row it belongs to.
  const { colour, which, over } = cellAppearance(known, 0, plannedFrom, look);
  if (over === 'scenario') return 'coverage-scenario';
  const rows = { speed: String(which), reachYes: 'yes', reachNo: 'no', unknownFill: 'unknown' } as const;
  return `coverage-${rows[colour]}`;
}
