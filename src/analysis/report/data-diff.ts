// SPDX-License-Identifier: EUPL-1.2
// What changed between two states of a city's files, as data: who is newly served, which dates slipped, what is new or
// gone, and every share before and after.

import type { City, CityFeature, FeatureId } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import { type FeatureDifference, featureDifferences } from '../../core/difference/feature-difference';
import { probablySame } from '../../core/difference/probably-same';
import { monthsBetween } from '../../core/time/coarse-date';
import { type LayerId, layerById } from '../../layers';
import type { CoverageTechnology, ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice, Role, ZoneGroup } from '../../layers/definition';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { type Coverage, coverageShares, groupChoices, shareIn, shareUnits } from '../coverage/coverage';
import { rounded } from '../figure/rounded';
import { isTooFew, shareBounds } from '../figure/share-bounds';
import { isMostlyCompleted, type Plan, serviceDate } from '../roles/service-date';
import { featuresOfRole, nameOf, plansOf } from '../roles/zones';
import { type CellsMoved, type CountMoved, movedCells, movedCounts } from './counted-diff';

/** A feature that is in only one of the two states. */
export interface FeatureCame {
  readonly layer: LayerId;
  readonly id: FeatureId;
  readonly name: string;
  /** Null where only the German name is known. */
  readonly nameEn: string | null;
}

export interface FeatureChanged extends FeatureCame {
  /** Names of the properties and of what stands beside them that differ, and `geometry`. */
  readonly fields: readonly string[];
  /** The same with values: what was, what is, how far corners moved. */
  readonly differences: readonly FeatureDifference[];
}

/** A feature that is the same but for its id, to which links and rules refer. */
export interface FeatureRenamed extends FeatureCame {
  readonly formerId: FeatureId;
  /** What differs beside the id: then it is only probably the same. */
  readonly differences: readonly FeatureDifference[];
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
  /** The later state says that it is done, or largely so: then `after` is no date to come. Null where it does not. */
  readonly done: 'all' | 'mostly' | null;
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

/** A zone in which more than half now have a class, and had not before (or the other way round); of ten units or more. */
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
  readonly renamed: readonly FeatureRenamed[];
  /** Layers of which nothing is said, because their file could not be read in one of the states. */
  readonly notComparable: readonly LayerId[];
  readonly dates: readonly DateMoved[];
  readonly zones: readonly ZoneServed[];
  readonly shares: readonly ShareMoved[];
  /** Households and businesses that the shares are counted over. */
  readonly counts: readonly CountMoved[];
  readonly cells: CellsMoved;
}

/** Classes that a council speaks of; the whole table is in the report of each state. */
const watched: readonly (readonly [CoverageTechnology, ThresholdMbit])[] = [
  ['alle', 30],
  ['alle', 100],
  ['alle', 1000],
  ['ftthb', 1000],
];
const watchedRoles: readonly Role[] = ['zone', 'plan', 'site', 'building'];
const otherRoles: readonly Role[] = [...watchedRoles, 'place', 'base', 'boundary'];

/** Below this a share, shown with one decimal of a per cent, looks the same. */
const smallestMove = 0.0005;

export interface DiffOptions {
  /** Also the layers that no council asks about: background, places, boundary. Never the cells of the coverage. */
  readonly allLayers?: boolean;
  /** Layers whose file could not be read in one of the states: nothing is said of them, for nothing is known. */
  readonly notComparable?: readonly LayerId[];
}

/**
 * Compares two states; two equal ones give empty lists. Features are the same when layer and id are; one that kept all but
 * its id is renamed.
 */
export function diffCities(
  before: City,
  after: City,
  { allLayers = false, notComparable = [] }: DiffOptions = {},
): CityDiff {
  const roles = allLayers ? otherRoles : watchedRoles;
  const isCompared = ({ layer }: { readonly layer: LayerId }) => !notComparable.includes(layer);
  const [was, is] = [before, after].map((city) => featuresByKey(city, roles, isCompared)) as [
    Features,
    Features,
  ];
  const renamed = renamedFeatures(was, is);
  const [sharesBefore, sharesAfter] = [coverageShares(before), coverageShares(after)];
  return {
    before: { dataAsOf: before.municipality.dataAsOf, coverageAsOf: sharesBefore.asOf },
    after: { dataAsOf: after.municipality.dataAsOf, coverageAsOf: sharesAfter.asOf },
    demo: [before, after].some(({ cells }) => cells?.about.confidence === 'demo'),
    added: [...is]
      .filter(([key, { id }]) => !was.has(key) && !renamed.some((one) => one.id === id))
      .map(([, feature]) => cameOf(feature)),
    removed: [...was]
      .filter(([key, { id }]) => !is.has(key) && !renamed.some((one) => one.formerId === id))
      .map(([, feature]) => cameOf(feature)),
    changed: changedFeatures(was, is),
    renamed,
    notComparable,
    dates: isCompared({ layer: 'planned-expansion' }) ? movedDates(before, after) : [],
    // Shares are counted over areas and cells: without one of them they are no change of the city.
    zones: notComparable.some(isCounted) ? [] : servedZones(sharesBefore, sharesAfter),
    shares: notComparable.some(isCounted) ? [] : movedShares(sharesBefore, sharesAfter),
    counts: notComparable.some(isCounted) ? [] : movedCounts(sharesBefore, sharesAfter),
    cells: isCompared({ layer: 'broadband-coverage' })
      ? movedCells(before.cells, after.cells)
      : movedCells(null, null),
  };
}

/** Whether nothing that a council asks about differs. */
export function isUnchanged(diff: CityDiff): boolean {
  const { added, removed, changed, renamed, notComparable, dates, zones, shares, counts, cells } = diff;
  const lists = [added, removed, changed, renamed, notComparable, dates, zones, shares, counts];
  return lists.every((list) => list.length === 0) && Object.values(cells).every((count) => count === 0);
}

type Features = ReadonlyMap<string, CityFeature>;

/** Whether shares are counted over a layer. */
function isCounted(layer: LayerId): boolean {
  const role = layerById(layer)?.role;
  return role === 'zone' || role === 'coverage';
}

function featuresByKey(
  city: City,
  roles: readonly Role[],
  isCompared: (feature: CityFeature) => boolean,
): Features {
  const features = roles.flatMap((role) => featuresOfRole(city, role)).filter(isCompared);
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
    const differences = old ? featureDifferences(old, feature) : [];
    if (differences.length === 0) return [];
    const fields = differences.map((one) => ('name' in one ? one.name : 'geometry'));
    return [{ ...cameOf(feature), fields, differences }];
  });
}

/**
 * Of those that came and went in one layer, the pairs that say the same under another id, each once; then those that by name and
 * place are probably one object.
 */
function renamedFeatures(was: Features, is: Features): FeatureRenamed[] {
  const [gone, came] = [notIn(was, is), notIn(is, was)];
  const others: CityFeature[] = [];
  const same = came.flatMap((feature) => {
    const at = gone.findIndex(
      (old) => old.layer === feature.layer && featureDifferences(old, feature).length === 0,
    );
    const [old] = at < 0 ? [] : gone.splice(at, 1);
    if (!old) others.push(feature);
    return old ? [{ ...cameOf(feature), formerId: old.id, differences: [] }] : [];
  });
  const stayed = [...is].filter(([key]) => was.has(key)).map(([, feature]) => feature);
  const probable = [...new Set(others.map(({ layer }) => layer))].flatMap((layer) => {
    const ofLayer = (features: Iterable<CityFeature>) => [...features].filter((one) => one.layer === layer);
    const pairs = probablySame(ofLayer(gone), ofLayer(others), ofLayer(stayed));
    return [...pairs].map(([feature, old]) => ({
      ...cameOf(feature),
      formerId: old.id,
      differences: featureDifferences(old, feature),
    }));
  });
  return [...same, ...probable];
}

const notIn = (features: Features, others: Features): CityFeature[] =>
  [...features].filter(([key]) => !others.has(key)).map(([, feature]) => feature);

function movedDates(before: City, after: City): DateMoved[] {
  const was = new Map<string, Plan>(plansOf(before).map((plan) => [plan.id, plan]));
  return plansOf(after).flatMap((plan) => {
    const old = was.get(plan.id);
    if (!old) return [];
    const [from, to] = [serviceDate(old), serviceDate(plan)];
    const { nameEn, completedOn } = plan.properties;
    const isMostly = isMostlyCompleted(plan.properties);
    const done = completedOn === null ? null : isMostly ? 'mostly' : 'all';
    const isNewlyDone = done !== null && old.properties.completedOn === null;
    if (from === to && !isNewlyDone) return [];
    const months = from !== null && to !== null ? monthsBetween(from, to) : null;
    const name = nameOf(plan as never);
    return [{ id: plan.id, name, nameEn: nameEn ?? null, before: from, after: to, months, done }];
  });
}

/** The unit that a council counts a group in. */
export function ownUnit(group: GroupChoice): ShareUnit {
  return group === 'industrial' ? 'businesses' : 'households';
}

function servedZones(before: Coverage, after: Coverage): ZoneServed[] {
  const formerly = new Map(before.zones.map((one) => [one.zone.feature.id, one]));
  return after.zones.flatMap(({ zone, figures }) => {
    const old = formerly.get(zone.feature.id);
    if (!old) return [];
    const unit = ownUnit(zone.group);
    return ([100, 1000] as const).flatMap((mbit) => {
      const [was, is] = [old.figures?.shares[unit].alle[mbit], figures?.shares[unit].alle[mbit]];
      const [from, to] = [was?.value ?? null, is?.value ?? null];
      if (!was || !is || from === null || to === null) return [];
      // Of fewer than ten nothing is said: of three firms two are no verdict on an estate.
      if (isTooFew(was.denominator) || isTooFew(is.denominator)) return [];
      const served = to > shareBounds.most;
      if (from > shareBounds.most === served) return [];
      const { id } = zone.feature;
      return [{ id, name: zone.name, group: zone.group, unit, mbit, before: from, after: to, served }];
    });
  });
}

function movedShares(before: Coverage, after: Coverage): ShareMoved[] {
  return groupChoices.flatMap((group) =>
    shareUnits.flatMap((unit) =>
      watched.flatMap(([technology, mbit]) => {
        const from = shareIn(before, { group, unit, technology, mbit }).value;
        const to = shareIn(after, { group, unit, technology, mbit }).value;
        const same = from === null || to === null ? from === to : Math.abs(to - from) < smallestMove;
        return same ? [] : [{ group, unit, technology, mbit, before: rounded(from), after: rounded(to) }];
      }),
    ),
  );
}
