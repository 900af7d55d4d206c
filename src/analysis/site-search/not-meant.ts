// SPDX-License-Identifier: EUPL-1.2
// Whom a search for a site does not mean, with the reason in one place: who asks for 20,000 m² is not told of a university.

import type { CityFeature } from '../../core/city/city';

export const reasonsNotMeant = ['given-up', 'no-building', 'own-use', 'land-asked'] as const;
/**
 * `given-up`: its file says so. `no-building`: a project without one. `own-use`: an institute or a university in its own house.
 * `land-asked`: a building where a price or a planning stage of land is asked, and one of which no file gives the floor where so much
 * is asked that land is meant.
 */
export type NotMeant = (typeof reasonsNotMeant)[number];

/** What of a candidate tells whether it is meant. */
interface Asked {
  readonly building?: Pick<CityFeature<'startup-buildings'>['properties'], 'stage' | 'use'>;
  readonly freeM2: number | null;
  readonly areaM2: number | null;
}
interface Wish {
  readonly kinds?: readonly string[] | undefined;
  readonly areaFromM2?: number | undefined;
  readonly priceToEurPerM2?: number | undefined;
  readonly planningStages?: readonly string[] | undefined;
}

/** From one hectare on an area is asked as land: files give land in hectares and floor in square metres. */
export const landFromM2 = 10_000;

/** Why a wish does not mean a candidate; null where it may, and while nothing is asked. Who names buildings as kind means all there are. */
export function notMeant(candidate: Asked, wish: Wish): NotMeant | null {
  if (!candidate.building || Object.values(wish).every((asked) => asked === undefined)) return null;
  const { stage, use } = candidate.building;
  if (stage === 'gone') return 'given-up';
  if (use === 'programme') return 'no-building';
  if (wish.kinds?.includes('building')) return null;
  if (use === 'institute') return 'own-use';
  if (wish.priceToEurPerM2 !== undefined || wish.planningStages !== undefined) return 'land-asked';
  const asked = wish.areaFromM2 ?? 0;
  const isFloorKnown = candidate.freeM2 !== null || candidate.areaM2 !== null;
  return asked >= landFromM2 && !isFloorKnown ? 'land-asked' : null;
}
