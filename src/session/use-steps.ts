// SPDX-License-Identifier: EUPL-1.2
// Sums of a country before they are shown: done in slices, so that the page keeps handling input.

import { useEffect, useRef, useState } from 'react';
import { countryCells } from '../core/limits/limits';
import type { Steps } from '../core/time/steps';
import { inSlices } from './load/yield-to-input';
import { useCity } from './use-city';

/** Whether the sums of this city are added up on demand, which takes a while. */
export function useIsCountry(): boolean {
  const { city } = useCity();
  return (city.cells?.count ?? 0) > countryCells;
}

/**
 * True when the work that `question` names is done for this city; at once where a city is no country. A question that is
 * asked instead stops the one before it.
 */
export function useSteps(question: string, steps: () => Steps<unknown>): boolean {
  const { city } = useCity();
  const isCountry = useIsCountry();
  const [done, setDone] = useState<{ city: unknown; question: string } | null>(null);
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    if (!isCountry) return;
    const stop = new AbortController();
    const { signal } = stop;
    void inSlices(latest.current(), signal).then(() => !signal.aborted && setDone({ city, question }));
    return () => stop.abort();
  }, [city, question, isCountry]);
  return !isCountry || (done?.city === city && done.question === question);
}
