// SPDX-License-Identifier: EUPL-1.2
// `data/statistics/breitbandatlas.csv`: the official municipal series, kept apart from everything the program computes.

/** Whom an official share counts; `firmsInEstates` is the atlas' "gwg". */
export type OfficialUnit = 'households' | 'firms' | 'firmsInEstates';

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

const units: Readonly<Record<string, OfficialUnit>> = {
  households: 'households',
  firms: 'firms',
  firmsInEstates: 'firmsInEstates',
};

/**
 * Reads the committed series: header `unit;asOf;<twelve columns>`, semicolons, decimal points, empty cell = no figure.
 * A line that does not fit is left out and named in `refused` (line number from 1), the rest is kept.
 */
export function readOfficialSeries(csv: string): { series: OfficialSeries; refused: number[] } {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = (lines[0] ?? '').split(';');
  const rows: OfficialRow[] = [];
  const refused: number[] = [];
  lines.slice(1).forEach((line, at) => {
    if (line.trim() === '') return;
    const cells = line.split(';');
    const value = (name: string) => cells[head.indexOf(name)] ?? '';
    const unit = units[value('unit')];
    const numbers = officialColumns.map((name) => {
      const text = value(name).trim();
      return text === '' ? null : Number(text);
    });
    const fits = unit !== undefined && /^\d{4}-H[12]$/.test(value('asOf')) && !numbers.some(Number.isNaN);
    if (!fits) {
      refused.push(at + 2);
      return;
    }
    const percent = Object.fromEntries(officialColumns.map((name, i) => [name, numbers[i] ?? null]));
    rows.push({ unit, asOf: value('asOf'), percent: percent as OfficialRow['percent'] });
  });
  return {
    series: { rows, source: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)' },
    refused,
  };
}
