// SPDX-License-Identifier: EUPL-1.2
// Everything the report says, as data: page, print, Markdown and `nuf report --json` are made from this one object.

import type { City, CityFeature, FeatureId } from '../../core/city/city';
import type { Contact } from '../../core/city/contacts';
import type { OfficialRow, OfficialUnit } from '../../core/city/official-series';
import { layers } from '../../layers';
import {
  type CoverageTechnology,
  coverageTechnologies,
  type ShareUnit,
} from '../../layers/broadband-coverage';
import type { GroupChoice, ZoneGroup } from '../../layers/definition';
import { byThreshold, type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { type Coverage, coverageShares, groupChoices, shareUnits } from '../coverage/coverage';
import type { Figures } from '../coverage/figures';
import { officialUnitFor } from '../coverage/official-shares';
import { rankingMbit, zonesWorstFirst } from '../coverage/worst-zones';
import { type Curve, curveOf, curveShares } from '../expansion/curve';
import { expansionLedger, type LedgerEntry, type Timeline, timelineOf } from '../expansion/expansion';
import type { NotCountedReason } from '../expansion/uncounted-projects';
import { reportTechnology } from '../figure/reproduction';
import { rounded } from '../figure/rounded';
import type { Share } from '../figure/share';
import { featuresOfRole, nameOf, zoneGroups, zonesOf } from '../roles/zones';

/** Raised when a key of the report changes its meaning or goes away; new keys may come at any time. */
export const reportSchemaVersion = 1;

type ReportTechnology = ReturnType<typeof reportTechnology>;
/** `[unit][technology][threshold]`, thresholds as text. */
type ByUnit<V> = Record<ShareUnit, Record<ReportTechnology, Record<string, V>>>;

/** Null, each of them, where the data cannot say how many there are at all. */
export interface ReportAmounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly withoutFigure: number | null;
}

export interface ReportTotals {
  readonly areaM2: number | null;
  readonly households: number | null;
  readonly businesses: number | null;
}

export interface ReportZone {
  readonly id: FeatureId;
  readonly name: string;
  readonly group: ZoneGroup;
  readonly areaM2: number | null;
  readonly households: number | null;
  readonly businesses: number | null;
  /** Null for a zone that is known by name only. */
  readonly coverage: ByUnit<number | null> | null;
}

export interface Report {
  readonly schemaVersion: number;
  readonly municipality: { readonly name: string; readonly ags: string };
  /** Date of the coverage data; null where there are none, or nothing says it. */
  readonly asOf: string | null;
  /** The day as of which the folder speaks. */
  readonly dataAsOf: string;
  /** Whether anything in the report rests on data that were drawn for lack of a source. */
  readonly demo: boolean;
  readonly demoLayers: readonly string[];
  readonly sources: readonly ReportSource[];
  /** True when projects are counted that the data do not know: then `quarter` says by when. */
  readonly scenario: boolean;
  readonly quarter: string | null;
  readonly plansCounted: readonly FeatureId[];
  readonly thresholdsMbit: readonly number[];
  readonly coverage: Record<GroupChoice, ByUnit<number | null>>;
  readonly amounts: Record<GroupChoice, ByUnit<ReportAmounts>>;
  readonly totals: Record<GroupChoice, ReportTotals>;
  /** From worst to best: share of households (in industrial zones of businesses, in mixed ones the smaller) with at least 100 Mbit/s. */
  readonly zones: readonly ReportZone[];
  readonly official: { readonly source: string; readonly rows: readonly OfficialRow[] };
  readonly expansion: readonly ReportProject[];
  readonly timeline: Timeline;
  /** Shares over time; always the whole curve, whatever `quarter` was asked for. */
  readonly curve: ReportCurve;
  readonly contacts: readonly Contact[];
}

export interface ReportCurve {
  /** The date of the data, then each quarter in which a project comes into service, then the last announced one. */
  readonly dates: readonly {
    readonly date: string;
    /** What `--quarter` takes for the same; null at the date of the data. */
    readonly quarter: string | null;
    readonly scenario: boolean;
    readonly plansAdded: readonly FeatureId[];
  }[];
  /** One share a date, in the order of `dates`. */
  readonly shares: Record<GroupChoice, ByUnit<readonly (number | null)[]>>;
  /** Rows of `official` that stand beside a group and unit; null where nothing is published for it. */
  readonly officialUnits: Record<GroupChoice, Record<ShareUnit, OfficialUnit | null>>;
  readonly notCounted: readonly {
    readonly id: FeatureId;
    readonly name: string;
    readonly reasons: readonly NotCountedReason[];
  }[];
}

export interface ReportSource {
  readonly id: string;
  readonly name: string;
  readonly credit: string;
  readonly licence: string | null;
  readonly url: string | null;
  readonly asOf: string | null;
}

export type ReportProject = Omit<LedgerEntry, 'plan'> & {
  readonly kind: string;
  readonly state: string | null;
  readonly operator: string | null;
  readonly source: string;
  readonly asOf: string | null;
};

/** The report of a city at the date of its data, or as a scenario at the end of `quarter`. The same city, the same report. */
export function buildReport(city: City, options: { readonly quarter?: string | null } = {}): Report {
  const coverage = coverageShares(city, options);
  const { municipality } = city;
  const demoLayers = demoLayersOf(city);
  return {
    schemaVersion: reportSchemaVersion,
    municipality: { name: municipality.name, ags: municipality.ags },
    asOf: coverage.asOf,
    dataAsOf: municipality.dataAsOf,
    demo: demoLayers.length > 0,
    demoLayers,
    sources: municipality.sources.map(({ id, name, credit, licence, url, asOf }) => ({
      id,
      name,
      credit,
      licence,
      url,
      asOf,
    })),
    scenario: coverage.scenario,
    quarter: coverage.quarter,
    plansCounted: coverage.plansCounted,
    thresholdsMbit,
    coverage: byGroup((group) => byUnit(coverage.groups[group], (share) => rounded(share.value))),
    amounts: byGroup((group) =>
      byUnit(coverage.groups[group], (share, unit) => amountsOf(isCounted(city, group, unit) ? share : null)),
    ),
    totals: byGroup((group) => totalsOf(city, group, coverage.groups[group])),
    zones: zonesOfReport(city, coverage),
    official: { source: city.statistics.source, rows: city.statistics.rows },
    expansion: expansionLedger(city).map(projectOf),
    timeline: timelineOf(city),
    curve: curveOfReport(curveOf(city)),
    contacts: city.contacts,
  };
}

function zonesOfReport(city: City, coverage: Coverage): ReportZone[] {
  const mbit = rankingMbit(coverage) ?? 100;
  const ordered = zoneGroups.flatMap((group) =>
    zonesWorstFirst(coverage, { group, unit: 'lead', technology: 'alle', mbit }),
  );
  return ordered.map(({ zone: { feature, name, group }, figures }) => ({
    id: feature.id,
    name,
    group,
    areaM2: rounded(figures?.areaM2 ?? null),
    households: isCounted(city, group, 'households') ? rounded(figures?.households ?? null) : null,
    businesses: isCounted(city, group, 'businesses') ? rounded(figures?.businesses ?? null) : null,
    // Made while it is written: all shares of 40,000 zones at once would fill the memory.
    get coverage() {
      return figures ? byUnit(figures, (share) => rounded(share.value)) : null;
    },
  }));
}

function projectOf({ plan, ...entry }: LedgerEntry): ReportProject {
  const { kind, state, operator, source, asOf } = plan.properties;
  return { ...entry, kind, state, operator, source, asOf };
}

function curveOfReport(curve: Curve): ReportCurve {
  return {
    dates: curve.moments.map(({ date, quarter, coverage, added }) => ({
      date,
      quarter,
      scenario: coverage.scenario,
      plansAdded: added.map(({ id }) => id),
    })),
    shares: byGroup((group) =>
      byChoice((unit, technology, mbit) =>
        curveShares(curve, { group, unit, technology, mbit }).map(({ value }) => rounded(value)),
      ),
    ),
    officialUnits: byGroup((group) => {
      const units = shareUnits.map((unit) => [unit, officialUnitFor(group, unit)]);
      return Object.fromEntries(units) as Record<ShareUnit, OfficialUnit | null>;
    }),
    notCounted: curve.notCounted.map(({ plan, reasons }) => ({
      id: plan.id,
      name: nameOf(plan as never),
      reasons,
    })),
  };
}

/** Layers (and the coverage) in which at least one feature is demo. */
function demoLayersOf(city: City): string[] {
  const isDemo = (features: readonly CityFeature[]) =>
    features.some(({ properties }) => properties.confidence === 'demo');
  return layers
    .map(({ id }) => id)
    .filter((id) => {
      const coverage = id === 'broadband-coverage' && city.cells?.about.confidence === 'demo';
      return coverage || isDemo(city.layers[id] as readonly CityFeature[]);
    });
}

const amountsOf = (share: Share | null): ReportAmounts => ({
  numerator: rounded(share?.numerator ?? null),
  denominator: rounded(share?.denominator ?? null),
  withoutFigure: rounded(share?.withoutFigure ?? null),
});

function totalsOf(city: City, group: GroupChoice, { areaM2, households, businesses }: Figures): ReportTotals {
  const counted = (unit: ShareUnit, value: number | null) =>
    isCounted(city, group, unit) ? rounded(value) : null;
  return {
    areaM2: counted('area', areaM2),
    households: counted('households', households),
    businesses: counted('businesses', businesses),
  };
}

/** Whether the data can say how many there are at all: without cells, their counts or an outline of the group nothing was counted. */
export function isCounted(city: City, group: GroupChoice, unit: ShareUnit): boolean {
  const { cells } = city;
  const outlines = group === 'all' ? featuresOfRole(city, 'boundary') : zonesOfGroup(city, group);
  if (!outlines.some(({ geometry }) => geometry !== null)) return false;
  return unit === 'area' || (cells?.[unit].some((count) => !Number.isNaN(count)) ?? false);
}

const zonesOfGroup = (city: City, group: GroupChoice) =>
  zonesOf(city).flatMap((zone) => (zone.group === group ? [zone.feature] : []));

function byGroup<V>(make: (group: GroupChoice) => V): Record<GroupChoice, V> {
  return Object.fromEntries(groupChoices.map((group) => [group, make(group)])) as Record<GroupChoice, V>;
}

function byUnit<V>(figures: Figures, make: (share: Share, unit: ShareUnit) => V): ByUnit<V> {
  return byChoice((unit, technology, mbit) => make(figures.shares[unit][technology][mbit], unit));
}

function byChoice<V>(
  make: (unit: ShareUnit, technology: CoverageTechnology, mbit: ThresholdMbit) => V,
): ByUnit<V> {
  const tables = shareUnits.map((unit) => {
    const byTechnology = coverageTechnologies.map((technology) => {
      const bySpeed = byThreshold((mbit) => make(unit, technology, mbit));
      return [reportTechnology(technology), bySpeed];
    });
    return [unit, Object.fromEntries(byTechnology)];
  });
  return Object.fromEntries(tables) as ByUnit<V>;
}
