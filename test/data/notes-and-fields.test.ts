// SPDX-License-Identifier: EUPL-1.2
// A note stands beside the fields of its feature: it calls nothing unknown that one of them says.

import { expect, test } from 'vitest';
import { theCity as city } from '../the-city';

/** What a note calls by a word, and the fields that say it; a position is the geometry. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Adresse: ['address'],
  Nutzung: ['use'],
  'Freie Flächen': ['freeHa'],
  'Freie Fläche': ['freeFloorM2', 'freeHa'],
  Fläche: ['floorM2', 'areaHa'],
  Mieten: ['rentEurPerM2'],
  Preis: ['priceEurPerM2'],
  Eigentümer: ['owner'],
  Lage: ['geometry'],
};

/** The words of a clause, the longest where one is part of another. */
function wordsIn(clause: string): string[] {
  const found = Object.keys(fieldsOf).filter((one) =>
    new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u').test(clause),
  );
  return found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
}

test('no note calls unknown what a field of the same feature says', () => {
  let calledUnknown = 0;
  const refuted = (['commercial-sites', 'startup-buildings'] as const).flatMap((layer) =>
    city.layers[layer].flatMap(({ id, geometry, properties }) =>
      (properties.note ?? '').split(/[.;,]\s*/u).flatMap((clause) => {
        if (!/\bnicht( bekannt)?$/u.test(clause)) return [];
        const words = wordsIn(clause);
        calledUnknown += words.length;
        const all: Readonly<Record<string, unknown>> = { ...properties, geometry };
        const known = words.flatMap((one) => fieldsOf[one]!).filter((field) => all[field] != null);
        return known.length > 0 ? [{ id, clause, known }] : [];
      }),
    ),
  );
  expect(refuted).toEqual([]);
  expect(calledUnknown).toBeGreaterThan(8);
});
