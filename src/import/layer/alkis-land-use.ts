// SPDX-License-Identifier: EUPL-1.2
// Actual use of the ground in ALKIS, the land register: which of its kinds are zones of ours. It says how ground is used, not
// what may be built, so a zone of it has no code of the BauNVO.

type Properties = Readonly<Record<string, unknown>>;

export type AlkisKind = 'residential' | 'mixed' | 'industrial';

export const alkisWords: Readonly<Record<AlkisKind, string>> = {
  residential: 'Wohnbaufläche',
  mixed: 'Fläche gemischter Nutzung',
  industrial: 'Industrie- und Gewerbefläche',
};

/**
 * Kinds by their name in the object catalogue of ALKIS (GeoInfoDok) and by the words of the simplified schema. Others, such as
 * land of a special function (schools, hospitals, offices), are neither housing nor business.
 */
const kinds: Readonly<Record<string, AlkisKind>> = {
  AX_Wohnbauflaeche: 'residential',
  AX_FlaecheGemischterNutzung: 'mixed',
  AX_IndustrieUndGewerbeflaeche: 'industrial',
  [alkisWords.residential]: 'residential',
  [alkisWords.mixed]: 'mixed',
  [alkisWords.industrial]: 'industrial',
};

/** The kind of a zone; null for ground that is none. */
export function alkisKindOf(word: string): AlkisKind | null {
  return Object.hasOwn(kinds, word) ? kinds[word]! : null;
}

/** Columns that name the kind: of the catalogue's models as shapefiles (`OBJART_TXT`), and of the table of Berlin. */
const catalogueColumns = ['OBJART_TXT', 'objart_txt', 'AAA-Beschreibung'];

/**
 * How the kind of a feature is read, of a table of ALKIS; null for any other. The simplified schema has `nutzart` beside `oid`
 * (a column `nutzart` alone may be anybody's); in the exchange format NAS every kind is a layer of its own, called as it.
 */
export function alkisColumn(
  columns: readonly string[],
  sourceLayer: string,
): ((properties: Properties) => string) | null {
  const column =
    columns.includes('nutzart') && columns.includes('oid')
      ? 'nutzart'
      : catalogueColumns.find((one) => columns.includes(one));
  if (column !== undefined) return (properties) => String(properties[column] ?? '').trim();
  return sourceLayer.startsWith('AX_') ? () => sourceLayer : null;
}
