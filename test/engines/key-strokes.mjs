// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// A text as strokes of keys, in the words that both WebDriver protocols share.

/** @param {string} text */
export function keyStrokes(text) {
  return [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
}
