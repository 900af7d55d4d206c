// SPDX-License-Identifier: EUPL-1.2
// What the file says of the feature that was picked.

import type { AnyFeature } from '../../core/city/city';
import { FeatureCard } from '../../frame/feature/feature-card';
import { useWords } from '../../session/use-session';

/** What the file says of the feature that was picked; cells and projects have parts of their own. */
export function About({ feature }: { feature: AnyFeature | null }) {
  const words = useWords();
  if (!feature || feature.layer === 'broadband-coverage' || feature.layer === 'planned-expansion')
    return null;
  return (
    <section>
      <h3>{words.answer.about}</h3>
      <FeatureCard feature={feature} />
    </section>
  );
}
