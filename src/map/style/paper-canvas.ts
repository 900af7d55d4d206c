// SPDX-License-Identifier: EUPL-1.2
// How a canvas is made that may be printed.

/**
 * Kept in memory instead of on the graphics card: WebKit prints a canvas of the card as a black rectangle. A browser takes
 * this from the first `getContext` of a canvas only.
 */
export const forPaper: CanvasRenderingContext2DSettings = { willReadFrequently: true };
