// SPDX-License-Identifier: EUPL-1.2
// `data/municipality.json`: what the program must know of a municipality besides its layers.

import * as z from 'zod';
import { dateText } from '../layers/field';

const bilingual = z.object({ de: z.string().min(1), en: z.string().min(1) });
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const https = z.string().regex(/^https?:\/\/[^\s<>"]+$/);

const source = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The credit line to print. */
  credit: z.string().min(1),
  licence: z.string().min(1).nullable(),
  licenceUrl: https.nullable(),
  url: https.nullable(),
  asOf: dateText.nullable(),
});

/** A further background. Off until a person switches it on and is told who will be asked for it. */
const background = z.object({
  id: z.string().min(1),
  title: bilingual,
  /** The third party that learns which map section is looked at; null for files on the same server. */
  thirdParty: z.string().min(1).nullable(),
  kind: z.enum(['style', 'wms', 'raster']),
  url: z.string().min(1),
  layers: z.string().nullable(),
  attribution: z.string().min(1),
});

const rule = z.object({
  id: z.string().min(1),
  /** A zone is under this funding rule while from <= date < until. */
  from: dateText.nullable(),
  until: dateText.nullable(),
  belowDownMbit: z.number().nullable(),
  belowSymmetricMbit: z.number().nullable(),
  title: bilingual,
  source: z.string().min(1),
  verifiedOn: dateText,
  certainty: z.enum(['read', 'believed']),
});

export const municipalitySchema = z.object({
  name: z.string().min(1),
  ags: z.string().regex(/^\d{8}$/),
  state: z.string().min(1),
  district: z.string().min(1).nullable(),
  centre: position,
  startZoom: z.number().min(0).max(22).default(11.5),
  /** Box of the municipality: west, south, east, north. */
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** A feature outside this box is reported as far from the city. */
  surroundings: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  census: z
    .object({ households: z.int(), population: z.int(), asOf: dateText, source: z.string() })
    .nullable(),
  officialAreaKm2: z.number().nullable(),
  links: z.array(z.object({ id: z.string(), title: bilingual, url: https })),
  backgrounds: z.array(background),
  fundingRules: z.array(rule),
  sources: z.array(source),
  /** The day the files of this folder were last worked on. */
  dataAsOf: dateText,
});
export type Municipality = z.output<typeof municipalitySchema>;
export type FundingRule = z.output<typeof rule>;
export type Background = z.output<typeof background>;
