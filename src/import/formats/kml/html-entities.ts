// SPDX-License-Identifier: EUPL-1.2
// References to signs in HTML (`&auml;`, `&#228;`): the names that programs write into descriptions, which are those of HTML 4
// for the letters and signs of European languages.

import { windows1252 } from '../../../core/text/windows-1252';

/** The names of 161 to 255, in their order. */
const latin =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
  'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
  'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const signs: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, i) => [name, String.fromCharCode(161 + i)] as const),
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
    ...{ euro: '€', ndash: '–', mdash: '—', hellip: '…', bull: '•', permil: '‰', trade: '™', minus: '−' },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›' },
    ...{ le: '≤', ge: '≥', ne: '≠', asymp: '≈', prime: '′', Prime: '″', larr: '←', rarr: '→' },
    ...{ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ' },
  }),
]);

/** The text with the signs that are meant; what names none stays as it is. */
export function withoutEntities(html: string): string {
  return html.replace(/&(#x?[0-9a-f]+|[a-z][a-z0-9]*);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs.get(name) ?? signs.get(capitals[name] ?? '') ?? whole;
    const isHex = name[1]?.toLowerCase() === 'x';
    return signOf(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)) ?? whole;
  });
}

/** Spellings that browsers take, too. */
const capitals: Readonly<Record<string, string>> = {
  AMP: 'amp',
  LT: 'lt',
  GT: 'gt',
  QUOT: 'quot',
  COPY: 'copy',
  REG: 'reg',
};

const [firstControl, lastControl, lastSign] = [0x80, 0x9f, 0x10ffff];

/** The sign of a number; of the numbers of control signs browsers take those of windows-1252. Null for none. */
function signOf(code: number): string | null {
  if (!(code > 0 && code <= lastSign)) return null;
  if (code >= firstControl && code <= lastControl) return windows1252.decode(Uint8Array.of(code));
  return String.fromCodePoint(code);
}
