// SPDX-License-Identifier: EUPL-1.2
// The double outline of what is selected or pointed at, its cell, and how uncertain its place is.

import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerDefinition } from '../../layers/definition';
import type { Drawing } from './drawing';
import { selectionSource } from './map-sources';
import { palettes } from './palette';

const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
/**
 * What says by its state that it is selected. Not zones: an outline of no width is worked through in every frame all the same,
 * and of a country's tens of thousands that was four fifths of the picture; the selected one is a feature of its own.
 */
const selectedRoles: readonly LayerDefinition['role'][] = ['plan', 'site', 'building'];
const isPart = (part: string): ExpressionSpecification => ['==', ['get', 'part'], part];
const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];

type LineWidth = number | ExpressionSpecification;

/** Full width around what is selected, half of it around what is pointed at. */
function ringWidth(width: number): ExpressionSpecification {
  return ['case', isSelected, width, isPointed, width / 2, 0];
}

/** Double outline, light in dark or dark in light, so that it stands out on everything. */
export function selectionLayers(
  drawn: readonly LayerDefinition[],
  { scheme }: Drawing,
): LayerSpecification[] {
  const { selectedInner: inner, selectedOuter: outer } = palettes[scheme];
  const ring = (id: string, source: string, colour: string, width: LineWidth): LayerSpecification => ({
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  const own = (part: string, line: string, colour: string, width: number) =>
    ({ ...ring(`selected/${part}/${line}`, selectionSource, colour, width), filter: isPart(part) }) as const;
  const around = (part: string, source: string, colour: string, width: number): LayerSpecification => ({
    id: `selected/${source}/point-${part}`,
    type: 'circle',
    source,
    filter: isPoint,
    paint: {
      // The stroke grows outwards: half of its width back, so that both circles share their middle.
      'circle-radius': ['case', isSelected, 15 - width / 2, isPointed, 15 - width / 4, 0],
      'circle-color': colour,
      'circle-opacity': 0,
      'circle-stroke-color': colour,
      'circle-stroke-width': ringWidth(width),
    },
  });
  const sources = drawn.filter(({ role }) => selectedRoles.includes(role)).map(({ id }) => id);
  return [
    own('area', 'outer', outer, 6),
    own('area', 'inner', inner, 2.4),
    ...sources.flatMap((source) => [
      ring(`selected/${source}/outer`, source, outer, ringWidth(6)),
      ring(`selected/${source}/inner`, source, inner, ringWidth(2.4)),
      around('outer', source, outer, 6),
      around('inner', source, inner, 2.4),
    ]),
    {
      id: 'selected/uncertainty',
      type: 'line',
      source: selectionSource,
      filter: isPart('uncertainty'),
      paint: { 'line-color': outer, 'line-width': 1.5, 'line-dasharray': [3, 3] },
    },
    own('cell', 'outer', outer, 6 * 0.7),
    own('cell', 'inner', inner, 2.4 * 0.7),
    {
      id: 'selected/point',
      type: 'circle',
      source: selectionSource,
      filter: isPoint,
      paint: {
        'circle-radius': 5,
        'circle-color': inner,
        'circle-stroke-color': outer,
        'circle-stroke-width': 3,
      },
    },
  ];
}
