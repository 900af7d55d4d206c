// SPDX-License-Identifier: EUPL-1.2
// `federal-rules.json`: what the federation has set for every municipality, in one dated file that all of them share. Rules of
// a Land or a town are `fundingRules` of its own `municipality.json`, beside these.

import * as z from 'zod/mini';
import { dateText } from '../schema/rule-kit';
import { eligibilityRulesSchema } from './eligibility-rules';
import { fundingRule } from './municipality';
import { permissibilitySchema } from './permissibility-rules';

export const federalRulesSchema = z.object({
  /** The day on which the last of them was compared with its source. */
  verifiedOn: dateText,
  /** Speed thresholds of public funding, each with the time in which it is in force; the oldest first. */
  fundingRules: z.array(fundingRule),
  /** What excludes funding beside the speed, and the legal minimum service. */
  eligibility: eligibilityRulesSchema,
  /** What each zone of the Baunutzungsverordnung permits. */
  permissibility: permissibilitySchema,
});
export type FederalRules = z.output<typeof federalRulesSchema>;
