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

/** The columns of a file; null where none is street or none is number. OpenStreetMap's `addr:street` is known too. */
export function houseColumns(columns: readonly string[]): HouseColumns | null {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^addr:/, '')
      .replace(/[\s_.-]/g, '');
  const find = (names: readonly string[]) =>
    names
      .map((name) => columns.find((column) => plain(column) === name))
      .find((column) => column !== undefined);
  const [street, number] = [find(called.street), find(called.number)];
  if (street === undefined || number === undefined) return null;
  return { street, number, addition: find(called.addition) ?? null };
}
