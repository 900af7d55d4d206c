// SPDX-License-Identifier: EUPL-1.2
// What the file says of the feature that was picked.

import { Suspense, useState } from 'react';
import type { AnyFeature } from '../../core/city/city';
import { onDemand } from '../../frame/elements/on-demand';
import { PanelSkeleton } from '../../frame/elements/panel-skeleton';
import { useWords } from '../../session/use-session';

/** Most answers stand without it: nobody waits for what is folded. */
const FeatureCard = onDemand(async () => (await import('../../frame/feature/feature-card')).FeatureCard);

/** Cells and projects have parts of their own in the answer. */
export function hasCard(feature: AnyFeature | null): feature is AnyFeature {
  return feature !== null && feature.layer !== 'broadband-coverage' && feature.layer !== 'planned-expansion';
}

/** What the file says of the feature that was picked, folded where an answer stands above it (`isOpen` is false). */
export function About({ feature, isOpen }: { feature: AnyFeature | null; isOpen: boolean }) {
  const words = useWords();
  const [isUnfolded, setIsUnfolded] = useState(isOpen);
  if (!hasCard(feature)) return null;
  return (
    <details
      className="nuf-more"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}
    >
      <summary>{words.answer.about}</summary>
      {(isUnfolded || isOpen) && (
        <Suspense fallback={<PanelSkeleton />}>
          <FeatureCard feature={feature} />
        </Suspense>
      )}
    </details>
  );
}
