// SPDX-License-Identifier: EUPL-1.2
// The picture follows an address that is opened in this tab.

import { type RefObject, useEffect } from 'react';
import type { MapCommands } from '../../map/maplibre/city-map';
import { useSession } from '../../session/use-session';

/** A link that is opened in this tab, and the back button, say themselves where the picture stands. */
export function useLinkInPicture(commands: RefObject<MapCommands | null>): void {
  const session = useSession();
  useEffect(() => {
    // The session has read the new address already: it listened first.
    const follow = () => {
      const { camera } = session.get();
      if (camera) commands.current?.moveTo(camera);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [session, commands]);
}
