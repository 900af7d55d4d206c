// SPDX-License-Identifier: EUPL-1.2
// `data/municipality.json`: what the program must know of a municipality besides its layers.

import * as z from 'zod/mini';
import { emailPattern, linkPattern } from '../../layers/address';
import { mapPlanes } from '../geo/projection';
import { dateText } from '../schema/rule-kit';
import { usualStartZoom } from './start-zoom';

const bilingual = z.object({ de: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const position = z.tuple([
  z.number().check(z.minimum(-180), z.maximum(180)),
  z.number().check(z.minimum(-90), z.maximum(90)),
]);
const https = z.string().check(z.regex(linkPattern));
const email = z.string().check(z.regex(emailPattern));

const source = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  /** The credit line to print. */
  credit: z.string().check(z.minLength(1)),
  licence: z.nullable(z.string().check(z.minLength(1))),
  licenceUrl: z.nullable(https),
  url: z.nullable(https),
  asOf: z.nullable(dateText),
});

/** A further background. Off until a person switches it on and is told who will be asked for it. */
const background = z.object({
  id: z.string().check(z.minLength(1)),
  title: bilingual,
  /** The third party that learns which map section is looked at; null for files on the same server. */
  thirdParty: z.nullable(z.string().check(z.minLength(1))),
  kind: z.enum(['style', 'wms', 'raster']),
  url: z.string().check(z.minLength(1)),
  layers: z.nullable(z.string()),
  attribution: z.string().check(z.minLength(1)),
});

/** A speed threshold of public funding. */
export const fundingRule = z.object({
  id: z.string().check(z.minLength(1)),
  /** A zone is under this funding rule while from <= date < until. */
  from: z.nullable(dateText),
  until: z.nullable(dateText),
  belowDownMbit: z.nullable(z.number()),
  belowSymmetricMbit: z.nullable(z.number()),
  title: bilingual,
  source: z.string().check(z.minLength(1)),
  verifiedOn: dateText,
  certainty: z.enum(['read', 'believed']),
});

const filled = z.string().check(z.minLength(1));

/** Who runs the page and answers for it (imprint). What nobody has entered is null and the page says so. */
const operator = z.object({
  name: filled,
  /** Lines of the postal address. */
  address: z.array(filled),
  representedBy: z.nullable(filled),
  phone: z.nullable(filled),
  email: z.nullable(email),
});

/** What the statement on accessibility must name: the rules that bind the operator, where to report, who arbitrates. */
const accessibility = z.object({
  rules: bilingual,
  feedback: z.nullable(z.object({ label: bilingual, url: https })),
  arbitration: z.nullable(z.object({ name: bilingual, url: z.nullable(https) })),
});

export const municipalitySchema = z.object({
  name: z.string().check(z.minLength(1)),
  ags: z.string().check(z.regex(/^\d{8}$/)),
  state: z.string().check(z.minLength(1)),
  district: z.nullable(z.string().check(z.minLength(1))),
  /** The UTM zone that its offices measure and exchange data in; absent: that of its Land (`planeOf`). */
  crs: z.optional(z.enum(mapPlanes)),
  centre: position,
  startZoom: z._default(z.number().check(z.minimum(0), z.maximum(22)), usualStartZoom),
  /** Box of the municipality: west, south, east, north. */
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** A feature outside this box is reported as far from the city. */
  surroundings: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  census: z.nullable(
    z.object({ households: z.int(), population: z.int(), asOf: dateText, source: z.string() }),
  ),
  officialAreaKm2: z.nullable(z.number()),
  /** Areas of which nobody has published how many businesses there are: the cells hold an assumption, and texts say so. */
  businessesAssumedIn: z.optional(z.array(z.enum(['industrial', 'residential', 'mixed', 'all']))),
  /** Under which numbers its council asked the four questions; null or absent where no council has. */
  councilItems: z.optional(
    z.nullable(
      z.object({
        coverage: z.string().check(z.minLength(1)),
        expansion: z.string().check(z.minLength(1)),
        land: z.string().check(z.minLength(1)),
        founders: z.string().check(z.minLength(1)),
      }),
    ),
  ),
  operator: z.optional(z.nullable(operator)),
  /** Whether and how long the operator's server keeps addresses; null or absent: the page says that it is still missing. */
  serverLog: z.optional(z.nullable(bilingual)),
  accessibility: z.optional(z.nullable(accessibility)),
  /** Where to ask about a place of a neighbouring municipality. */
  neighbourNote: z.optional(z.nullable(bilingual)),
  /** In paragraphs: which of the data are official, which drawn. Absent: the page names the layers that hold demo. */
  aboutData: z.optional(z.nullable(z.object({ de: z.array(filled), en: z.array(filled) }))),
  links: z.array(z.object({ id: z.string(), title: bilingual, url: https })),
  /** Who wants to hear of wrong data; null or absent while the municipality has named nobody. */
  errorReport: z.optional(z.nullable(z.object({ email }))),
  backgrounds: z.array(background),
  /** Of the Land or the town alone; those of the federation stand in `federal-rules.json` and go before them. */
  fundingRules: z._default(z.array(fundingRule), []),
  sources: z.array(source),
  /** Under which licence a layer is published, by its id; absent where nobody has said it. Named as DCAT-AP.de does. */
  licences: z.optional(z.record(z.string(), z.string())),
  /** Origins of pages that may show `/einbetten/` in a frame, such as https://www.example.de; absent: nobody. */
  embeddedBy: z.optional(z.array(https)),
  /** The day as of which the files speak: what was announced for before it has passed, and ages are measured on it. Files may be edited later. */
  dataAsOf: dateText,
});
export type Municipality = z.output<typeof municipalitySchema>;
export type FundingRule = z.output<typeof fundingRule>;
export type Background = z.output<typeof background>;
