// SPDX-License-Identifier: EUPL-1.2
// A list of expansion projects, and the same list folded away, for the projects that concern the whole city.

import type { Plan } from '../../analysis/roles/service-date';
import { PlanCard } from './plan-card';
import type { AskedPlace } from './plan-part';

interface Props {
  readonly plans: readonly Plan[];
  /** Of which place the projects are told, each with its part of it; none for programmes without an area. */
  readonly asked?: AskedPlace | null;
}

export function PlanList({ plans, asked = null }: Props) {
  return (
    <ul className="nuf-plans">
      {plans.map((plan) => (
        <li key={plan.id}>
          <PlanCard plan={plan} selected={false} asked={asked} />
        </li>
      ))}
    </ul>
  );
}

/** Renders nothing where there are no plans. */
export function FoldedPlans({ summary, plans }: { summary: string; plans: readonly Plan[] }) {
  if (plans.length === 0) return null;
  return (
    <details className="nuf-more">
      <summary>{summary}</summary>
      <PlanList plans={plans} />
    </details>
  );
}
