// SPDX-License-Identifier: EUPL-1.2
// Figures that a country takes a moment to add up: until they are there a line says so, in sight and aloud.

import type { ReactNode } from 'react';
import type { Steps } from '../../core/time/steps';
import { useWords } from '../../session/use-session';
import { useIsCountry, useSteps } from '../../session/use-steps';

interface Props {
  /** Names the work; another name is other work. */
  readonly question: string;
  readonly steps: () => Steps<unknown>;
  readonly children: () => ReactNode;
}

export function Reckoned({ question, steps, children }: Props) {
  const words = useWords();
  const isCountry = useIsCountry();
  const ready = useSteps(question, steps);
  if (!isCountry) return children();
  return (
    <>
      <p role="status" className={ready ? 'kern-sr-only' : 'nuf-muted nuf-waiting'}>
        {!ready && words.loading.sums}
      </p>
      {ready && children()}
    </>
  );
}
