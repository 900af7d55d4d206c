// SPDX-License-Identifier: EUPL-1.2
// What the check and the comparison alike call a place that is asked about by its position or by an outline.

import type { InAreas } from '../../analysis/place/around-subject';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { CheckWords } from '../../words/business';
import { askedPlace } from './input-number';

/**
 * The name of the files where a place of theirs stands exactly there, else the coordinates or that it is an outline, with the
 * area that holds it, or the areas that it reaches into. A point at which a place stands is checked as that place, so it has its name: its numbers are those of
 * the whole.
 */
export function ownName(
  { name, point, areas }: { name: string | null; point: SiteCheck['point']; areas: InAreas | null },
  words: CheckWords,
): string {
  if (name) return name;
  const place = point ? words.site.point(askedPlace(point.lon, point.lat)) : words.site.outline;
  if (!areas) return place;
  const { names, isWhole, isDrawn } = areas;
  // A heading names two areas and counts the others.
  const where = isWhole
    ? words.site.near(names[0] ?? '', isDrawn)
    : words.site.partlyIn(names.slice(0, 2), names.length, isDrawn);
  return `${place}, ${where}`;
}
