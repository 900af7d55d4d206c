// SPDX-License-Identifier: EUPL-1.2
// `data/business-requirements.json`: what a firm's activities ask of its line, and what a technology usually offers.

import * as z from 'zod/mini';
import { dateText } from '../schema/rule-kit';

const bilingual = z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const mbit = z.number().check(z.minimum(0));

/** Where a figure comes from; `own-assumption` is printed as "eigene Annahme". */
const provenance = {
  source: z.string().check(z.minLength(1)),
  certainty: z.enum(['read', 'believed', 'own-assumption']),
  verifiedOn: dateText,
};

const activity = z.object({
  id: z.string().check(z.minLength(1)),
  label: bilingual,
  /** What the speeds are counted by: the site as a whole, a head, or the amount the firm states (`amountLabel`). */
  per: z.enum(['site', 'person', 'amount']),
  amountLabel: z.nullable(bilingual),
  defaultAmount: z.nullable(z.number().check(z.positive())),
  downMbit: mbit,
  upMbit: mbit,
  /** Share of the heads (or of the amount) that use it at the same moment, 0..1. */
  simultaneous: z.number().check(z.gt(0), z.maximum(1)),
  /** Night work is not added to the day's peak. */
  when: z.enum(['day', 'night']),
  /** `interactive`: a person waits for each answer; `realtime`: voice and picture. */
  latency: z.enum(['any', 'interactive', 'realtime']),
  symmetry: z.enum(['no', 'advised', 'required']),
  redundancy: z.enum(['no', 'advised', 'required']),
  ...provenance,
});

const technology = z.object({
  id: z.enum(['ftthb', 'hfc', 'fttc']),
  /** The fastest upload that is usually sold; used only where the upload of the line is not known. */
  usualMaxUpMbit: mbit,
  symmetricSold: z.boolean(),
  latency: z.enum(['any', 'interactive', 'realtime']),
  ...provenance,
});

export const businessRequirementsSchema = z.object({
  /** Everything is multiplied by this, so that the line is not full at the peak. */
  reserveFactor: z.object({ value: z.number().check(z.minimum(1), z.maximum(3)), ...provenance }),
  activities: z.array(activity).check(z.minLength(1)),
  technologies: z.array(technology).check(z.minLength(1)),
});
export type BusinessRequirements = z.output<typeof businessRequirementsSchema>;
export type Activity = z.output<typeof activity>;
export type TechnologyOffer = z.output<typeof technology>;
