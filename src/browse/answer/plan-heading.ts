// SPDX-License-Identifier: EUPL-1.2
// What stands over the projects of a place: what is over is not told as planned.

import {
  isBeingBuilt,
  isGrantAlone,
  isMostlyCompleted,
  isOverdue,
  isToCome,
  type Plan,
} from '../../analysis/roles/service-date';
import type { Words } from '../../words';

/** The heading over all projects that are shown below it, finished and given-up ones among them; without any, that of plans. */
export function plansHeading(plans: readonly Plan[], { answer }: Words): string {
  const coming = plans.filter(isToCome).length;
  if (coming === plans.length) return answer.whatComes;
  return coming === 0 ? answer.whatCame : answer.whatCameAndComes;
}

/**
 * What one project is called above its name: one that is over or reported under construction is no planned one, and a grant
 * with which nothing is built no expansion; of one whose last date (before `today`, YYYY-MM-DD) has passed nobody knows whether it is
 * still planned. Null where the layer's own title holds.
 */
export function projectTitle(plan: Plan, { answer }: Words, today: string): string | null {
  const { pastProject } = answer;
  if (!isToCome(plan)) {
    if (plan.properties.completedOn === null) return pastProject.over;
    return isMostlyCompleted(plan.properties) ? pastProject.mostly : pastProject.built;
  }
  if (isGrantAlone(plan)) return answer.grant;
  if (isBeingBuilt(plan.properties.state)) return answer.beingBuilt;
  return isOverdue(plan, today) ? answer.stateOpen : null;
}
