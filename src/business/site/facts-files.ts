// SPDX-License-Identifier: EUPL-1.2
// The facts of a site as files: CSV for a spreadsheet, GeoJSON for a map.

import type { SiteCheck } from '../../analysis/site-check/site-check';
import { csvOfLines } from '../../core/write/csv';
import { outsideText } from './feature-facts';
import type { SiteFact } from './site-fact';
import type { Saying } from './site-facts';

/** The rows of a file: of a place outside first that it is, which page and sheet say at their head. */
export function fileFacts(
  check: SiteCheck,
  facts: readonly SiteFact[],
  { words, all }: Pick<Saying, 'words' | 'all'>,
): readonly SiteFact[] {
  if (check.answer?.insideMunicipality !== false) return facts;
  const value = outsideText(check, words, all);
  return [
    { group: 'site', label: words.site.lies, value, source: null, asOf: null, certainty: null },
    ...facts,
  ];
}

/** The facts as CSV for a spreadsheet: semicolons, BOM, formulas made harmless; an unknown value is said so. */
export function factsCsv(
  facts: readonly SiteFact[],
  { words, all, language }: Pick<Saying, 'words' | 'all' | 'language'>,
): string {
  const head = [
    words.expose.fact,
    words.expose.value,
    words.expose.source,
    all.asOf,
    words.sources.certainty,
  ];
  const rows = facts.map((fact) => [
    fact.label,
    fact.value ?? all.unknown,
    fact.source ?? '',
    fact.asOf ?? '',
    fact.certainty ? words.certainty[fact.certainty] : '',
  ]);
  return csvOfLines([head, ...rows], language);
}

/** One feature with the shape that was checked and the facts as properties; null values are unknown ones. */
export function factsGeoJson(
  check: SiteCheck,
  name: string,
  facts: readonly SiteFact[],
  outline: object | null,
): string {
  const { point, feature } = check;
  const geometry =
    outline ?? feature?.geometry ?? (point ? { type: 'Point', coordinates: [point.lon, point.lat] } : null);
  const properties = {
    name,
    facts: facts.map(({ label, value, source, asOf, certainty }) => ({
      label,
      value,
      source,
      asOf,
      certainty,
    })),
  };
  const features = [{ type: 'Feature', ...(feature ? { id: feature.id } : {}), properties, geometry }];
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}
