// SPDX-License-Identifier: EUPL-1.2
// Which sites stand side by side; the link keeps them, so that a comparison can be sent. What is no more (an outline that was
// deleted) is not counted among them.

import { mostCompared, standingKeys } from '../../analysis/site-search/site-comparison';
import { soundOutline } from '../../core/outline/outline';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import { cornersOfLink } from '../outline/outline-store';

export function useCompared(): {
  keys: readonly string[];
  isFull: boolean;
  toggle: (key: string) => void;
} {
  const session = useSession();
  const { city } = useCity();
  const { extra } = useSessionState();
  const named = (extra.vergleich ?? '').split(',').filter(Boolean);
  const hasOutline = () => soundOutline(cornersOfLink(city, extra)) !== null;
  const keys = standingKeys(city, named, hasOutline).slice(0, mostCompared);
  return {
    keys,
    isFull: keys.length >= mostCompared,
    toggle: (key) => {
      const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
      session.keep('vergleich', next.length > 0 ? next.slice(0, mostCompared).join(',') : null);
    },
  };
}
