// SPDX-License-Identifier: EUPL-1.2
// The legend in the page: rows come from the layer definitions and the palette, the same that the map draws with.

import { addedKind } from '../../analysis/coverage/scenario';
import type { City } from '../../core/city/city';
import { oncePer } from '../../core/memo/memo';
import type { LayerId } from '../../layers';
import { baseRoads } from '../../layers/base';
import { cellLook, lookAtZoom } from '../../map/cells/cell-symbology';
import { type LegendRow, legendRows } from '../../map/style/legend';
import { palettes } from '../../map/style/palette';
import { comingLayers } from '../../session/coming';
import { useCity, useKnownSpeeds } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import type { Language } from '../../words/number/format';
import { pictureWordsOf } from '../../words/picture';
import { useScheme } from '../device/colour-scheme';
import { useIsPrinting } from '../device/is-printing';
import { Icon } from '../elements/icon';
import { unbroken } from '../elements/unbroken';
import { type CellGround, Swatch } from './swatch';

interface LegendProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Of the picture as it is seen. */
  readonly zoom: number;
}

export function Legend({ open, onToggle, zoom }: LegendProps) {
  const { view, language } = useSessionState();
  const { legend: words } = pictureWordsOf(language);
  const opened = useCity();
  const { demo, city } = opened;
  // Of cells that are late the ramp is shown all the same: it comes to be of use.
  const isCovered = city.cells !== null || comingLayers(opened, ['broadband-coverage']).length > 0;
  const shown = isCovered
    ? view
    : { ...view, hidden: new Set([...view.hidden, 'broadband-coverage' as const]) };
  const worn = useScheme();
  const isPrinting = useIsPrinting();
  const scheme = isPrinting ? 'light' : worn;
  const known = useKnownSpeeds();
  // Near by the ground comes through the cells: their samples are seen as they are there.
  const cells = {
    land: palettes[scheme].land,
    opacity: lookAtZoom(cellLook(view, scheme), zoom).opacity,
  };
  const rows = legendRows(shown, scheme, language, {
    known,
    planned: addedKind(city, view.quarter),
    opacity: cells.opacity,
  }).filter((row) => demo || row.kind !== 'demo');
  const later = rows.findIndex(({ kind, id }) => kind === 'heading' && id !== 'areas');
  const isEarly = (row: LegendRow, at: number) => row.kind === 'demo' || later < 0 || at < later;
  const unknown: LegendRow = { kind: 'note', id: 'coverage-unknown', label: words.noCoverage };
  const sketch = zoom < sketchZoom ? null : sketchedRoads(city, view.hidden, language);
  const first = [
    ...(isCovered ? rows.filter(isFirst) : [unknown, ...rows.filter(isEarly)]),
    ...(sketch === null ? [] : [sketch]),
  ];
  const rest = isCovered ? rows.filter((row) => !isFirst(row)) : rows.filter((row, at) => !isEarly(row, at));
  return (
    <section className="nuf-legend" aria-label={words.title}>
      <button type="button" className="nuf-legend__toggle" aria-expanded={open} onClick={onToggle}>
        <Icon name="layers" />
        {words.title}
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {/* Paper cannot be unfolded. */}
      {(open || isPrinting) && (
        <>
          <Rows rows={first} cells={cells} />
          {rest.length > 0 && (
            <details className="nuf-legend__all" open={isPrinting || undefined}>
              <summary>{words.all}</summary>
              <Rows rows={rest} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

/** From here on a road of which only the rough course is known looks as if it had been surveyed. */
const sketchZoom = 15;

/** What is told of roads that are drawn for orientation; null where they are not shown or have been surveyed. */
function sketchedRoads(
  city: City,
  hidden: ReadonlySet<LayerId>,
  language: Language,
): (LegendRow & { readonly kind: 'note' }) | null {
  if (hidden.has('base-roads') || !hasSketch(city.layers['base-roads'])) return null;
  const { title, about } = baseRoads;
  return { kind: 'note', id: 'base-roads', label: `${title[language]}: ${about[language]}` };
}

const hasSketch = oncePer((roads: City['layers']['base-roads']) =>
  roads.some(({ properties }) => properties.confidence === 'demo'),
);

/** The ramp and the mark of demo data are needed to read the picture at all; the rest is one click away. */
function isFirst(row: LegendRow): boolean {
  return row.id.startsWith('coverage') || row.kind === 'demo';
}

function Rows({ rows, cells }: { rows: readonly LegendRow[]; cells?: CellGround }) {
  return (
    <ul className="nuf-legend__rows">
      {rows.map((row) => (
        <li key={row.id} data-kind={row.kind}>
          {row.kind === 'heading' ? (
            <strong>{unbroken(row.label)}</strong>
          ) : row.kind === 'note' ? (
            <span className="nuf-muted">{unbroken(row.label)}</span>
          ) : (
            <>
              <Swatch row={row} over={row.id.startsWith('coverage') ? cells : undefined} />
              {unbroken(row.label)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
