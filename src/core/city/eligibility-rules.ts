// SPDX-License-Identifier: EUPL-1.2
// `eligibility` of `federal-rules.json`: what excludes a place from public funding beside its speed, and the legal minimum
// service, as dated data.

import * as z from 'zod/mini';
import { dateText } from '../schema/rule-kit';

const bilingual = z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const dated = {
  id: z.string().check(z.minLength(1)),
  /** Valid while from <= date < until; null is open. */
  from: z.nullable(dateText),
  until: z.nullable(dateText),
  title: bilingual,
  source: z.string().check(z.minLength(1)),
  verifiedOn: dateText,
  certainty: z.enum(['read', 'believed']),
};

const exclusion = z.discriminatedUnion('kind', [
  /** At least one fibre network into the building. */
  z.object({ ...dated, kind: z.literal('fibre-present') }),
  /** At least `networks` next-generation networks. */
  z.object({ ...dated, kind: z.literal('nga-networks'), networks: z.int().check(z.positive()) }),
  /** An operator has committed itself to more than `aboveDownMbit` within `withinYears`. */
  z.object({
    ...dated,
    kind: z.literal('commitment'),
    aboveDownMbit: z.number().check(z.positive()),
    withinYears: z.number().check(z.positive()),
  }),
]);

const minimum = z.object({
  ...dated,
  downMbit: z.number().check(z.positive()),
  upMbit: z.number().check(z.positive()),
  latencyMs: z.number().check(z.positive()),
});

export const eligibilityRulesSchema = z.object({
  exclusions: z.array(exclusion),
  legalMinimum: z.array(minimum),
  /** Where to report a line below the legal minimum, and who may. */
  report: z.object({
    to: bilingual,
    who: bilingual,
    source: z.string().check(z.minLength(1)),
    verifiedOn: dateText,
  }),
  /** Said beside every answer. */
  caution: bilingual,
});
export type EligibilityRules = z.output<typeof eligibilityRulesSchema>;
export type Exclusion = z.output<typeof exclusion>;
export type LegalMinimum = z.output<typeof minimum>;
