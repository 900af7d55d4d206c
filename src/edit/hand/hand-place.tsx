// SPDX-License-Identifier: EUPL-1.2
// Picture and tools side by side, the picture on demand: without it list and numbers go on.

import { Suspense, useEffect, useMemo, useRef } from 'react';
import { onDemand } from '../../frame/elements/on-demand';
import { PartMissing } from '../../frame/elements/part-missing';
import type { MapCommands } from '../../map/contract/map-contract';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { HandLayer } from './hand-layer';
import { HandPanel } from './hand-panel';
import { handStore, useHandWords } from './use-hand';
import './hand.css';
import '../../frame/map-view/map-stage.css';

const MapStage = onDemand(
  async () => (await import('../../frame/map-view/map-stage')).MapStage,
  (again) => <PartMissing onAgain={again} />,
);

export function HandPlace() {
  const words = useHandWords();
  const { desk } = useDesk();
  const commands = useRef<MapCommands | null>(null);
  const redraw = useRef<() => void>(() => undefined);
  const hand = useMemo(
    () => ({
      layer: <HandLayer commands={commands} redraw={redraw} />,
      onFrame: () => redraw.current(),
    }),
    [],
  );
  useChosenInPicture(commands);
  if (desk === null || desk.documents.size === 0) return null;
  return (
    <section className="nuf-hand" aria-label={words.heading}>
      <Suspense fallback={<div className="nuf-stage" />}>
        <MapStage commands={commands} onLocate={() => locate(commands.current)} hand={hand} />
      </Suspense>
      <HandPanel />
    </section>
  );
}

function locate(commands: MapCommands | null): void {
  navigator.geolocation?.getCurrentPosition(
    ({ coords }) => commands?.flyTo({ lon: coords.longitude, lat: coords.latitude, zoom: 16 }),
    () => undefined,
  );
}

/** What is chosen in the table is brought into the picture, unless it is there; what a hand chose there moves nothing. */
function useChosenInPicture(commands: React.RefObject<MapCommands | null>): void {
  const { selected } = useDesk();
  useEffect(() => {
    const { desk } = deskStore().get();
    const shape = selected && desk?.shapes.shape(selected.file, selected.key);
    const frame = commands.current?.frame();
    if (!shape || !frame || handStore().isPickedHere(selected)) return;
    const [west, south, east, north] = shape.bounds;
    const [left, top] = frame.toPixel(west, north);
    const [right, bottom] = frame.toPixel(east, south);
    const isInside = left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;
    const isSeen = Math.max(right - left, bottom - top) > 40 || shape.lines[0]?.kind === 'point';
    if (isInside && isSeen) return;
    commands.current?.fitCorners([
      [west, south],
      [east, north],
    ]);
  }, [selected, commands]);
}
