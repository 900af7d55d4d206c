// SPDX-License-Identifier: EUPL-1.2
// The legend in the page: rows come from the layer definitions and the palette, the same that the map draws with.

import { useState } from 'react';
import { type LegendRow, legendRows } from '../../map/style/legend';
import { useCity, useKnownTechnologies } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { useScheme } from '../device/colour-scheme';
import { Icon } from '../elements/icon';
import { Swatch } from './swatch';

export function Legend({ startOpen }: { startOpen: boolean }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { demo } = useCity();
  const scheme = useScheme();
  const [open, setOpen] = useState(startOpen);
  const technologies = useKnownTechnologies();
  const rows = legendRows(view, scheme, language, technologies).filter((row) => demo || row.kind !== 'demo');
  return (
    <section className="nuf-legend" aria-label={words.legend.title}>
      <button
        type="button"
        className="nuf-legend__toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="layers" />
        {words.legend.title}
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {open && (
        <>
          <Rows rows={rows.filter(isFirst)} />
          <details className="nuf-legend__all">
            <summary>{words.legend.all}</summary>
            <Rows rows={rows.filter((row) => !isFirst(row))} />
          </details>
        </>
      )}
    </section>
  );
}

/** The ramp and the mark of demo data are needed to read the picture at all; the rest is one click away. */
function isFirst(row: LegendRow): boolean {
  return row.id.startsWith('coverage') || row.kind === 'demo';
}

function Rows({ rows }: { rows: readonly LegendRow[] }) {
  return (
    <ul className="nuf-legend__rows">
      {rows.map((row) => (
        <li key={row.id} data-kind={row.kind}>
          {row.kind === 'heading' ? (
            <strong>{row.label}</strong>
          ) : (
            <>
              <Swatch row={row} />
              {row.label}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
