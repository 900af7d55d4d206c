// SPDX-License-Identifier: EUPL-1.2
// The map is a mirror: the wanted style is compared with the one shown last and only the steps between are taken. What
// was shown is recorded last, so a run that fails is repeated by the next.

import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Selection } from '../../core/city/view';
import { drawnId } from '../style/drawn-id';
import { drawImage } from '../style/symbols';
import { type Filled, fillSource, largeSources, standingStyle } from './fill-source';
import { type StyleStep, styleDifference } from './style-diff';

/**
 * Keeps a map whose style stands (else null) equal to `style`. It is made with `first`; `isComplete` says whether all sources
 * that come in parts are there.
 */
export function useStyleMirror(
  map: MapLibreMap | null,
  first: StyleSpecification,
  style: StyleSpecification,
  isComplete: RefObject<boolean>,
): void {
  const shown = useRef(first);
  const [filled, setFilled] = useState<Filled>(new Map());
  const standing = useMemo(() => standingStyle(style, filled), [style, filled]);
  useEffect(() => {
    if (map === null) return;
    for (const step of styleDifference(shown.current, standing)) {
      const isFilled = step.do === 'setData' && filled.get(step.source) === step.data;
      if (!isFilled) take(map, step);
    }
    shown.current = standing;
    isComplete.current = standing === style;
  }, [map, standing, filled, style, isComplete]);
  // After the mirror, which has emptied what is filled here.
  useFilling(map, style, setFilled);
}

/** Fills the sources that come in parts, and tells which have become whole. */
function useFilling(
  map: MapLibreMap | null,
  style: StyleSpecification,
  tell: Dispatch<SetStateAction<Filled>>,
): void {
  const wanted = useRef<Filled>(new Map());
  useEffect(() => {
    if (map === null) return;
    const before = wanted.current;
    wanted.current = new Map(largeSources(style));
    for (const [id, data] of wanted.current) {
      const source = map.getSource<GeoJSONSource>(id);
      if (source === undefined || before.get(id) === data) continue;
      void fillSource(source, data, () => wanted.current.get(id) === data).then(
        (isWhole) => isWhole && tell((filled) => new Map(filled).set(id, data)),
      );
    }
  }, [map, style, tell]);
}

function take(map: MapLibreMap, step: StyleStep): void {
  switch (step.do) {
    case 'removeLayer':
      return void map.removeLayer(step.layer);
    case 'removeSource':
      return void map.removeSource(step.source);
    case 'addSource':
      return void map.addSource(step.source, step.as);
    case 'addLayer':
      return void map.addLayer(step.layer, step.before ?? undefined);
    case 'setData':
      return void map
        .getSource<GeoJSONSource>(step.source)
        ?.setData(step.data as Parameters<GeoJSONSource['setData']>[0]);
    case 'setFilter':
      return void map.setFilter(step.layer, step.filter);
    case 'setLayout':
      return void map.setLayoutProperty(step.layer, step.name as never, step.value as never);
    case 'setPaint':
      return void map.setPaintProperty(step.layer, step.name as never, step.value as never);
  }
}

/** What is selected and what is pointed at are states of the picture, not of its data. */
export function useFeatureState(
  map: MapLibreMap | null,
  feature: Selection['feature'],
  state: 'selected' | 'pointed',
): void {
  const layer = feature?.layer;
  const id = feature === null || feature === undefined ? undefined : drawnId(feature.id);
  useEffect(() => {
    if (map === null || layer === undefined || id === undefined || map.getSource(layer) === undefined) return;
    map.setFeatureState({ source: layer, id }, { [state]: true });
    return () => {
      // Gone after a lost context, and with it every state.
      if (map.getSource(layer) !== undefined) map.removeFeatureState({ source: layer, id }, state);
    };
  }, [map, layer, id, state]);
}

/** Draws symbols and textures when the map first meets their names. */
export function provideImages(map: MapLibreMap): void {
  map.setMissingStyleImageResolver((id) => {
    const pixelRatio = Math.min(3, Math.max(1, map.getPixelRatio()));
    const pixels = drawImage(id, pixelRatio);
    if (pixels !== null && !map.hasImage(id)) map.addImage(id, pixels, { pixelRatio });
  });
}
