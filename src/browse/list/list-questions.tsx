// SPDX-License-Identifier: EUPL-1.2
// What is asked of a list: which layer, which of its values, in which order, which page of it.

import { useState } from 'react';
import type { filterChoices, TableColumn } from '../../core/write/table';
import { Icon } from '../../frame/elements/icon';
import { type LayerId, layers } from '../../layers';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { shownValue } from './list-text';

/** Rows a page. */
export const pageSize = 50;

export function LayerChoice({ layer }: { layer: LayerId }) {
  const words = useWords();
  const session = useSession();
  const { language } = useSessionState();
  return (
    <label className="nuf-field nuf-list__layer">
      <span className="kern-label">{words.list.layer}</span>
      <select
        className="nuf-select"
        value={layer}
        onChange={(event) => session.listLayer(event.target.value as LayerId)}
      >
        {[...layers].reverse().map((definition) => (
          <option key={definition.id} value={definition.id}>
            {definition.title[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FiltersProps {
  readonly choices: ReturnType<typeof filterChoices>;
  readonly filters: Readonly<Record<string, string>>;
  readonly onFilter: (key: string, value: string) => void;
}

/** Open where there is room; beside the map they would push the rows out of sight. */
export function Filters({ choices, filters, onFilter }: FiltersProps) {
  const words = useWords();
  const { language, wide } = useSessionState();
  const [open, setOpen] = useState(wide);
  if (choices.length === 0) return null;
  return (
    <details
      className="nuf-list__filters nuf-asks"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.list.filters(Object.keys(filters).length)}</summary>
      <div className="nuf-list__questions">
        {choices.map(({ column, values }) => (
          <label className="nuf-field" key={column.key}>
            <span className="kern-label">{column.label[language]}</span>
            <select
              className="nuf-select"
              value={filters[column.key] ?? '*'}
              onChange={(event) => onFilter(column.key, event.target.value)}
            >
              <option value="*">{words.list.anyValue}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {value === '' ? words.unknown : shownValue(column, value, language, words)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

interface SortChoiceProps {
  readonly columns: readonly TableColumn[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** Where the rows stand as cards there are no heads of columns to sort by (feature-list.css). */
export function SortChoice({ columns, sort, onSort }: SortChoiceProps) {
  const words = useWords();
  const { language } = useSessionState();
  return (
    <div className="nuf-list__sort">
      <label className="nuf-field">
        <span className="kern-label">{words.list.sort}</span>
        <select
          className="nuf-select"
          value={sort?.key ?? ''}
          onChange={(event) =>
            onSort(event.target.value === '' ? null : { key: event.target.value, descending: false })
          }
        >
          <option value="">{words.list.unsorted}</option>
          {columns.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      {sort && (
        <button
          type="button"
          className="nuf-tool"
          onClick={() => onSort({ ...sort, descending: !sort.descending })}
        >
          <Icon name={sort.descending ? 'down' : 'up'} />
          <span className="kern-sr-only">
            {sort.descending ? words.list.descending : words.list.ascending}
          </span>
        </button>
      )}
    </div>
  );
}

export function Pages({
  page,
  count,
  onPage,
}: {
  page: number;
  count: number;
  onPage: (page: number) => void;
}) {
  const words = useWords();
  const last = Math.ceil(count / pageSize) - 1;
  return (
    <div className="nuf-pages">
      <button
        type="button"
        className="kern-btn kern-btn--tertiary"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <span className="kern-label">{words.list.previous}</span>
      </button>
      <span>{words.list.page(page * pageSize + 1, Math.min(count, (page + 1) * pageSize))}</span>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary"
        disabled={page === last}
        onClick={() => onPage(page + 1)}
      >
        <span className="kern-label">{words.list.next}</span>
      </button>
    </div>
  );
}
