// SPDX-License-Identifier: EUPL-1.2
// Which column of the file becomes which field of the layer, with values of the column beside it.

import { useState } from 'react';
import type { SourceColumn } from '../../import/import-file';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';
import type { ChosenColumns } from './mapping-memory';

interface Props {
  readonly layer: LayerDefinition;
  readonly columns: readonly SourceColumn[];
  /** What the last reading used: field → column. */
  readonly used: ChosenColumns;
  readonly isRemembered: boolean;
  readonly onApply: (fields: ChosenColumns) => void;
}

/** Fields of a layer that are offered; the many percentages of the coverage are read by their names. */
const mostFields = 24;

export function MappingForm({ layer, columns, used, isRemembered, onApply }: Props) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const [chosen, setChosen] = useState<ChosenColumns>(used);
  const fields = Object.entries(fieldsOf(layer)).slice(0, mostFields);
  const samplesOf = (column: string | undefined) =>
    columns.find(({ name }) => name === column)?.samples.join(' · ') ?? '';
  return (
    <details className="nuf-import__mapping">
      <summary>{words.mapping}</summary>
      {isRemembered && <p>{words.remembered}</p>}
      <table className="kern-table kern-table--small nuf-table nuf-cards">
        <caption className="kern-sr-only">{words.mapping}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {[words.field, words.column, words.samples].map((head) => (
              <th key={head} scope="col" className="kern-table__header">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {fields.map(([name, field]) => (
            <tr key={name} className="kern-table__row">
              <th scope="row" className="kern-table__cell">
                {field.label[language]}
              </th>
              <td className="kern-table__cell">
                <span className="nuf-cards__label" aria-hidden="true">
                  {words.column}
                </span>
                <select
                  className="nuf-select"
                  aria-label={`${words.column}: ${field.label[language]}`}
                  value={chosen[name] ?? ''}
                  onChange={({ target }) => {
                    const { [name]: _, ...others } = chosen;
                    setChosen(target.value === '' ? others : { ...others, [name]: target.value });
                  }}
                >
                  <option value="">{words.byName}</option>
                  {columns.map((column) => (
                    <option key={column.name}>{column.name}</option>
                  ))}
                </select>
              </td>
              <td className="kern-table__cell">{samplesOf(chosen[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => onApply(chosen)}>
        <span className="kern-label">{words.again}</span>
      </button>
    </details>
  );
}
