// SPDX-License-Identifier: EUPL-1.2
// An overlay from the request to the step, by the engine of the page itself.

import type { Desk } from '../../../../src/core/edit/desk';
import type { OverlayRequest } from '../../../../src/core/edit/gesture/hand';
import { type Finished, finishOverlay } from '../../../../src/core/edit/overlay/finish-overlay';
import type { OverlayAnswer, OverlayJob } from '../../../../src/core/edit/overlay/overlay-job';
import { planOverlay } from '../../../../src/core/edit/overlay/overlay-job';

export type Engine = (job: OverlayJob) => OverlayAnswer;

/** What comes of a request; new features are called `new-1`, `new-2`. */
export function overlaid(desk: Desk, engine: Engine, request: OverlayRequest): Finished {
  const plan = planOverlay(desk, request);
  if (plan.refusal)
    return {
      outcome: { step: null, refusal: plan.refusal },
      note: { file: '', added: 0, parts: 0, slivers: 0, decide: [] },
    };
  return finishOverlay(desk, request, engine(plan.job), (_, taken = new Set<string>()) => ({
    id: `new-${taken.size + 1}`,
    properties: {},
  }));
}
