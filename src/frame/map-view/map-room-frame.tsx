// SPDX-License-Identifier: EUPL-1.2
// A room beside the map: search and position on top, a panel with the room's own parts, the map, and how each moves the
// other. Every room with a map stands in this frame.

import { type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import type { MapCommands } from '../../map/maplibre/city-map';
import type { LoadTrouble } from '../../session/load/manifest';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { useLocate } from '../device/geolocation';
import { useNarrow } from '../device/narrow-screen';
import { onDemand } from '../elements/on-demand';
import { DemoBanner } from '../page/demo-banner';
import { Footer } from '../page/footer';
import { TroubleList } from '../page/load-problems';
import { SearchField } from '../search/search-field';
import { usePanelWidth } from './panel-width';
import { moveOf, useMoves } from './place-in-picture';
import type { Sheet } from './sheet';
import { SheetHandle } from './sheet-handle';
import type { StageOutline } from './stage/outlined-pictures';
import { pictured } from './stage/pictured';
import { NotePlace, StageNote } from './stage/stage-note';
import type { StageHand } from './stage-hand';
import './map-room-frame.css';
import './map-stage.css';

// Search, answer and figures come first; the picture, its buttons and its legend follow, both chunks at once.
const MapStage = onDemand(
  async () => {
    import('../../map/still/still-map').catch(() => undefined);
    return (await import('./map-stage')).MapStage;
  },
  (again) => <EmptyStage onAgain={again} />,
);

// Who reads the answer drags nothing yet; without the edge the panel keeps its width.
const PanelEdge = onDemand(
  async () => (await import('./panel-edge')).PanelEdge,
  () => null,
);

interface Props {
  /** Title of the room for those who do not see it. */
  readonly heading: string;
  /** Name of the panel. */
  readonly label: string;
  readonly troubles: readonly LoadTrouble[];
  /** The panel takes the whole width, the map steps back. */
  readonly isWide: boolean;
  /** The map's commands, for parts that move it themselves. */
  readonly commands: RefObject<MapCommands | null>;
  readonly className?: string;
  /** An outline that is drawn on the map; undefined where the room has none. */
  readonly outline?: StageOutline | undefined;
  /** A hand that edits on the map; undefined where the room has none. */
  readonly hand?: StageHand | undefined;
  /** What the panel holds. */
  readonly children: ReactNode;
  /** Something that lies over the whole room and hides it; null where nothing does. */
  readonly over?: ReactNode;
}

const closeZoom = 15;

export function MapRoomFrame({
  heading,
  label,
  troubles,
  isWide,
  commands,
  className,
  outline,
  hand,
  children,
  over,
}: Props) {
  const session = useSession();
  const { city, far } = useCity();
  // The picture asks for them when its code is there: by then they are on their way, and it is drawn once instead of twice.
  useEffect(() => {
    if (!isWide) void far?.cells();
  }, [far, isWide]);
  const [sheet, setSheet] = useState<Sheet>('half');
  const narrow = useNarrow();
  const width = usePanelWidth();
  const [searches, setSearches] = useState(0);
  const [notePlace, setNotePlace] = useState<HTMLElement | null>(null);
  const { move, onFrame } = useMoves(commands);
  useSelectionInPicture(move);
  const bring = (act: (picture: MapCommands) => void) => {
    // A whole sheet leaves the map no height: who asks for a place wants to see it.
    setSheet((now) => (now === 'full' ? 'half' : now));
    move(act);
  };
  const showFound = () => {
    setSearches((before) => before + 1);
    bring(moveOf(pictured(city, session.get().selection)));
  };
  const locate = useLocate((point) => {
    session.select({ point, feature: null });
    bring((picture) => picture.flyTo({ ...point, zoom: closeZoom }));
  });
  return (
    <main
      ref={width.room}
      id="inhalt"
      tabIndex={-1}
      className={`nuf-room-map ${className ?? ''}`}
      data-sheet={isWide ? undefined : sheet}
      data-wide={isWide || undefined}
      data-covered={Boolean(over) || undefined}
    >
      <h1 className="kern-sr-only">{heading}</h1>
      <div className="nuf-room-map__search">
        <SearchField onPicked={showFound} />
        {locate.message && (
          <p role="status" className="nuf-locate-note">
            {locate.message}
          </p>
        )}
      </div>
      <section className="nuf-panel" id="bereich" aria-label={label}>
        {/* Without a map there is nothing that the sheet could give its height to. */}
        {!isWide && <SheetHandle sheet={sheet} onSheet={setSheet} />}
        <DemoBanner />
        <TroubleList troubles={troubles} />
        {narrow && !isWide && <div ref={setNotePlace} />}
        {children}
        {narrow && <Footer />}
      </section>
      {!narrow && !isWide && (
        <Suspense>
          <PanelEdge width={width} />
        </Suspense>
      )}
      <NotePlace value={notePlace}>
        <Suspense fallback={<EmptyStage />}>
          <MapStage
            commands={commands}
            onLocate={locate.ask}
            onFrame={onFrame}
            searches={searches}
            outline={outline}
            hand={hand}
          />
        </Suspense>
      </NotePlace>
      {over}
    </main>
  );
}

/** The place of the picture until it comes, or the word that it does not. */
function EmptyStage({ onAgain }: { onAgain?: () => void }) {
  const words = useWords();
  return (
    <section className="nuf-stage" id="karte" aria-label={words.rooms.map}>
      {onAgain && (
        <StageNote trouble="chunk">
          <span>
            {words.trouble.mapChunk}{' '}
            <button type="button" className="nuf-textlink" onClick={onAgain}>
              {words.trouble.again}
            </button>
          </span>
        </StageNote>
      )}
    </section>
  );
}

/** A feature that was picked in panel or list, not on the map, is brought into the picture. */
function useSelectionInPicture(move: (act: (picture: MapCommands) => void) => void): void {
  const { camera, selection } = useSessionState();
  const { city } = useCity();
  const { point, feature } = selection;
  // A link, and the room before, say themselves where the picture stands.
  const seen = useRef({ camera, feature: camera === null ? null : feature });
  useEffect(() => {
    const before = seen.current;
    seen.current = { camera, feature };
    if (feature === before.feature || (camera !== null && camera !== before.camera)) return;
    // A whole sheet leaves the picture no size: it moves as soon as it is seen.
    const shown = pictured(city, selection).feature;
    if (shown && !point) move((picture) => picture.fitFeature(shown.layer, shown.id));
  }, [move, camera, feature, point, city, selection]);
}
