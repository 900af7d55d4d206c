// SPDX-License-Identifier: EUPL-1.2
// The bounds of an area as figures, where the file of a site gives these in place of one area.

import type { CityFeature } from '../../core/city/city';
import type { NamedFigure } from '../figure/figure';
import { areaRangeOf } from '../roles/area-range';
import { type SiteOrigin, statedNumber } from './site-figure';

const labels = {
  least: { de: 'Fläche laut Datei, mindestens', en: 'Area as the file states it, at least' },
  most: { de: 'Fläche laut Datei, höchstens', en: 'Area as the file states it, at most' },
} as const;

/** The bounds of an area that its file gives in place of one, `<id>.least` and `<id>.most`; null where it gives none on that side. */
export function rangeFigures(
  feature: CityFeature | null,
  origin: SiteOrigin,
  id: string,
): Readonly<Record<'leastM2' | 'mostM2', NamedFigure | null>> {
  const range = areaRangeOf(feature);
  const bound = (name: 'least' | 'most', value: number | null | undefined) =>
    feature && value != null
      ? statedNumber(origin, `${id}.${name}`, { value, unit: 'm2', label: labels[name] }, feature)
      : null;
  return { leastM2: bound('least', range?.leastM2), mostM2: bound('most', range?.mostM2) };
}
