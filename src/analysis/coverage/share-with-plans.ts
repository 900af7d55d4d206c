// SPDX-License-Identifier: EUPL-1.2
// A share that counts projects beside the data says so wherever it is shown: which, since when, and by whose word.

import type { City } from '../../core/city/city';
import type { Bilingual } from '../../layers/field';
import { type Figure, makeFigure, type ProofInput } from '../figure/figure';
import { isMostlyCompleted, isToCome, type Plan, serviceDate } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import type { Coverage } from './coverage';

/** The same figure with the projects that its coverage counts in formula, inputs and sources; itself where there are none. */
export function withPlansCounted(city: City, coverage: Coverage, share: Figure): Figure {
  const ids = new Set<string>(coverage.plansCounted);
  const counted = plansOf(city).filter(({ id }) => ids.has(id));
  if (counted.length === 0) return share;
  const { formula, inputs, sources } = share.proof;
  return makeFigure(share.value, share.unit, {
    ...share.proof,
    formula: {
      de: `Datenstand und dazu die Vorhaben, die bis zum Ende des Quartals in Betrieb sind. ${formula.de}`,
      en: `The data and the projects in service by the end of the quarter. ${formula.en}`,
    },
    inputs: [...inputs, ...counted.map(planInput)],
    sources: [...new Set([...sources, ...counted.map(({ properties }) => properties.source)])],
  });
}

function planInput(plan: Plan): ProofInput {
  const { name, nameEn, source } = plan.properties;
  const said = saidOf(plan);
  return {
    label: { de: `${name}, ${said.de}`, en: `${nameEn ?? name}, ${said.en}` },
    value: serviceDate(plan),
    unit: null,
    source,
  };
}

function saidOf(plan: Plan): Bilingual {
  if (isToCome(plan)) return { de: 'angekündigtes Ende', en: 'announced end' };
  if (isMostlyCompleted(plan.properties))
    return { de: 'weitgehend fertig gemeldet', en: 'reported largely done' };
  return { de: 'in Betrieb ab', en: 'in service from' };
}
