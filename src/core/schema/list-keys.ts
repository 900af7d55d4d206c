// SPDX-License-Identifier: EUPL-1.2
// The keys of a list's entries in the order in which its field defines them.

import * as z from 'zod/mini';
import type { Field } from '../../layers/field';
import { ruleKit } from './rule-kit';

const known = new WeakMap<Field, readonly string[]>();

/** Empty for a list of texts, and for a field that is no list. */
export function listKeys(field: Field): readonly string[] {
  const before = known.get(field);
  if (before) return before;
  const { items } = z.toJSONSchema(field.schema(ruleKit), { io: 'input' }) as {
    items?: { properties?: object };
  };
  const keys = Object.keys(items?.properties ?? {});
  known.set(field, keys);
  return keys;
}
