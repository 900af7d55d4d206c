// SPDX-License-Identifier: EUPL-1.2
// The assumptions of the land-demand laboratory: shipped defaults, what somebody changed, and how the link keeps it.

import type { DemandQuestion } from '../../analysis/figure/reproduction';
import { withParameter } from '../../analysis/land-demand/demand-scenarios';
import type { LandDemandInput, ReuseOn, Sector } from '../../analysis/land-demand/land-demand';
import { readLandDemandInput } from '../../analysis/land-demand/read-assumptions';
import { chosenInput, exampleInput } from '../../analysis/land-demand/start-input';
import type { DemandParameter, LandDemandDefaults } from '../../core/city/land-demand-defaults';
import { longestInLink } from '../../core/limits/limits';
import type { Language } from '../../words/number/format';

export interface Assumptions {
  readonly horizonYears: number;
  readonly reuseOn: ReuseOn;
  /** What differs from the defaults; of a parameter that scales each sector's own value, the factor. */
  readonly changed: Readonly<Partial<Record<DemandParameter['id'], number>>>;
  /** Own sectors; null are the example's. */
  readonly sectors: readonly Sector[] | null;
}

/** Where everybody begins: what the municipality has chosen, as the report computes with it, else the example. */
export function startAssumptions(defaults: LandDemandDefaults): Assumptions {
  const chosen = chosenInput(defaults);
  if (chosen) return assumptionsOf(chosen);
  const { example } = defaults;
  return { horizonYears: example.horizonYears, reuseOn: example.reuseOn, changed: {}, sectors: null };
}

/** The input that the model and `nuf demand --input` compute from. */
export function demandInput(
  assumptions: Assumptions,
  defaults: LandDemandDefaults,
  language: Language,
): LandDemandInput {
  const example = exampleInput(defaults, language);
  const { horizonYears, reuseOn } = assumptions;
  const sectors = assumptions.sectors ?? example.sectors;
  const start: LandDemandInput = { ...example, horizonYears, reuseOn, sectors };
  return defaults.parameters.reduce((input, parameter) => {
    const changed = assumptions.changed[parameter.id];
    return changed === undefined ? input : withParameter(input, parameter, changed);
  }, start);
}

/** Assumptions of an opened input: everything that is not the sectors' own becomes a change. */
export function assumptionsOf(input: LandDemandInput): Assumptions {
  const { automation, netToGross } = input;
  return {
    horizonYears: input.horizonYears,
    reuseOn: input.reuseOn,
    changed: { ...(automation ?? { rho: 0 }), netToGross: netToGross ?? 1 },
    sectors: input.sectors,
  };
}

/** The parts of the link; `sectors` is null where there are no own ones or they are too long for it. */
export function assumptionTexts(assumptions: Assumptions, defaults: LandDemandDefaults) {
  const start = startAssumptions(defaults);
  const parts = Object.entries(assumptions.changed)
    .filter(([id, value]) => start.changed[id as DemandParameter['id']] !== value)
    .map(([id, value]) => `${id}/${value}`);
  if (assumptions.horizonYears !== start.horizonYears) parts.unshift(`T/${assumptions.horizonYears}`);
  if (assumptions.reuseOn !== start.reuseOn) parts.unshift(`reuse/${assumptions.reuseOn}`);
  const own = assumptions.sectors && JSON.stringify(assumptions.sectors);
  const sectors = own === JSON.stringify(start.sectors) ? null : own;
  return {
    annahmen: parts.length > 0 ? parts.join(',') : null,
    branchen: sectors && sectors.length <= longestInLink ? sectors : null,
    tooLong: sectors !== null && sectors.length > longestInLink,
  };
}

/** Whether nothing differs from where everybody begins. */
export function isAsStarted(assumptions: Assumptions, defaults: LandDemandDefaults): boolean {
  const { annahmen, branchen, tooLong } = assumptionTexts(assumptions, defaults);
  return annahmen === null && branchen === null && !tooLong;
}

/** What the link of the laboratory with these assumptions keeps. */
export function demandQuestion(assumptions: Assumptions, defaults: LandDemandDefaults): DemandQuestion {
  const { annahmen, branchen } = assumptionTexts(assumptions, defaults);
  return { ...(annahmen && { annahmen }), ...(branchen && { branchen }) };
}

/** Reads the link; a part that the model refuses is left at its default. */
export function assumptionsFrom(
  annahmen: string | undefined,
  branchen: string | undefined,
  defaults: LandDemandDefaults,
): Assumptions {
  let assumptions = startAssumptions(defaults);
  const accept = (next: Assumptions) => {
    if (readLandDemandInput(demandInput(next, defaults, 'de')).ok) assumptions = next;
  };
  const sectors = branchen ? parse(branchen) : null;
  if (Array.isArray(sectors)) accept({ ...assumptions, sectors: sectors as Sector[] });
  for (const part of (annahmen ?? '').split(',')) {
    const [id = '', text = ''] = part.split('/');
    const value = Number(text);
    if (id === 'T') accept({ ...assumptions, horizonYears: value });
    else if (id === 'reuse') accept({ ...assumptions, reuseOn: text as ReuseOn });
    else if (text !== '' && defaults.parameters.some((parameter) => parameter.id === id)) {
      accept({ ...assumptions, changed: { ...assumptions.changed, [id]: value } });
    }
  }
  return assumptions;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
