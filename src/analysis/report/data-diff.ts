// SPDX-License-Identifier: EUPL-1.2
// What changed between two states of a city's files, as data: who is newly served, which dates slipped, what is new or
// gone, and every share before and after.

import type { City, CityFeature, FeatureId } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import { monthsBetween } from '../../core/time/coarse-date';
import type { LayerId } from '../../layers';
import type { CoverageTechnology, ShareUnit, ThresholdMbit } from '../../layers/broadband-coverage';
import type { GroupChoice, Role, ZoneGroup } from '../../layers/definition';
import { type Coverage, coverageShares, groupChoices, shareIn, shareUnits } from '../coverage/coverage';
import { plansOf } from '../roles/plans';
import { type Plan, serviceDate } from '../roles/service-date';
import { featuresOfRole, nameOf } from '../roles/zones';

/** A feature that is in only one of the two states. */
export interface FeatureCame {
  readonly layer: LayerId;
  readonly id: FeatureId;
  readonly name: string;
  /** Null where only the German name is known. */
  readonly nameEn: string | null;
}

export interface FeatureChanged extends FeatureCame {
  /** Names of the properties that differ, and `geometry`. */
  readonly fields: readonly string[];
}

/** The date at which a project counts as in service was another one; null = none was known. */
export interface DateMoved {
  readonly id: FeatureId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Positive: later. Null where one date is not known. */
  readonly months: number | null;
}

export interface ShareMoved {
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  readonly technology: CoverageTechnology;
  readonly mbit: ThresholdMbit;
  /** 0–1, null without a figure. */
  readonly before: number | null;
  readonly after: number | null;
}

/** A zone in which at least half now have a class, and had not before (or the other way round). */
export interface ZoneServed {
  readonly id: FeatureId;
  readonly name: string;
  readonly group: ZoneGroup;
  readonly unit: ShareUnit;
  readonly mbit: ThresholdMbit;
  readonly before: number | null;
  readonly after: number | null;
  readonly served: boolean;
}

export interface CityDiff {
  readonly before: { readonly dataAsOf: string; readonly coverageAsOf: string | null };
  readonly after: { readonly dataAsOf: string; readonly coverageAsOf: string | null };
  /** Coverage of one of the states was drawn: a moved share then says that it was drawn differently. */
  readonly demo: boolean;
  readonly added: readonly FeatureCame[];
  readonly removed: readonly FeatureCame[];
  readonly changed: readonly FeatureChanged[];
  readonly dates: readonly DateMoved[];
  readonly zones: readonly ZoneServed[];
  readonly shares: readonly ShareMoved[];
}

/** Classes that a council speaks of; the whole table is in the report of each state. */
const watched: readonly (readonly [CoverageTechnology, ThresholdMbit])[] = [
  ['alle', 30],
  ['alle', 100],
  ['alle', 1000],
  ['ftthb', 1000],
];
const watchedRoles: readonly Role[] = ['zone', 'plan', 'site', 'building'];

/** Below this a share, shown with one decimal of a per cent, looks the same. */
const smallestMove = 0.0005;

/** Compares two states; two equal ones give empty lists. Features are the same when layer and id are. */
export function diffCities(before: City, after: City): CityDiff {
  const [was, is] = [featuresByKey(before), featuresByKey(after)];
  const [sharesBefore, sharesAfter] = [coverageShares(before), coverageShares(after)];
  return {
    before: { dataAsOf: before.municipality.dataAsOf, coverageAsOf: sharesBefore.asOf },
    after: { dataAsOf: after.municipality.dataAsOf, coverageAsOf: sharesAfter.asOf },
    demo: [before, after].some(({ cells }) => cells?.about.confidence === 'demo'),
    added: [...is].filter(([key]) => !was.has(key)).map(([, feature]) => cameOf(feature)),
    removed: [...was].filter(([key]) => !is.has(key)).map(([, feature]) => cameOf(feature)),
    changed: changedFeatures(was, is),
    dates: movedDates(before, after),
    zones: servedZones(sharesBefore, sharesAfter),
    shares: movedShares(sharesBefore, sharesAfter),
  };
}

/** Whether nothing that a council asks about differs. */
export function isUnchanged(diff: CityDiff): boolean {
  const { added, removed, changed, dates, zones, shares } = diff;
  return [added, removed, changed, dates, zones, shares].every((list) => list.length === 0);
}

function featuresByKey(city: City): Map<string, CityFeature> {
  const features = watchedRoles.flatMap((role) => featuresOfRole(city, role));
  return new Map(features.map((feature) => [featureKey(feature), feature]));
}

function cameOf(feature: CityFeature): FeatureCame {
  const { nameEn } = feature.properties as { readonly nameEn?: string | null };
  return { layer: feature.layer, id: feature.id, name: nameOf(feature), nameEn: nameEn ?? null };
}

function changedFeatures(
  was: ReadonlyMap<string, CityFeature>,
  is: ReadonlyMap<string, CityFeature>,
): FeatureChanged[] {
  return [...is].flatMap(([key, feature]) => {
    const old = was.get(key);
    const fields = old ? changedFields(old, feature) : [];
    return fields.length > 0 ? [{ ...cameOf(feature), fields }] : [];
  });
}

function changedFields(old: CityFeature, feature: CityFeature): string[] {
  const [a, b] = [old.properties, feature.properties] as unknown as Record<string, unknown>[];
  const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
  // A field that only one version of the program knows reads as null in the other.
  const text = (value: unknown) => JSON.stringify(value ?? null);
  const properties = [...names].filter((name) => text(a![name]) !== text(b![name]));
  return text(old.geometry) === text(feature.geometry) ? properties : [...properties, 'geometry'];
}

function movedDates(before: City, after: City): DateMoved[] {
  const was = new Map<string, Plan>(plansOf(before).map((plan) => [plan.id, plan]));
  return plansOf(after).flatMap((plan) => {
    const old = was.get(plan.id);
    if (!old) return [];
    const [from, to] = [serviceDate(old), serviceDate(plan)];
    if (from === to) return [];
    const months = from !== null && to !== null ? monthsBetween(from, to) : null;
    const { nameEn } = plan.properties;
    return [
      { id: plan.id, name: nameOf(plan as never), nameEn: nameEn ?? null, before: from, after: to, months },
    ];
  });
}

/** The unit that a council counts a group in. */
export function ownUnit(group: GroupChoice): ShareUnit {
  return group === 'industrial' ? 'businesses' : 'households';
}

function servedZones(before: Coverage, after: Coverage): ZoneServed[] {
  const was = new Map(before.zones.map((one) => [one.zone.feature.id, one]));
  return after.zones.flatMap(({ zone, figures }) => {
    const old = was.get(zone.feature.id);
    if (!old) return [];
    const unit = ownUnit(zone.group);
    return ([100, 1000] as const).flatMap((mbit) => {
      const from = old.figures?.shares[unit].alle[mbit].value ?? null;
      const to = figures?.shares[unit].alle[mbit].value ?? null;
      const served = (to ?? 0) >= 0.5;
      if (from === null || to === null || from >= 0.5 === served) return [];
      const { id } = zone.feature;
      return [{ id, name: zone.name, group: zone.group, unit, mbit, before: from, after: to, served }];
    });
  });
}

function movedShares(before: Coverage, after: Coverage): ShareMoved[] {
  return groupChoices.flatMap((group) =>
    shareUnits.flatMap((unit) =>
      watched.flatMap(([technology, mbit]) => {
        const from = shareIn(before, group, unit, technology, mbit).value;
        const to = shareIn(after, group, unit, technology, mbit).value;
        const same = from === null || to === null ? from === to : Math.abs(to - from) < smallestMove;
        return same ? [] : [{ group, unit, technology, mbit, before: tidy(from), after: tidy(to) }];
      }),
    ),
  );
}

const tidy = (share: number | null) => (share === null ? null : Math.round(share * 1e9) / 1e9);
