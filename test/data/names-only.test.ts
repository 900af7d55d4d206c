// SPDX-License-Identifier: EUPL-1.2
// Addresses, owners and builders are names, which a report of another language quotes; what there is to say of them stands in
// the note, which has an English one.

import { expect, test } from 'vitest';
import { theCity as city } from '../the-city';

const named = ['address', 'owner', 'operator', 'contractor', 'contact'] as const;
const layers = ['planned-expansion', 'commercial-sites', 'startup-buildings'] as const;

test('an address, an owner, a builder and a contact describe nothing', () => {
  const texts = layers.flatMap((layer) =>
    city.layers[layer].flatMap(({ id, properties }) =>
      named.flatMap((key) => {
        const text = (properties as Readonly<Record<string, unknown>>)[key];
        return typeof text === 'string' ? [{ id, text }] : [];
      }),
    ),
  );
  expect(texts.length).toBeGreaterThan(20);
  // Names begin with capitals, but for an article inside (“An der Steinert”); one in quotation marks may be a sentence.
  const described = texts.filter(({ text }) =>
    /(?<![\p{L}-])(?!d(er|ie|as|em|en)\b)\p{Ll}{3,}/u.test(text.replace(/„[^“]*“/g, '')),
  );
  expect(described).toEqual([]);
});
