// SPDX-License-Identifier: EUPL-1.2
// What was built after the day of the coverage data: its figures lack it, so it is told beside them.

import type { City } from '../../core/city/city';
import { isBuiltAfter, isBuiltBy, type Plan } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { coveredBy } from './around-subject';
import { isLeftOpen } from './named-street';
import type { PlaceAnswer } from './place-answer';
import type { Subject } from './subject';

export interface CoveredSince {
  readonly plan: Plan;
  /** Whether its area covers the whole subject or a part of it. */
  readonly covers: 'whole' | 'part';
  /** The town, where it answers for something whose own extent is not known: the part is one of the town. Null otherwise. */
  readonly town: string | null;
  /** Whether it reaches into what is counted: of estates whose own extent is not known others answer, which may all lie elsewhere. */
  readonly meetsCounted: boolean;
}

/** Projects here that were reported done, wholly or largely, after the day of the coverage data; none where that day, or whether it is here, is not known. */
export function builtSince({ plansHere: here, about }: Pick<PlaceAnswer, 'plansHere' | 'about'>): Plan[] {
  const asOf = about?.asOf ?? null;
  return here.flatMap(({ plan, isUndecided }) => (!isUndecided && isBuiltAfter(plan, asOf) ? [plan] : []));
}

/** The same with how much of the subject they cover; those without an area cover nothing. */
export function coveredSince(
  subject: Subject,
  answer: Pick<PlaceAnswer, 'plansHere' | 'about'>,
): CoveredSince[] {
  return builtSince(answer).flatMap((plan) => {
    const covers = coveredBy(subject, plan);
    if (!covers) return [];
    const meetsCounted = subject.town === null || coveredBy({ ...subject, town: null }, plan) !== null;
    return [{ plan, covers, town: subject.insteadOf === null ? null : subject.name, meetsCounted }];
  });
}

/** The same of a subject alone, also where it answers for something whose own place is not known. */
export function builtSinceIn(city: City, subject: Subject): CoveredSince[] {
  const plansHere = plansOf(city).map((plan) => ({
    plan,
    distanceM: 0,
    isUndecided: isLeftOpen(city, subject, plan),
  }));
  return coveredSince(subject, { plansHere, about: city.cells?.about ?? null });
}

/**
 * The first of these that brought fibre, so that nobody says there is none; null where none did. `date`: only what may have been there on that
 * day (coarse dates count from their first day).
 */
export function fibreBuiltSince(
  answer: Pick<PlaceAnswer, 'plansHere' | 'about'>,
  date: string | null = null,
): Plan | null {
  const isFibre = (plan: Plan) =>
    plan.properties.technology === 'ftthb' && (date === null || isBuiltBy(plan, date));
  return builtSince(answer).find(isFibre) ?? null;
}
