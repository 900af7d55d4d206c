// SPDX-License-Identifier: EUPL-1.2
// Everything the report says, as data: page, print, Markdown and `nuf report --json` are made from this one object.

import type { City, CityFeature, FeatureId } from '../../core/city/city';
import type { Contact } from '../../core/city/contacts';
import type { OfficialRow, OfficialUnit } from '../../core/city/official-series';
import { layers } from '../../layers';
import {
  byThreshold,
  type CoverageTechnology,
  coverageTechnologies,
  type ShareUnit,
  type ThresholdMbit,
  thresholdsMbit,
} from '../../layers/broadband-coverage';
import type { GroupChoice, ZoneGroup } from '../../layers/definition';
import { type Coverage, coverageShares, groupChoices, shareUnits } from '../coverage/coverage';
import type { Figures } from '../coverage/figures';
import { officialUnitFor } from '../coverage/official-shares';
import { zonesWorstFirst } from '../coverage/worst-zones';
import { type Curve, curveOf, curveShares } from '../expansion/curve';
import { expansionLedger, type LedgerEntry, type Timeline, timelineOf } from '../expansion/expansion';
import type { NotCountedReason } from '../expansion/uncounted-projects';
import { reportTechnology } from '../figure/reproduction';
import { rounded } from '../figure/rounded';
import type { Share } from '../figure/share';
import { nameOf } from '../roles/zones';

/** Raised when a key of the report changes its meaning or goes away; new keys may come at any time. */
export const reportSchemaVersion = 1;

type ReportTechnology = ReturnType<typeof reportTechnology>;
/** `[unit][technology][threshold]`, thresholds as text. */
type ByUnit<V> = Record<ShareUnit, Record<ReportTechnology, Record<string, V>>>;

export interface ReportAmounts {
  readonly numerator: number;
  readonly denominator: number;
  readonly withoutFigure: number;
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
  /** Date of the coverage data; of the folder where they have none. */
  readonly asOf: string;
  /** The day the folder was last worked on. */
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
  readonly totals: Record<GroupChoice, Pick<Figures, 'areaM2' | 'households' | 'businesses'>>;
  /** From worst to best: share of households (in industrial zones of businesses) with at least 100 Mbit/s. */
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
    asOf: coverage.asOf ?? municipality.dataAsOf,
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
    amounts: byGroup((group) => byUnit(coverage.groups[group], amountsOf)),
    totals: byGroup((group) => totalsOf(coverage.groups[group])),
    zones: zonesOfReport(coverage),
    official: { source: city.statistics.source, rows: city.statistics.rows },
    expansion: expansionLedger(city).map(projectOf),
    timeline: timelineOf(city),
    curve: curveOfReport(curveOf(city)),
    contacts: city.contacts,
  };
}

function zonesOfReport(coverage: Coverage): ReportZone[] {
  const groups = [
    ...zonesWorstFirst(coverage, { group: 'industrial', unit: 'businesses', technology: 'alle', mbit: 100 }),
    ...zonesWorstFirst(coverage, { group: 'residential', unit: 'households', technology: 'alle', mbit: 100 }),
    ...zonesWorstFirst(coverage, { group: 'mixed', unit: 'households', technology: 'alle', mbit: 100 }),
  ];
  return groups.map(({ zone, figures }) => ({
    id: zone.feature.id,
    name: zone.name,
    group: zone.group,
    areaM2: rounded(figures?.areaM2 ?? null),
    households: rounded(figures?.households ?? null),
    businesses: rounded(figures?.businesses ?? null),
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

const amountsOf = ({ numerator, denominator, withoutFigure }: Share): ReportAmounts => ({
  numerator: rounded(numerator),
  denominator: rounded(denominator),
  withoutFigure: rounded(withoutFigure),
});

const totalsOf = ({ areaM2, households, businesses }: Figures) => ({
  areaM2: rounded(areaM2),
  households: rounded(households),
  businesses: rounded(businesses),
});

function byGroup<V>(make: (group: GroupChoice) => V): Record<GroupChoice, V> {
  return Object.fromEntries(groupChoices.map((group) => [group, make(group)])) as Record<GroupChoice, V>;
}

function byUnit<V>(figures: Figures, make: (share: Share) => V): ByUnit<V> {
  return byChoice((unit, technology, mbit) => make(figures.shares[unit][technology][mbit]));
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
