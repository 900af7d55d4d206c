// SPDX-License-Identifier: EUPL-1.2
// Every layer as a table: sort, filter, search, CSV. Picking a row picks it on the map too.

import { Suspense, useMemo, useState } from 'react';
import { reservesOf } from '../../analysis/roles/value-reserve';
import type { AnyFeature } from '../../core/city/city';
import { csvOf } from '../../core/write/csv';
import {
  askTable,
  type CellValue,
  filterChoices,
  type Table,
  type TableColumn,
  type TableRow,
  tableOf,
} from '../../core/write/table';
import { useIsPrinting } from '../../frame/device/is-printing';
import { saveText } from '../../frame/device/save-file';
import { Icon } from '../../frame/elements/icon';
import { CalmStatus } from '../../frame/elements/live-status';
import { onDemand } from '../../frame/elements/on-demand';
import { unbroken } from '../../frame/elements/unbroken';
import { withReserves } from '../../frame/feature/with-reserves';
import { type LayerId, layers } from '../../layers';
import { nameOfDownload } from '../../session/draft-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { downloadWordsOf } from '../../words/download';
import { Filters, LayerChoice, Pages, pageSize, type Sort, SortChoice } from './list-questions';
import { labelOf, rowsOfFile, shownValue, withPartlyInside } from './list-text';
import '../../frame/elements/table.css';

const LayerDownload = onDemand(async () => (await import('./layer-download')).LayerDownload);

/** Nobody turns pages on paper, so it has all rows; more than this would be a book. */
const mostRowsOnPaper = 1000;

interface ListProps {
  /** Told where a picked cell lies; other features are brought into the picture by their id. */
  readonly onPicked: (point: TableRow['point']) => void;
}

export function FeatureList({ onPicked }: ListProps) {
  const { listLayer } = useSessionState();
  // The questions of one layer mean nothing to the next: a fresh table for each.
  return <LayerTable key={listLayer} layer={listLayer} onPicked={onPicked} />;
}

function LayerTable({ layer, onPicked }: ListProps & { layer: LayerId }) {
  const words = useWords();
  const session = useSession();
  const { language, selection } = useSessionState();
  const { city } = useCity();
  const table = useMemo(
    () => withPartlyInside(tableOf(city, layer, language), city),
    [city, layer, language],
  );
  const choices = useMemo(() => filterChoices(table), [table]);
  const features = useMemo(
    () => new Map<string, AnyFeature>(city.layers[layer].map((feature) => [feature.id, feature])),
    [city, layer],
  );
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [sort, setSort] = useState<Sort | null>(null);
  const [page, setPage] = useState(0);
  const rows = useMemo(() => askTable(table, { search, filters, sort }), [table, search, filters, sort]);
  const isPrinting = useIsPrinting();
  const shown = isPrinting
    ? rows.slice(0, mostRowsOnPaper)
    : rows.slice(page * pageSize, (page + 1) * pageSize);
  const ask = (change: () => void) => {
    change();
    setPage(0);
  };
  const title = layers.find((definition) => definition.id === layer)?.title[language] ?? layer;

  const said = [
    title,
    ...(search === '' ? [] : [`${words.list.search}: ${search}`]),
    ...choices.flatMap(({ column }) => {
      const value = filters[column.key];
      if (value === undefined) return [];
      const shown = value === '' ? words.unknown : shownValue(column, value, language, words);
      return [`${column.label[language]}: ${shown}`];
    }),
  ].join('; ');

  return (
    <div className="nuf-list">
      <p className="nuf-asked">{said}</p>
      <div className="nuf-list__questions nuf-asks">
        <LayerChoice layer={layer} />
        <label className="nuf-field">
          <span className="kern-label">{words.list.search}</span>
          <input
            className="kern-form-input__input"
            type="search"
            value={search}
            onChange={(event) => ask(() => setSearch(event.target.value))}
          />
        </label>
        <SortChoice columns={table.columns} sort={sort} onSort={setSort} />
      </div>
      <Filters
        choices={choices}
        filters={filters}
        onFilter={(key, value) => ask(() => setFilters(withFilter(filters, key, value)))}
      />
      <div className="nuf-list__bar">
        <p className="nuf-list__count">
          {words.list.shown(rows.length, table.all)}
          {table.all > table.rows.length && ` ${words.list.cut(table.rows.length)}`}
          {isPrinting && rows.length > shown.length && ` ${words.list.cutOnPaper(rows.length, shown.length)}`}
        </p>
        <CalmStatus text={words.list.shown(rows.length, table.all)} />
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--x-small nuf-asks"
          onClick={() => {
            const csv = csvOf(table, rowsOfFile(table, rows, features, words), language);
            saveText(csv, nameOfDownload(`${layer}.csv`), 'text/csv');
          }}
        >
          <span className="kern-label">{words.list.csv}</span>
        </button>
      </div>
      {rows.length > 0 && <OtherFormats table={table} rows={rows} />}
      {shown.length === 0 ? (
        <Nothing
          empty={table.rows.length === 0}
          onReset={() =>
            ask(() => {
              setSearch('');
              setFilters({});
            })
          }
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
        <section className="nuf-table-scroll" tabIndex={0} aria-label={title}>
          <table className="kern-table kern-table--small nuf-table nuf-cards">
            <caption className="kern-sr-only">{title}</caption>
            <thead className="kern-table__head">
              <tr className="kern-table__row">
                {table.columns.map((column) => (
                  <SortableHead key={column.key} column={column} sort={sort} onSort={setSort} />
                ))}
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {shown.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  feature={features.get(row.id) ?? null}
                  columns={table.columns}
                  selected={selection.feature?.layer === layer && selection.feature.id === row.id}
                  onSelect={() => {
                    // Cells are columns, not features: only their place can be shown.
                    const isCell = layer === 'broadband-coverage';
                    session.selectInList(layer, row.id, isCell ? row.point : null);
                    if (isCell) onPicked(row.point);
                  }}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length > pageSize && !isPrinting && <Pages page={page} count={rows.length} onPage={setPage} />}
    </div>
  );
}

/** Their code comes when somebody opens them. */
function OtherFormats({ table, rows }: { table: Table; rows: readonly TableRow[] }) {
  const { language } = useSessionState();
  const [isAsked, setAsked] = useState(false);
  return (
    <details
      className="nuf-list__filters nuf-asks"
      onToggle={({ currentTarget }) => setAsked(isAsked || currentTarget.open)}
    >
      <summary>{downloadWordsOf(language).heading}</summary>
      {isAsked && (
        <Suspense fallback={null}>
          <LayerDownload table={table} rows={rows} />
        </Suspense>
      )}
    </details>
  );
}

interface HeadProps {
  column: TableColumn;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

function SortableHead({ column, sort, onSort }: HeadProps) {
  const words = useWords();
  const { language } = useSessionState();
  const here = sort?.key === column.key ? sort : null;
  const direction = here ? (here.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className="kern-table__header" data-kind={column.kind} aria-sort={direction}>
      <button
        type="button"
        className="nuf-sort"
        title={words.list.sortBy(column.label[language])}
        onClick={() => onSort({ key: column.key, descending: here ? !here.descending : false })}
      >
        {unbroken(labelOf(column, language))}
        {here && <Icon name={here.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

interface RowProps {
  row: TableRow;
  /** Null for a cell, which is none. */
  feature: AnyFeature | null;
  columns: readonly TableColumn[];
  selected: boolean;
  onSelect: () => void;
}

function Row({ row, feature, columns, selected, onSelect }: RowProps) {
  const words = useWords();
  const { language } = useSessionState();
  const textOf = (column: TableColumn, value: CellValue) => {
    const text = shownValue(column, value, language, words);
    return value === null || !feature
      ? text
      : withReserves(text, reservesOf(feature, column.key), words, language);
  };
  return (
    <tr className="kern-table__row" data-selected={selected || undefined}>
      {columns.map((column, at) => {
        const text = textOf(column, row.values[at] ?? null);
        if (at > 0) {
          return (
            <td
              key={column.key}
              className="kern-table__cell"
              data-kind={column.kind}
              data-key={column.key}
              lang={row.german.includes(column.key) ? 'de' : undefined}
              data-unknown={row.values[at] === null || undefined}
            >
              <span className="nuf-cards__label">{unbroken(labelOf(column, language))}</span>
              {unbroken(text)}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" className="kern-table__cell nuf-table__name">
            <button
              type="button"
              className="nuf-textlink"
              lang={row.german.includes(column.key) ? 'de' : undefined}
              aria-pressed={selected}
              onClick={onSelect}
            >
              {unbroken(text)}
            </button>
            {!row.point && <span className="nuf-table__note">{words.list.noPlace}</span>}
          </th>
        );
      })}
    </tr>
  );
}

function Nothing({ empty, onReset }: { empty: boolean; onReset: () => void }) {
  const words = useWords();
  return (
    <div className="nuf-nothing">
      <p>{empty ? words.list.empty : words.list.none}</p>
      {!empty && (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={onReset}>
          <span className="kern-label">{words.list.resetFilters}</span>
        </button>
      )}
    </div>
  );
}

function withFilter(
  filters: Readonly<Record<string, string>>,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  const { [key]: _, ...rest } = filters;
  return value === '*' ? rest : { ...rest, [key]: value };
}
