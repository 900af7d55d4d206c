// SPDX-License-Identifier: EUPL-1.2
// What shares hide: how many households and businesses are counted, and in how many cells anything differs.

import { type Cells, noFigure } from '../../core/cells/cells';
import type { GroupChoice } from '../../layers/definition';
import { type Coverage, groupChoices } from '../coverage/coverage';
import { rounded } from '../figure/rounded';

/** Households or businesses of a group; null where no cell says how many. */
export interface CountMoved {
  readonly group: GroupChoice;
  readonly unit: 'households' | 'businesses';
  readonly before: number | null;
  readonly after: number | null;
}

/** How many cells say something else than before, are new or gone. */
export interface CellsMoved {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** Counts that differ by what a reader sees, in whole households and businesses. */
export function movedCounts(before: Coverage, after: Coverage): CountMoved[] {
  const shown = (count: number | null) => (count === null ? null : Math.round(count));
  return groupChoices.flatMap((group) =>
    (['households', 'businesses'] as const).flatMap((unit) => {
      const [from, to] = [before.groups[group][unit], after.groups[group][unit]];
      if (shown(from) === shown(to)) return [];
      const value = (count: number | null) => (count === null ? null : rounded(count));
      return [{ group, unit, before: value(from), after: value(to) }];
    }),
  );
}

/** Cells are the same where their corner is; of another grid all are new. Without cells in both states, or in one, none is told. */
export function movedCells(before: Cells | null, after: Cells | null): CellsMoved {
  if (before === null || after === null || before === after) return { changed: 0, added: 0, removed: 0 };
  if (before.crs !== after.crs || before.cellM !== after.cellM)
    return { changed: 0, added: after.count, removed: before.count };
  const moved = { changed: 0, added: 0, removed: 0 };
  const columns = [...new Set([...before.percent.keys(), ...after.percent.keys()])].map(
    (column) => [before.percent.get(column), after.percent.get(column)] as const,
  );
  const says = (i: number, k: number) =>
    cellsSay(before, i, after, k) &&
    columns.every(([old, fresh]) => (old?.at(i) ?? noFigure) === (fresh?.at(k) ?? noFigure));
  let [i, k] = [0, 0];
  while (i < before.count || k < after.count) {
    const order =
      i === before.count
        ? 1
        : k === after.count
          ? -1
          : before.row[i]! - after.row[k]! || before.column[i]! - after.column[k]!;
    if (order < 0) moved.removed++;
    else if (order > 0) moved.added++;
    else if (!says(i, k)) moved.changed++;
    if (order <= 0) i++;
    if (order >= 0) k++;
  }
  return moved;
}

/** Whether two cells say the same of how many are counted and of mobile networks. */
function cellsSay(before: Cells, i: number, after: Cells, k: number): boolean {
  const alike = (a: number | undefined, b: number | undefined) => Object.is(a, b);
  if (!alike(before.households[i], after.households[k])) return false;
  if (!alike(before.businesses[i], after.businesses[k])) return false;
  return before.mobile4g[i] === after.mobile4g[k] && before.mobile5g[i] === after.mobile5g[k];
}
