// SPDX-License-Identifier: EUPL-1.2
// `--decimal` and `--thousands`: what a person says of numbers that can be read in two ways, the same for every command.

import type { NumberFormat } from '../../core/number/number-column';
import { type Here, WrongUse } from '../disk/wrong-use';

/** For `parseArgs`. */
export const numberOptions = {
  decimal: { type: 'string' },
  thousands: { type: 'string' },
} as const;

const marks = ['comma', 'point'] as const;
const groups = [...marks, 'space', 'apostrophe', 'none'] as const;

/** @throws WrongUse for a word that is none of those offered, and for one mark in both places */
export function numberFormat(
  values: { readonly decimal?: string | undefined; readonly thousands?: string | undefined },
  here: Here,
): NumberFormat {
  const decimal = oneOf('--decimal', values.decimal, marks, here);
  const thousands = oneOf('--thousands', values.thousands, groups, here);
  if (decimal !== undefined && decimal === thousands) {
    throw new WrongUse(
      here.lang === 'de'
        ? `--decimal und --thousands sind beide ${decimal}; ein Zeichen kann nur eins sein`
        : `--decimal and --thousands are both ${decimal}; a mark can be only one of them`,
    );
  }
  // Spaces and apostrophes are never decimal: that they group says that comma and point do not.
  const mark = thousands === 'space' || thousands === 'apostrophe' ? 'none' : thousands;
  return { ...(decimal ? { decimal } : {}), ...(mark ? { thousands: mark } : {}) };
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  offered: readonly T[],
  here: Here,
): T | undefined {
  if (value === undefined) return undefined;
  const found = offered.find((known) => known === value);
  if (found !== undefined) return found;
  const list = offered.join(', ');
  throw new WrongUse(
    here.lang === 'de' ? `${option} ${value}: erwartet ${list}` : `${option} ${value}: expected ${list}`,
  );
}
