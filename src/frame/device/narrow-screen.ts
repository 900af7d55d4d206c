// SPDX-License-Identifier: EUPL-1.2
// Whether the window is as narrow as a phone; the same limit as in the style sheets.

import { useSyncExternalStore } from 'react';

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}

const query = () => window.matchMedia('(max-width: 899px)');

function subscribe(listener: () => void): () => void {
  const window = query();
  window.addEventListener('change', listener);
  return () => window.removeEventListener('change', listener);
}
