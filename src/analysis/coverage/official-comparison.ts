// SPDX-License-Identifier: EUPL-1.2
// Where the municipality stands among others: rank in district and state, its neighbours, the years. Official shares only.

import type { ComparedColumn, ComparisonRow, OfficialComparison } from '../../core/city/compared-places';
import type { OfficialRow, OfficialUnit } from '../../core/city/official-series';
import { countryKey, englishNameOf } from '../../core/city/states';
import type { Bilingual } from '../../layers/field';

export type PlaceLevel = 'municipality' | 'district' | 'state' | 'country';

export interface ComparedPlace {
  readonly ags: string;
  /** As the file has it, in German. */
  readonly name: string;
  /** Of the country and a Land; null for a town or a district, which keep their name. */
  readonly englishName: string | null;
  readonly level: PlaceLevel;
  readonly isOwn: boolean;
  /** Share 0–1 at the newest release; null where nothing is published. */
  readonly value: number | null;
  /** The same over the releases, oldest first; null where nothing is published. */
  readonly trend: readonly { readonly asOf: string; readonly value: number | null }[];
}

/** First is 1; those with the same share have the same rank. */
export interface Rank {
  readonly rank: number;
  /** How many municipalities have a figure. */
  readonly of: number;
  /** Whether another municipality has exactly the same figure. */
  readonly shared: boolean;
}

export interface Comparison {
  /** Newest release in which the municipality has a figure. */
  readonly asOf: string;
  readonly own: ComparedPlace;
  readonly inDistrict: Rank;
  readonly inState: Rank;
  /** The named municipalities of the district, highest share first, those without a figure last. */
  readonly neighbours: readonly ComparedPlace[];
  /** District, state, country, as far as they are in the file. */
  readonly above: readonly ComparedPlace[];
  /** All releases of the file for this unit, oldest first. */
  readonly releases: readonly string[];
}

/** Whose share of what is compared. */
export interface ComparisonQuestion {
  /** Official key of the municipality, eight digits. */
  readonly ags: string;
  readonly unit: OfficialUnit;
  readonly column: ComparedColumn;
  /** The municipality's official series, which has releases that the comparison has not. */
  readonly ownSeries?: readonly OfficialRow[];
}

/** What a place is called in a language. */
export function placeNameIn(
  { name, englishName }: Pick<ComparedPlace, 'name' | 'englishName'>,
  language: keyof Bilingual,
): string {
  return language === 'en' ? (englishName ?? name) : name;
}

/** The comparison of a unit and column for a municipality; null where the file has no figure of it. */
export function comparisonOf(
  { rows }: OfficialComparison,
  { ags, unit, column, ownSeries = [] }: ComparisonQuestion,
): Comparison | null {
  const asked = rows.filter((row) => row.unit === unit);
  const shareOf = (row: ComparisonRow) => {
    const percent = row.percent[column];
    return percent === null ? null : percent / 100;
  };
  const releases = [...new Set(asked.map(({ asOf }) => asOf))].sort();
  const asOf = releases.findLast((release) =>
    asked.some((row) => row.ags === ags && row.asOf === release && shareOf(row) !== null),
  );
  if (asOf === undefined) return null;
  const valueAt = (place: string, release: string) => {
    const row = asked.find((one) => one.ags === place && one.asOf === release);
    if (row) return shareOf(row);
    const percent = place === ags ? ownSeries.find(isOf(unit, release))?.percent[column] : null;
    return percent === null || percent === undefined ? null : percent / 100;
  };
  const placeOf = (place: string, name: string): ComparedPlace => ({
    ags: place,
    name,
    englishName: englishNameOf(place),
    level: levelOf(place),
    isOwn: place === ags,
    value: valueAt(place, asOf),
    trend: releases.map((release) => ({ asOf: release, value: valueAt(place, release) })),
  });
  const names = new Map(asked.flatMap((row) => (row.name === null ? [] : [[row.ags, row.name] as const])));
  const places = [...names].map(([place, name]) => placeOf(place, name));
  const own = places.find(({ isOwn }) => isOwn) ?? placeOf(ags, ags);
  const district = ags.slice(0, 5);
  const rankWithin = (prefix: string): Rank => {
    const values = asked.flatMap((row) =>
      row.ags.length === ags.length && row.ags.startsWith(prefix) && row.asOf === asOf
        ? (shareOf(row) ?? [])
        : [],
    );
    return {
      rank: 1 + values.filter((value) => value > (own.value ?? 0)).length,
      of: values.length,
      shared: values.filter((value) => value === own.value).length > 1,
    };
  };
  const neighbours = places
    .filter(({ level, ags: place }) => level === 'municipality' && place.startsWith(district))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.name < b.name ? -1 : 1));
  const above = [district, ags.slice(0, 2), countryKey].flatMap(
    (place) => places.find((one) => one.ags === place) ?? [],
  );
  return {
    asOf,
    own,
    inDistrict: rankWithin(district),
    inState: rankWithin(ags.slice(0, 2)),
    neighbours,
    above,
    releases,
  };
}

/** A place whose published share is smaller at a release than at the one before in which it has one. */
export interface Fall {
  readonly place: ComparedPlace;
  readonly before: { readonly asOf: string; readonly value: number };
  readonly after: { readonly asOf: string; readonly value: number };
}

/** Every fall of the named places, the largest first; lines are rarely taken away, so a reader is told of each. */
export function fallsOf({ neighbours, above }: Comparison): Fall[] {
  const falls = [...neighbours, ...above].flatMap((place) => {
    const known = place.trend.flatMap(({ asOf, value }) => (value === null ? [] : [{ asOf, value }]));
    return known.flatMap((after, at) => {
      const before = known[at - 1];
      return before && after.value < before.value ? [{ place, before, after }] : [];
    });
  });
  const size = ({ before, after }: Fall) => before.value - after.value;
  return falls.sort((a, b) => size(b) - size(a));
}

const isOf = (unit: OfficialUnit, release: string) => (row: OfficialRow) =>
  row.unit === unit && row.asOf === release;

function levelOf(ags: string): PlaceLevel {
  if (ags === countryKey) return 'country';
  return ags.length === 2 ? 'state' : ags.length === 5 ? 'district' : 'municipality';
}
