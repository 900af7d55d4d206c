// SPDX-License-Identifier: EUPL-1.2
// `data/land-demand-defaults.json`: default, range and source of every assumption of the land-demand model.

import * as z from 'zod/mini';
import { dateText } from '../schema/rule-kit';

const bilingual = z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

/** How sure a figure is: read in its source, believed by experts but not read, or the project's own assumption. */
export const assumptionCertainties = ['read', 'believed', 'own-assumption'] as const;
const certainty = z.enum(assumptionCertainties);

export const demandParameters = [
  'E',
  'a',
  'v',
  'n',
  'w',
  'f',
  's',
  'rho',
  'epsilon',
  'g',
  'delta',
  'mu',
  'netToGross',
] as const;

const parameter = z.object({
  id: z.enum(demandParameters),
  label: bilingual,
  unit: bilingual,
  /** Null where each sector has its own. */
  default: z.nullable(z.number()),
  /** Ends of the plausible range: values, or factors on what each sector has. */
  low: z.number(),
  high: z.number(),
  change: z.enum(['set', 'scale']),
  source: z.string().check(z.minLength(1)),
  certainty,
  /** Certainty of the range, which often rests on less than the default. */
  rangeCertainty: certainty,
});

const scenario = z.object({
  id: z.string().check(z.minLength(1)),
  title: bilingual,
  about: bilingual,
  rho: z.number().check(z.minimum(0), z.maximum(1)),
  epsilon: z.number().check(z.minimum(0)),
});

const reference = z.object({
  id: z.string().check(z.minLength(1)),
  title: bilingual,
  ha: z.number().check(z.positive()),
  asOf: dateText,
  source: z.string().check(z.minLength(1)),
  /** The source itself says "about". */
  isApproximate: z.optional(z.boolean()),
  note: z.nullable(bilingual),
});

const ceiling = z.object({
  id: z.string().check(z.minLength(1)),
  title: bilingual,
  s: z.number().check(z.minimum(0), z.maximum(1)),
  asOf: dateText,
  source: z.string().check(z.minLength(1)),
});

const sector = z.object({
  name: z.string().check(z.minLength(1)),
  nameEn: z.string().check(z.minLength(1)),
  E: z.number(),
  a: z.number(),
  v: z.number(),
  n: z.number(),
  w: z.number(),
  f: z.number(),
});

export const landDemandDefaultsSchema = z.object({
  verifiedOn: dateText,
  parameters: z.array(parameter),
  /** Illustrations, not forecasts. */
  scenarios: z.array(scenario).check(z.minLength(1)),
  ceilings: z.array(ceiling),
  references: z.array(reference),
  /** What the municipality computes with, as the sheet of the laboratory saves it; without it the example stands, marked as demo. */
  chosen: z.optional(
    z.nullable(
      z.object({
        chosenOn: dateText,
        /** Who chose, as the report names it; German. */
        chosenBy: z.string().check(z.minLength(1)),
        note: bilingual,
        /** The file that the laboratory saves and `nuf demand --input` reads. */
        input: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
  example: z.object({
    note: bilingual,
    horizonYears: z.int(),
    reuseOn: z.enum(['relocations', 'all']),
    sectors: z.array(sector).check(z.minLength(1)),
  }),
});
export type LandDemandDefaults = z.output<typeof landDemandDefaultsSchema>;
export type DemandParameter = z.output<typeof parameter>;
export type DemandScenario = z.output<typeof scenario>;
