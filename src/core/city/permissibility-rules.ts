// SPDX-License-Identifier: EUPL-1.2
// `permissibility` of `federal-rules.json`: what each zone of the Baunutzungsverordnung permits, in plain sentences, and its noise limits.

import * as z from 'zod/mini';
import { type LandUseCode, landUseCodes } from '../../layers/land-use';
import { dateText } from '../schema/rule-kit';

export const landUses = [
  'production',
  'workshop',
  'office',
  'retail',
  'logistics',
  'hotel',
  'housing',
] as const;
export type LandUse = (typeof landUses)[number];

const bilingual = z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const codes = Object.keys(landUseCodes) as [LandUseCode, ...LandUseCode[]];

const address = z.string().check(z.startsWith('https://'));

/** A text in which what a zone permits was read, as it can be opened again. */
const lawSource = z.object({
  /** German name of the text. */
  title: z.string().check(z.minLength(1)),
  /** The very copy that was read. */
  url: address,
  /** Where the authority keeps the text in force; null where there is no such page. */
  officialUrl: z.nullable(address),
  /** Which version of the text it is. */
  version: bilingual,
  readOn: dateText,
});

const cell = z.object({
  /** `depends`: the law is known and leaves it to the single business; `unknown`: what decides is not known here. */
  answer: z.enum(['permitted', 'exceptional', 'not', 'depends', 'unknown']),
  /** Paragraph and number of the BauNVO (or BauGB) that decides. */
  paragraph: z.string().check(z.minLength(1)),
  /** Key into `sentences`. */
  sentence: z.string().check(z.minLength(1)),
  /** Key into `sources`; null where nobody has compared the sentence with the text of the law. */
  source: z.nullable(z.string()),
});

const noise = z.object({
  /** dB(A); null where the TA Lärm names no value for this zone. */
  dayDb: z.nullable(z.number()),
  nightDb: z.nullable(z.number()),
  source: z.string().check(z.minLength(1)),
  certainty: z.enum(['read', 'believed']),
});

export const permissibilitySchema = z.object({
  source: z.string().check(z.minLength(1)),
  verifiedOn: dateText,
  certainty: z.enum(['read', 'believed']),
  sources: z.record(z.string(), lawSource),
  /** Up to when amendments of the law were looked for, in a sentence for readers. */
  later: z.extend(bilingual, {
    /** Of which of the sources; of another one it says nothing. */
    of: z.string().check(z.minLength(1)),
  }),
  uses: z.record(z.enum(landUses), z.object({ label: bilingual, means: bilingual })),
  sentences: z.record(z.string(), bilingual),
  zones: z.record(z.enum(codes), z.object({ noise, uses: z.record(z.enum(landUses), cell) })),
  /** Said where the code of a zone is not known. */
  codeUnknown: bilingual,
  /** Said beside every answer. */
  caution: bilingual,
});
export type Permissibility = z.output<typeof permissibilitySchema>;
export type LawSource = z.output<typeof lawSource>;
export type NoiseLimits = z.output<typeof noise>;
