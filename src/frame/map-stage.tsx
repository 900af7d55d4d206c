// SPDX-License-Identifier: EUPL-1.2
// The stage of the map: picture, own controls, legend, time. The picture comes as a chunk of its own after the panel has
// painted, and may fail as a whole: then a notice says so and everything else works.

import {
  Component,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CityMapProps, MapCommands, MapOutline, MapTrouble, Pick } from '../map/city-map';
import { useCity } from '../session/use-city';
import { useSession, useSessionState, useWords } from '../session/use-session';
import { useHighlight } from './highlight';
import { Icon, type IconName } from './icon';
import { Legend } from './legend';
import { useNarrow } from './narrow';
import { useScheme } from './scheme';
import { TimeSlider } from './time-slider';

const CityMap = lazy(() => import('../map/city-map').then((module) => ({ default: module.CityMap })));

interface Props {
  /** Called with the commands of the picture once it stands, so that a search can fly there. */
  readonly commands: React.RefObject<MapCommands | null>;
  readonly onLocate: () => void;
  readonly outline?: StageOutline | undefined;
}

/** An outline that is drawn on the map, and who hears what the hand does to it. It changes with each frame of a drag. */
export interface StageOutline {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => MapOutline | null;
  readonly onEdit: NonNullable<CityMapProps['onOutline']>;
  /** A line about it that stands over the map. */
  readonly readout: ReactNode;
}

export function MapStage({ commands, onLocate, outline }: Props) {
  const words = useWords();
  const session = useSession();
  const { view, selection, language, camera } = useSessionState();
  const { city, cellsView } = useCity();
  const scheme = useScheme();
  const { hits, pointed, point } = useHighlight();
  const [trouble, setTrouble] = useState<MapTrouble | 'chunk' | null>(null);
  const narrow = useNarrow();
  // Decided once: a legend that jumps open or shut while a window is dragged helps nobody.
  const [roomy] = useState(() => window.innerWidth >= 1300);
  const insets = useMemo(() => coveredBy(narrow, roomy), [narrow, roomy]);
  const stage = useRef<HTMLElement>(null);
  const wanted = useVisible(stage);
  const start = useRef(camera);
  const { centre, startZoom } = city.municipality;
  const mapWords = useMemo(
    () => ({
      canvas: words.map.label(city.municipality.name),
      keyboard: words.map.keyboard,
      crosshair: words.map.crosshair,
    }),
    [words, city],
  );
  const onPick = useCallback(
    (pick: Pick) => session.select({ point: { lon: pick.lon, lat: pick.lat }, feature: pick.feature }),
    [session],
  );
  const onMove = useCallback(
    (moved: { lon: number; lat: number; zoom: number }) => session.moveCamera(moved),
    [session],
  );
  const onTrouble = useCallback((kind: MapTrouble) => setTrouble(kind), []);
  const gone = trouble === 'no-webgl' || trouble === 'chunk';

  return (
    <section ref={stage} className="nuf-stage" id="karte" aria-label={words.rooms.map}>
      {gone ? (
        <div className="nuf-stage__gone">
          <Icon name="info" />
          <p>{trouble === 'chunk' ? words.trouble.mapChunk : words.trouble.noWebgl}</p>
        </div>
      ) : (
        <ChunkBoundary onFailed={() => setTrouble('chunk')}>
          <Suspense fallback={<p className="nuf-stage__loading">{words.loading.map}</p>}>
            {wanted && (
              <OutlinedMap
                stageOutline={outline}
                city={city}
                cellsView={cellsView()}
                view={view}
                selection={selection}
                scheme={scheme}
                language={language}
                words={mapWords}
                camera={start.current ?? { lon: centre[0], lat: centre[1], zoom: startZoom }}
                startsAtHome={start.current === null}
                onPick={onPick}
                onMove={onMove}
                onTrouble={onTrouble}
                commands={commands}
                hits={hits}
                pointed={pointed}
                onPoint={hits === null ? undefined : point}
                insets={insets}
              />
            )}
          </Suspense>
        </ChunkBoundary>
      )}
      {!gone && outline?.readout}
      <TroubleNote trouble={gone ? null : trouble} />
      {!gone && <MapButtons commands={commands} onLocate={onLocate} />}
      <div className="nuf-stage__bottom">
        <TimeSlider />
        <Legend startOpen={roomy} />
      </div>
    </section>
  );
}

const noListener = () => () => {};
const nothing = () => null;

/** Only the picture listens to the outline, so that a drag renders nothing else of the stage. */
function OutlinedMap({ stageOutline, ...rest }: CityMapProps & { stageOutline: StageOutline | undefined }) {
  const outline = useSyncExternalStore(stageOutline?.subscribe ?? noListener, stageOutline?.get ?? nothing);
  return <CityMap {...rest} outline={outline} onOutline={stageOutline?.onEdit} />;
}

/** What our own panels cover of the picture, in pixels: the city is fitted into the rest. */
function coveredBy(narrow: boolean, legendOpen: boolean) {
  if (narrow) return { top: 8, right: 60, bottom: 56, left: 8 };
  return { top: 16, right: 72, bottom: 120, left: legendOpen ? 300 : 16 };
}

/**
 * True after the first paint, as soon as the stage has a size: search, answer and figures come first, and a map that is
 * hidden behind a wide list or a whole sheet is not made at all.
 */
function useVisible(stage: React.RefObject<HTMLElement | null>): boolean {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const element = stage.current;
    if (!element || visible) return;
    // Told after layout and paint, and again whenever the size changes.
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setVisible(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, visible]);
  return visible;
}

function TroubleNote({ trouble }: { trouble: MapTrouble | 'chunk' | null }) {
  const words = useWords();
  const text =
    trouble === 'context-lost'
      ? words.trouble.contextLost
      : trouble === 'worker-failed'
        ? words.trouble.workerFailed
        : trouble === 'restored'
          ? words.trouble.restored
          : null;
  return (
    <div role="status" className="nuf-stage__note" data-empty={text === null || undefined}>
      {text}
    </div>
  );
}

function MapButtons({
  commands,
  onLocate,
}: {
  commands: React.RefObject<MapCommands | null>;
  onLocate: () => void;
}) {
  const words = useWords();
  const buttons: readonly [IconName, string, () => void][] = [
    ['plus', words.map.zoomIn, () => commands.current?.zoomIn()],
    ['minus', words.map.zoomOut, () => commands.current?.zoomOut()],
    ['home', words.map.home, () => commands.current?.home()],
    ['locate', words.map.locate, onLocate],
  ];
  return (
    <div className="nuf-map-buttons">
      {buttons.map(([icon, label, act]) => (
        <button
          key={icon}
          type="button"
          className="nuf-map-button"
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

class ChunkBoundary extends Component<{ onFailed: () => void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
