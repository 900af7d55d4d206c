// SPDX-License-Identifier: EUPL-1.2
// The door to zod for everything that checks: the kit of which layers make their rules, and the rule of dates for the
// documents beside them.

import * as z from 'zod/mini';
import { dateRule, type RuleKit } from '../../layers/field';

// zod otherwise probes `new Function`, which the page's policy reports as a violation. Set here because every schema of the
// project is made after this file was loaded.
z.config({ jitless: true });

/** Named one by one: the whole of zod has the words of forty languages. */
export const ruleKit: RuleKit = {
  _default: z._default,
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  int: z.int,
  looseObject: z.looseObject,
  maximum: z.maximum,
  minLength: z.minLength,
  minimum: z.minimum,
  nullable: z.nullable,
  number: z.number,
  object: z.object,
  regex: z.regex,
  string: z.string,
};

/** A date as coarse as its source (layers/field.ts). */
export const dateText = dateRule(ruleKit);
