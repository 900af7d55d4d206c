// SPDX-License-Identifier: EUPL-1.2
// The input from which everybody starts: what the municipality has chosen, else the shipped example.

import type { DemandParameter, LandDemandDefaults } from '../../core/city/land-demand-defaults';
import type { LandDemandInput } from './land-demand';
import { readLandDemandInput } from './read-assumptions';

/** The example's sectors under the default of every assumption, with their names in `language`. */
export function exampleInput(
  { example, parameters }: LandDemandDefaults,
  language: 'de' | 'en',
): LandDemandInput {
  const value = (id: DemandParameter['id']) => parameters.find((one) => one.id === id)?.default ?? 0;
  return {
    horizonYears: example.horizonYears,
    reuseOn: example.reuseOn,
    sectors: example.sectors.map(({ nameEn, name, ...rest }) => ({
      name: language === 'en' ? nameEn : name,
      ...rest,
    })),
    automation: {
      s: value('s'),
      rho: value('rho'),
      epsilon: value('epsilon'),
      g: value('g'),
      delta: value('delta'),
      mu: value('mu'),
    },
    netToGross: value('netToGross'),
  };
}

/** Who chose it and when, as a source; null where nothing that the model could read was chosen. */
export function chosenSource(defaults: LandDemandDefaults): string | null {
  const { chosen } = defaults;
  return chosen && chosenInput(defaults) ? `${chosen.chosenBy}, ${chosen.chosenOn}` : null;
}

/** The sheet that the municipality has chosen; null where it has none, or one that the model refuses. */
export function chosenInput({ chosen }: LandDemandDefaults): LandDemandInput | null {
  if (!chosen) return null;
  const reading = readLandDemandInput(chosen.input);
  return reading.ok ? reading.value : null;
}
