// SPDX-License-Identifier: EUPL-1.2
// A table whose first column names the rows: on the page it scrolls by itself, on paper it stands as it is.

import type { ReactNode } from 'react';
import { keyed } from '../../frame/elements/keyed';
import { unbroken } from '../../frame/elements/unbroken';
import { ScrollTable } from './scroll-table';

export interface TableRow {
  readonly key: string;
  /** One for each head, in its order; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** Name of the table for those who do not see what it stands below. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export function HeadTable({ label, head, rows }: Props) {
  return (
    <ScrollTable label={label}>
      <PaperTable label={label} head={head} rows={rows} />
    </ScrollTable>
  );
}

export function PaperTable({ label, head, rows }: Props) {
  return (
    <table className="nuf-lines">
      <caption className="kern-sr-only">{label}</caption>
      <thead>
        <tr>
          {keyed(head, (cell) => cell).map(([key, cell]) => (
            <th key={key} scope="col">
              {unbroken(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{whole(first)}</th>
            {rest.map((cell, at) => (
              <td key={head[at + 1]}>{whole(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const whole = (cell: ReactNode) => (typeof cell === 'string' ? unbroken(cell) : cell);
