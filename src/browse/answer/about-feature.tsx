// SPDX-License-Identifier: EUPL-1.2
// What the file says of the feature that was picked.

import type { AnyFeature } from '../../core/city/city';
import { FeatureCard } from '../../frame/feature/feature-card';
import { useWords } from '../../session/use-session';

/** What the file says of the feature that was picked, folded where an answer stands above it; cells and projects have parts of their own. */
export function About({ feature, isOpen }: { feature: AnyFeature | null; isOpen: boolean }) {
  const words = useWords();
  if (!feature || feature.layer === 'broadband-coverage' || feature.layer === 'planned-expansion')
    return null;
  return (
    <details className="nuf-more" open={isOpen}>
      <summary>{words.answer.about}</summary>
      <FeatureCard feature={feature} />
    </details>
  );
}
