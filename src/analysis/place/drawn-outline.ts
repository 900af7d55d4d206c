// SPDX-License-Identifier: EUPL-1.2
// An outline that somebody drew from the names of streets, beside the number that the source published.

import type { City, CityFeature } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import { isArea } from '../../core/geo/geometry-parts';
import type { Proof } from '../figure/figure';
import type { Plan } from '../roles/service-date';
import { featuresOfRole, zonesOf } from '../roles/zones';
import { distributionOf } from './distribution';
import { type Subject, subjectOfFeature } from './subject';

export interface DrawnOutline {
  /** Households counted inside the outline. */
  readonly inOutline: number;
  readonly published: number;
  /** The outline holds the published number because it was drawn so. */
  readonly isFitted: boolean;
  /** The source says “about”. */
  readonly isApproximate: boolean;
}

/** Whether somebody drew the outline of a feature for lack of a published one. */
export function isDrawn({
  properties: { geometryBasis },
}: {
  readonly properties: Pick<Plan['properties'], 'geometryBasis'>;
}): boolean {
  return geometryBasis === 'demo-outline' || geometryBasis === 'fitted-outline';
}

/**
 * Whether what a subject extends over was drawn for lack of anything published, or where the municipality ends that cuts it: then what is counted in it
 * is as drawn, whatever is counted. An area that somebody draws to ask about is what is asked.
 */
export function isExtentDrawn(city: Pick<City, 'layers'>, { id, within }: Subject): boolean {
  const one = featureById(city, featureNamed(id));
  const extents = [
    ...(one ? [one as CityFeature] : []),
    ...(id === 'estates'
      ? zonesOf(city).flatMap(({ group, feature }) => (group === 'industrial' ? [feature] : []))
      : []),
    ...(within || id === 'municipality' ? featuresOfRole(city, 'boundary') : []),
  ];
  return extents.some(
    (extent) => extent.geometry !== null && (extent.properties.confidence === 'demo' || isDrawn(extent)),
  );
}

/** Where what is measured on a shape comes from: nobody publishes the size of a drawing, so it is not the source of the feature. */
export function originOfShape(feature: CityFeature | null): {
  readonly source: string;
  readonly asOf: string | null;
  readonly confidence: Proof['confidence'];
} {
  if (!feature) return { source: 'eigene Fläche', asOf: null, confidence: 'inferred' };
  const { source, asOf, confidence } = feature.properties;
  if (isDrawn(feature)) return { source: 'gemessen am gezeichneten Umriss', asOf, confidence: 'demo' };
  return { source, asOf, confidence };
}

/** More than this part apart, an outline does not hold the number of its source. */
const apart = 0.02;

/**
 * What has to be said of a drawn outline: that it was fitted to the published households, or that it does not hold them. Null
 * for one that holds them unfitted, for one that is not drawn, and where a number is missing.
 */
export function drawnOutline(city: City, plan: Plan): DrawnOutline | null {
  const { households: published, geometryBasis, approximate } = plan.properties;
  if (!city.cells || !plan.geometry || !isArea(plan.geometry)) return null;
  if (published === null || !isDrawn(plan)) return null;
  const subject = subjectOfFeature(city, plan as never);
  if (!subject) return null;
  const { total: inOutline, uncountedCells } = distributionOf(city, subject, 'alle').households;
  if (inOutline === 0 && uncountedCells > 0) return null;
  const holds = Math.abs(inOutline - published) <= apart * published;
  if (holds && geometryBasis !== 'fitted-outline') return null;
  return { isFitted: holds, inOutline, published, isApproximate: (approximate ?? []).includes('households') };
}
