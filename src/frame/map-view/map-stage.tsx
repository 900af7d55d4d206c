// SPDX-License-Identifier: EUPL-1.2
// The stage of the map: picture, own controls, legend, time. A still picture comes after the panel has painted; the map
// proper follows where the device has the power, or when somebody touches the picture, and may fail as a whole: then the
// still picture stays and a notice says so.

import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { City } from '../../core/city/city';
import { stillCells } from '../../core/limits/limits';
import type { CityMapProps } from '../../map/contract/map-contract';
import type { MapCommands, MapOutline, MapTrouble, Pick } from '../../map/maplibre/city-map';
import type { StillMapProps } from '../../map/still/still-map';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { canvasReads } from '../device/canvas-reads';
import { useScheme } from '../device/colour-scheme';
import { useNarrow } from '../device/narrow-screen';
import { Icon, type IconName } from '../elements/icon';
import { onDemand } from '../elements/on-demand';
import { useHighlight } from './highlight';
import { Legend } from './legend';
import { useLinkInPicture } from './link-in-picture';
import type { StageHand } from './stage-hand';
import { TimeSlider } from './time-slider';
import { useIdle } from './use-idle';

const StillMap = onDemand(
  async () => (await import('../../map/still/still-map')).StillMap,
  () => <PictureLost />,
);
const CityMap = onDemand(
  async () => (await import('../../map/maplibre/city-map')).CityMap,
  () => <PictureLost />,
);

/** Hears that a picture's code did not come. */
const TellLost = createContext<() => void>(() => {});

/** Stands in for a picture that did not come: the stage says so, in the one place where it says such things. */
function PictureLost() {
  const tell = useContext(TellLost);
  useEffect(tell, [tell]);
  return null;
}

interface Props {
  /** Called with the commands of the picture once it stands, so that a search can fly there. */
  readonly commands: React.RefObject<MapCommands | null>;
  readonly onLocate: () => void;
  /** The picture has a size, or shows another part; keep it the same. */
  readonly onFrame?: () => void;
  readonly outline?: StageOutline | undefined;
  readonly hand?: StageHand | undefined;
}

/** An outline that is drawn on the map, and who hears what the hand does to it. It changes with each frame of a drag. */
export interface StageOutline {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => MapOutline | null;
  readonly onEdit: NonNullable<CityMapProps['onOutline']>;
  /** A line about it that stands over the map. */
  readonly readout: ReactNode;
}

export function MapStage({ commands, onLocate, onFrame: onSized, outline, hand }: Props) {
  const words = useWords();
  const session = useSession();
  const { view, selection, language, camera } = useSessionState();
  const { city, cellsView } = useCity();
  const scheme = useScheme();
  const { hits, pointed, point } = useHighlight();
  const [trouble, setTrouble] = useState<MapTrouble | 'chunk' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const lost = useCallback(() => setTrouble('chunk'), []);
  const narrow = useNarrow();
  // Decided once: a legend that jumps open or shut while a window is dragged helps nobody.
  const [roomy] = useState(() => window.innerWidth >= 1300);
  const hasReadout = outline !== undefined;
  const insets = useMemo(() => coveredBy(narrow, roomy, hasReadout), [narrow, roomy, hasReadout]);
  const stage = useRef<HTMLElement>(null);
  const wanted = useVisible(stage);
  const latest = useRef(camera);
  latest.current = camera;
  const { centre, startZoom } = city.municipality;
  const mapWords = useMemo(
    () => ({
      canvas: words.map.label(city.municipality.name),
      keyboard: words.map.keyboard,
      crosshair: words.map.crosshair,
    }),
    [words, city],
  );
  const isHandled = hand !== undefined;
  const onPick = useCallback(
    (pick: Pick) =>
      !isHandled && session.select({ point: { lon: pick.lon, lat: pick.lat }, feature: pick.feature }),
    [session, isHandled],
  );
  const onMove = useCallback(
    (moved: { lon: number; lat: number; zoom: number }) => session.moveCamera(moved),
    [session],
  );
  const onTrouble = useCallback((kind: MapTrouble) => {
    setTrouble(kind);
    if (kind !== 'restored') setLive(false);
  }, []);
  useLinkInPicture(commands);
  const gone = trouble === 'no-webgl' || trouble === 'chunk';
  const [live, setLive] = useState(false);
  const [asked, setAsked] = useState(false);
  const idle = useIdle(wanted);
  const [readable] = useState(canvasReads);
  const proper = (asked || (idle && comesUnasked(city))) && !gone && (readable || isTooLarge(city));
  const { still, map } = useCommandsOf(commands, live);
  const onHand = hand?.onFrame;
  // A link without a place of the picture leaves it to the picture: the legend hears what it chose.
  const [standing, setStanding] = useState<number | null>(null);
  const onFrame = useCallback(() => {
    onHand?.();
    if (latest.current === null) setStanding(commands.current?.frame()?.zoom ?? null);
    onSized?.();
  }, [onHand, onSized, commands]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other picture has a frame of its own
  useEffect(() => onFrame(), [live, onFrame]);
  const noteFocus = useFocusOnPicture(stage, live);
  const picture = {
    city,
    cellsView: cellsView(),
    view,
    selection,
    scheme,
    language,
    words: mapWords,
    onPick,
    onMove,
    hits,
    pointed,
    onPoint: hits === null ? undefined : point,
    insets,
    stageOutline: outline,
    onFrame,
  };
  const home = { lon: centre[0], lat: centre[1], zoom: startZoom };

  return (
    <section
      ref={stage}
      className="nuf-stage"
      id="karte"
      aria-label={words.rooms.map}
      data-picture={live ? 'map' : 'still'}
    >
      <TellLost value={lost}>
        {wanted && proper && (
          <Suspense fallback={null}>
            {/* Out of reach while the still picture lies over it. */}
            <div className="nuf-stage__layer" inert={!live}>
              <OutlinedMap
                {...picture}
                camera={camera ?? home}
                startsAtHome={camera === null}
                onTrouble={onTrouble}
                onReady={() => {
                  // The still picture may have been moved meanwhile.
                  if (latest.current) map.current?.moveTo(latest.current);
                  noteFocus();
                  setLive(true);
                }}
                commands={map}
              />
            </div>
          </Suspense>
        )}
        <Suspense fallback={<p className="nuf-stage__loading">{words.loading.map}</p>}>
          {wanted && !live && (
            <div className="nuf-stage__layer">
              <OutlinedStill
                key={attempt}
                {...picture}
                camera={camera ?? home}
                startsAtHome={camera === null}
                onWanted={() => setAsked(true)}
                commands={still}
              />
            </div>
          )}
        </Suspense>
      </TellLost>
      {outline?.readout}
      {hand?.layer}
      <TroubleNote
        trouble={trouble}
        onAgain={() => {
          setTrouble(null);
          setAttempt(attempt + 1);
        }}
      />
      <MapButtons commands={commands} onLocate={onLocate} />
      <div className="nuf-stage__bottom">
        {!isHandled && <TimeSlider />}
        <Legend startOpen={roomy && !isHandled} zoom={camera?.zoom ?? standing ?? startZoom} />
      </div>
    </section>
  );
}

const noListener = () => () => {};
const nothing = () => null;

/** Only the picture listens to the outline, so that a drag renders nothing else of the stage. */
function useOutlineOf(outline: StageOutline | undefined) {
  const shown = useSyncExternalStore(outline?.subscribe ?? noListener, outline?.get ?? nothing);
  return { outline: shown, onOutline: outline?.onEdit };
}

type Outlined<Props> = Props & { stageOutline: StageOutline | undefined };

function OutlinedMap({ stageOutline, ...rest }: Outlined<CityMapProps>) {
  return <CityMap {...rest} {...useOutlineOf(stageOutline)} />;
}

function OutlinedStill({ stageOutline, ...rest }: Outlined<StillMapProps>) {
  return <StillMap {...rest} {...useOutlineOf(stageOutline)} />;
}

/** Commands go to the picture that is seen; the caller's `commands` stay the same while one follows the other. */
function useCommandsOf(commands: React.RefObject<MapCommands | null>, live: boolean) {
  const still = useRef<MapCommands | null>(null);
  const map = useRef<MapCommands | null>(null);
  const seen = useRef(still);
  seen.current = live ? map : still;
  useImperativeHandle(commands, (): MapCommands => {
    const now = () => seen.current.current;
    return {
      zoomIn: () => now()?.zoomIn(),
      zoomOut: () => now()?.zoomOut(),
      home: () => now()?.home(),
      pan: (east, south) => now()?.pan(east, south),
      flyTo: (to) => now()?.flyTo(to),
      moveTo: (camera) => now()?.moveTo(camera),
      fitCorners: (corners) => now()?.fitCorners(corners),
      frame: () => now()?.frame() ?? null,
      allowDoubleZoom: (isAllowed) => now()?.allowDoubleZoom(isAllowed),
      fitFeature: (layer, id) => now()?.fitFeature(layer, id) ?? false,
      fitFeatures: (keys) => now()?.fitFeatures(keys) ?? false,
      picture: async () => (await now()?.picture()) ?? null,
    };
  }, []);
  return { still, map };
}

/** Keeps the keyboard on the picture when the map proper takes the place of the still one, and back. */
function useFocusOnPicture(stage: React.RefObject<HTMLElement | null>, live: boolean) {
  const held = useRef(false);
  const note = useCallback(() => {
    held.current =
      stage.current?.querySelector('.nuf-stage__layer')?.contains(document.activeElement) ?? false;
  }, [stage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the picture changes, not when the function does
  useEffect(() => {
    if (held.current)
      stage.current?.querySelector<HTMLElement>('.nuf-stage__layer:not([inert]) [tabindex]')?.focus();
    held.current = false;
  }, [live]);
  return note;
}

/**
 * Whether the map proper may come unasked: a telephone loads half a megabyte and starts a graphics program only for
 * those who touch the map, the still picture answers everybody else.
 */
function comesUnasked(city: City): boolean {
  return isTooLarge(city) || window.matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/** Whether only the map proper can draw the cells: names as grey blocks are then better than no cells. */
function isTooLarge({ cells }: City): boolean {
  return (cells?.count ?? 0) > stillCells;
}

/** What our own panels cover of the picture, in pixels: the city is fitted into the rest. */
function coveredBy(narrow: boolean, legendOpen: boolean, hasReadout: boolean) {
  if (narrow) return { top: hasReadout ? 76 : 8, right: 60, bottom: 56, left: 8 };
  return { top: hasReadout ? 72 : 16, right: 72, bottom: 120, left: legendOpen ? 300 : 16 };
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

function TroubleNote({ trouble, onAgain }: { trouble: MapTrouble | 'chunk' | null; onAgain: () => void }) {
  const words = useWords();
  const texts = {
    'no-webgl': words.trouble.noWebgl,
    chunk: words.trouble.mapChunk,
    'context-lost': words.trouble.contextLost,
    'worker-failed': words.trouble.workerFailed,
    restored: words.trouble.restored,
  } as const;
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(closedNotes));
  const text = trouble === null || closed.has(trouble) ? null : texts[trouble];
  // Good news leaves by itself; what is wrong stays until somebody has read it.
  useEffect(() => {
    if (trouble !== 'restored') return;
    const timer = setTimeout(() => setClosed((before) => new Set([...before, 'restored'])), goodNewsMs);
    return () => clearTimeout(timer);
  }, [trouble]);
  const close = () => {
    if (trouble !== null) closedNotes.add(trouble);
    setClosed(new Set(closedNotes));
  };
  return (
    <div
      role="status"
      className="nuf-stage__note"
      data-trouble={trouble ?? undefined}
      data-empty={text === null || undefined}
    >
      {text !== null && (
        <span>
          {text}{' '}
          {trouble === 'chunk' && (
            <button type="button" className="nuf-textlink" onClick={onAgain}>
              {words.trouble.again}
            </button>
          )}
        </span>
      )}
      {text !== null && (
        <button type="button" className="nuf-tool" aria-label={words.trouble.closeNote} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

const goodNewsMs = 4000;

/** Read and put away: not said again, also in another room, until the page is loaded anew. */
const closedNotes = new Set<MapTrouble | 'chunk'>();

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
