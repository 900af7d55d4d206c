// SPDX-License-Identifier: EUPL-1.2
// How a view of the cells looks, as plain values: the uniforms of the cell layer, the rules of the canvas that stands in
// for it, and the swatches of the legend all start from here.

import { groupBits, quarterNumber } from '../core/cells-view';
import type { View } from '../core/view';
import { coverageTechnologies, thresholdsMbit } from '../layers/broadband-coverage';
import { palettes, type Scheme } from './palette';

export interface CellLook {
  /** Place in coverageTechnologies: which byte of the class texture. */
  readonly technology: number;
  /** Lowest class that counts as reached, 1..6. */
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

/** Colours of a scheme under the names of the shader's uniforms. */
export function cellColours(scheme: Scheme): Readonly<Record<string, readonly string[]>> {
  const palette = palettes[scheme];
  return {
    speed: palette.speed,
    reachYes: [palette.reach.yes],
    reachNo: [palette.reach.no],
    hatch: [palette.hatch],
    scenario: [palette.scenario],
    unknownFill: [palette.unknown],
    unknownDots: [palette.unknownDots],
    grid: [palette.cellGrid],
  };
}
