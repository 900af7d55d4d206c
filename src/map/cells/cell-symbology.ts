// SPDX-License-Identifier: EUPL-1.2
// How a view of the cells looks, as plain values: the uniforms of the cell layer, the rules of the canvas that stands in
// for it, and the swatches of the legend all start from here.

import { classCount, groupBits, quarterNumber, unknownClass } from '../../core/cells/cells-view';
import type { View } from '../../core/city/view';
import { coverageTechnologies } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { palettes, type Scheme } from '../style/palette';

export interface CellLook {
  /** Place in coverageTechnologies: which bits of a cell's word (packed-cell.ts). */
  readonly technology: number;
  /** Lowest class that counts as reached, from 1 on. */
  readonly threshold: number;
  readonly reachOnly: boolean;
  /** Bits of the chosen group, 0 = all cells in full strength. */
  readonly groupMask: number;
  /** Quarter of the scenario (`quarterNumber`), 0 = as in the data. */
  readonly quarter: number;
  /** 0 when the layer is hidden. */
  readonly opacity: number;
  readonly scheme: Scheme;
}

/** Over a photograph or a foreign map the cells let the ground through. */
const opacityOverBackground = 0.7;

/** Zoom and how much of the ground the cells cover there: near by, roads, outlines and names are read through them. */
const opacityByZoom = [
  [12, 1],
  [13, 0.6],
  [16, 0.35],
] as const;

/**
 * The look of a frame: the nearer, the more of the ground comes through; straight between the zooms above. Not in the picture
 * of one threshold: its two classes stand 3:1 apart, which a ground that comes through would take from them.
 */
export function lookAtZoom(look: CellLook, zoom: number): CellLook {
  if (look.reachOnly) return look;
  const after = opacityByZoom.findIndex(([at]) => at >= zoom);
  const [to, high] = opacityByZoom.at(after)!;
  const [from, low] = opacityByZoom[after - 1] ?? [to, high];
  const opacity = to === from ? high : low + ((zoom - from) / (to - from)) * (high - low);
  return { ...look, opacity: look.opacity * opacity };
}

/** From this many pixels of the screen on a cell shows its edges, and from so many in full: about zoom 14.5 and 16. */
const edgesFrom = { px: 22, strength: 0.2 } as const;
const edgesFull = { px: 56, strength: 0.5 } as const;

/** How much of a line between cells its cell gives up of what lets the ground through, 0–1. */
export const edgeBody = 0.6;

/**
 * How strong the grid of the cells is drawn, 0–1, by their size on the screen: the cells are the grain of the data, and who looks
 * at a house should see how coarse they are.
 */
export function edgeStrength(cellPx: number): number {
  if (cellPx <= edgesFrom.px) return 0;
  const part = Math.min(1, (cellPx - edgesFrom.px) / (edgesFull.px - edgesFrom.px));
  return edgesFrom.strength + part * (edgesFull.strength - edgesFrom.strength);
}

/** What the shader needs to know of a view; `threshold` is the lowest class that reaches the chosen speed, from 1 on. */
export function cellLook(view: View, scheme: Scheme): CellLook {
  return {
    technology: coverageTechnologies.indexOf(view.technology),
    threshold: thresholdsMbit.indexOf(view.thresholdMbit) + 1,
    reachOnly: view.colouring === 'reach',
    groupMask: view.group === 'all' ? 0 : groupBits[view.group],
    quarter: quarterNumber(view.quarter),
    opacity: view.hidden.has('broadband-coverage') ? 0 : view.background === null ? 1 : opacityOverBackground,
    scheme,
  };
}

/** Colours of a scheme under the names that `cellAppearance` uses; strokes have the ink that `classStrokes` gives them. */
export function cellColours(scheme: Scheme): Readonly<Record<string, readonly string[]>> {
  const palette = palettes[scheme];
  return {
    speed: palette.speed,
    reachYes: [palette.reach.yes],
    reachNo: [palette.reach.no],
    scenario: [palette.scenario],
    unknownFill: [palette.unknown],
    unknownDots: [palette.unknownDots],
  };
}

/** Colour of each class under a look, slowest first; last the one of cells without a figure. */
export function classFills({ scheme, threshold, reachOnly }: CellLook): readonly string[] {
  const { speed, reach, unknown } = palettes[scheme];
  const ofClass = (fill: string, k: number) => (!reachOnly ? fill : k >= threshold ? reach.yes : reach.no);
  return [...speed.map(ofClass), unknown];
}

/** Announced works bring fibre: they count for the best technology and for fibre, not for cable or DSL; 0 for none. */
export function shownQuarter(look: CellLook): number {
  return look.technology < 2 ? look.quarter : 0;
}

/** How one cell looks: a colour under its uniform's name and place, strokes or dots over it, and how strong it is. */
export interface CellAppearance {
  readonly colour: 'speed' | 'reachYes' | 'reachNo' | 'unknownFill';
  /** Place in the list of the colour. */
  readonly which: number;
  readonly over: 'strokes' | 'scenario' | 'unknownDots' | null;
  /** Its class, whose strokes it carries (`classStrokes`); `unknownClass` without a figure. */
  readonly speedClass: number;
  readonly alpha: number;
}

export const fadedCell = 0.16;

/**
 * The rules of the cell shader in words: what announced works would serve counts as the highest class for the
 * technologies of the scenario, what lies outside the chosen group steps back.
 * @param known class of the chosen technology, or `unknownClass`
 * @param group `groupBits` of the cell
 * @param plannedFrom quarter of the announced works, 0 for none
 */
export function cellAppearance(
  known: number,
  group: number,
  plannedFrom: number,
  look: CellLook,
): CellAppearance {
  const top = classCount - 1;
  const planned = plannedFrom > 0 && plannedFrom <= shownQuarter(look) && known !== top;
  const speedClass = planned ? top : known;
  const alpha = look.opacity * (look.groupMask === 0 || (group & look.groupMask) !== 0 ? 1 : fadedCell);
  if (speedClass === unknownClass)
    return { colour: 'unknownFill', which: 0, over: 'unknownDots', speedClass, alpha };
  const reached = speedClass >= look.threshold;
  const hasStrokes = look.reachOnly ? !reached : speedClass !== top;
  const over = hasStrokes ? 'strokes' : planned ? 'scenario' : null;
  if (look.reachOnly) return { colour: reached ? 'reachYes' : 'reachNo', which: 0, over, speedClass, alpha };
  return { colour: 'speed', which: speedClass, over, speedClass, alpha };
}
