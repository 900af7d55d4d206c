// SPDX-License-Identifier: EUPL-1.2
// The zones of a city from worst to best, each by those for whom it is there.

import { zonesPerStep } from '../../core/limits/limits';
import { keptPer } from '../../core/memo/memo';
import { atOnce, type Steps } from '../../core/time/steps';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { Share } from '../figure/share';
import { isTooFew } from '../figure/share-bounds';
import type { Coverage, ZoneFigures } from './coverage';
import type { CoverageQuery } from './figures';

/** Whose share ranks a zone: one unit for all, or `lead`: households in housing, businesses in estates, in mixed the worse off. */
export type RankUnit = ShareUnit | 'lead';

const rankedMbit = [100, 1000] as const;

/** By which share the zones of which group stand in a list. */
export type RankQuery = Omit<CoverageQuery, 'unit'> & { readonly unit: RankUnit };

/** The unit that speaks for a zone; null for a zone that is known by name only. */
export function rankedUnit(
  { zone, figures }: ZoneFigures,
  { unit, technology, mbit }: Omit<RankQuery, 'group'>,
): ShareUnit | null {
  if (!figures) return null;
  if (unit !== 'lead') return unit;
  if (zone.group !== 'mixed') return zone.group === 'industrial' ? 'businesses' : 'households';
  const rank = (one: ShareUnit) => rankOf(figures.shares[one][technology][mbit], one);
  return rank('businesses') < rank('households') ? 'businesses' : 'households';
}

/**
 * The speed by whose share a report ranks the zones of all groups: 100 Mbit/s or, where the data have no such share of
 * any zone, a gigabit; null where they have neither, so that nothing ranks them.
 */
export function rankingMbit({ zones }: Pick<Coverage, 'zones'>): (typeof rankedMbit)[number] | null {
  const isKnown = (mbit: (typeof rankedMbit)[number]) =>
    zones.some(({ figures }) =>
      (['households', 'businesses'] as const).some(
        (unit) => figures && figures.shares[unit].alle[mbit].value !== null,
      ),
    );
  return rankedMbit.find(isKnown) ?? null;
}

/** The share itself; above all shares where so few are counted that it says nothing, and above those where nothing is known. */
function rankOf({ value, denominator }: Share, unit: ShareUnit): number {
  if (value === null) return 3;
  return unit !== 'area' && isTooFew(denominator) ? 2 : value;
}

/**
 * Zones of a group (all: of every group) from worst to best by one share; those in which fewer than ten are counted come
 * behind them, then those without a figure, each by name.
 */
export function zonesWorstFirst(coverage: Coverage, query: RankQuery): readonly ZoneFigures[] {
  return atOnce(worstFirstSteps(coverage, query));
}

/** The list asked for last, so that a page may have made it in steps before it shows it. */
const lastList = keptPer<Coverage, { readonly question: string; readonly zones: readonly ZoneFigures[] }>();

/** The same in steps: a country adds forty thousand shares up. */
export function* worstFirstSteps(coverage: Coverage, query: RankQuery): Steps<readonly ZoneFigures[]> {
  const { group, unit, technology, mbit } = query;
  const question = [group, unit, technology, mbit].join();
  const last = lastList(coverage);
  if (last.value?.question === question) return last.value.zones;
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const asked = coverage.zones.filter(({ zone }) => group === 'all' || zone.group === group);
  // Asked once per zone, not once per comparison: a country adds each share up when it is asked for.
  const shares: { zone: ZoneFigures; share: number }[] = [];
  for (const zone of asked) {
    if (shares.length % zonesPerStep === zonesPerStep - 1) yield;
    const by = rankedUnit(zone, query);
    const share = by && zone.figures?.shares[by][technology][mbit];
    shares.push({ zone, share: by && share ? rankOf(share, by) : 3 });
  }
  yield;
  shares.sort((a, b) => a.share - b.share || byName(a.zone.zone.name, b.zone.zone.name));
  const zones = shares.map(({ zone }) => zone);
  last.value = { question, zones };
  return zones;
}
