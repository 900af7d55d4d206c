// SPDX-License-Identifier: EUPL-1.2
// Every code of a finding, gathered, and how its sentence is made: what was found, what was expected, what to do.

import { type Finding, type Reader, type Severity, type Word, wording } from './finding';
import { geometry, sense } from './finding-words-place';
import { rules } from './finding-words-rules';
import { schema, structure } from './finding-words-structure';
import { table } from './finding-words-table';
import { bytesAndText, json } from './finding-words-text';

/** The word of each code. */
export const findingWords = {
  ...bytesAndText,
  ...json,
  ...structure,
  ...schema,
  ...geometry,
  ...sense,
  ...table,
  ...rules,
};

export type FindingCode = keyof typeof findingWords;

/** How grave a finding is: in a file of the data folder (`inLayer`) or in a file from elsewhere. */
export function severityOf(code: FindingCode, inLayer: boolean): Severity {
  const word: Word = findingWords[code];
  return (inLayer ? word.inLayer : undefined) ?? word.severity;
}

/** The sentence of a finding in one language, with place, found and expected put in; never markup. */
export function findingMessage(
  finding: Finding<FindingCode>,
  lang: 'de' | 'en',
  reader: Reader = 'command',
): string {
  const at = placeText(finding, lang);
  // One pass, so that a quoted value which itself contains {expected} stays as it is.
  return wording(findingWords[finding.code], lang, reader).replace(
    /\{(at|At|found|expected|count)\}/g,
    (_, key: string) => {
      if (key === 'at') return at;
      if (key === 'At') return at[0]!.toUpperCase() + at.slice(1);
      if (key === 'count') return String(finding.count ?? 1);
      return plain((key === 'found' ? finding.found : finding.expected) ?? '?', lang);
    },
  );
}

/** Line and column of the text; in a table the column's name, in a feature its number and the property. */
function placeText({ line, column, path, index }: Finding<FindingCode>, lang: 'de' | 'en'): string {
  const de = lang === 'de';
  if (line === undefined && index !== null)
    return `${de ? 'Objekt' : 'feature'} ${index + 1}, ${path ?? '?'}`;
  const where = column ?? path;
  const row = `${de ? 'Zeile' : 'line'} ${line ?? '?'}`;
  return where === null ? row : `${row}, ${de ? 'Spalte' : 'column'} ${where}`;
}

const kinds: Readonly<Record<string, string>> = {
  'a text': 'ein Text',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'a list': 'eine Liste',
  'a flag': 'ja oder nein',
  'a choice': 'eine Auswahl',
  'a date': 'ein Datum',
  'an object': 'ein Objekt',
  'two numbers': 'zwei Zahlen',
  'a closing bracket or brace': 'eine schließende Klammer',
  'a closing quotation mark': 'ein schließendes Anführungszeichen',
  'a value': 'ein Wert',
  'a name in quotation marks': 'ein Name in Anführungszeichen',
  'a colon': 'ein Doppelpunkt',
  'a comma or a closing bracket': 'ein Komma oder eine schließende Klammer',
  'the end of the file': 'das Dateiende',
  'an escape such as \\n or \\u00fc': 'ein Escape wie \\n oder \\u00fc',
  'a number such as -1.5': 'eine Zahl wie -1.5',
  'no control character': 'kein Steuerzeichen',
  counterclockwise: 'gegen den Uhrzeigersinn',
  clockwise: 'im Uhrzeigersinn',
  'a CSV table': 'eine CSV-Tabelle',
  'a calendar date': 'ein Kalendertag',
  'a date such as 2026, 2026-H2, 2026-Q4, 2026-11 or 2026-11-22':
    'ein Datum wie 2026, 2026-H2, 2026-Q4, 2026-11 oder 2026-11-22',
  'an address such as https://www.example.org/page':
    'eine Adresse wie https://www.example.org/seite (vor dem Namen des Servers steht nichts)',
  'eight digits, a leading zero included': 'acht Ziffern, auch eine führende Null',
  'one mail address such as office@example.org': 'genau eine E-Mail-Adresse wie amt@example.org',
  'a telephone number such as +49 2351 17-0': 'eine Rufnummer wie +49 2351 17-0',
};

/** Findings quote kinds of value in English; German sentences take the German word. */
export function plain(text: string, lang: 'de' | 'en'): string {
  if (lang === 'en') return text;
  // Sizes that a rule measured; what stands in a file is quoted as it stands.
  const row = /^line (\d+)$/.exec(text)?.[1];
  if (row !== undefined) return `Zeile ${row}`;
  return kinds[text] ?? (measured.test(text) ? text.replace('.', ',') : text);
}

const measured = /^\d+\.\d+ (?:ha|m)$|^[^.]* × \d+\.\d+$/;
