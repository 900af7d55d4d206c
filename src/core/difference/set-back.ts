// SPDX-License-Identifier: EUPL-1.2
// What a renewed object has from a file that may be an older one, or of another object: a date before the one that is there,
// and a place far from it.

import { datePattern } from '../../layers/field';
import { endOf, startOf } from '../time/coarse-date';
import { boxAround, metresPerDegree, nameOf, type Told } from './same-object';

export interface OlderDate {
  readonly object: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface FarMove {
  readonly object: string;
  readonly metres: number;
}

/** As far as an object that stays the same is mostly moved at most, in metres. */
const farM = 1000;

/** The dates of a state (`asOf`, `freeAsOf`) that lie wholly before those that are there: `2021` before `2022-03`. */
export function olderDates(old: Told, fresh: Told, id: string): OlderDate[] {
  const [was, is] = [old.properties ?? {}, fresh.properties ?? {}];
  return Object.keys(is).flatMap((field) => {
    const [before, after] = [was[field], is[field]];
    if (!/^asOf$|AsOf$/.test(field) || !isDate(before) || !isDate(after)) return [];
    return endOf(after) < startOf(before) ? [{ object: nameOf(old) ?? id, field, before, after }] : [];
  });
}

const isDate = (value: unknown): value is string => typeof value === 'string' && datePattern.test(value);

/** Bytes of a text in a shapefile at most, and how many of them a letter that was not cut in two may leave free. */
const mostDbfBytes = 254;
const leftByLetter = 3;

/** Whether a text is the beginning of the one that is there, as far as a shapefile has room. */
export function isCutOff(old: unknown, fresh: unknown): boolean {
  if (typeof old !== 'string' || typeof fresh !== 'string') return false;
  if (fresh.length === old.length || !old.startsWith(fresh)) return false;
  const bytes = [...fresh].reduce((sum, letter) => sum + bytesOf(letter.codePointAt(0)!), 0);
  return [bytes, fresh.length].some((one) => one <= mostDbfBytes && one >= mostDbfBytes - leftByLetter);
}

/** In UTF-8. */
const bytesOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** The move, where all of the object lies more than a kilometre from where it was; else null. A new outline is no move. */
export function farMove(old: Told, fresh: Told, id: string): FarMove | null {
  const [a, b] = [boxAround(old), boxAround(fresh)];
  if (!a || !b) return null;
  const [lon, lat] = [0, 1].map((axis) => {
    const [low, high] = [b[axis]! - a[axis]!, b[axis + 2]! - a[axis + 2]!];
    return Math.sign(low) === Math.sign(high) ? Math.min(Math.abs(low), Math.abs(high)) : 0;
  });
  const metres = metresPerDegree * Math.hypot(lon! * Math.cos((a[1] * Math.PI) / 180), lat!);
  return metres > farM ? { object: nameOf(old) ?? id, metres } : null;
}
