// SPDX-License-Identifier: EUPL-1.2
// `data/statistics/breitbandatlas.csv`: the official municipal series, kept apart from everything the program computes.

/** Whom an official share counts; `firmsInEstates` is the atlas' "gwg". */
export type OfficialUnit = 'households' | 'firms' | 'firmsInEstates';

/** That "gwg" means inside commercial areas is inferred from the name of the field; the others are read. */
export const certaintyOfUnit = {
  households: 'found',
  firms: 'found',
  firmsInEstates: 'inferred',
} as const satisfies Readonly<Record<OfficialUnit, string>>;

/** The twelve classes that the municipal extract gives: all wired technologies, DSL, cable, FTTH/B. */
export const officialColumns = [
  'alle_30',
  'alle_50',
  'alle_100',
  'alle_200',
  'alle_400',
  'alle_1000',
  'fttc_50',
  'fttc_100',
  'fttc_200',
  'hfc_100',
  'hfc_1000',
  'ftthb_1000',
] as const;
export type OfficialColumn = (typeof officialColumns)[number];

export interface OfficialRow {
  readonly unit: OfficialUnit;
  /** Half-year of the release, such as 2021-H1 ("mid 2021") or 2018-H2 ("end of 2018"). */
  readonly asOf: string;
  /** Per cent, null where the cell is empty. */
  readonly percent: Readonly<Record<OfficialColumn, number | null>>;
}

export interface OfficialSeries {
  readonly rows: readonly OfficialRow[];
  readonly source: string;
}
