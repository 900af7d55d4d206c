// SPDX-License-Identifier: EUPL-1.2
// What comes: the projects that name this place, then the programmes for the whole city.

import type { PlaceAnswer } from '../../analysis/place/place-answer';
import type { AnyFeature } from '../../core/city/city';
import { PlanCard } from '../../frame/feature/plan-card';
import { FoldedPlans, PlanList } from '../../frame/feature/plan-list';
import { useWords } from '../../session/use-session';

export function PlansHere({ answer, selected }: { answer: PlaceAnswer | null; selected: AnyFeature | null }) {
  const words = useWords();
  const here = (answer?.plansHere ?? []).map(({ plan }) => plan).filter((plan) => plan.id !== selected?.id);
  const cityWide = (answer?.plansCityWide ?? []).filter((plan) => plan.id !== selected?.id);
  const nothing = here.length === 0 && !selected;
  return (
    <section>
      <h3>{words.answer.whatComes}</h3>
      {selected?.layer === 'planned-expansion' && <PlanCard plan={selected} selected />}
      {nothing && <p>{words.answer.nothingPlanned}</p>}
      {here.length > 0 && <PlanList plans={here} />}
      {answer?.insideMunicipality !== false && (
        <FoldedPlans summary={words.answer.programmes} plans={cityWide} />
      )}
    </section>
  );
}
