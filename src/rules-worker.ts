// SPDX-License-Identifier: EUPL-1.2
// The worker of the rules: judges what the desk hands it, one job after the other. Who is overtaken ends it at once.

import type { RulesJob } from './session/desk/rules-job';
import type { RulesReply } from './session/desk/rules-judge';
import { runRules } from './session/desk/run-rules';

globalThis.onmessage = ({ data: job }: MessageEvent<RulesJob>) => {
  try {
    tell({ kind: 'done', reports: runRules(job) });
  } catch {
    // The page runs them once more and meets the same: what it says then is said by the room.
    tell({ kind: 'failed' });
  }
};

function tell(message: RulesReply): void {
  globalThis.postMessage(message);
}

tell({ kind: 'started' });
