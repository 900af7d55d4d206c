// SPDX-License-Identifier: EUPL-1.2
// The map of the printed answer: the asked place in its middle, and a legend of what it shows and no more.

import { useLayoutEffect, useRef, useState } from 'react';
import { addedKind } from '../../analysis/coverage/scenario';
import type { PlaceAnswer } from '../../analysis/place/place-answer';
import { unbroken } from '../../frame/elements/unbroken';
import { pictured } from '../../frame/map-view/stage/pictured';
import { Swatch } from '../../frame/map-view/swatch';
import { type PrintSize, printPictureNow } from '../../map/still/print-picture';
import { legendRows } from '../../map/style/legend';
import { palettes } from '../../map/style/palette';
import { useCity, useKnownSpeeds } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { paperWordsOf } from '../../words/answer/paper';

/** As the stylesheet frames it: a picture that is drawn larger would be scaled down, and its names with it. */
function sizeOf(frame: HTMLElement): PrintSize {
  return { width: frame.clientWidth, height: frame.clientHeight };
}

/** Nothing where the cells are too many to be drawn here: then the map proper is printed, as it stands. */
export function MapOnPaper({ answer, onDrawn }: { answer: PlaceAnswer | null; onDrawn: () => void }) {
  const [framed, setFramed] = useState<PrintSize | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const { city, cellsView, demo } = useCity();
  const { view, language, selection } = useSessionState();
  // Undefined until it is known whether there is a picture.
  const [shown, setShown] = useState<ReadonlySet<string> | null>();
  const [opacity, setOpacity] = useState(1);
  const paper = paperWordsOf(language);
  // Before the page is laid out, which is the moment after this one.
  useLayoutEffect(() => {
    const frame = holder.current;
    const size = framed ?? (frame && sizeOf(frame));
    if (!frame || !size) return;
    const marked = pictured(city, selection);
    const asked = { city, cellsView: cellsView(), view, language, outline: null, selection: marked };
    const picture = printPictureNow(asked, answer && { lon: answer.lon, lat: answer.lat }, size);
    if (picture) frame.replaceChildren(picture.canvas);
    setOpacity(picture?.cellOpacity ?? 1);
    setShown(picture?.shows ?? null);
  }, [city, cellsView, view, language, selection, answer, framed]);
  // The legend is as long as what is shown; where the sheet makes the frame smaller for it, the picture is drawn anew.
  useLayoutEffect(() => {
    if (!shown || !holder.current) return;
    onDrawn();
    const size = sizeOf(holder.current);
    if (size.width > 0) setFramed((now) => (now?.width === size.width ? now : size));
  });
  const known = useKnownSpeeds();
  const rows = legendRows(view, 'light', language, {
    known,
    planned: addedKind(city, view.quarter),
    opacity,
  }).filter((row) =>
    row.kind === 'heading'
      ? row.id.startsWith('coverage')
      : shown?.has(row.id) && (demo || row.kind !== 'demo'),
  );
  return (
    <div
      className="nuf-paper__map"
      data-drawn={shown ? '' : undefined}
      data-undrawn={shown === null ? '' : undefined}
    >
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
