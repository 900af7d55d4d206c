// SPDX-License-Identifier: EUPL-1.2
// Which columns of a foreign file are street, number and addition of a house.

/** As official files call them, the most telling first; compared without case, blanks and underscores. */
const called = {
  street: ['strname', 'strassenname', 'straßenname', 'strasse', 'straße', 'stn', 'street', 'str'],
  number: ['hsnr', 'hausnr', 'hausnummer', 'hnr', 'housenumber', 'hnum', 'nummer', 'number', 'nr'],
  addition: [
    'hsnrzu',
    'hausnrzu',
    'hausnummernzusatz',
    'hausnummerzusatz',
    'hnrz',
    'hnrzus',
    'adz',
    'zusatz',
    'addition',
  ],
} as const;

export interface HouseColumns {
  readonly street: string;
  readonly number: string;
  /** Null where it stands behind the number. */
  readonly addition: string | null;
}

/** How the key of the municipality is called. */
const townCalled =
  /^(ags8?|ars|rs|gkz|gem(einde)?(schl(ü|ue)ssel|schl|kennziffer)|gmdschl((ü|ue)ssel)?|amtlichergemeindeschl(ü|ue)ssel|regionalschl(ü|ue)ssel)$/;

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^addr:/, '')
    .replace(/[\s_.-]/g, '');

/** The columns of a file; null where none is street or none is number. OpenStreetMap's `addr:street` is known too. */
export function houseColumns(columns: readonly string[]): HouseColumns | null {
  const find = (names: readonly string[]) =>
    names
      .map((name) => columns.find((column) => plain(column) === name))
      .find((column) => column !== undefined);
  const [street, number] = [find(called.street), find(called.number)];
  if (street === undefined || number === undefined) return null;
  return { street, number, addition: find(called.addition) ?? null };
}

/** The eight digits of a municipality from its key or the longer one of its region, also without the zero before; else null. */
export function townKey(value: unknown): string | null {
  const digits = String(value ?? '')
    .replace(/\s/g, '')
    .replace(/[.,]0+$/, '');
  if (/^\d{7,8}$/.test(digits)) return digits.padStart(8, '0');
  // Of the region: Land, Regierungsbezirk and Kreis, four digits of the association, the municipality.
  const region = /^\d{11,12}$/.test(digits) ? digits.padStart(12, '0') : null;
  return region && region.slice(0, 5) + region.slice(9);
}

/** The column with keys of municipalities; null where none has one. */
export function townColumn(columns: readonly string[], rows: readonly Row[]): string | null {
  const named = columns.filter((column) => townCalled.test(plain(column)));
  return named.find((column) => rows.some((row) => townKey(row.properties?.[column]) !== null)) ?? null;
}

interface Row {
  readonly properties: Readonly<Record<string, unknown>> | null;
}
