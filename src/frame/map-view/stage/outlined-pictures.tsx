// SPDX-License-Identifier: EUPL-1.2
// The two pictures of the stage, each loaded when it is asked for, with the outline that is drawn on them.

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import type { CityMapProps, FarMapProps, MapWords } from '../../../map/contract/map-contract';
import type { MapOutline } from '../../../map/maplibre/city-map';
import type { StillMapProps } from '../../../map/still/still-map';
import { onDemand } from '../../elements/on-demand';

const StillMap = onDemand(
  async () => (await import('../../../map/still/still-map')).StillMap,
  () => <PictureLost />,
);
const CityMap = onDemand(
  async () => (await import('../../../map/maplibre/city-map')).CityMap,
  () => <PictureLost />,
);

/** Called when the code of a picture did not arrive. */
export const PictureLoss = createContext<() => void>(() => {});

/** Stands in for a picture that did not come: the stage says so, in the one place where it says such things. */
function PictureLost() {
  const tell = useContext(PictureLoss);
  useEffect(tell, [tell]);
  return null;
}

/** An outline that is drawn on the map, and who is told what the pointer does to it. It changes with each frame of a drag. */
export interface StageOutline {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => MapOutline | null;
  readonly onEdit: NonNullable<CityMapProps['onOutline']>;
  /** A line about it that stands over the map. */
  readonly readout: ReactNode;
}

const noListener = () => () => {};
const nothing = () => null;

/** Only the picture listens to the outline, so that a drag renders nothing else of the stage. */
function useOutlineOf(outline: StageOutline | undefined) {
  const shown = useSyncExternalStore(outline?.subscribe ?? noListener, outline?.get ?? nothing);
  return { outline: shown, onOutline: outline?.onEdit };
}

type Outlined<Props> = Props & {
  readonly stageOutline: StageOutline | undefined;
  /** What the keys do while an outline is drawn. */
  readonly drawingWords: MapWords;
};

export function OutlinedMap({ stageOutline, drawingWords, ...rest }: Outlined<CityMapProps & FarMapProps>) {
  const outlined = useOutlineOf(stageOutline);
  return <CityMap {...rest} {...outlined} words={outlined.outline?.drawing ? drawingWords : rest.words} />;
}

export function OutlinedStill({ stageOutline, drawingWords, ...rest }: Outlined<StillMapProps>) {
  const outlined = useOutlineOf(stageOutline);
  return <StillMap {...rest} {...outlined} words={outlined.outline?.drawing ? drawingWords : rest.words} />;
}
