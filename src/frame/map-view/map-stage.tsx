// SPDX-License-Identifier: EUPL-1.2
// The stage of the map: picture, own controls, legend, time. A still picture comes after the panel has painted; the map
// proper follows where the device has the power, or when somebody touches the picture, and may fail as a whole: then the
// still picture stays and a notice says so. Where no graphics card draws, the map proper would show the same picture after five
// times the work: it waits for a touch, or for something that the still picture cannot show.

import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapCommands, MapTrouble, Pick } from '../../map/maplibre/city-map';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { pictureWordsOf } from '../../words/picture';
import { canvasReads } from '../device/canvas-reads';
import { useScheme } from '../device/colour-scheme';
import { useNarrow } from '../device/narrow-screen';
import { type WebGlKind, webGlKind } from '../device/webgl';
import { onDemand } from '../elements/on-demand';
import { useHighlight } from './highlight';
import { useLinkInPicture } from './link-in-picture';
import { MapButtons } from './stage/map-buttons';
import { TroubleNote } from './stage/map-trouble-note';
import { OutlinedMap, OutlinedStill, PictureLoss, type StageOutline } from './stage/outlined-pictures';
import { pictured } from './stage/pictured';
import { useCovered } from './stage/use-covered';
import { useFarCells } from './stage/use-far-cells';
import { useCommandsOf, useFocusOnPicture, useVisible } from './stage/use-stage';
import { coveredBy, StageFoot } from './stage-foot';
import type { StageHand } from './stage-hand';
import { useIdle } from './use-idle';

/** Without it the answer in the panel says the same. */
const PointedTip = onDemand(
  async () => (await import('./stage/pointed-tip')).PointedTip,
  () => null,
);

/** Without it paper has the map as dark as the screen. */
const PaperMap = onDemand(
  async () => (await import('./stage/paper-map')).PaperMap,
  () => null,
);

interface Props {
  /** Called with the commands of the picture once it stands, so that a search can fly there. */
  readonly commands: React.RefObject<MapCommands | null>;
  readonly onLocate: () => void;
  /** The picture has a size, or shows another part; keep it the same. */
  readonly onFrame?: () => void;
  /** How many places were searched: the legend gives way to each. */
  readonly searches?: number;
  readonly outline?: StageOutline | undefined;
  readonly hand?: StageHand | undefined;
}

export function MapStage({ commands, onLocate, onFrame: onSized, searches = 0, outline, hand }: Props) {
  const words = useWords();
  const session = useSession();
  const { view, selection: asked, language, camera } = useSessionState();
  const { city, cellsView, rest, far } = useCity();
  const selection = useMemo(() => pictured(city, asked), [city, asked]);
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
  const covered = useCovered(stage);
  const latest = useRef(camera);
  latest.current = camera;
  const { centre, startZoom } = city.municipality;
  const isHandled = hand !== undefined;
  const [mapWords, drawingWords] = useMemo(() => {
    const words = pictureWordsOf(language);
    const canvas = words.label(city.municipality.name);
    // Enter does what the mode says, so the words do too.
    const keysIn = ({ keyboard, crosshair }: typeof words.drawing) => ({ canvas, keyboard, crosshair });
    return [keysIn(isHandled ? words.editing : words), keysIn(words.drawing)];
  }, [language, city, isHandled]);
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
  const [isAsked, setAsked] = useState(false);
  // Names as grey blocks, and a map on a telephone that nobody touched, are better than no cells.
  const [isLacking, setLacking] = useState(false);
  const onLack = useCallback(() => setLacking(true), []);
  const idle = useIdle(wanted);
  const [readable] = useState(canvasReads);
  const comes = (isAsked || (idle && (isLacking || comesUnasked()))) && !gone && (readable || isLacking);
  const [kind, setKind] = useState<WebGlKind>('none');
  // Asked first: a device that cannot draw the map loads neither its half a megabyte nor the rest of a country.
  useEffect(() => {
    if (!comes) return;
    const found = webGlKind();
    setKind(found);
    if (found === 'none') onTrouble('no-webgl');
  }, [comes, onTrouble]);
  const isMore = isLacking || view.background !== null || outline !== undefined || isHandled;
  const isDrawn = comes && (kind === 'card' || (kind === 'software' && (isAsked || isMore || live)));
  const farCells = useFarCells(far, wanted);
  // The map proper draws what the picture from afar leaves out: the cells, those from afar at first.
  const proper = isDrawn && farCells !== undefined && (rest === null || farCells !== null);
  const onNear = rest?.want;
  useEffect(() => {
    if (isDrawn && farCells === null) onNear?.();
  }, [isDrawn, farCells, onNear]);
  const { still, map } = useCommandsOf(commands, live);
  const onHand = hand?.onFrame;
  // A link without a place of the picture leaves it to the picture: the legend is told what it chose.
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
    cellsView: rest === null ? cellsView() : null,
    far,
    onlyFar: rest !== null,
    view,
    selection,
    scheme,
    language,
    words: mapWords,
    onPick,
    onMove,
    hits,
    handled: isHandled,
    pointed,
    onPoint: hits === null ? undefined : point,
    insets,
    covered,
    stageOutline: outline,
    drawingWords,
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
      <PictureLoss value={lost}>
        {wanted && proper && (
          <Suspense fallback={null}>
            {/* Out of reach while the still picture lies over it. */}
            <div className="nuf-stage__layer" inert={!live}>
              <OutlinedMap
                {...picture}
                farCells={farCells ?? null}
                onNear={onNear}
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
                farCells={farCells}
                onWanted={() => setAsked(true)}
                onLack={onLack}
                commands={still}
              />
            </div>
          )}
        </Suspense>
      </PictureLoss>
      {wanted && scheme === 'dark' && (
        <Suspense fallback={null}>
          <PaperMap
            asked={{
              city,
              cellsView: picture.cellsView,
              far,
              onlyFar: picture.onlyFar,
              view,
              selection,
              language,
            }}
            commands={commands}
            outline={outline}
          />
        </Suspense>
      )}
      {/* While somebody draws, the pointer is a pencil. */}
      {wanted && outline?.get()?.handles !== true && !isHandled && (
        <Suspense fallback={null}>
          <PointedTip stage={stage} commands={commands} />
        </Suspense>
      )}
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
        <StageFoot
          key={`${narrow} ${searches}`}
          opens={roomy && !isHandled && !narrow && searches === 0}
          isTimed={!isHandled}
          zoom={camera?.zoom ?? standing ?? startZoom}
        />
      </div>
    </section>
  );
}

/**
 * Whether the map proper may come unasked: a telephone loads half a megabyte and starts a graphics program only for
 * those who touch the map, the still picture answers everybody else.
 */
function comesUnasked(): boolean {
  return window.matchMedia('(hover: hover) and (pointer: fine)').matches;
}
