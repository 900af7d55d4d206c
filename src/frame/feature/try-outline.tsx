// SPDX-License-Identifier: EUPL-1.2
// From a zone or project to its area as something to try out.

import type { AnyFeature } from '../../core/city/city';
import { isArea } from '../../core/geo/geometry-parts';
import { useSession, useWords } from '../../session/use-session';

/** Nothing for a feature without an area. */
export function TryOutline({ feature }: { feature: AnyFeature }) {
  const words = useWords();
  const session = useSession();
  const { layer, id, geometry } = feature;
  if (!isArea(geometry)) return null;
  return (
    <button type="button" className="nuf-textlink" onClick={() => session.tryOutline(layer, id)}>
      {words.answer.tryOutline}
    </button>
  );
}
