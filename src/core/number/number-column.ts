// SPDX-License-Identifier: EUPL-1.2
// Numbers of one column: what its texts decide about decimal and thousands marks, which values are no figures, and what
// has to be refused because two readings are left.

import { type FindingList, quoted } from '../findings/finding-list';
import type { FindingCode } from '../findings/finding-words';
import { type Mark, type NumberText, other, readNumberText } from './number-text';
import { textMeaning } from './text-meaning';

/** What a person decided on the command line or in a form; it goes before what the column says. */
export interface NumberFormat {
  readonly decimal?: Mark;
  /** `none`: no mark groups thousands. */
  readonly thousands?: Mark | 'none';
}

/** What a column holds. */
export interface ColumnRule {
  /** As it is shown in a finding. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Unit that a text may carry: a per cent sign, or a rate (then the numbers are Mbit/s). */
  readonly unit?: 'percent' | 'rate';
  /** From here on a value that looks like a code for "no data" is taken as one; below it is a figure. */
  readonly codesFrom: number;
  /** The numbers are counts. */
  readonly isWhole?: boolean;
}

/** Where a value stands: a line of a table, or a feature. */
export interface ValuePlace {
  readonly line?: number;
  readonly index?: number;
  readonly featureId?: string | null;
  readonly path?: string;
}

/** Codes for "no data" of statistics and rasters; −1 and other small ones count where no figure can be negative. */
const codes = new Set([
  ...[-1, -2, -8, -9, -77, -88, -98, -99, -888, -998, -999, -9998, -9999, -99999, -999999],
  ...[-32768, -32767, -2147483648, -2147483647],
  ...[255, 999, 9999, 99999, 999999, 9999999, 32767, 65535, 2147483647, 4294967295],
]);
/** Beyond any figure: the largest floats, by which rasters mark "no data". */
const floatCode = 1e19;

/** Whether a number that no figure of its column can be is a code for "no data". */
export const isNoDataCode = (value: number) => codes.has(value) || Math.abs(value) >= floatCode;

/** Of each kind of trouble the first place, and how often it occurred. */
interface Seen {
  readonly place: ValuePlace;
  readonly found: string;
  count: number;
  /** Where it was seen last. */
  last: ValuePlace;
}

type Trouble =
  | 'no-data-code'
  | 'number-no-figure'
  | 'number-sheet-error'
  | 'number-text'
  | 'number-inexact'
  | 'number-footnote'
  | 'number-out-of-range'
  | 'number-contradicts';

const textCodes = { inexact: 'number-inexact', footnote: 'number-footnote', text: 'number-text' } as const;

/** Reads the values of one column one after the other; an ambiguous one is read as decimal until `decide` says more. */
export class NumberColumn {
  readonly rule: ColumnRule;
  /** Whether a value stood there that was certainly above 1, or had a per cent sign: then shares are per cent. */
  isPercentSure = false;
  /** The largest figure without a per cent sign so far; 0 without one. */
  largest = 0;
  /** The first figure with a per cent sign. */
  #signed: Seen | null = null;
  readonly #format: NumberFormat;
  /** First ambiguous value of each mark, and how many. */
  readonly #ambiguous: Partial<Record<Mark, Seen>> = {};
  /** Marks that are certainly decimal, or group thousands, in some text of the column. */
  readonly #decimal: Record<Mark, boolean> = { comma: false, point: false };
  readonly #thousands: Record<Mark, boolean> = { comma: false, point: false };
  /** Whether a person has said what the marks are, so that nothing is left to be found out. */
  readonly #isDecided: boolean;
  readonly #seen = new Map<Trouble, Seen>();
  #groups: Mark | null;
  /** A count has no decimals: `1.010` households are no 1.01, but `1.000` may be one. */
  #isNeverDecimal = false;

  constructor(rule: ColumnRule, format: NumberFormat = {}) {
    this.rule = rule;
    this.#format = format;
    this.#isDecided = format.decimal !== undefined || format.thousands !== undefined;
    this.#groups = groupMark(format);
  }

  /** The figure of a text, a number or anything else that stands in a JSON value; NaN where there is none. */
  read(value: unknown, place: ValuePlace): number {
    if (value === null || value === undefined) return Number.NaN;
    if (typeof value === 'number') return this.#figure(value, String(value), place);
    if (typeof value !== 'string') return this.#note('number-text', JSON.stringify(value), place);
    const reading = readNumberText(value);
    switch (reading.kind) {
      case 'empty':
        return Number.NaN;
      case 'no-figure':
        return this.#note('number-no-figure', value, place);
      case 'sheet-error':
        return this.#note('number-sheet-error', value, place);
      case 'text':
        return this.#note(textCodes[textMeaning(value)], value, place);
      default:
        return this.#marked(reading, value, place);
    }
  }

  /**
   * True for a number that was read without its text and is a figure as it stands, for readers that go through bytes.
   * `mark` is the one that stood in it; an ambiguous one has three digits behind its mark and one to three before it.
   */
  accepts(value: number, mark: Mark | null, isAmbiguous: boolean): boolean {
    const { least, most, codesFrom } = this.rule;
    if (!(value >= least && value < codesFrom && value <= most)) return false;
    if (mark !== null) {
      if (isAmbiguous || this.#isDecided) return false;
      // Not by the name of the mark: a look-up for each of a country's numbers costs as much as reading it.
      if (mark === 'comma') this.#decimal.comma = true;
      else this.#decimal.point = true;
    }
    if (value > this.largest) this.largest = value;
    return true;
  }

  /** Whether per cents up to 100 with any mark for decimals are figures as they stand. */
  get takesPercents(): boolean {
    const { unit, least, most, codesFrom } = this.rule;
    return unit === 'percent' && least <= 0 && most >= 100 && codesFrom > 100 && !this.#isDecided;
  }

  /** Hears of such numbers that others have read: the largest, and which marks stood before one or two decimals. */
  tookPlain(largest: number, marks: Readonly<Record<Mark, boolean>>): void {
    if (largest > this.largest) this.largest = largest;
    this.#decimal.comma ||= marks.comma;
    this.#decimal.point ||= marks.point;
  }

  /** A value that is a number for certain: NaN where it is a code for "no data", or no figure can be so large or small. */
  #figure(value: number, found: string, place: ValuePlace): number {
    const { least, most, codesFrom } = this.rule;
    const isInside = value >= least && value <= most;
    if (!isInside || value >= codesFrom) {
      if (isNoDataCode(value)) return this.#note('no-data-code', found, place);
      if (!isInside) return this.#note('number-out-of-range', found, place);
    }
    if (value > this.largest) this.largest = value;
    return value;
  }

  /**
   * What the column says of its ambiguous values: `keep` where they were read rightly as decimals (or there are none),
   * `again` where the marks group thousands and the column has to be read once more, `refuse` where nothing decides.
   */
  decide(): 'keep' | 'again' | 'refuse' {
    const marks = Object.keys(this.#ambiguous) as Mark[];
    if (marks.length === 0 || this.#groups !== null || this.#isDecided) return 'keep';
    // Thousands would be beyond what the column can hold.
    if (this.rule.most < 1000) return 'keep';
    const readings = marks.map((mark) => {
      const isDecimal = this.#decimal[mark] || this.#thousands[other(mark)];
      const isGroup = this.#thousands[mark] || this.#decimal[other(mark)];
      if (isDecimal === isGroup) return !isDecimal && this.#isNeverDecimal ? 'again' : 'refuse';
      return isDecimal ? 'keep' : 'again';
    });
    if (readings.every((one) => one === 'keep')) return 'keep';
    return readings.every((one) => one === 'again') && marks.length === 1 ? 'again' : 'refuse';
  }

  /** Takes back what was noted of a line or feature: a row that is none of the table, such as a sum, decides nothing. */
  forget({ line, index }: ValuePlace): void {
    const isThere = ({ last }: Seen) => last.line === line && last.index === index;
    for (const [code, seen] of this.#seen) if (isThere(seen) && --seen.count === 0) this.#seen.delete(code);
    for (const [mark, seen] of Object.entries(this.#ambiguous) as [Mark, Seen][])
      if (isThere(seen) && --seen.count === 0) delete this.#ambiguous[mark];
  }

  /** The same column from its start, with nothing read. */
  anew(): NumberColumn {
    return new NumberColumn(this.rule, this.#format);
  }

  /** The same column from its start, reading the mark of its ambiguous values as one of thousands. */
  withThousands(): NumberColumn {
    const column = new NumberColumn(this.rule, this.#format);
    column.#groups = (Object.keys(this.#ambiguous) as Mark[])[0] ?? null;
    return column;
  }

  /** Adds what there is to say of this column: each kind of trouble once, with its first place and its count. */
  report(findings: FindingList): void {
    const { name } = this.rule;
    if (this.decide() === 'refuse') {
      for (const [mark, seen] of Object.entries(this.#ambiguous) as [Mark, Seen][]) {
        const reading = readNumberText(seen.found) as Extract<NumberText, { kind: 'ambiguous' }>;
        const expected = `${reading.asThousands} (--thousands ${mark}), ${reading.asDecimal} (--decimal ${mark})`;
        add(findings, { code: 'number-ambiguous', path: name, expected }, seen);
      }
    }
    // `100 %` beside a bare `1`: a sheet with two formats of cells, in which the bare one may be all or a hundredth.
    if (this.#signed && this.largest > 0 && this.largest <= 1)
      add(
        findings,
        { code: 'number-percent-mixed', path: name, expected: String(this.largest) },
        this.#signed,
      );
    for (const [code, seen] of this.#seen)
      add(findings, { code, path: name, expected: expectedOf(code, this.rule) }, seen);
  }

  #marked(
    reading: Extract<NumberText, { kind: 'number' | 'ambiguous' }>,
    text: string,
    place: ValuePlace,
  ): number {
    const { unit } = reading;
    if (unit !== null && unit !== (this.rule.unit ?? null)) return this.#note('number-text', text, place);
    if (unit === 'percent') return this.#percent(reading, text, place);
    return this.#plain(reading, text, place);
  }

  /** A per cent with its sign does not count among the bare ones. */
  #percent(
    reading: Extract<NumberText, { kind: 'number' | 'ambiguous' }>,
    text: string,
    place: ValuePlace,
  ): number {
    this.isPercentSure = true;
    if (this.#signed) again(this.#signed, place);
    else this.#signed = { place, found: text, count: 1, last: place };
    const bare = this.largest;
    const figure = this.#plain(reading, text, place);
    this.largest = bare;
    return figure;
  }

  #plain(
    reading: Extract<NumberText, { kind: 'number' | 'ambiguous' }>,
    text: string,
    place: ValuePlace,
  ): number {
    if (reading.kind === 'ambiguous') return this.#either(reading, text, place);
    const { decimal, thousands } = reading;
    const against =
      (decimal !== null && (this.#format.decimal === other(decimal) || this.#format.thousands === decimal)) ||
      (thousands !== null &&
        (this.#format.decimal === thousands || (this.#format.thousands ?? thousands) !== thousands));
    if (against) return this.#note('number-contradicts', text, place);
    if (decimal !== null) this.#decimal[decimal] = true;
    if (thousands !== null) this.#thousands[thousands] = true;
    return this.#figure(reading.value, text, place);
  }

  #either(reading: Extract<NumberText, { kind: 'ambiguous' }>, text: string, place: ValuePlace): number {
    const { mark } = reading;
    const seen = this.#ambiguous[mark];
    if (seen) again(seen, place);
    else this.#ambiguous[mark] = { place, found: text, count: 1, last: place };
    if (this.rule.isWhole && !Number.isInteger(reading.asDecimal)) this.#isNeverDecimal = true;
    const isGroup = this.#groups === mark || this.#format.decimal === other(mark);
    return this.#figure(isGroup ? reading.asThousands : reading.asDecimal, text, place);
  }

  #note(code: Trouble, found: string, place: ValuePlace): number {
    const seen = this.#seen.get(code);
    if (seen) again(seen, place);
    else this.#seen.set(code, { place, found, count: 1, last: place });
    return Number.NaN;
  }
}

function again(seen: Seen, place: ValuePlace): void {
  seen.count++;
  seen.last = place;
}

function groupMark({ decimal, thousands }: NumberFormat): Mark | null {
  if (thousands === 'none') return null;
  return thousands ?? (decimal === undefined ? null : other(decimal));
}

function add(
  findings: FindingList,
  { code, path, expected }: { readonly code: FindingCode; readonly path: string; readonly expected: string },
  seen: Seen,
): void {
  const { found, count, place } = seen;
  findings.add(code, { path, ...place, found: quoted(found), expected, count });
}

function expectedOf(code: Trouble, { least, most, unit }: ColumnRule): string {
  if (code === 'number-out-of-range') return `${least} – ${most}${unit === 'percent' ? ' %' : ''}`;
  return '';
}
