// SPDX-License-Identifier: EUPL-1.2
// A folded table of published numbers behind a chart: a row for each place or release, a column for each number.

import type { ReactNode } from 'react';
import './table.css';

interface Props {
  /** What opens it, and its name for those who do not see the chart. */
  readonly label: string;
  readonly caption: string;
  /** The first heads the names of the rows. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly isOwn?: boolean;
    readonly cells: readonly ReactNode[];
  }[];
}

export function ReleaseTable({ label, caption, head, rows }: Props) {
  return (
    <details>
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="nuf-table-scroll" tabIndex={0} aria-label={label}>
        <table className="kern-table kern-table--small nuf-table">
          <caption className="kern-sr-only">{caption}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {head.map((text) => (
                <th key={text} scope="col" className="kern-table__header">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {rows.map(({ key, name, isOwn, cells }) => (
              <tr key={key} className="kern-table__row" data-own={isOwn || undefined}>
                <th scope="row" className="kern-table__cell">
                  {name}
                </th>
                {cells.map((cell, at) => (
                  <td key={head[at + 1]} className="kern-table__cell" data-kind="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
