// SPDX-License-Identifier: EUPL-1.2
// Names of fields in another case: PostGIS and some exports write every name in small letters.

/**
 * Field by the one property that is it in another case. A field that is there is left out, and so is one of which two other
 * spellings stand there: which of them is meant, only a person knows.
 */
export function fieldsInOtherCase(properties: object, fields: Iterable<string>): ReadonlyMap<string, string> {
  const known = new Set(fields);
  const bySmall = new Map<string, string[]>();
  for (const name of Object.keys(properties)) {
    if (known.has(name)) continue;
    const small = name.toLowerCase();
    bySmall.set(small, [...(bySmall.get(small) ?? []), name]);
  }
  const meant = new Map<string, string>();
  for (const field of known) {
    const spellings = bySmall.get(field.toLowerCase()) ?? [];
    if (!Object.hasOwn(properties, field) && spellings.length === 1) meant.set(spellings[0]!, field);
  }
  return meant;
}
