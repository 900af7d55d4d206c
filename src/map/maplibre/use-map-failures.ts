// SPDX-License-Identifier: EUPL-1.2
// What can go wrong with a picture and how it is noticed: no WebGL, a lost context, a worker that never came.

import type { Map as MapLibreMap } from 'maplibre-gl';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorEvent, MapRef } from 'react-map-gl/maplibre';
import { drawingPatienceMs, drawingPatienceMsPerFeature } from '../../core/limits/limits';
import type { MapTrouble } from '../contract/map-contract';
import { hearOfLoad } from './hear-of-load';
import { SmallFirstMap } from './small-first-map';
import { provideImages } from './use-style-sync';

interface Watch {
  /** The map once its style stands and while its context lives, else null. */
  readonly map: MapLibreMap | null;
  readonly attach: (map: MapRef | null) => void;
  readonly onError: (event: ErrorEvent) => void;
}

/**
 * `onRenew` asks for a new map after a restored context; `isRenewed` says that this is one; `features` are drawn. `onReady`
 * is called when all has been drawn for the first time, `isComplete` included; never after a failed worker, whose picture is empty.
 */
export function useTroubleWatch({
  onTrouble,
  onRenew,
  isRenewed,
  features,
  isComplete,
  onReady,
}: {
  readonly onTrouble: (kind: MapTrouble) => void;
  readonly onRenew: () => void;
  readonly isRenewed: boolean;
  readonly features: number;
  readonly isComplete: RefObject<boolean>;
  readonly onReady: () => void;
}): Watch {
  const [attached, setAttached] = useState<MapLibreMap | null>(null);
  const [ready, setReady] = useState(false);
  const tell = useRef(onTrouble);
  tell.current = onTrouble;
  const tellReady = useRef(onReady);
  tellReady.current = onReady;
  const hopes = useRef(isRenewed);
  const workerFailed = useRef(false);
  const attach = useCallback((map: MapRef | null) => setAttached(map?.getMap() ?? null), []);

  useEffect(() => {
    if (attached === null) return;
    provideImages(attached);
    const stand = () => setReady(true);
    if (attached.getLayer('ground') !== undefined) stand();
    attached.on('style.load', stand);
    const stopWaiting = hearOfLoad(attached, {
      patienceMs: drawingPatienceMs + features * drawingPatienceMsPerFeature,
      hopes,
      workerFailed,
      tell: (trouble) => tell.current(trouble),
    });
    const rest = () => {
      if (workerFailed.current || !isComplete.current) return;
      // Then it rests once more, with all its pixels.
      if (attached instanceof SmallFirstMap && attached.grow()) return;
      attached.off('idle', rest);
      tellReady.current();
    };
    attached.on('idle', rest);
    attached.on('webglcontextlost', () => {
      setReady(false);
      tell.current('context-lost');
    });
    attached.on('webglcontextrestored', onRenew);
    return stopWaiting;
  }, [attached, onRenew, features, isComplete]);

  const onError = useCallback((event: ErrorEvent) => {
    // react-map-gl reports a constructor that threw without a target.
    if ((event.target as unknown) === null) return tell.current('no-webgl');
    const text = String(event.error?.message ?? '');
    if (/worker/i.test(text)) {
      if (!workerFailed.current) tell.current('worker-failed');
      workerFailed.current = true;
      return;
    }
    console.warn('Map:', text);
  }, []);
  return { map: ready ? attached : null, attach, onError };
}
