// SPDX-License-Identifier: EUPL-1.2
// Which sites stand side by side; the link keeps them, so that a comparison can be sent.

import { mostCompared } from '../../analysis/site-search/site-comparison';
import { useSession, useSessionState } from '../../session/use-session';

export function useCompared(): {
  keys: readonly string[];
  isFull: boolean;
  toggle: (key: string) => void;
} {
  const session = useSession();
  const { extra } = useSessionState();
  const keys = (extra.vergleich ?? '').split(',').filter(Boolean).slice(0, mostCompared);
  return {
    keys,
    isFull: keys.length >= mostCompared,
    toggle: (key) => {
      const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
      session.keep('vergleich', next.length > 0 ? next.slice(0, mostCompared).join(',') : null);
    },
  };
}
