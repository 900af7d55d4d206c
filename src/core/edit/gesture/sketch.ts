// SPDX-License-Identifier: EUPL-1.2
// Corners set one after the other: a point, a line, an area, a rectangle of two corners, a hole, a part, the line of a split.

import type { Geometry, Position } from 'geojson';
import { groundAreaM2 } from '../../geo/ground-area';
import { planeDistanceM, planeLengthM } from '../../geo/plane-measure';
import type { MapPlane } from '../../geo/projection';
import { signedArea } from '../../geo/ring-area';
import type { Outcome } from '../desk';
import { addFeature } from '../operations/add-feature';
import { addPart } from '../operations/add-part';
import { addRing } from '../operations/add-ring';
import { closedRing } from '../operations/parts';
import { refused } from '../operations/redraw';
import { setGeometry } from '../operations/set-geometry';
import type { Place } from '../tiling/shape-index';
import { borderBetween } from './follow-border';
import {
  addedBy,
  asked,
  type FeatureRef,
  type Hand,
  isSame,
  type Reply,
  reply,
  type Scene,
  type SketchGesture,
  type Tool,
} from './hand';
import { partAt } from './pick';
import { type Snapped, snapped } from './snapping';

/** Corners that each tool asks for at least, and the number at which it is finished by itself. */
const counts: Readonly<Partial<Record<Tool, { readonly least: number; readonly most: number }>>> = {
  point: { least: 1, most: 1 },
  line: { least: 2, most: Number.POSITIVE_INFINITY },
  area: { least: 3, most: Number.POSITIVE_INFINITY },
  rectangle: { least: 2, most: 2 },
  hole: { least: 3, most: Number.POSITIVE_INFINITY },
  part: { least: 3, most: Number.POSITIVE_INFINITY },
  split: { least: 2, most: Number.POSITIVE_INFINITY },
};

/** Whether a tool is one that sets corners. */
export const isSketching = (tool: Tool) => counts[tool] !== undefined;

/** Whether its corners become an area. */
export const isAreaTool = (tool: Tool) => ['area', 'rectangle', 'hole', 'part'].includes(tool);

/** Tools that change the chosen feature and mean nothing without one. */
export const needsChosen = (tool: Tool) =>
  ['hole', 'part', 'move', 'copy', 'split', 'merge', 'difference'].includes(tool);

/** Tools whose work is computed by the engine of overlays. */
export const isOverlay = (tool: Tool) => ['split', 'merge', 'difference'].includes(tool);

export const emptySketch: SketchGesture = {
  kind: 'sketch',
  corners: [],
  way: [],
  pointer: null,
  target: null,
  refusal: null,
};

const sketchOf = ({ gesture }: Hand) => (gesture?.kind === 'sketch' ? gesture : emptySketch);

/** The pointer has gone somewhere: the rubber band follows. */
export function pointTo(hand: Hand, at: Place, scene: Scene): Reply {
  const { place, target } = snapped(scene, at);
  const sketch = sketchOf(hand);
  const way = wayTo(hand, sketch.corners.at(-1), place, scene);
  return reply({ ...hand, gesture: { ...sketch, way, pointer: place, target } });
}

/** A corner by hand: snapped. On the last corner again, or on the first of an area, it finishes. */
export function tapCorner(hand: Hand, at: Place, scene: Scene): Reply {
  const { corners } = sketchOf(hand);
  const { least } = counts[hand.tool]!;
  const isOn = (corner: Place | undefined) =>
    corner !== undefined && planeDistanceM(scene.plane, [...corner], [...at]) <= scene.withinM;
  if (corners.length >= least && (isOn(corners.at(-1)) || (isAreaTool(hand.tool) && isOn(corners[0]))))
    return finishSketch(hand, scene);
  if (isOn(corners.at(-1))) return reply(hand);
  return addCorner(hand, snapped(scene, at), scene);
}

/** A corner at exactly this place. */
export function addCorner(hand: Hand, { place, target }: Snapped, scene: Scene): Reply {
  const sketch = sketchOf(hand);
  if (isSame(sketch.corners.at(-1), place)) return reply(hand);
  const way = wayTo(hand, sketch.corners.at(-1), place, scene);
  const corners = [...sketch.corners, ...way, place];
  const gesture = { ...sketch, corners, way: [], pointer: place, target, refusal: null };
  const next: Hand = { ...hand, gesture };
  if (corners.length >= counts[hand.tool]!.most) return finishSketch(next, scene);
  return reply(next, {
    code: 'corner-added',
    corners: corners.length,
    at: place,
    snapped: target?.kind ?? null,
    followed: way.length,
  });
}

/** Corners of the border that is followed between two places of a line or an area; none for other tools. */
function wayTo({ tool }: Hand, from: Place | undefined, to: Place | undefined, scene: Scene): Place[] {
  const canFollow = scene.follows && counts[tool]?.most === Number.POSITIVE_INFINITY;
  return canFollow && from && to ? borderBetween(scene, from, to) : [];
}

/** Takes the last corner back. */
export function takeBack(hand: Hand): Reply {
  const sketch = sketchOf(hand);
  if (sketch.corners.length === 0) return reply(hand);
  const corners = sketch.corners.slice(0, -1);
  return reply(
    { ...hand, gesture: { ...sketch, corners, way: [], refusal: null } },
    {
      code: 'corner-removed',
      corners: corners.length,
      at: corners.at(-1) ?? null,
      snapped: null,
    },
  );
}

/** What is drawn becomes a step, or a request; refused, it stays as it is, to be corrected. */
export function finishSketch(hand: Hand, scene: Scene): Reply {
  const sketch = sketchOf(hand);
  const { tool, chosen } = hand;
  const corners = closedAlong(hand, scene);
  const { least } = counts[tool]!;
  if (corners.length < least) return reply(hand, { code: 'too-few-corners', corners: corners.length, least });
  if (tool === 'split') {
    if (chosen === null) return reply(hand, { code: 'choose-first' });
    // The line stays until the engine has answered: refused, it can be corrected.
    return asked(hand, { do: 'split', feature: chosen, line: corners });
  }
  const geometry = geometryOf(tool, corners);
  const { step, refusal } = outcomeOf(hand, geometry, corners, scene);
  if (refusal) return reply({ ...hand, gesture: { ...sketch, refusal } }, { code: 'refused', refusal });
  return {
    hand: { tool: 'select', chosen: addedBy(step) ?? chosen, vertex: null, gesture: null, question: null },
    step,
    said: { code: 'drawn', tool, ...measuresOf(geometry, scene.plane) },
    request: null,
  };
}

/** The corners of what is drawn; an area that follows borders is closed along one, too. */
function closedAlong(hand: Hand, scene: Scene): readonly Place[] {
  const { corners } = sketchOf(hand);
  if (!isAreaTool(hand.tool) || corners.length < 2) return corners;
  return [...corners, ...wayTo(hand, corners.at(-1), corners[0], scene)];
}

/**
 * What is drawn without what belongs to its neighbours, as a request; with nothing drawn, the chosen feature. Drawn holes
 * and parts are no areas of their own and are not clipped.
 */
export function clipSketch(hand: Hand, scene: Scene): Reply {
  const { tool, chosen } = hand;
  const corners = closedAlong(hand, scene);
  const { least } = counts[tool] ?? { least: 0 };
  if (tool === 'area' || tool === 'rectangle') {
    if (corners.length < least)
      return reply(hand, { code: 'too-few-corners', corners: corners.length, least });
    const into = isPlaceless(chosen, scene) ? chosen : null;
    const file = into?.file ?? scene.file;
    return asked(hand, { do: 'clip', file, geometry: geometryOf(tool, corners), into });
  }
  const document = chosen === null ? undefined : scene.desk.documents.get(chosen.file);
  if (tool !== 'select' || chosen === null || !document?.has(chosen.key))
    return reply(hand, { code: 'choose-first' });
  const geometry = document.feature(chosen.key).value.geometry as Geometry | null;
  if (geometry === null) return reply(hand, { code: 'choose-first' });
  return asked(hand, { do: 'clip', file: chosen.file, geometry, into: chosen });
}

/** Whether a feature waits for its place: what is drawn then is its geometry. */
function isPlaceless(chosen: FeatureRef | null, { desk }: Scene): chosen is FeatureRef {
  const document = chosen === null ? undefined : desk.documents.get(chosen.file);
  return document?.has(chosen!.key) === true && document.feature(chosen!.key).value.geometry === null;
}

function outcomeOf(
  { tool, chosen }: Hand,
  geometry: Geometry,
  corners: readonly Place[],
  scene: Scene,
): Outcome {
  const { desk, file } = scene;
  const ring = corners.map(positionOf);
  if (tool === 'hole' || tool === 'part') {
    if (chosen === null) return refused({ code: 'no-feature', file, key: -1 });
    if (tool === 'part') return addPart(desk, { ...chosen, ring });
    const part = partAt(desk.shapes.shape(chosen.file, chosen.key), corners[0]!);
    // A hole runs the other way round than its shell (RFC 7946).
    const hole = geometry.type === 'Polygon' ? geometry.coordinates[0]!.toReversed() : ring;
    return addRing(desk, { ...chosen, part: part ?? 0, ring: hole });
  }
  if (isPlaceless(chosen, scene)) return setGeometry(desk, [{ ...chosen, geometry }]);
  return addFeature(desk, { file, ...scene.newFeature(file), geometry });
}

/** The geometry that corners stand for; an area runs counterclockwise. */
export function geometryOf(tool: Tool, corners: readonly Place[]): Geometry {
  if (tool === 'point') return { type: 'Point', coordinates: positionOf(corners[0]!) };
  if (!isAreaTool(tool)) return { type: 'LineString', coordinates: corners.map(positionOf) };
  const open = (tool === 'rectangle' ? rectangleOf(corners) : corners).map(positionOf);
  const ring = closedRing(open);
  return { type: 'Polygon', coordinates: [signedArea(ring) < 0 ? ring.reverse() : ring] };
}

/** The four corners of a rectangle by two of them; its sides run with the degrees. */
export function rectangleOf(corners: readonly Place[]): Place[] {
  const [[west, south], [east, north]] = [corners[0]!, corners[1] ?? corners[0]!];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** Square metres of an area, metres of a line. */
export function measuresOf(
  geometry: Geometry,
  plane: MapPlane,
): { areaM2: number | null; lengthM: number | null } {
  return {
    areaM2: geometry.type === 'Polygon' ? groundAreaM2([geometry.coordinates]) : null,
    lengthM: geometry.type === 'LineString' ? planeLengthM(plane, geometry.coordinates) : null,
  };
}

const positionOf = ([lon, lat]: Place): Position => [lon, lat];
