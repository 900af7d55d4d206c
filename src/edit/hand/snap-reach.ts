// SPDX-License-Identifier: EUPL-1.2
// How near the hand snaps to a vertex or an edge, and takes hold of one.

/** How near a pointer has to come, in pixels of the screen: a finger covers what it means. In metres it follows the zoom. */
export const snapReachPx = { mouse: 9, pen: 12, touch: 22 } as const;

/** What the browser tells apart; whatever else points counts as a mouse. */
export type PointerKind = keyof typeof snapReachPx;
