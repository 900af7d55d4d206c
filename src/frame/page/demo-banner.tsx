// SPDX-License-Identifier: EUPL-1.2
// Says that demo data are shown; nothing where there are none.

import { useCity } from '../../session/use-city';
import { useSession, useWords } from '../../session/use-session';
import './demo-banner.css';

export function DemoBanner() {
  const words = useWords();
  const session = useSession();
  const { demo } = useCity();
  if (!demo) return null;
  return (
    <aside className="nuf-demo-banner" aria-label={words.demo.short}>
      <span className="nuf-demo-mark" aria-hidden="true" />
      <p>
        <strong>{words.demo.banner}</strong>{' '}
        <span className="nuf-demo-banner__why">{words.demo.bannerWhy}</span>{' '}
        <button type="button" className="nuf-textlink" onClick={() => session.openPage('help')}>
          {words.demo.bannerMore}
        </button>
      </p>
    </aside>
  );
}
