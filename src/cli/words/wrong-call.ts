// SPDX-License-Identifier: EUPL-1.2
// What node:util's parseArgs refuses, said in the reader's language with the options that the command knows.

import type { Lang } from '../disk/wrong-use';

/** node:util's parseArgs reports wrong use as a TypeError with a code. */
export function isParseArgsError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/**
 * The refusal in words.
 * @param usage the whole help of the command; its options are what is offered
 */
export function wrongCallText(
  { code, message }: { readonly code: string; readonly message: string },
  usage: string,
  lang: Lang,
): string {
  // Node quotes what it found, `-d, --data <value>` with both spellings; the last spelling is the long one.
  const found = (/'([^']*)'/.exec(message)?.[1] ?? '').replace(/^-\w, /, '').replace(/ <value>$/, '');
  const known = [...new Set(usage.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])].join(', ');
  const de = lang === 'de';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return de
        ? `Die Option ${found} gibt es nicht. Es gibt: ${known}`
        : `There is no option ${found}. There are: ${known}`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return de
        ? `„${found}“ steht ohne Option davor; dieser Befehl kennt nur Optionen: ${known}`
        : `“${found}” stands without an option before it; this command takes options only: ${known}`;
    default:
      if (message.includes('does not take'))
        return de
          ? `Die Option ${found} steht allein, ohne Wert`
          : `The option ${found} stands alone, without a value`;
      return de
        ? `Nach ${found} fehlt der Wert; einer, der mit einem Strich beginnt, schreibt sich ${found}=-…`
        : `The value after ${found} is missing; one that begins with a dash is written ${found}=-…`;
  }
}
