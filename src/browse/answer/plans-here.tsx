// SPDX-License-Identifier: EUPL-1.2
// What comes: the projects that name this place, then the programmes for the whole city.

import { Suspense } from 'react';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { knowsPlans } from '../../analysis/roles/zones';
import type { AnyFeature } from '../../core/city/city';
import { onDemand } from '../../frame/elements/on-demand';
import { OnceHere } from '../../frame/elements/once-here';
import { PanelSkeleton } from '../../frame/elements/panel-skeleton';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { plansHeading } from './plan-heading';

const PlanCard = onDemand(async () => (await import('../../frame/feature/plan-card')).PlanCard);
const PlanList = onDemand(async () => (await import('../../frame/feature/plan-list')).PlanList);
const FoldedPlans = onDemand(async () => (await import('../../frame/feature/plan-list')).FoldedPlans);

export function PlansHere({ answer, selected }: { answer: PlaceAnswer | null; selected: AnyFeature | null }) {
  const words = useWords();
  const { city } = useCity();
  const { selection } = useSessionState();
  const here = (answer?.plansHere ?? []).map(({ plan }) => plan).filter((plan) => plan.id !== selected?.id);
  const cityWide = (answer?.plansCityWide ?? []).filter((plan) => plan.id !== selected?.id);
  const programmes = answer?.insideMunicipality === false ? [] : cityWide;
  const shown = [...(selected?.layer === 'planned-expansion' ? [selected] : []), ...here, ...programmes];
  const nothing = here.length === 0 && !selected;
  return (
    <section>
      <h3>{plansHeading(shown, words)}</h3>
      {nothing && (
        <OnceHere of={['planned-expansion']}>
          <p>{words.answer[knowsPlans(city) ? 'nothingPlanned' : 'noPlans']}</p>
        </OnceHere>
      )}
      <Suspense fallback={<PanelSkeleton />}>
        {selected?.layer === 'planned-expansion' && <PlanCard plan={selected} selected />}
        {here.length > 0 && (
          <PlanList
            plans={here}
            asked={answer?.subject ? { city, subject: answer.subject, house: selection.house } : null}
          />
        )}
        <FoldedPlans summary={words.answer.programmes} plans={programmes} />
      </Suspense>
    </section>
  );
}
