// SPDX-License-Identifier: EUPL-1.2
// The moment in which a browser has time.

import { useEffect, useState } from 'react';

/** True as soon as the browser has nothing better to do after `wanted`. */
export function useIdle(wanted: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, [wanted]);
  return idle;
}
