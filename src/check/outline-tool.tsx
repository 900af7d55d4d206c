// SPDX-License-Identifier: EUPL-1.2
// An outline of one's own: corners clicked on the map or read from a GeoJSON file; kept in the link only.

import { useEffect, useRef, useState } from 'react';
import { useSession, useSessionState } from '../session/use-session';
import { type Corner, cornersFrom, cornersOfGeoJson, cornersText, crossesItself } from './site-target';
import { useCheckWords } from './use-check-words';

export function OutlineTool() {
  const words = useCheckWords();
  const session = useSession();
  const { extra, selection } = useSessionState();
  const corners = cornersFrom(extra.umriss);
  const [drawing, setDrawing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const keep = (next: readonly Corner[]) => session.keep('umriss', cornersText(next));

  // A click on the map arrives as a selection; while corners are set, each one is a corner.
  const { point } = selection;
  const last = useRef(point);
  useEffect(() => {
    if (!drawing || !point || point === last.current) return;
    last.current = point;
    const { extra: now } = session.get();
    session.keep('umriss', cornersText([...cornersFrom(now.umriss), [point.lon, point.lat]]));
  }, [drawing, point, session]);

  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = cornersOfGeoJson(await file.text());
    setTrouble(read ? null : words.outline.noPolygon(file.name));
    if (read) keep(read);
  };
  return (
    <details className="nuf-more" open={drawing || corners.length > 0}>
      <summary>{words.outline.heading}</summary>
      <div className="nuf-stack">
        <p>{words.outline.lead}</p>
        <div className="nuf-actions">
          <button
            type="button"
            className="nuf-action"
            aria-pressed={drawing}
            onClick={() => {
              last.current = point;
              setDrawing(!drawing);
            }}
          >
            {drawing ? words.outline.done : words.outline.start}
          </button>
          {corners.length > 0 && (
            <>
              <button type="button" className="nuf-action" onClick={() => keep(corners.slice(0, -1))}>
                {words.outline.undo}
              </button>
              <button type="button" className="nuf-action" onClick={() => keep([])}>
                {words.outline.clear}
              </button>
            </>
          )}
          <label className="nuf-action nuf-file">
            {words.outline.open}
            <input
              type="file"
              accept=".geojson,.json,application/geo+json"
              onChange={(event) => open(event.target.files?.[0])}
            />
          </label>
        </div>
        <p role="status">
          {trouble ??
            (corners.length === 0
              ? ''
              : `${words.outline.corners(corners.length)}. ${
                  corners.length < 3
                    ? words.outline.needs
                    : crossesItself(corners)
                      ? words.outline.crossing
                      : ''
                }`)}
        </p>
        {corners.length > 1 && <Sketch corners={corners} />}
      </div>
    </details>
  );
}

/** The shape alone, north up, so that a slip of the mouse is seen. */
function Sketch({ corners }: { corners: readonly Corner[] }) {
  const words = useCheckWords();
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const [west, north] = [Math.min(...lons), Math.max(...lats)];
  // A degree of longitude is shorter than one of latitude by the cosine.
  const squeeze = Math.cos((north * Math.PI) / 180);
  const span = Math.max((Math.max(...lons) - west) * squeeze, north - Math.min(...lats), 1e-9);
  const points = corners.map(([lon, lat]) => {
    const x = 6 + (((lon - west) * squeeze) / span) * 88;
    const y = 6 + ((north - lat) / span) * 88;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="nuf-sketch" viewBox="0 0 100 100" role="img" aria-label={words.outline.picture}>
      <polygon points={points.join(' ')} />
    </svg>
  );
}
