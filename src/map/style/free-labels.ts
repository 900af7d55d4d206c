// SPDX-License-Identifier: EUPL-1.2
// Names of sites, plans and districts with the places where each lies across no outline, as properties of their features:
// `lines`, and for zoom 13 `free13` and `places13`, which the style asks for.

import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { mostLabelLetters, mostLabelPairs } from '../../core/limits/limits';
import { brokenLines, linesSize } from './label-lines';
import { type Anchored, labelSides, reachDegrees, type SoughtLabel } from './label-sides';
import type { Outlines } from './outlines';

/** How one kind of names is written: what the style and the search for a place agree on. */
interface Writing {
  /** Whole zooms from the first at which the name is shown to the closest of the map. */
  readonly zooms: readonly number[];
  /** Nearer than this a name without a free place is left out; from afar it stands at its point, across thin lines. */
  readonly strictFrom: number;
  readonly longestEm: number;
  /** Size of the letters in pixels by zoom. */
  readonly sizes: readonly (readonly [zoom: number, px: number])[];
}

export const siteWriting: Writing = {
  zooms: [13, 14, 15, 16, 17, 18],
  strictFrom: 13,
  longestEm: 9,
  sizes: [[13, 12]],
};
export const planWriting: Writing = {
  zooms: [12, 13, 14, 15, 16, 17, 18],
  strictFrom: 12,
  longestEm: 12,
  sizes: [
    [12, 11],
    [15, 13],
  ],
};
export const districtWriting: Writing = {
  zooms: [11, 12, 13, 14, 15, 16, 17, 18],
  strictFrom: 13,
  longestEm: 8,
  sizes: [
    [11, 11],
    [15, 15],
  ],
};
export const letterWriting: Writing = {
  zooms: [12, 13, 14, 15, 16, 17, 18],
  strictFrom: 12,
  longestEm: 9,
  sizes: [
    [12, 11],
    [15, 18],
  ],
};
/** Below the name of the area, which stands in the same place. */
export const letterOffset = [0, 1.1] as const;

/** From here on a plan shows its name above its year. */
export const planNameZoom = 14;

/** Clear of the symbol, which is as wide as 22 px. Right and left read best; corners come last. */
const beside: readonly Anchored[] = [
  ['left', [1.3, 0]],
  ['right', [-1.3, 0]],
  ['top', [0, 1.3]],
  ['bottom', [0, -1.3]],
  ['top-left', [0.9, 0.9]],
  ['top-right', [-0.9, 0.9]],
  ['bottom-left', [0.9, -0.9]],
  ['bottom-right', [-0.9, -0.9]],
  // Behind an outline that runs past the symbol.
  ['left', [2.6, 0]],
  ['right', [-2.6, 0]],
];
/** All around the point of an area, the nearest first; `down` leaves room for what stands in the point itself. */
function around(down: number): readonly Anchored[] {
  const steps = (most: number, by: number) =>
    Array.from({ length: 2 * Math.floor(most / by) + 1 }, (_none, k) => k * by - Math.floor(most / by) * by);
  return steps(4.5, 1.5)
    .flatMap((x) => steps(4.5, 0.75).map((y): [number, number] => [x, y]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(([x, y]): Anchored => ['center', [x, y + down]]);
}
const inArea = around(0);
const belowMiddle = around(1.6);

interface Named {
  readonly name: string;
  readonly nameEn: string;
}

/**
 * The points of `labels` with their free places.
 * @param areaOf the area that a label names; null where it stands beside a point
 */
export function freeLabels(
  labels: FeatureCollection | undefined,
  kind: 'site' | 'plan' | 'district',
  outlines: Outlines,
  areaOf: (label: Feature) => Geometry | null = () => null,
): FeatureCollection {
  const features = labels?.features ?? [];
  const near = features.length * outlines.count > mostLabelPairs ? null : outlines;
  const free = (feature: Feature): Feature => {
    if (feature.geometry.type !== 'Point') return feature;
    // Of the places only districts are written on the map at these zooms.
    if (kind === 'district' && feature.properties?.kind !== 'district') return feature;
    const text = linesOfName(feature, kind);
    const label = soughtLabel(feature, text, kind, areaOf(feature));
    return {
      ...feature,
      properties: { ...feature.properties, ...text, ...placesOf(label, kind, near) },
    };
  };
  return { type: 'FeatureCollection', features: features.map(free) };
}

/** The letters of zones, which have one place: where it lies across an outline at a zoom, `free13` is false. */
export function freeLetters(labels: FeatureCollection, outlines: Outlines): FeatureCollection {
  if (labels.features.length > mostLabelLetters) return labels;
  const { zooms } = letterWriting;
  const features = labels.features.map((feature): Feature => {
    if (feature.geometry.type !== 'Point') return feature;
    const label: SoughtLabel = {
      at: feature.geometry.coordinates,
      within: null,
      others: [],
      places: letterPlace,
      sizeAt: (zoom) => ({ ...widestLetter, px: pxAt(letterWriting, zoom + 1) }),
    };
    const found = labelSides(label, nearOutlines(label, zooms[0] as number, outlines).lines, zooms);
    const crossing = found.flatMap(({ isFree }, step) => (isFree ? [] : [[`free${zooms[step]}`, false]]));
    return { ...feature, properties: { ...feature.properties, ...Object.fromEntries(crossing) } };
  });
  return { type: 'FeatureCollection', features };
}

const letterPlace: readonly Anchored[] = [['center', letterOffset]];
const widestLetter = linesSize(['W']);

function nearOutlines(label: SoughtLabel, zoom: number, outlines: Outlines | null) {
  const [lon, lat] = label.at as [number, number];
  const reach = reachDegrees(label, zoom);
  const near = outlines?.near([lon - reach, lat - reach, lon + reach, lat + reach]) ?? [];
  return {
    lines: near.flatMap((outline) => outline.lines()),
    areas: near.flatMap(({ area }) => area ?? []),
  };
}

const writings = { site: siteWriting, plan: planWriting, district: districtWriting } as const;

function linesOfName({ properties }: Feature, kind: keyof typeof writings) {
  const { name = '', nameEn = '' } = properties as Named;
  const { longestEm } = writings[kind];
  return {
    lines: brokenLines(name, longestEm).join('\n'),
    linesEn: brokenLines(nameEn, longestEm).join('\n'),
  };
}

function soughtLabel(
  { geometry, properties }: Feature,
  { lines, linesEn }: ReturnType<typeof linesOfName>,
  kind: keyof typeof writings,
  within: Geometry | null,
): SoughtLabel {
  const writing = writings[kind];
  const year = String(properties?.year ?? '');
  // As long as the longer of both languages ("since 2022", "seit 2022").
  const years = kind === 'plan' && year !== '' ? [`since ${year}`] : [];
  const both = [lines, linesEn].map((text) => linesSize([...text.split('\n'), ...years]));
  const whole = {
    width: Math.max(...both.map(({ width }) => width)),
    height: Math.max(...both.map(({ height }) => height)),
  };
  return {
    at: (geometry as Point).coordinates,
    within,
    others: [],
    places:
      within !== null ? (kind === 'plan' ? belowMiddle : inArea) : kind === 'district' ? inArea : beside,
    sizeAt: (zoom) => ({
      ...(kind === 'plan' && zoom < planNameZoom ? linesSize(years) : whole),
      px: pxAt(writing, zoom + 1),
    }),
  };
}

function placesOf(label: SoughtLabel, kind: keyof typeof writings, outlines: Outlines | null) {
  const { zooms, strictFrom } = writings[kind];
  const searched = zooms.filter((zoom) => zoom >= strictFrom);
  const { lines, areas } = nearOutlines(label, strictFrom, outlines);
  const found = labelSides({ ...label, others: areas }, lines, searched);
  return Object.fromEntries(
    zooms.flatMap((zoom) => {
      const { isFree, places } = found[searched.indexOf(zoom)] ?? {
        isFree: true,
        places: label.places.slice(0, 1),
      };
      return [
        [`free${zoom}`, isFree],
        [`places${zoom}`, places.flat()],
      ];
    }),
  );
}

function pxAt({ sizes }: Writing, zoom: number): number {
  const [first, last] = [sizes[0] as readonly [number, number], sizes.at(-1) as readonly [number, number]];
  if (zoom <= first[0] || first === last) return first[1];
  const share = Math.min(1, (1.5 ** (zoom - first[0]) - 1) / (1.5 ** (last[0] - first[0]) - 1));
  return first[1] + share * (last[1] - first[1]);
}

type TextAt = (zoom: number) => ExpressionSpecification | string;

/** The text of a name and where it may stand, for the layout of its layer. */
export function freeText(
  { zooms }: Writing,
  textAt: TextAt,
): {
  'text-field': ExpressionSpecification;
  'text-variable-anchor-offset': ExpressionSpecification;
  'text-max-width': number;
} {
  return {
    'text-field': textWhereFree({ zooms }, textAt),
    'text-variable-anchor-offset': byZoom(zooms, (zoom) => placesAt(zoom)),
    // Broken into lines already.
    'text-max-width': 60,
  };
}

/**
 * MapLibre works out a layout not only to draw: asked what is under a click, it does so once more for a feature whose lists
 * have become strings, which it cannot read as places and warns of. Nothing is drawn from that answer: any place will do.
 */
function placesAt(zoom: number) {
  const places = ['get', `places${zoom}`];
  return ['match', ['typeof', places], ['string', 'null'], ['literal', ['center', [0, 0]]], places];
}

/** The text at the zooms where it lies across no outline. */
export function textWhereFree({ zooms }: Pick<Writing, 'zooms'>, textAt: TextAt): ExpressionSpecification {
  return byZoom(zooms, (zoom) => ['case', ['boolean', ['get', `free${zoom}`], true], textAt(zoom), '']);
}

function byZoom(zooms: readonly number[], value: (zoom: number) => unknown): ExpressionSpecification {
  const stops = zooms.flatMap((zoom, step) => (step === 0 ? [value(zoom)] : [zoom, value(zoom)]));
  return ['step', ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
