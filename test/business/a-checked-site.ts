// SPDX-License-Identifier: EUPL-1.2
// A place of the town as the businesses' room checks it, with all that its page and its sheet are made of.

import { readFileSync } from 'node:fs';
import { businessFit } from '../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../src/analysis/site-check/firm-link';
import { fitFigures } from '../../src/analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../src/analysis/site-check/site-check';
import { siteFigures } from '../../src/analysis/site-check/site-figures';
import { siteFacts } from '../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../src/core/city/business-requirements';
import type { City, CityFeature } from '../../src/core/city/city';
import { wordsOf } from '../../src/words';
import { checkWordsOf } from '../../src/words/business';
import { federalRules } from '../federal-rules';
import { theCity } from '../the-city';

export const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
export const today = theCity.municipality.dataAsOf;

/** A feature of the town by its id; throws where there is none. */
export function featureOf(id: string, city: City = theCity): SiteTarget & { readonly kind: 'feature' } {
  const feature = (Object.values(city.layers).flat() as CityFeature[]).find((one) => one.id === id);
  if (!feature) throw new Error(`no feature ${id} in the data`);
  return { kind: 'feature', feature };
}

interface Asked {
  readonly language?: 'de' | 'en';
  readonly city?: City;
}

/** What is told of a place to whom no firm is known. */
export function checkedSite(target: SiteTarget, { language = 'de', city = theCity }: Asked = {}) {
  const check = siteCheck(city, target, today, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const site = siteFigures(check, shapeOf(target), federalRules, origin);
  const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const tables = { requirements, ...federalRules };
  const facts = siteFacts({ check, fit: null, figures: { site, fit: null } }, tables, saying);
  return { check, site, origin, saying, tables, facts };
}

/** What is told of a place to a firm, as it stands in a link (`80,cloud-erp,video/12`). */
export function checkedFor(firm: string, target: SiteTarget, asked: Asked = {}) {
  const { check, site, origin, saying, tables } = checkedSite(target, asked);
  const fit = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  const figures = { site, fit: fitFigures(fit.need, requirements, origin) };
  const facts = siteFacts({ check, fit, figures }, tables, saying);
  return { check, fit, figures, saying, facts };
}
