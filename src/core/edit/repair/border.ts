// SPDX-License-Identifier: EUPL-1.2
// Two neighbours with a slit, a sliver or a corner of one alone between them: the later drawn takes over the border of the
// other. Corners near it move onto it, with everybody who has them; corners of the one on an edge of the other become both's.

import type { Geometry, Position } from 'geojson';
import { layerOfFile } from '../../../layers/layer-of-file';
import type { Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/finding-words';
import { checkTilings } from '../../validation/check-tiling';
import type { Desk } from '../desk';
import { type FeatureKey, type Step, spliced } from '../document/edit';
import { readFeatureText } from '../document/feature-text';
import { rounded } from '../operations/line-edit';
import { partsOf } from '../operations/parts';
import { rearrange } from '../operations/rearrange';
import { metresPerDegree } from '../operations/snap';
import type { Place } from '../tiling/shape-index';
import type { Repair } from './repair-note';

interface Ref {
  readonly file: string;
  readonly key: FeatureKey;
}

/** Gaps and slivers up to this width were not meant; `core/geo/tiling` says so, too. In metres. */
const widestM = 1;
/** What rounding leaves. */
const sliverM = 0.05;

/** The smallest move that leaves nothing of the finding; null where none up to a metre does, or the desk would refuse it. */
export function onNeighbour(desk: Desk, own: Ref, finding: Finding<FindingCode>): Repair | null {
  const neighbour = neighbourIn(desk, own, finding);
  if (neighbour === null) return null;
  const slitM = finding.code === 'zones-slit' ? Number.parseFloat(finding.found ?? '') + 0.02 : 0;
  for (const withinM of [slitM, 0.06, 0.25, widestM + 0.02].filter((m) => m >= slitM && m > 0)) {
    const repair = snapped(desk, own, neighbour, withinM);
    if (repair && !isFlawed(desk, repair.step, [own, neighbour])) return repair;
  }
  return null;
}

/** The other one of the two that a finding names as `layer/id, layer/id`. */
function neighbourIn(desk: Desk, own: Ref, { expected }: Finding): Ref | null {
  const self = `${layerOfFile(own.file)}/${desk.document(own.file).idOf(own.key)}`;
  const pair = expected ?? '';
  const name = pair.endsWith(`, ${self}`)
    ? pair.slice(0, -self.length - 2)
    : pair.startsWith(`${self}, `)
      ? pair.slice(self.length + 2)
      : '';
  return featureNamed(desk, name);
}

/** The feature that a finding calls `layer/id`; null where it is not open. */
export function featureNamed(desk: Desk, name: string): Ref | null {
  const at = name.indexOf('/');
  const file = `${name.slice(0, at)}.geojson`;
  const key = desk.documents.get(file)?.keyOf(name.slice(at + 1));
  return key === undefined ? null : { file, key };
}

function snapped(desk: Desk, own: Ref, neighbour: Ref, withinM: number): Repair | null {
  const [area, border] = [ringsOf(desk, own), ringsOf(desk, neighbour)];
  if (!area || !border) return null;
  const near = new Border(border, withinM);
  const moves = new Map<string, Place>();
  let farthestM = 0;
  for (const place of area.flat().map(placeIn)) {
    const { to, distanceM } = near.nearest(place) ?? { to: place, distanceM: 0 };
    if (isOne(to, place)) continue;
    moves.set(String(place), to);
    farthestM = Math.max(farthestM, distanceM);
  }
  const moved = (ring: readonly Position[]) => {
    const after = ring.map((position) => {
      const to = moves.get(String(placeIn(position)));
      return to ? [...to, ...position.slice(2)] : position;
    });
    // Corners that were moved onto one place are one corner; what stands twice and stays is not looked at.
    return after.filter((position, i) => {
      const [last, isMoved] = [after[i - 1], position !== ring[i] || after[i - 1] !== ring[i - 1]];
      return last === undefined || !isMoved || !isOne(placeIn(position), placeIn(last));
    });
  };
  let inserted = 0;
  /** With the corners of another border that lie on its edges. */
  const withCornersOf = (other: Border) => (ring: readonly Position[]) =>
    ring.flatMap((position, i) => {
      const corners = i === 0 ? [] : other.cornersOn(placeIn(ring[i - 1]!), placeIn(position));
      inserted += corners.length;
      return [...corners.map((corner) => [...corner]), position];
    });
  const asDrawn = new Border(area.map(moved), Math.min(withinM, sliverM));
  const others = ownersBeside(desk, [...moves.keys()], [own, neighbour]);
  const changes = [
    changed(desk, own, (ring) => withCornersOf(near)(moved(ring))),
    changed(desk, neighbour, withCornersOf(asDrawn)),
    ...others.map((one) => changed(desk, one, moved)),
  ].filter((change) => change !== null);
  const { step } = rearrange(desk, { changes, isRounded: true }, 'repair');
  const note = { neighbour, moved: moves.size, farthestM, inserted, others: others.length };
  return step && { step, note: { code: 'snapped', ...note } };
}

/** Who else in the tiling has one of these corners. */
function ownersBeside(desk: Desk, places: readonly string[], pair: readonly Ref[]): Ref[] {
  const owners = places.flatMap((place) =>
    desk.shapes.ownersOfVertex(desk.tiling(pair[0]!.file), placeIn(place.split(',').map(Number))),
  );
  const byName = new Map(owners.map(({ file, key }) => [`${file}\n${key}`, { file, key }]));
  for (const { file, key } of pair) byName.delete(`${file}\n${key}`);
  return [...byName.values()];
}

type Rings = readonly (readonly Position[])[];

/** A border that others come to lie on. */
class Border {
  readonly #rings: Rings;
  readonly #perLon: number;
  readonly #withinM: number;

  constructor(rings: Rings, withinM: number) {
    this.#rings = rings;
    this.#perLon = metresPerDegree * Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
    this.#withinM = withinM;
  }

  /** The corner within reach, else the place on an edge, rounded; null beyond reach. */
  nearest(place: Place): { to: Place; distanceM: number } | null {
    let corner: { to: Place; distanceM: number } | null = null;
    let edge: { to: Place; distanceM: number } | null = null;
    for (const [a, b] of this.#edges()) {
      const toCorner = this.#distance(place, a);
      if (toCorner <= (corner?.distanceM ?? this.#withinM)) corner = { to: a, distanceM: toCorner };
      const on = this.#foot(place, a, b);
      if (on.distanceM <= (edge?.distanceM ?? this.#withinM))
        edge = { to: rounded(on.place), distanceM: on.distanceM };
    }
    return corner ?? edge;
  }

  /** Corners of the border beside an edge and between its ends, in its direction. */
  cornersOn(a: Place, b: Place): Place[] {
    const found = this.#edges()
      .map(([corner]) => ({ corner, ...this.#foot(corner, a, b) }))
      .filter(({ t, distanceM }) => t > 0 && t < 1 && distanceM <= this.#withinM)
      .filter(({ corner }) => !isOne(corner, a) && !isOne(corner, b));
    return found.sort((one, other) => one.t - other.t).map(({ corner }) => corner);
  }

  #edges(): [Place, Place][] {
    return this.#rings.flatMap((ring) =>
      ring.slice(1).map((position, i): [Place, Place] => [placeIn(ring[i]!), placeIn(position)]),
    );
  }

  #distance(a: Place, b: Place): number {
    return Math.hypot((a[0] - b[0]) * this.#perLon, (a[1] - b[1]) * metresPerDegree);
  }

  /** The point of a segment nearest to a place, and how far along the segment it lies, 0 to 1. */
  #foot(place: Place, a: Place, b: Place): { place: Place; t: number; distanceM: number } {
    const [dx, dy] = [(b[0] - a[0]) * this.#perLon, (b[1] - a[1]) * metresPerDegree];
    const [px, py] = [(place[0] - a[0]) * this.#perLon, (place[1] - a[1]) * metresPerDegree];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
    const foot: Place = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    return { place: foot, t, distanceM: this.#distance(place, foot) };
  }
}

const isOne = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];
const placeIn = ([lon, lat]: Position): Place => [lon!, lat!];

const ringsOf = (desk: Desk, { file, key }: Ref): Rings | null =>
  partsOf(desk, file, key)?.parts.flat() ?? null;

/** The feature's area with each ring made anew; null for what is no area. */
function changed(desk: Desk, { file, key }: Ref, made: (ring: readonly Position[]) => Position[]) {
  const parts = partsOf(desk, file, key);
  return parts && { file, key, geometry: parts.with(parts.parts.map((part) => part.map(made))) };
}

function textAfter(desk: Desk, step: Step, { file, key }: Ref): string {
  const text = desk.document(file).textOf(key);
  const edit = step.edits.find((one) => one.file === file && one.key === key);
  return edit?.do === 'text' ? spliced(text, edit.splices) : text;
}

/** Whether the check would still find something between the two. */
function isFlawed(desk: Desk, step: Step, pair: readonly Ref[]): boolean {
  const features = pair.flatMap((ref, index) => {
    const layer = layerOfFile(ref.file);
    if (layer === null) return [];
    const { geometry } = readFeatureText(textAfter(desk, step, ref)).value;
    return [{ layer, id: String(index), index, geometry: geometry as Geometry | null }];
  });
  return checkTilings(features).size > 0;
}
