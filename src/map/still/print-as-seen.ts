// SPDX-License-Identifier: EUPL-1.2
// What the map proper shows, drawn anew for paper in the same place: light whatever scheme it wears, and with the cells of a
// country, which are too many to be drawn one by one, as the map itself draws them.

import { stillCells } from '../../core/limits/limits';
import { cellLook } from '../cells/cell-symbology';
import type { MapCommands } from '../contract/map-contract';
import { type PrintAsked, type PrintPicture, printPictureNow } from './print-picture';

interface PrintedAsSeen {
  readonly picture: PrintPicture;
  /** The map has cells here that could not be had for paper. */
  readonly lacksCells: boolean;
}

/** At once, because a page that is being printed waits for nothing; null before the map has a size, and without a canvas. */
export function printAsSeenNow(
  asked: Omit<PrintAsked, 'camera' | 'cellsDrawn'>,
  commands: MapCommands | null,
): PrintedAsSeen | null {
  const frame = commands?.frame() ?? null;
  if (frame === null) return null;
  const { width, height, zoom } = frame;
  const camera = { ...frame.toPlace(width / 2, height / 2), zoom };
  const isCountry = (asked.city.cells?.count ?? 0) > stillCells;
  const cells = isCountry ? { cellsDrawn: commands?.lightCells() ?? null } : {};
  const picture = printPictureNow({ ...asked, ...cells, camera }, null, { width, height });
  if (picture === null) return null;
  return { picture, lacksCells: cells.cellsDrawn === null && cellLook(asked.view, 'light').opacity > 0 };
}
