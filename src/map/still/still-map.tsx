// SPDX-License-Identifier: EUPL-1.2
// The still picture as a control: it can be moved, zoomed, asked by pointer and keyboard, and told by commands, like the
// map proper, only without its smoothness.

import {
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Cells } from '../../core/cells/cells';
import { featureNamed } from '../../core/city/feature-index';
import { isSeenFromAfar } from '../../core/geo/far-areas';
import { cellLook, lookAtZoom } from '../cells/cell-symbology';
import {
  type CityMapProps,
  type FarCellsProps,
  noInsets,
  nothingCovered,
  regionZoom,
} from '../contract/map-contract';
import '../contract/city-map.css';
import { MapKeys } from '../contract/map-keys';
import { editOfKey, editsOfClick, handleAt } from '../contract/outline-handles';
import { farSources } from '../style/far-sources';
import { mapSources, selectionFeatures } from '../style/map-sources';
import { mapStyle } from '../style/map-style';
import { outlineFeatures, withOutline } from '../style/outline-layers';
import { seenNames, withSeenNames } from '../style/seen-names';
import type { CellPainter } from './drawn-layer';
import { cellCorners, drawStillCells } from './still-cells';
import { drawnAtStill, markAtStill, pickStill } from './still-pick';
import { clampZoom, type StillCamera, seenIn, stillFrame } from './still-viewport';
import { firstCamera, useStillCommands } from './use-still-commands';
import { cellsAlone, useStillDrawing } from './use-still-drawing';
import { cameraAfterKey, dragOf, type Held, pixelIn, useGestures } from './use-still-gestures';

export interface StillMapProps extends Omit<CityMapProps, 'onTrouble' | 'onReady'>, FarCellsProps {
  /** Called at the first touch, key or command that moves the picture: the map proper is wanted now. */
  readonly onWanted: () => void;
  /** Called when cells should be seen that only the map proper can draw. */
  readonly onLack?: () => void;
}

const fontsUsed = ['400 12px "Fira Sans"', '600 12px "Fira Sans"'];

export function StillMap(props: StillMapProps) {
  const { city, cellsView, view, selection, scheme, language, words, onPick, onMove, onWanted } = props;
  const {
    far = null,
    onlyFar = false,
    hits = null,
    handled,
    pointed = null,
    onPoint,
    outline = null,
    onOutline,
  } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const keysId = useId();
  const size = useSize(canvas);
  const fonts = useFontsLoaded();
  const insets = props.insets ?? noInsets;
  const covered = props.covered ?? nothingCovered;
  // What was selected when the picture was made: later selections move nothing by themselves.
  const [first] = useState({ selection, outline });
  const [camera, setCamera] = useState<StillCamera | null>(props.startsAtHome ? null : props.camera);
  const frame = useMemo(() => {
    const { width, height } = size;
    const least = regionZoom(city);
    const wanted = camera ?? firstCamera(city, first, { width, height, insets });
    return stillFrame({ ...wanted, zoom: clampZoom(wanted.zoom, least) }, width, height, least);
  }, [camera, size, city, insets, first]);
  const isFar = far !== null && (onlyFar || isSeenFromAfar(far, frame.camera.zoom));
  const sources = useMemo(() => (isFar ? farSources(city, far) : mapSources(city)), [city, far, isFar]);
  const corners = useMemo(() => (city.cells === null ? null : cellCorners(city.cells)), [city]);
  const isTooLarge = city.cells !== null && corners === null;
  const painter = useFarCellPainter(city.cells?.crs ?? null, isTooLarge ? props.farCells : null);
  const look = useMemo(
    () => lookAtZoom(cellLook(view, scheme), frame.camera.zoom),
    [view, scheme, frame.camera.zoom],
  );
  const { onLack } = props;
  const isWaiting = isTooLarge && painter === undefined;
  const isLacking =
    isTooLarge && !isWaiting && frame.width > 0 && look.opacity > 0 && !painter?.reaches(frame);
  useEffect(() => {
    if (isLacking) onLack?.();
  }, [isLacking, onLack]);
  const { point, feature } = selection;
  const bare = useMemo(
    () =>
      mapStyle({
        sources,
        selection: selectionFeatures(city, { point, feature }),
        view,
        scheme,
        language,
        fonts: { regular: '', strong: '' },
        background: null,
        hits,
        handled,
      }),
    [sources, city, point, feature, view, scheme, language, hits, handled],
  );
  const drawn = useMemo(() => withOutline(bare, outlineFeatures(outline)), [bare, outline]);
  const named = useMemo(
    () => seenNames(sources, view.hidden, seenIn(frame, insets, covered)),
    [sources, view.hidden, frame, insets, covered],
  );
  const style = useMemo(() => withSeenNames(drawn, named), [drawn, named]);
  const scene = useMemo(() => {
    const drawCells = (onto: CanvasRenderingContext2D): Iterable<void> => {
      if (painter?.reaches(frame)) return painter.draw(onto, frame, look);
      return city.cells && cellsView && corners
        ? drawStillCells(onto, frame, { cells: city.cells, view: cellsView, cornerOf: corners, look })
        : [];
    };
    const states = { selected: feature, pointed: featureNamed(pointed), isWaiting, isSlow: isTooLarge };
    return { style, frame, covered, drawCells, ...states };
  }, [
    style,
    frame,
    covered,
    feature,
    pointed,
    city,
    cellsView,
    corners,
    look,
    painter,
    isWaiting,
    isTooLarge,
  ]);
  const finish = useStillDrawing(canvas, scene, fonts);

  const move = useCallback(
    (next: StillCamera) => {
      setCamera(next);
      onMove(next);
    },
    [onMove],
  );
  const { onFrame } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever the frame is another
  useEffect(() => onFrame?.(), [frame, onFrame]);
  const doubleZoom = useRef(true);
  const allowDoubleZoom = useCallback((isAllowed: boolean) => {
    doubleZoom.current = isAllowed;
  }, []);
  const drawnAt = useCallback((x: number, y: number) => drawnAtStill(scene, x, y), [scene]);
  // Cells that are drawn one by one are drawn with the rest of a picture for paper.
  const lightCells = useCallback(() => {
    const light = lookAtZoom(cellLook(view, 'light'), frame.camera.zoom);
    return painter?.reaches(frame) ? cellsAlone(frame, (onto) => painter.draw(onto, frame, light)) : null;
  }, [painter, frame, view]);
  const stage = { city, frame, insets, canvas, move, finish, allowDoubleZoom, drawnAt, lightCells };
  useStillCommands(props.commands, stage);
  const handleUnder = (x: number, y: number) =>
    handleAt(outline, x, y, { zoom: frame.camera.zoom, project: pixelIn(frame) });
  const ask = (x: number, y: number) => {
    const { lon, lat } = frame.toPlace(x, y);
    const edits = editsOfClick(outline, handleUnder(x, y), lon, lat);
    for (const edit of edits ?? []) onOutline?.(edit);
    if (edits === null) onPick(pickStill(scene, x, y));
  };
  const pointAt = onPoint && ((at: Held | null) => onPoint(at && markAtStill(scene, at.x, at.y)));
  const gestures = useGestures(frame, {
    move,
    ask,
    onWanted,
    pointAt,
    gripOutline: ({ x, y }) => {
      const handle = handleUnder(x, y);
      return handle === null ? null : dragOf(handle, onOutline);
    },
    zoomsAtDoubleClick: () => doubleZoom.current && outline === null,
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = cameraAfterKey(event.key, frame);
    const edit = editOfKey(outline, event);
    if (edit !== null) onOutline?.(edit);
    else if (event.key === 'Enter') ask(frame.width / 2, frame.height / 2);
    else if (next !== null) move(next);
    else return;
    event.preventDefault();
    onWanted();
  };

  return (
    <div className="nuf-map nuf-map--still" data-scheme={scheme}>
      <div
        className="nuf-map__still"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is moved and asked by keys
        tabIndex={0}
        role="application"
        aria-label={words.canvas}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
        {...gestures}
      >
        <canvas ref={canvas} />
      </div>
      <MapKeys id={keysId} words={words} />
    </div>
  );
}

/** What draws the cells of a file from afar; undefined while it is on its way, null where there is none. Only a country loads its code. */
function useFarCellPainter(
  crs: Cells['crs'] | null,
  file: Uint8Array | null | undefined,
): CellPainter | null | undefined {
  const [made, setMade] = useState<{ file: Uint8Array; painter: CellPainter | null } | null>(null);
  useEffect(() => {
    if (crs === null || !file) return;
    let isAsked = true;
    const tell = (painter: CellPainter | null) => isAsked && setMade({ file, painter });
    import('./still-far-cells').then(
      ({ farCellPainter }) => tell(farCellPainter(file, crs)),
      () => tell(null),
    );
    return () => {
      isAsked = false;
    };
  }, [crs, file]);
  if (crs === null || !file) return file === undefined ? undefined : null;
  return made?.file === file ? made.painter : undefined;
}

function useSize(canvas: RefObject<HTMLCanvasElement | null>) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const read = () =>
      setSize((old) =>
        old.width === element.clientWidth && old.height === element.clientHeight
          ? old
          : { width: element.clientWidth, height: element.clientHeight },
      );
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  return size;
}

/** Changes once when the fonts of the names have come. */
function useFontsLoaded(): boolean {
  const [loaded, setLoaded] = useState(() => fontsUsed.every((font) => document.fonts.check(font)));
  useEffect(() => {
    let wanted = true;
    const done = () => wanted && setLoaded(true);
    // A font that cannot be had changes nothing: the names stay in the font that stands in for it.
    Promise.all(fontsUsed.map((font) => document.fonts.load(font))).then(done, () => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  return loaded;
}
