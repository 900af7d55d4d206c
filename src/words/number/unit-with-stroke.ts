// SPDX-License-Identifier: EUPL-1.2
// What no line may end in: units with a stroke, "Mbit/s" and "€/m²", behind which Firefox, and Chromium in narrow tiles, end a
// line; and a share in brackets, "(82,4 % von 590)", whose number would stand alone on the next.

/** A short word on both sides of one stroke; neither an address nor a path, a licence's name or a school year. */
const unitWithStroke = /(?<![\p{L}\d./-])[\p{L}€]{1,6}\/[\p{L}²]{1,3}(?![\p{L}\d²/-]|\.\p{L})/u;
const shareInBrackets = /\([\d.,]+(?:\s?%)?\s(?:von|of)\s[\d.,]+\)/u;
const whole = new RegExp(`(${unitWithStroke.source}|${shareInBrackets.source})`, 'u');

/** The text in pieces that joined are the text again: each at an odd place is a unit or share that stays whole. */
export function piecesAtUnits(text: string): readonly string[] {
  return /[/(]/.test(text) ? text.split(whole) : [text];
}
