// SPDX-License-Identifier: EUPL-1.2
// Text of a DBF file: which code page its language byte or its .cpg names, and the two of DOS that browsers do not know.

import { isStrictUtf8 } from '../../../core/large-file/source-text';
import { windows1252 } from '../../../core/text/windows-1252';
import { encodingLabel } from '../../reader/encoding';
import type { ImportLog } from '../../reader/import-log';

export interface CodePage {
  readonly encoding: string;
  readonly encodingFrom: string;
  decode(bytes: Uint8Array): string;
}

// The upper halves of the code pages of DOS, as the Unicode consortium maps them.
const dos: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** Language bytes of dBASE and of ArcGIS (xBase file format, table 9). */
const languages: Readonly<Record<number, string>> = {
  1: 'cp437',
  2: 'cp850',
  3: 'windows-1252',
  9: 'cp437',
  10: 'cp850',
  11: 'cp437',
  13: 'cp437',
  14: 'cp850',
  15: 'cp437',
  16: 'cp850',
  17: 'cp437',
  18: 'cp850',
  19: 'shift_jis',
  20: 'cp850',
  21: 'cp437',
  22: 'cp850',
  24: 'cp437',
  25: 'cp437',
  26: 'cp850',
  27: 'cp437',
  29: 'cp850',
  37: 'cp850',
  38: 'ibm866',
  55: 'cp850',
  77: 'gbk',
  78: 'euc-kr',
  79: 'big5',
  80: 'windows-874',
  87: 'windows-1252',
  88: 'windows-1252',
  89: 'windows-1252',
  101: 'ibm866',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
};

/** What says in which code page the texts of a DBF are. */
export interface StatedEncoding {
  /** The user's word. */
  readonly asked: string | null;
  /** The text of the .cpg file. */
  readonly cpg: string | null;
  /** The byte of the head that dBASE keeps for it. */
  readonly language: number;
}

/**
 * The code page of a DBF: the user's word, the .cpg, the language byte, else UTF-8 where the bytes are and Windows-1252
 * with a warning where they are not. Bytes that are sound UTF-8 beyond ASCII are UTF-8 whatever the language byte says.
 */
export function codePageOf(
  texts: Uint8Array,
  { asked, cpg, language }: StatedEncoding,
  log: ImportLog,
): CodePage {
  if (asked !== null) return pageOf(asked, '--encoding');
  const isUtf8 = isStrictUtf8(texts);
  const isAscii = isUtf8 && texts.every((byte) => byte < 0x80);
  const [stated, from] = statedPage(language, cpg, log, isUtf8);
  if (stated === 'utf-8' && !isUtf8) {
    log.say('import-encoding-wrong', { found: 'utf-8', expected: 'windows-1252' });
    return pageOf('windows-1252', 'bytes');
  }
  if (stated !== null && stated !== 'utf-8' && isUtf8 && !isAscii) {
    log.say('import-encoding-wrong', { found: stated, expected: 'utf-8' });
    return pageOf('utf-8', 'bytes');
  }
  if (stated !== null) return pageOf(stated, from);
  if (isUtf8) return pageOf('utf-8', 'bytes');
  log.say('import-encoding-legacy', { found: 'windows-1252' });
  return pageOf('windows-1252', 'bytes');
}

function statedPage(
  language: number,
  cpg: string | null,
  log: ImportLog,
  isUtf8: boolean,
): readonly [label: string | null, from: string] {
  if (cpg !== null && cpg.trim() !== '') {
    const name = cpg.trim().split(/\s/)[0]!;
    const label = /^(?:cp|oem ?)?(437|850)$/i.exec(name);
    const known = label ? `cp${label[1]}` : encodingLabel(name);
    if (known !== null) return [known, '.cpg'];
    log.say('import-encoding-unknown', { found: name, expected: isUtf8 ? 'utf-8' : 'windows-1252' });
  }
  return [languages[language] ?? null, `.dbf 0x${language.toString(16)}`];
}

function pageOf(encoding: string, encodingFrom: string): CodePage {
  const upper = dos[encoding];
  if (upper === undefined) {
    const decoder = encoding === 'windows-1252' ? windows1252 : new TextDecoder(encoding);
    return { encoding, encodingFrom, decode: (bytes) => decoder.decode(bytes) };
  }
  const decode = (bytes: Uint8Array) => {
    let text = '';
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80];
    return text;
  };
  return { encoding, encodingFrom, decode };
}
