// SPDX-License-Identifier: EUPL-1.2
// The keys of a list's entries in the order in which its field defines them.

import * as z from 'zod/mini';
import type { Field } from '../../layers/field';
import { oncePer } from '../memo/memo';
import { ruleKit } from './rule-kit';

/** Empty for a list of texts, and for a field that is no list. */
export const listKeys = oncePer((field: Field): readonly string[] => {
  const { items } = z.toJSONSchema(field.schema(ruleKit), { io: 'input' }) as {
    items?: { properties?: object };
  };
  return Object.keys(items?.properties ?? {});
});
