// SPDX-License-Identifier: EUPL-1.2
// The spellings of a date that people and programs use, read as the coarse ISO form of the layers.

/** Month names of both languages, in the order of the year; a name may be cut after three letters (`Okt.`, `Sept.`). */
const monthNames = [
  ['januar', 'jänner', 'january'],
  ['februar', 'february'],
  ['märz', 'maerz', 'mrz', 'march'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['dezember', 'december'],
] as const;

const two = (digits: string) => digits.padStart(2, '0');

/**
 * A date as German and English texts, tables and programs write it, as the coarse ISO form of the layers: `31.12.2024`,
 * `12/2024`, `2024/12/31`, `20241231`, `Q1 2025`, `2. Halbjahr 2026`, `November 2026`, `22. November 2026`. Any other text is
 * given back without blanks at its ends; whether the day exists is not asked.
 */
export function readDate(text: string): string {
  const tidy = text.trim();
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(tidy);
  if (day) return `${day[3]}-${two(day[2]!)}-${two(day[1]!)}`;
  const slashed = /^(\d{4})\/(\d{2})\/(\d{2})/.exec(tidy);
  if (slashed) return `${slashed[1]}-${slashed[2]}-${slashed[3]}`;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(tidy);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(tidy);
  if (month) return `${month[2]}-${two(month[1]!)}`;
  const inWords = partOfYear(tidy) ?? namedMonth(tidy);
  if (inWords !== null) return inWords;
  // A time of midnight is what databases add to a date.
  const stamped = /^(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/.exec(tidy);
  return stamped ? stamped[1]! : tidy;
}

/** Quarters and halves of a year: `Q1 2025`, `3. Quartal 2026`, `H2/2025`, `2. Halbjahr 2026`, `second half of 2026`. */
function partOfYear(text: string): string | null {
  const quarter = /^(?:Q([1-4])[ /.]?(\d{4})|([1-4])\.?\s?Quartal\s(\d{4}))$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[4]}-Q${quarter[1] ?? quarter[3]}`;
  const half =
    /^(?:H([12])[ /.]?|(?:([12])\.?|(first|1st)|second|2nd)\s?(?:Halbjahr|half)(?:\sof)?\s)(\d{4})$/i.exec(
      text,
    );
  return half && `${half[4]}-H${half[1] ?? half[2] ?? (half[3] === undefined ? 2 : 1)}`;
}

/** `November 2026`, `22. November 2026`, `22 November 2026`, `November 22, 2026`. */
function namedMonth(text: string): string | null {
  const [, before, name, after, year] =
    /^(?:(\d{1,2})(?:\.\s?|\s))?(\p{L}{3,9})\.?(?:\s(\d{1,2}),)?\s(\d{4})$/u.exec(text) ?? [];
  if (name === undefined || (before !== undefined && after !== undefined)) return null;
  const asked = name.toLowerCase();
  const at = monthNames.findIndex((names) =>
    names.some((one) => one === asked || (asked.length <= 4 && one.startsWith(asked))),
  );
  if (at < 0) return null;
  const date = `${year}-${two(String(at + 1))}`;
  const day = before ?? after;
  return day === undefined ? date : `${date}-${two(day)}`;
}
