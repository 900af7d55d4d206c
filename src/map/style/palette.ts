// SPDX-License-Identifier: EUPL-1.2
// The colours of the map in both schemes. The background is nearly grey; coverage is the one saturated thing.

import type { PerSpeedClass } from '../../layers/speed-thresholds';

export type Scheme = 'light' | 'dark';

export interface Palette {
  /** Speed classes from slowest (0, below the lowest threshold) to fastest. Lightness is monotone. */
  readonly speed: PerSpeedClass<string>;
  /** The view of one threshold: reaches it, does not. */
  readonly reach: { readonly yes: string; readonly no: string };
  /** Strokes over cells below the chosen threshold. */
  readonly hatch: string;
  /** Dots over cells that announced works would serve (scenario). */
  readonly scenario: string;
  /** Cells without a figure: a grey and its dots, apart from every class. */
  readonly unknown: string;
  readonly unknownDots: string;
  readonly cellGrid: string;
  readonly land: string;
  readonly outside: string;
  readonly water: string;
  readonly waterLine: string;
  readonly road: string;
  readonly roadCase: string;
  readonly rail: string;
  readonly boundary: string;
  readonly boundaryGlow: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly halo: string;
  /** Drawn on both sides of every outline, so that the outline stands out on each class. */
  readonly casing: string;
  /** The selected thing carries both, one around the other. */
  readonly selectedInner: string;
  readonly selectedOuter: string;
  /** An outline of one's own: a hue that neither coverage nor any layer has. */
  readonly outline: string;
}

// The ramps were searched in OKLCH for the smallest departure from an even sand-teal-blue curve that keeps every pair
// of classes apart by 10.5 (CIEDE2000) in normal, protan, deutan and tritan sight, with no class so middling that neither
// outline nor casing stands out on it; test/map/style/palette.test.ts holds both.
export const palettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    speed: ['#fbecc8', '#eace7d', '#89c396', '#0fa396', '#007f99', '#195892', '#1d2c76'],
    reach: { yes: '#0b6f8c', no: '#f3e2b3' },
    hatch: '#8a7b58',
    scenario: '#fff3c9',
    unknown: '#d3d0cc',
    unknownDots: '#6f6c67',
    cellGrid: '#1b1f24',
    land: '#e6e2db',
    outside: '#efede9',
    water: '#b9cedb',
    waterLine: '#9dbccd',
    road: '#fdfcfa',
    roadCase: '#c9c3b8',
    rail: '#8f897e',
    boundary: '#44474d',
    boundaryGlow: '#b4aea3',
    label: '#26292e',
    labelQuiet: '#6b665d',
    halo: '#fbfaf7',
    casing: '#fffdf8',
    selectedInner: '#ffffff',
    selectedOuter: '#0d0f12',
    outline: '#b0006d',
  },
  dark: {
    speed: ['#392a1a', '#484916', '#2f6646', '#1b7f7e', '#349aad', '#5cc2c6', '#9de9d1'],
    reach: { yes: '#63bcc4', no: '#43331f' },
    hatch: '#a08a63',
    scenario: '#14213a',
    unknown: '#3a3d43',
    unknownDots: '#8b9098',
    cellGrid: '#f3f4f6',
    land: '#24272c',
    outside: '#1b1d21',
    water: '#22404f',
    waterLine: '#2f5265',
    road: '#4b5058',
    roadCase: '#16181b',
    rail: '#767c86',
    boundary: '#c9cdd4',
    boundaryGlow: '#5d636d',
    label: '#eceef1',
    labelQuiet: '#c2c7d0',
    halo: '#15171a',
    casing: '#121417',
    selectedInner: '#0d0f12',
    selectedOuter: '#ffffff',
    outline: '#ff9ad5',
  },
};

/** Red, green, blue in 0..1 of `#rrggbb`. Anything else is a mistake of the program and throws. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (match === null) throw new Error(`colour ${colour}: expected #rrggbb`);
  const part = (at: number) => Number.parseInt(match[at] as string, 16) / 255;
  return [part(1), part(2), part(3)];
}
