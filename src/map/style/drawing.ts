// SPDX-License-Identifier: EUPL-1.2
// What every group of style layers is made from: the state it draws, its letters, sizes that grow with the zoom.

import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Background } from '../../core/city/municipality';
import type { View } from '../../core/city/view';
import type { LayerId } from '../../layers';
import type { Language } from './legend';
import type { MapSources } from './map-sources';
import type { Scheme } from './palette';

export interface MapStyleOptions {
  readonly sources: MapSources;
  readonly selection: FeatureCollection;
  readonly view: View;
  readonly scheme: Scheme;
  readonly language: Language;
  /** Addresses of the two font files on our own server. */
  readonly fonts: { readonly regular: string; readonly strong: string };
  /** The further background that the view names; a `style` one is laid under by `underlay`. */
  readonly background: Background | null;
  /** Sites and buildings that a list has found, as `<layer>/<id>`: the others step back. Null: none do. */
  readonly hits: ReadonlySet<string> | null;
  /** True: outlines are drawn by hand over the picture, where the town's name would lie under them. */
  readonly handled?: boolean | undefined;
}

export type Widths = readonly (readonly [zoom: number, px: number])[];

/** What every group of layers is made from. */
export interface Drawing {
  readonly view: View;
  readonly scheme: Scheme;
  readonly language: Language;
  /** Over a foreign background our own ground steps aside. */
  readonly overBackground: boolean;
  readonly hits: MapStyleOptions['hits'];
  readonly handled: boolean;
}

export const fontRegular = 'Fira Sans Regular';

export const fontStrong = 'Fira Sans SemiBold';

/** The smallest letters of a name: printed at 96 px to the inch they are 8 pt, which everybody can read. */
export const leastLetterPx = (8 / 72) * 96;

/** Halo of every name: wide enough to close between small letters on the darkest cells. */
export const haloPx = 2;

/** Width or size that grows with the zoom, between the given stops. */
export function growing(...stops: Widths): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** Hidden as soon as one of the layers that it needs is hidden. */
export function visibility({ view }: Drawing, ...needs: LayerId[]): 'visible' | 'none' {
  return needs.some((id) => view.hidden.has(id)) ? 'none' : 'visible';
}
