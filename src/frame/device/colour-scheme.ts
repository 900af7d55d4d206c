// SPDX-License-Identifier: EUPL-1.2
// Light or dark: the choice of the person, else of the device, else light: markup is made where no device is.

import { useSyncExternalStore } from 'react';
import { useSessionState } from '../../session/use-session';

export type Scheme = 'light' | 'dark';

export function useScheme(): Scheme {
  const { appearance } = useSessionState();
  const deviceDark = useSyncExternalStore(
    subscribe,
    () => query().matches,
    () => false,
  );
  if (appearance !== 'system') return appearance;
  return deviceDark ? 'dark' : 'light';
}

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  const device = query();
  device.addEventListener('change', listener);
  return () => device.removeEventListener('change', listener);
}
