// SPDX-License-Identifier: EUPL-1.2
// Names of places as people spell them, brought to one spelling.

/**
 * Folds a name so that spellings meet: case, umlauts (ü, ue, u), ß, accents, "Str." and "Straße", hyphens.
 * Empty text folds to ''.
 */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äæ]/g, 'ae')
    .replace(/[öœ]/g, 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/(strasse|str)(?= |$)/g, 'str')
    .replace(/ str(?= |$)/g, 'str')
    .trim();
}
