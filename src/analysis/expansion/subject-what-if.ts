// SPDX-License-Identifier: EUPL-1.2
// What a line would change where an answer speaks: over the same extent as the answer, so that one estate gains the same however it
// is asked about.

import type { City } from '../../core/city/city';
import type { NamedFigure } from '../figure/figure';
import { type Subject, withinCity } from '../place/subject';
import { partsOfSubject } from '../place/subject-parts';
import { type Plan, speedsReached } from '../roles/service-date';
import { featuresOfRole } from '../roles/zones';
import { type WhatIfOrigin, whatIfFigures } from './plan-what-if';

/** Why nothing can be computed: outside the municipality, without a place or an outline of its own, a project without a speed, or no data. */
export type WhatIfLacks = 'outside' | 'extent' | 'speed' | 'data';

export interface SubjectWhatIf {
  /** Empty where something is lacking. */
  readonly figures: readonly NamedFigure[];
  readonly lacks: WhatIfLacks | null;
}

/** The what-if figures of a subject; of an area exactly what lies inside, of everything else the whole cells that answer for it. */
export function subjectWhatIf(
  city: City,
  plan: Plan,
  subject: Subject | null,
  origin: WhatIfOrigin,
): SubjectWhatIf {
  const lacks = lackingFor(city, plan, subject);
  if (lacks !== null || !subject || !city.cells) return { figures: [], lacks };
  const extent = subject.kind === 'area' ? subject.geometry : partsOfSubject(city.cells, subject);
  return { figures: whatIfFigures(city, plan, extent, origin), lacks: null };
}

function lackingFor(city: City, plan: Plan, subject: Subject | null): WhatIfLacks | null {
  // Without an outline of the municipality nobody knows what lies in it, so that is asked first.
  if (!city.cells || featuresOfRole(city, 'boundary').length === 0) return 'data';
  // A zone outside answers for itself, and none of its people counts here.
  if (!subject || withinCity(city, subject) === null) return 'outside';
  if (subject.insteadOf !== null) return 'extent';
  return speedsReached(plan) === 0 ? 'speed' : null;
}
