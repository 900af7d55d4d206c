// SPDX-License-Identifier: EUPL-1.2
// The map of a city. State goes in as values, domain words come out; the camera alone belongs to the map. This chunk is
// the only one that knows MapLibre.

import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Map as ReactMap } from 'react-map-gl/maplibre';
import { featureNamed } from '../../core/city/feature-index';
import { isSeenFromAfar } from '../../core/geo/far-areas';
import { cellLook } from '../cells/cell-symbology';
import { isFarCells } from '../cells/read-far-cells';
import '../contract/city-map.css';
import type { StyleSpecification } from 'maplibre-gl';
import { boxOfCorners, boxOfSelection } from '../contract/feature-box';
import {
  type Camera,
  type CityMapProps,
  type FarMapProps,
  type Insets,
  type MapCommands,
  type MapTrouble,
  noInsets,
  nothingCovered,
  type Pick,
  paddingOf,
  regionZoom,
  selectedZoom,
} from '../contract/map-contract';
import { MapKeys } from '../contract/map-keys';
import { editOfKey } from '../contract/outline-handles';
import { farSources } from '../style/far-sources';
import { type MapSources, mapSources, selectionFeatures } from '../style/map-sources';
import { mapStyle, underlay } from '../style/map-style';
import { type MapOutline, outlineFeatures, withOutline } from '../style/outline-layers';
import { standingStyle } from './fill-source';
import { mapFonts } from './fonts';
import { layersIn } from './near-areas';
import { pickAt } from './pick';
import { SmallFirstMap } from './small-first-map';
import { useCells } from './use-cells';
import { useMapCommands } from './use-commands';
import { useForeignStyle } from './use-foreign-style';
import { useHover } from './use-hover';
import { useTroubleWatch } from './use-map-failures';
import { type Nearness, useNearness } from './use-nearness';
import { useOutline } from './use-outline';
import { usePaperCopy } from './use-paper';
import { useSeenNames } from './use-seen-names';
import { useFeatureState, useStyleMirror } from './use-style-sync';

export type { Insets, MapCommands, MapOutline, MapTrouble, Pick };

maplibre.setWorkerUrl(workerUrl);

const mapLib = { ...maplibre, Map: SmallFirstMap };

export function CityMap(props: CityMapProps & FarMapProps) {
  const { city, view, selection, scheme, language, hits = null, handled, outline = null } = props;
  // A new key makes a new map: the sure way to equal the state again after the graphics context was lost.
  const [epoch, setEpoch] = useState(0);
  const renew = useCallback(() => setEpoch((n) => n + 1), []);
  const camera = useRef(props.startsAtHome ? null : props.camera);
  const { far = null, onlyFar = false } = props;
  const given = props.farCells ?? null;
  const farCells = useMemo(() => (given !== null && isFarCells(given) ? given : null), [given]);
  const [near, setNear] = useState<Nearness>(() => ({
    areas: startsNear(props),
    window: far === null ? null : undefined,
    cells: farCells === null,
  }));
  const window = onlyFar || !near.areas ? undefined : near.window;
  const { layers } = city;
  const sources = useMemo(() => {
    if (far !== null && window === undefined) return farSources({ layers }, far);
    return mapSources({ layers: layersIn(layers, window ?? null) });
  }, [layers, far, window]);
  const { point, feature } = selection;
  const selected = useMemo(() => selectionFeatures(city, { point, feature }), [city, point, feature]);
  const wanted = city.municipality.backgrounds.find(({ id }) => id === view.background) ?? null;
  const foreign = useForeignStyle(wanted);
  const background = wanted?.kind === 'style' && foreign === null ? null : wanted;
  const bare = useMemo(() => {
    const own = mapStyle({
      sources,
      selection: selected,
      view,
      scheme,
      language,
      fonts: mapFonts,
      background,
      hits,
      handled,
    });
    return foreign === null ? own : underlay(own, foreign.style);
  }, [sources, selected, view, scheme, language, background, foreign, hits, handled]);
  const style = useMemo(() => withOutline(bare, outlineFeatures(outline)), [bare, outline]);
  return (
    <Picture
      key={`${epoch} ${foreign?.id ?? ''}`}
      {...props}
      style={style}
      sources={sources}
      farCells={farCells}
      near={near}
      onNearness={setNear}
      lastCamera={camera}
      isRenewed={epoch > 0}
      onRenew={renew}
    />
  );
}

interface PictureProps extends CityMapProps, FarMapProps {
  readonly style: StyleSpecification;
  readonly sources: MapSources;
  readonly near: Nearness;
  readonly onNearness: (near: Nearness) => void;
  readonly lastCamera: RefObject<Camera | null>;
  readonly isRenewed: boolean;
  readonly onRenew: () => void;
}

function Picture(props: PictureProps) {
  const { city, cellsView, view, scheme, style, selection, words, lastCamera, onMove, onPick } = props;
  const [first] = useState(() => standingStyle(style, new Map()));
  const isComplete = useRef(first === style);
  const keysId = useId();
  const [start] = useState(() => startingView(lastCamera.current, props));
  // Of the city that the map was made for: another one is no new map.
  const [features] = useState(() => featuresOf(props));
  const { map, attach, onError } = useTroubleWatch({
    onTrouble: props.onTrouble,
    onRenew: props.onRenew,
    isRenewed: props.isRenewed,
    features,
    isComplete,
    onReady: props.onReady,
  });
  useStyleMirror(map, first, style, isComplete);
  useFeatureState(map, selection.feature, 'selected');
  useFeatureState(map, featureNamed(props.pointed ?? null), 'pointed');
  useHover(map, props.onPoint);
  const { insets = noInsets, covered = nothingCovered } = props;
  useSeenNames(map, props.sources, view.hidden, { insets, covered });
  useFrameNews(map, props.onFrame);
  const look = useMemo(() => cellLook(view, scheme), [view, scheme]);
  const { near, farCells = null } = props;
  useNearness(map, props, near, props.onNearness);
  // Once made for a near look they stay.
  const areCellsWanted = useRef(false);
  areCellsWanted.current ||= near.cells;
  const drawn = { cells: city.cells, view: areCellsWanted.current ? cellsView : null, far: farCells };
  const copyCells = useCells(map, drawn, look);
  const lightCells = useCallback(() => copyCells(cellLook(view, 'light')), [copyCells, view]);
  useMapCommands(props.commands, map, { city, insets, lightCells });
  usePaperCopy(map);
  useCanvasName(map, words.canvas, keysId);

  const { outline = null, onOutline } = props;
  const hand = useOutline(map, outline, onOutline);
  const pick = (on: maplibre.Map, x: number, y: number) => {
    if (!hand.clicked(on, x, y)) onPick(pickAt(on, x, y));
  };
  const press = (event: React.KeyboardEvent) => {
    if (map === null || event.target !== map.getCanvas()) return;
    const edit = editOfKey(outline, event);
    if (edit === null && event.key !== 'Enter') return;
    event.preventDefault();
    const { clientWidth, clientHeight } = map.getCanvas();
    if (edit === null) pick(map, clientWidth / 2, clientHeight / 2);
    else onOutline?.(edit);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the canvas inside is the control, this only listens to its keys
    <div className="nuf-map" data-scheme={scheme} onKeyDown={press}>
      <ReactMap
        ref={attach}
        mapLib={mapLib}
        mapStyle={first}
        initialViewState={start}
        minZoom={regionZoom(city)}
        maxZoom={18}
        maxPitch={0}
        dragRotate={false}
        touchPitch={false}
        attributionControl={false}
        renderWorldCopies={false}
        fadeDuration={0}
        canvasContextAttributes={{ powerPreference: 'default', antialias: false }}
        onClick={(event) => pick(event.target, event.point.x, event.point.y)}
        onMoveEnd={({ viewState: { longitude, latitude, zoom } }) => {
          lastCamera.current = { lon: longitude, lat: latitude, zoom };
          onMove(lastCamera.current);
        }}
        onError={onError}
      />
      <MapKeys id={keysId} words={words} />
    </div>
  );
}

/** Whether the map begins nearer than its picture from afar reaches, as far as that is known before it stands. */
function startsNear({ far = null, startsAtHome, camera }: CityMapProps): boolean {
  return far === null || (!startsAtHome && camera !== null && !isSeenFromAfar(far, camera.zoom));
}

/** Areas, lines and points of the first picture; those from afar too, which are drawn instead of the city's own. */
function featuresOf({ city, far = null }: CityMapProps): number {
  const own = Object.values(city.layers).reduce((sum, layer) => sum + layer.length, 0);
  const fromAfar = Object.values(far?.layers ?? {}).flat();
  return own + fromAfar.reduce((sum, { rings }) => sum + rings.length, 0);
}

function startingView(camera: Camera | null, { city, selection, outline, insets }: CityMapProps) {
  if (camera !== null) return { longitude: camera.lon, latitude: camera.lat, zoom: camera.zoom };
  const selected = boxOfCorners(outline?.corners ?? []) ?? boxOfSelection(city, selection);
  // The picture is not laid out yet; the window is the best guess at its size.
  const padding = { ...paddingOf(insets ?? noInsets, innerWidth, innerHeight) };
  if (selected === null) return { bounds: city.municipality.bbox, fitBoundsOptions: { padding } };
  const bounds: [number, number, number, number] = [...selected];
  return { bounds, fitBoundsOptions: { padding, maxZoom: selectedZoom } };
}

function useFrameNews(map: maplibre.Map | null, onFrame: (() => void) | undefined): void {
  useEffect(() => {
    if (map === null || onFrame === undefined) return;
    map.on('move', onFrame);
    map.on('resize', onFrame);
    return () => {
      map.off('move', onFrame);
      map.off('resize', onFrame);
    };
  }, [map, onFrame]);
}

function useCanvasName(map: maplibre.Map | null, name: string, describedBy: string): void {
  useEffect(() => {
    const canvas = map?.getCanvas();
    canvas?.setAttribute('aria-label', name);
    canvas?.setAttribute('aria-describedby', describedBy);
  }, [map, name, describedBy]);
}
