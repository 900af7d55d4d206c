// SPDX-License-Identifier: EUPL-1.2
// What the number format of a cell makes of its number, where that is more than digits: days, times, per cent, leading zeros.

import type { Budget } from '../../reader/budget';
import { readXml } from '../../xml/xml-tree';

export type Shown =
  | { readonly as: 'date' | 'percent' | 'duration' }
  | { readonly as: 'time'; readonly hasSeconds: boolean }
  /** A key such as a postcode: the format fills it with zeros to so many digits. */
  | { readonly as: 'key'; readonly digits: number };

/** What each cell format shows; null where its digits say all of it. */
export function cellStyles(text: string, budget: Budget): readonly (Shown | null)[] {
  const own = new Map<string, string>();
  const styles: (Shown | null)[] = [];
  readXml(text, budget, {
    wants: (name, parents) =>
      name === 'numFmt' || (name === 'xf' && parents[parents.length - 1] === 'cellXfs'),
    take({ name, attributes }) {
      if (name === 'numFmt') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      else {
        const id = attributes.numFmtId ?? '0';
        styles.push(shownBy(own.get(id) ?? builtIn[id] ?? ''));
      }
    },
  });
  return styles;
}

/** Formats that a file does not spell out (ECMA-376 part 1, § 18.8.30), those of East Asia included. */
const builtIn: Readonly<Record<string, string>> = {
  ...{ 9: '0%', 10: '0.00%' },
  ...Object.fromEntries([14, 15, 16, 17, 22, 27, 30, 31, 36, 50, 54, 57, 58].map((id) => [id, 'd'])),
  ...{ 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 32: 'h:mm', 33: 'h:mm:ss' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
};

function shownBy(code: string): Shown | null {
  const bare = code.replace(/"[^"]*"|\\.|_./g, '');
  const plain = bare.replace(/\[[^\]]*\]/g, '');
  if (plain.includes('%')) return { as: 'percent' };
  if (/[dy]|m{3}/i.test(plain)) return { as: 'date' };
  // Of a time whose hours go past 24 the unit stands in brackets.
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return { as: 'duration' };
  // `General` has neither.
  if (/^[hms:.,/\s0]*(?:AM\/PM|A\/P)?[\s@;]*$/i.test(plain) && /[hs]/i.test(plain))
    return { as: 'time', hasSeconds: /s/i.test(plain) };
  const [first = ''] = plain.split(';');
  return /^\s*0{2,}\s*$/.test(first) ? { as: 'key', digits: first.trim().length } : null;
}

/** The value of a cell with this number, as its format shows it. */
export function shownNumber(value: number, shown: Shown | null, is1904: boolean): string | number {
  switch (shown?.as) {
    case 'percent':
      return percentOf(value);
    case 'date':
      return dateOf(value, is1904);
    case 'duration':
      return durationOf(value);
    case 'time':
      return timeOf(value, shown.hasSeconds, is1904);
    case 'key':
      return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(shown.digits, '0') : value;
    default:
      return value;
  }
}

/** What the sheet shows of a share: 0.9605 is `96.05 %`. Four decimals in place of three, which may be thousands. */
function percentOf(share: number): string {
  const text = String(Number((share * 100).toPrecision(15)));
  return `${/\.\d{3}$/.test(text) ? `${text}0` : text} %`;
}

/** The first of March 1900: before it Excel counts a day that never was. */
const firstSureDay = 61;

/** A day number as an ISO date. Excel counts a 29 February 1900 that never was; times of the day are kept to the second. */
function dateOf(serial: number, is1904: boolean): string | number {
  const days = is1904 ? serial + 1462 : serial;
  if (days < firstSureDay || days > 2_958_465) return serial;
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A part of a day as `08:30`. A cell may hide a day before its time, or hours past 24: nothing of that is lost. */
function timeOf(days: number, hasSeconds: boolean, is1904: boolean): string | number {
  if (days >= firstSureDay) return dateOf(days, is1904);
  const text = durationOf(days);
  if (days < 0 || days >= 1) return text;
  return hasSeconds || !text.endsWith(':00') ? text : text.slice(0, -3);
}

/** Days as `30:15:00`, to the thousandth of a second. */
function durationOf(days: number): string {
  const all = Math.round(Math.abs(days) * 86_400_000);
  const [hours, minutes, seconds] = [
    Math.floor(all / 3_600_000),
    Math.floor(all / 60_000) % 60,
    Math.floor(all / 1000) % 60,
  ];
  const two = (part: number) => String(part).padStart(2, '0');
  const thousandths = all % 1000 === 0 ? '' : `.${String(all % 1000).padStart(3, '0')}`;
  return `${days < 0 ? '-' : ''}${two(hours)}:${two(minutes)}:${two(seconds)}${thousandths}`;
}
