// SPDX-License-Identifier: EUPL-1.2
// What a picture of the city takes and tells, whoever draws it: the still canvas or MapLibre.

import type { RefObject } from 'react';
import type { CellsView } from '../../core/cells/cells-view';
import type { City, FeatureId } from '../../core/city/city';
import { featureKey } from '../../core/city/feature-index';
import type { Selection, View } from '../../core/city/view';
import type { Box } from '../../core/geo/box';
import type { FarPicture } from '../../core/geo/far-areas';
import type { OutlineEdit } from '../../core/outline/outline-edit';
import type { LayerId } from '../../layers';
import type { Language } from '../style/legend';
import type { MapOutline } from '../style/outline-layers';
import type { Scheme } from '../style/palette';
import type { CoveredBox, SeenPicture } from '../style/seen-names';

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface MapWords {
  /** Name of the picture for people who do not see it. */
  readonly canvas: string;
  /** What the keys do, read out with the name. */
  readonly keyboard: string;
  /** Shown beside the cross-hair while the picture has the keyboard. */
  readonly crosshair: string;
}

export interface CityMapProps {
  readonly city: City;
  readonly cellsView: CellsView | null;
  /** Is drawn from afar for the areas of its layers; null where nobody has made it. */
  readonly far?: FarPicture | null;
  /** True: these areas have not been read, so near by there is nothing else either. */
  readonly onlyFar?: boolean;
  readonly view: View;
  readonly selection: Selection;
  readonly scheme: Scheme;
  readonly language: Language;
  readonly words: MapWords;
  /** Where the map starts; later values are ignored, commands move it. Null: the whole city. */
  readonly camera: Camera | null;
  /** True: what is selected is fitted into the picture, else the whole city, whatever `camera` says. */
  readonly startsAtHome?: boolean;
  /** What lies over the picture; keep the object the same while the numbers are. */
  readonly insets?: Insets;
  /** Where exactly buttons and panels lie over the picture: no name stands under them. Keep the list the same while the numbers are. */
  readonly covered?: readonly CoveredBox[];
  /** Sites and buildings (`<layer>/<id>`) that a list has found: the others step back. Null: none do. */
  readonly hits?: ReadonlySet<string> | null;
  /** True: outlines are drawn by hand over the picture; what would lie under them steps aside. */
  readonly handled?: boolean | undefined;
  /** The one at which somebody points in that list. */
  readonly pointed?: string | null;
  /** The pointer stands on the mark of a site or building, or no longer. */
  readonly onPoint?: ((key: string | null) => void) | undefined;
  /** An outline of one's own, if one is open. */
  readonly outline?: MapOutline | null;
  readonly onOutline?: ((edit: OutlineEdit) => void) | undefined;
  /** The picture shows another part of the world, or has another size: with every frame of a movement. */
  readonly onFrame?: (() => void) | undefined;
  readonly onPick: (pick: Pick) => void;
  readonly onMove: (camera: Camera) => void;
  readonly onTrouble: (kind: MapTrouble) => void;
  /** All has been drawn for the first time, also after a lost context. */
  readonly onReady: () => void;
  readonly commands: RefObject<MapCommands | null>;
}

/** What the cells of a country are drawn from where they are seen from afar. */
export interface FarCellsProps {
  /** A file of the cells as they are seen from afar (map/cells/far-cells.ts); null: those of `cellsView` are drawn; undefined: it is on its way. */
  readonly farCells?: Uint8Array | null | undefined;
}

/** What only the moving map takes of a country. */
export interface FarMapProps extends FarCellsProps {
  /** Somebody looks at more than `far` and `farCells` have while nothing else has been read. */
  readonly onNear?: (() => void) | undefined;
}

export type MapTrouble = 'no-webgl' | 'context-lost' | 'worker-failed' | 'restored';

export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  /** The whole municipality. */
  home(): void;
  /** A pan without dragging, by a share of the picture (-1..1 to the east and to the south). */
  pan(east: number, south: number): void;
  flyTo(to: { lon: number; lat: number; zoom?: number }): void;
  /** Brings an outline into the picture; does nothing without corners. */
  fitCorners(corners: readonly (readonly [lon: number, lat: number])[]): void;
  /** At once and exactly, without regard to what lies over the picture. */
  moveTo(camera: { lon: number; lat: number; zoom: number }): void;
  /** Brings a feature into the picture; false where it has no place. */
  fitFeature(layer: LayerId, id: FeatureId): boolean;
  /** Brings all of these (`<layer>/<id>`) into the picture; false where none has a place. */
  fitFeatures(keys: readonly string[]): boolean;
  /** Where places stand in the picture as it is now; null before it has a size. */
  frame(): PictureFrame | null;
  /** What is drawn at a pixel of the picture; null before it has a size. */
  drawnAt(x: number, y: number): DrawnAt | null;
  /** Whether a double click or a double tap zooms, as at the start. */
  allowDoubleZoom(isAllowed: boolean): void;
  /**
   * The picture as it is now, as a canvas of its own: it can be put into the page or printed under a policy without
   * `data:` and `blob:`, which a picture address could not. Null when the map cannot be drawn.
   */
  picture(): Promise<HTMLCanvasElement | null>;
  /**
   * The cells alone in the light scheme, transparent elsewhere and as large as the picture: at once, because a page that is
   * being printed waits for nothing. Null where this picture draws no cells, or has none to draw yet.
   */
  lightCells(): HTMLCanvasElement | null;
}

/** Pixels of the picture from its upper left corner, and degrees. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly toPixel: (lon: number, lat: number) => readonly [x: number, y: number];
  readonly toPlace: (x: number, y: number) => { readonly lon: number; readonly lat: number };
}

/** How much of the picture other things cover, in CSS pixels: the city is fitted into what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Pick {
  readonly lon: number;
  readonly lat: number;
  /** What is drawn on top there; null where only ground and cells are. */
  readonly feature: Selection['feature'];
}

/** Everything of the city's layers that is drawn at one place. */
export interface DrawnAt {
  readonly lon: number;
  readonly lat: number;
  /** A mark or line within reach first, then each area there, the topmost first; none where only ground and cells are. */
  readonly features: readonly NonNullable<Selection['feature']>[];
}

export const nothingCovered: readonly CoveredBox[] = [];

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Without repetition: one feature is drawn by several layers of a style. */
export function onceEach(features: DrawnAt['features']): DrawnAt['features'] {
  return [...new Map(features.map((feature) => [featureKey(feature), feature])).values()];
}

/** Room to leave on each side when something is fitted; on a small picture never so much that nothing is left. */
export function paddingOf(insets: Insets, width: number, height: number): Insets {
  const side = (inset: number, length: number) => Math.max(0, Math.min(inset + marginPx, length * 0.45));
  return {
    top: side(insets.top, height),
    right: side(insets.right, width),
    bottom: side(insets.bottom, height),
    left: side(insets.left, width),
  };
}

/** What a picture shows, and the part of it that nothing lies over, in degrees. */
export function pictureSeen(
  { width, height, zoom, toPlace }: Omit<PictureFrame, 'toPixel'>,
  insets: Insets,
  covered: readonly CoveredBox[] = nothingCovered,
): SeenPicture {
  const side = (inset: number, length: number) => Math.max(0, Math.min(inset, length * 0.45));
  const [left, top] = [side(insets.left, width), side(insets.top, height)];
  const [right, bottom] = [width - side(insets.right, width), height - side(insets.bottom, height)];
  const box = (x0: number, y0: number, x1: number, y1: number): Box => {
    const [low, high] = [toPlace(x0, y1), toPlace(x1, y0)];
    return [low.lon, low.lat, high.lon, high.lat];
  };
  return {
    zoom,
    seen: box(0, 0, width, height),
    free: box(left, top, right, bottom),
    covered: covered.map((part) => box(...part)),
    freeWidthPx: right - left,
  };
}

/** Free space around what is fitted, inside the insets. */
export const marginPx = 28;

/** Zooming out ends where the region around the municipality is in the picture: beyond it nothing is drawn. */
export const regionZoom = ({ municipality }: City): number => Math.max(0, municipality.startZoom - 2.5);

/** How near a selection of a link is looked at. */
export const selectedZoom = 15;

export const closestZoom = 15.5;
