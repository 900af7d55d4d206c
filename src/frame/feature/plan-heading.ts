// SPDX-License-Identifier: EUPL-1.2
// What stands over the projects of a place: what is over is not told as planned.

import { isToCome, type Plan } from '../../analysis/roles/service-date';
import type { Words } from '../../words';

/** The heading over all projects that are shown below it, finished and given-up ones among them; without any, that of plans. */
export function plansHeading(plans: readonly Plan[], { answer }: Words): string {
  const coming = plans.filter(isToCome).length;
  if (coming === plans.length) return answer.whatComes;
  return coming === 0 ? answer.whatCame : answer.whatCameAndComes;
}
