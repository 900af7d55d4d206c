// SPDX-License-Identifier: EUPL-1.2
// While the report of a country is being made: that it is, said once, and how far.

import type { Progress } from '../core/time/steps';
import type { ReportWords } from '../words/report';

interface MakingProps {
  readonly isMaking: boolean;
  /** Null where nobody knows, and of a city, whose report is there at once. */
  readonly progress: Progress | null;
  readonly words: ReportWords;
}

/** That the report is being made is said aloud once; how far it is can be seen, and asked of the bar. */
export function Making({ isMaking, progress, words }: MakingProps) {
  return (
    <>
      <p role="status" className={isMaking ? 'nuf-report__making' : 'kern-sr-only'}>
        {isMaking && words.loading}
      </p>
      {isMaking && progress && (
        <p className="nuf-report__making">
          <progress
            className="nuf-progress"
            max={progress.of}
            value={progress.done}
            aria-label={words.progress}
          />
          <span aria-hidden="true">{words.stepsDone(progress.done, progress.of)}</span>
        </p>
      )}
    </>
  );
}
