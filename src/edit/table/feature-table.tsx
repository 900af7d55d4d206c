// SPDX-License-Identifier: EUPL-1.2
// The layer on the desk as a table. Sorting and searching never change the order of the file.

import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { askTable, filterChoices, type Table, type TableColumn } from '../../core/write/table';
import { useGerman } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { CalmStatus } from '../../frame/elements/live-status';
import { onDemand } from '../../frame/elements/on-demand';
import { useUntaken } from '../../session/desk/untaken';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import type { EditWords } from '../../words/edit';
import { formatDate, formatNumber, type Language } from '../../words/number/format';
import { layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { isBulk } from '../context/waiting-bulk';
import { draftTable, keyOf } from './draft-table';
import '../../frame/elements/table.css';
import { unbroken } from '../../frame/elements/unbroken';

const BulkPart = onDemand(async () => (await import('./bulk-part')).BulkPart);

/** Rows a page: more are slow to lay out and nobody reads them. */
const pageSize = 50;

type Sort = { readonly key: string; readonly descending: boolean };

/** `bulkShown`: how often a waiting change of many objects was asked for. */
export function FeatureTable({ bulkShown }: { bulkShown: number }) {
  const { desk, file } = useDesk();
  const document = file === null ? undefined : desk?.documents.get(file);
  // The questions of one layer mean nothing to the next: a fresh table for each.
  return document ? <LayerTable key={document.file} document={document} bulkShown={bulkShown} /> : null;
}

function LayerTable({ document, bulkShown }: { document: LayerDocument; bulkShown: number }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const german = useGerman();
  const { selected, version } = useDesk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is one object that changes; its version says when.
  const table = useMemo(() => draftTable(document, language), [document, language, version]);
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [sort, setSort] = useState<Sort | null>(null);
  const [page, setPage] = useState(0);
  const ask = (change: () => void) => {
    change();
    setPage(0);
  };
  const changed = new Set(document.changedKeys);
  const rows = askTable(table, { search, filters, sort }).filter(
    (row) => !onlyChanged || changed.has(keyOf(row)),
  );
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  const at = Math.min(page, last);
  const shown = rows.slice(at * pageSize, (at + 1) * pageSize);
  if (document.readOnly) return <p className="nuf-desk-note">{words.readOnly[document.readOnly]}</p>;
  const title = words.table.label(layerTitle(document.file, language));
  const count = words.table.shown(rows.length, table.all);
  return (
    <div className="nuf-desk-table">
      <div className="nuf-desk-table__ask">
        <label className="nuf-field">
          <span className="kern-label">{words.table.search}</span>
          <input
            type="search"
            value={search}
            onChange={(event) => ask(() => setSearch(event.target.value))}
          />
        </label>
        <Filters table={table} filters={filters} onFilters={(next) => ask(() => setFilters(next))}>
          <label className="nuf-desk-tick">
            <input
              type="checkbox"
              checked={onlyChanged}
              onChange={(event) => ask(() => setOnlyChanged(event.target.checked))}
            />
            {words.table.onlyChanged}
          </label>
        </Filters>
      </div>
      <p className="nuf-muted">{count}</p>
      <CalmStatus text={count} />
      <Bulk key={bulkShown} document={document} keys={rows.map(keyOf)} isShown={bulkShown > 0} />
      {shown.length === 0 ? (
        <p>{table.rows.length === 0 ? words.table.empty : words.table.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
        <section className="nuf-table-scroll" tabIndex={0} aria-label={title}>
          <table className="kern-table kern-table--small nuf-table nuf-desk-rows">
            <caption className="kern-sr-only">{title}</caption>
            <thead className="kern-table__head">
              <tr className="kern-table__row">
                {table.columns.map((column) => (
                  <SortHead key={column.key} column={column} sort={sort} onSort={setSort} />
                ))}
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {shown.map((row) => {
                const key = keyOf(row);
                const isSelected = selected?.file === document.file && selected.key === key;
                const name = row.values[0] ?? document.idOf(key) ?? words.table.noName;
                const isNew = document.baseTextOf(key) === null;
                return (
                  <tr key={row.id} className="kern-table__row" data-selected={isSelected || undefined}>
                    {table.columns.map((column, i) =>
                      i === 0 ? (
                        <th key={column.key} scope="row" className="kern-table__cell">
                          <button
                            type="button"
                            className="nuf-textlink"
                            lang={german}
                            aria-pressed={isSelected}
                            onClick={() => deskStore().select({ file: document.file, key })}
                          >
                            {unbroken(String(name))}
                          </button>
                          {changed.has(key) && (
                            <span className="nuf-desk-badge">
                              {isNew ? words.table.added : words.table.changed}
                            </span>
                          )}
                        </th>
                      ) : (
                        <td
                          key={column.key}
                          className="kern-table__cell"
                          data-kind={column.kind === 'number' ? 'number' : undefined}
                          data-unknown={row.values[i] === null || undefined}
                          lang={isQuoted(column, row.values[i]) ? german : undefined}
                        >
                          {unbroken(cellText(column, row.values[i] ?? null, language, words))}
                        </td>
                      ),
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      {last > 0 && (
        <div className="nuf-desk-table__pages">
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--x-small"
            disabled={at === 0}
            onClick={() => setPage(at - 1)}
          >
            <span className="kern-label">{words.table.previous}</span>
          </button>
          <span>{words.table.page(at * pageSize + 1, at * pageSize + shown.length)}</span>
          <button
            type="button"
            className="kern-btn kern-btn--secondary kern-btn--x-small"
            disabled={at === last}
            onClick={() => setPage(at + 1)}
          >
            <span className="kern-label">{words.table.next}</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** Its code comes when it is unfolded. */
function Bulk({ isShown, ...props }: { document: LayerDocument; keys: readonly number[]; isShown: boolean }) {
  const words = useEditWords();
  // What was typed into it before stands there again.
  const isWaiting = useUntaken().some((one) => one.file === props.document.file && isBulk(one));
  const [isOpen, setOpen] = useState(isWaiting);
  const summary = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is shown anew, not when it is emptied.
  useEffect(() => {
    if (isShown && isWaiting) summary.current?.focus();
  }, []);
  return (
    <details
      open={isOpen}
      className="nuf-desk-table__filters"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary ref={summary}>{words.manyAtOnce(props.keys.length)}</summary>
      {isOpen && (
        <Suspense fallback={<p aria-busy="true">{words.loading}</p>}>
          <BulkPart {...props} />
        </Suspense>
      )}
    </details>
  );
}

interface FiltersProps {
  readonly table: Table;
  readonly filters: Readonly<Record<string, string>>;
  readonly onFilters: (filters: Readonly<Record<string, string>>) => void;
  readonly children: React.ReactNode;
}

function Filters({ table, filters, onFilters, children }: FiltersProps) {
  const words = useEditWords();
  const { language } = useSessionState();
  const german = useGerman();
  const choices = useMemo(() => filterChoices(table), [table]);
  return (
    <details className="nuf-desk-table__filters">
      <summary>{words.table.filters(Object.keys(filters).length)}</summary>
      <div className="nuf-desk-table__questions">
        {children}
        {choices.map(({ column, values }) => (
          <label key={column.key} className="nuf-field">
            <span className="kern-label">{column.label[language]}</span>
            <select
              className="nuf-select"
              value={filters[column.key] ?? '*'}
              onChange={({ target: { value } }) => {
                const { [column.key]: _, ...rest } = filters;
                onFilters(value === '*' ? rest : { ...rest, [column.key]: value });
              }}
            >
              <option value="*">{words.table.any}</option>
              {values.map((value) => (
                <option key={value} value={value} lang={isQuoted(column, value) ? german : undefined}>
                  {cellText(column, value === '' ? null : value, language, words)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

interface HeadProps {
  readonly column: TableColumn;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** Up, down, and back to the order of the file. */
function SortHead({ column, sort, onSort }: HeadProps) {
  const { language } = useSessionState();
  const isSorted = sort?.key === column.key;
  const next = !isSorted
    ? { key: column.key, descending: false }
    : sort.descending
      ? null
      : { key: column.key, descending: true };
  return (
    <th
      scope="col"
      className="kern-table__header"
      data-kind={column.kind === 'number' ? 'number' : undefined}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className="nuf-desk-sort" onClick={() => onSort(next)}>
        {column.label[language]}
        {column.unit && ` (${column.unit})`}
        {isSorted && <Icon name={sort.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

/** Whether a value is the file's own text, which is German in every view. */
function isQuoted({ kind }: Pick<TableColumn, 'kind'>, value: unknown): boolean {
  return kind === 'text' && typeof value === 'string' && value !== '';
}

/** A value as it is read in a list. */
export function cellText(
  column: Pick<TableColumn, 'kind' | 'of'>,
  value: string | number | boolean | null,
  language: Language,
  words: EditWords,
): string {
  if (value === null) return words.form.unknown;
  if (column.kind === 'choice') return column.of?.[String(value)]?.[language] ?? String(value);
  if (column.kind === 'flag')
    return String(value) === 'true'
      ? words.form.yes
      : String(value) === 'false'
        ? words.form.no
        : String(value);
  if (column.kind === 'date' && typeof value === 'string') return formatDate(value, language);
  return typeof value === 'number' ? formatNumber(value, language, 6) : String(value);
}
