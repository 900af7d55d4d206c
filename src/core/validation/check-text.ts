// SPDX-License-Identifier: EUPL-1.2
// Texts whose letters were lost before the file came here, and features that stand there twice.

import type { Feature } from 'geojson';
import type { FindingList } from '../findings/finding-list';
import { garbledIn } from '../text/garbled-text';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Names each property in which a letter was lost or read wrongly (`SÃ¼d`), also within lists. */
export function checkTexts(features: readonly PlacedFeature[], findings: FindingList): void {
  for (const { feature, index, path } of features) {
    for (const [name, value] of Object.entries(feature.properties ?? {})) {
      const found = garbledWord(value);
      if (found === null) continue;
      const featureId = feature.id === undefined ? null : String(feature.id);
      findings.add('text-garbled', {
        index,
        featureId,
        path: within(within(path, 'properties'), name),
        found,
      });
    }
  }
}

/** The first garbled word of a text, or of the texts in a list or an object; null where every letter may be meant. */
export function garbledWord(value: unknown): string | null {
  if (typeof value === 'string') return garbledIn(value)?.found ?? null;
  if (typeof value !== 'object' || value === null) return null;
  for (const inside of Object.values(value)) {
    const found = garbledWord(inside);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Points and features without a place that are alike in place and values: only their ids tell them apart. Areas and cells that
 * lie on each other are told by their own rules. `index` and `before` are places in the list.
 */
export function twinsOf(
  features: readonly (Feature | null)[],
): readonly { readonly index: number; readonly before: number }[] {
  const seen = new Map<string, number>();
  return features.flatMap((feature, index) => {
    if (feature === null || (feature.geometry !== null && feature.geometry.type !== 'Point')) return [];
    const key = JSON.stringify([feature.geometry, feature.properties]);
    const before = seen.get(key);
    if (before !== undefined) return [{ index, before }];
    seen.set(key, index);
    return [];
  });
}

/** Names the later of two features of a layer that are alike but for their ids: it would count twice. */
export function checkTwins(features: readonly PlacedFeature[], findings: FindingList): void {
  for (const { index, before } of twinsOf(features.map(({ feature }) => feature))) {
    const { feature, index: at, path } = features[index]!;
    const featureId = feature.id === undefined ? null : String(feature.id);
    const found = String(feature.properties?.name ?? featureId ?? at + 1);
    findings.add('feature-twice', {
      index: at,
      featureId,
      path: path || null,
      found,
      expected: String(features[before]!.index + 1),
    });
  }
}
