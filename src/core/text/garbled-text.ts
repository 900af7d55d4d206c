// SPDX-License-Identifier: EUPL-1.2
// Text that was decoded wrongly before it came here: the bytes are sound UTF-8, the letters are not the ones that were meant.

/** UTF-8 that was read as Windows-1252 and saved again (`SÃ¼d`), or a sign that stands for a lost letter. */
const garbled = /\ufffd|Ã[¤¶¼Ÿ„–œ\u0084\u0096\u009c\u009f©¨]|â‚¬|â€[“”œžœ]/;

/** The word around the first wrong letter, and its line from 1; null where every letter may be meant. */
export function garbledIn(text: string): { readonly found: string; readonly line: number } | null {
  const at = text.search(garbled);
  if (at < 0) return null;
  const word = /[^\s"';,|]*$/.exec(text.slice(Math.max(0, at - 30), at))![0];
  const rest = /^[^\s"';,|]*/.exec(text.slice(at, at + 30))![0];
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return { found: word + rest, line };
}
