// SPDX-License-Identifier: EUPL-1.2
// The three heights of the panel on a phone, and which of them a drag asks for.

/** How much of the phone's screen the panel takes. */
export type Sheet = 'peek' | 'half' | 'full';

/** From the lowest to the highest. */
export const sheets: readonly Sheet[] = ['peek', 'half', 'full'];

/** A finger that moves less than this, in CSS pixels, presses and does not drag. */
const pressPx = 8;

/** A drag of at least this part of the room's height passes the next height over. */
const far = 0.45;

export const isDrag = (downPx: number) => Math.abs(downPx) > pressPx;

/** The height after a drag by `downPx` (negative: up) in a room of `roomPx`: the next one, or the last where it went far. */
export function draggedTo(sheet: Sheet, downPx: number, roomPx: number): Sheet {
  const steps = Math.abs(downPx) > far * roomPx ? 2 : 1;
  const to = sheets.indexOf(sheet) - Math.sign(downPx) * steps;
  return sheets[Math.max(0, Math.min(sheets.length - 1, to))] as Sheet;
}
