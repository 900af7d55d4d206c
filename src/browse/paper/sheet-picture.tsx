// SPDX-License-Identifier: EUPL-1.2
// The map of the printed answer: the asked place in its middle, and a legend of what it shows and no more.

import { useLayoutEffect, useRef, useState } from 'react';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { unbroken } from '../../frame/elements/unbroken';
import { pictured } from '../../frame/map-view/stage/pictured';
import { Swatch } from '../../frame/map-view/swatch';
import { printPictureNow, printSize } from '../../map/still/print-picture';
import { legendRows } from '../../map/style/legend';
import { palettes } from '../../map/style/palette';
import { useCity, useKnownTechnologies } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { paperWordsOf } from '../../words/answer/paper';

/** Nothing where the cells are too many to be drawn here: then the map proper is printed, as it stands. */
export function MapOnPaper({ answer, onDrawn }: { answer: PlaceAnswer | null; onDrawn: () => void }) {
  const holder = useRef<HTMLDivElement>(null);
  const { city, cellsView, demo } = useCity();
  const { view, language, selection } = useSessionState();
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const [opacity, setOpacity] = useState(1);
  const paper = paperWordsOf(language);
  // Before the page is laid out, which is the moment after this one.
  useLayoutEffect(() => {
    const marked = pictured(city, selection);
    const asked = { city, cellsView: cellsView(), view, language, outline: null, selection: marked };
    const picture = printPictureNow(asked, answer && { lon: answer.lon, lat: answer.lat });
    if (picture) holder.current?.replaceChildren(picture.canvas);
    setOpacity(picture?.cellOpacity ?? 1);
    // The sheet shows the middle of it, twice as wide as high.
    setShown(picture?.shows(1, printSize.width / 2 / printSize.height) ?? null);
  }, [city, cellsView, view, language, selection, answer]);
  // The legend is as long as what is shown.
  useLayoutEffect(() => {
    if (shown) onDrawn();
  });
  const technologies = useKnownTechnologies();
  const rows = legendRows(view, 'light', language, { known: technologies, opacity }).filter((row) =>
    row.kind === 'heading'
      ? row.id.startsWith('coverage')
      : shown?.has(row.id) && (demo || row.kind !== 'demo'),
  );
  return (
    <div className="nuf-paper__map" data-drawn={shown !== null || undefined}>
      <div ref={holder} className="nuf-paper__picture" aria-hidden="true" />
      <ul className="nuf-paper__legend" aria-label={paper.legend}>
        {rows.map((row) => (
          <li key={row.id}>
            <Swatch
              row={row}
              over={row.id.startsWith('coverage') ? { land: palettes.light.land, opacity } : undefined}
            />
            {row.kind === 'heading' ? <strong>{unbroken(row.label)}</strong> : unbroken(row.label)}
          </li>
        ))}
        <li>{paper.map}</li>
      </ul>
    </div>
  );
}
