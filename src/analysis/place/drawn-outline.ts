// SPDX-License-Identifier: EUPL-1.2
// An outline that somebody drew from the names of streets, beside the number that the source published.

import type { City } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import type { Plan } from '../roles/service-date';

import { distributionOf } from './distribution';
import { subjectOfFeature } from './subject';

export interface DrawnOutline {
  /** Households counted inside the outline. */
  readonly inOutline: number;
  readonly published: number;
  /** The source says “about”. */
  readonly isApproximate: boolean;
}

/** More than this part apart, an outline does not hold the number of its source. */
const apart = 0.02;

/**
 * What has to be said of a drawn outline: that it does not hold the published households. Null for one that does, for one that
 * is not drawn, and where a number is missing.
 */
export function drawnOutline(city: City, plan: Plan): DrawnOutline | null {
  const { households: published, geometryBasis, approximate } = plan.properties;
  if (!city.cells || !plan.geometry || !isArea(plan.geometry)) return null;
  if (published === null || geometryBasis !== 'demo-outline') return null;
  const subject = subjectOfFeature(city, plan as never);
  if (!subject) return null;
  const inOutline = distributionOf(city, subject, 'alle').households.total;
  if (Math.abs(inOutline - published) <= apart * published) return null;
  return { inOutline, published, isApproximate: (approximate ?? []).includes('households') };
}
