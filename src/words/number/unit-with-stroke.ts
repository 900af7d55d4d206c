// SPDX-License-Identifier: EUPL-1.2
// Units with a stroke, "Mbit/s" and "€/m²": Firefox, and Chromium in narrow tiles, end a line behind the stroke.

/** A short word on both sides of one stroke; neither an address nor a path, a licence's name or a school year. */
const unitWithStroke = /(?<![\p{L}\d./-])([\p{L}€]{1,6}\/[\p{L}²]{1,3})(?![\p{L}\d²/-]|\.\p{L})/u;

/** The text in pieces that joined are the text again: each at an odd place is a unit with a stroke, which no line may end in. */
export function piecesAtUnits(text: string): readonly string[] {
  return text.includes('/') ? text.split(unitWithStroke) : [text];
}
