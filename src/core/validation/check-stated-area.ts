// SPDX-License-Identifier: EUPL-1.2
// A stated area against the outline that is drawn for it. Published areas and drawn outlines differ by much (a district has
// fifteen times its built-up land), but not by what lies between a square metre and a hectare.

import type { LayerRule } from '../../layers/rules';
import type { FindingList } from '../findings/finding-list';
import { isArea, polygonsOf } from '../geo/geometry-parts';
import { groundAreaM2 } from '../geo/ground-area';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

type OfOutline = Extract<LayerRule, { rule: 'area-of-outline' }>;

/** So near to 10,000 times the outline a stated area is one in square metres; further off it may be a mark drawn for a place. */
const roughly = 4;
/** From here on either way it is worth a look: an are is a hundredth of a hectare, which is one of a square kilometre. */
const timesFarOff = 50;
const m2PerHa = 10_000;

/** Asks each feature with an outline; every stated area that cannot be its own is a finding, so that an import refuses that feature. */
export function checkStatedAreas(
  features: readonly PlacedFeature[],
  rules: readonly LayerRule[],
  findings: FindingList,
): void {
  const asked = rules.filter((rule): rule is OfOutline => rule.rule === 'area-of-outline');
  if (asked.length === 0) return;
  for (const { feature, index, path } of features) {
    const { geometry, properties } = feature;
    if (geometry === null || !isArea(geometry)) continue;
    const stated = asked.flatMap((rule) => {
      const value: unknown = properties?.[rule.field];
      return typeof value === 'number' && value > 0 ? [{ ...rule, value }] : [];
    });
    const outlineHa = stated.length > 0 ? groundAreaM2(polygonsOf(geometry)) / m2PerHa : 0;
    if (!(outlineHa > 0)) continue;
    for (const { field, isPart = false, value } of stated) {
      const times = value / outlineHa;
      const isOff = times >= timesFarOff || (!isPart && times <= 1 / timesFarOff);
      if (!isOff) continue;
      const isInM2 = times > m2PerHa / roughly && times < m2PerHa * roughly;
      findings.add(isInM2 ? 'area-other-unit' : 'area-far-off', {
        ...{ index, featureId: feature.id === undefined ? null : String(feature.id) },
        path: within(within(path, 'properties'), field),
        ...{ found: String(value), expected: String(Number(outlineHa.toPrecision(3))) },
      });
    }
  }
}
