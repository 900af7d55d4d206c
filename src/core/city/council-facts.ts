// SPDX-License-Identifier: EUPL-1.2
// `data/council-facts.json`: figures that others published and the council report sets beside the program's own, and what
// the public was told when. Every one with its date and its source.

import * as z from 'zod/mini';
import { dateText } from '../schema/rule-kit';

const filled = z.string().check(z.minLength(1));
const bilingual = z.object({ de: filled, en: filled });

const fact = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  /**
   * estates: how firms in estates are connected; networks: counts of lines beside the official series; land: need, reserves
   * and offer; offices: floor area.
   */
  topic: z.enum(['estates', 'networks', 'land', 'offices']),
  label: bilingual,
  /** Null is "asked, and not known". */
  value: z.nullable(z.number()),
  /** True where the source says “about”. */
  isApproximate: z.optional(z.boolean()),
  /** A share is 0–1. */
  unit: z.enum(['businesses', 'households', 'share', 'ha', 'm2', 'eurPerM2', 'count']),
  /** Whom the figure is about: the city, the district, or several municipalities together. */
  scope: z.enum(['city', 'district', 'shared']),
  asOf: z.nullable(dateText),
  source: filled,
  certainty: z.enum(['found', 'inferred']),
  verifiedOn: dateText,
  note: z.nullable(bilingual),
});

const event = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  /** Null where the source has no date. */
  date: z.nullable(dateText),
  kind: z.enum(['event', 'paper', 'notice', 'website', 'criticism']),
  title: bilingual,
  by: z.nullable(bilingual),
  source: filled,
  certainty: z.enum(['found', 'inferred']),
  verifiedOn: dateText,
});

export const councilFactsSchema = z.object({ facts: z.array(fact), events: z.array(event) });
export type CouncilFacts = z.output<typeof councilFactsSchema>;
export type CouncilFact = z.output<typeof fact>;

/** The fact of an id; null where the file has none. */
export function factOf(facts: CouncilFacts | null, id: string): CouncilFact | null {
  return facts?.facts.find((one) => one.id === id) ?? null;
}
