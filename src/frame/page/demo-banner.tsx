// SPDX-License-Identifier: EUPL-1.2
// Says that demo data are shown; nothing where there are none.

import { useMemo } from 'react';
import { drawnParts, useCity } from '../../session/use-city';
import { useSession, useWords } from '../../session/use-session';
import './demo-banner.css';

export function DemoBanner() {
  const words = useWords();
  const session = useSession();
  const { demo } = useCity();
  const why = useDemoWhy();
  if (!demo) return null;
  return (
    <aside className="nuf-demo-banner" aria-label={words.demo.short}>
      <span className="nuf-demo-mark" aria-hidden="true" />
      <p>
        <strong>{words.demo.banner}</strong> <span className="nuf-demo-banner__why">{why}</span>{' '}
        <button type="button" className="nuf-textlink" onClick={() => session.openPage('help')}>
          {words.demo.bannerMore}
        </button>
      </p>
    </aside>
  );
}

/** Which of the data are drawn, and why. */
export function useDemoWhy(): string {
  const words = useWords();
  const { city } = useCity();
  const { outlines, cells } = useMemo(() => drawnParts(city), [city]);
  // Where neither is read yet something else of the city is known to be drawn.
  return words.demo.bannerWhy(outlines || !cells, cells);
}
