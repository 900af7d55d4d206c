// SPDX-License-Identifier: EUPL-1.2
// Whether a redrawn border is sound, after rounding: the house's own rules for each geometry, and between areas of a
// common tiling no overlap, no vertex on a neighbour's edge. Only what a step draws anew is judged: an old fault
// elsewhere stops nobody.

import type { Geometry } from 'geojson';
import { FindingList } from '../../findings/finding-list';
import { meet, sideOfRing } from '../../geo/self-intersection';
import { checkGeometry } from '../../validation/check-geometry';
import { type Bounds, boundsOf, noBounds, widened } from '../document/document-box';
import type { FeatureKey } from '../document/edit';
import type { Line } from '../document/feature-text';
import { isAreaLeft, type Place, type Shape, type ShapeIndex, signedRowArea } from './shape-index';

/** Why a step cannot be done. Each has a sentence in words/. */
export type RefusalCode =
  | 'read-only'
  | 'no-feature'
  | 'no-vertex'
  | 'no-place'
  | 'same-place'
  | 'too-few-vertices'
  | 'junction'
  | 'turned-over'
  | 'crosses'
  | 'overlaps'
  | 'vertex-on-edge'
  | 'bad-geometry'
  | 'no-area'
  | 'no-tiling'
  | 'other-layer'
  | 'not-cut'
  | 'sliver'
  | 'no-overlap'
  | 'nothing-left'
  | 'changed-meanwhile'
  | 'bad-value'
  | 'nothing';

export interface Refusal {
  readonly code: RefusalCode;
  readonly file: string;
  readonly key: FeatureKey;
  /** Longitude and latitude where it happens. */
  readonly at?: Place;
  /** The other feature. */
  readonly with?: { readonly file: string; readonly key: FeatureKey };
  /** Code of the house's finding behind `bad-geometry`. */
  readonly finding?: string;
}

/** One feature before and after a step. Null before: it is new. */
export interface Redrawn {
  readonly file: string;
  readonly key: FeatureKey;
  readonly before: readonly Line[] | null;
  readonly after: readonly Line[];
  /** Segments that are new, as row and place of their first end; null: all are looked for. */
  readonly segments: readonly (readonly [line: number, at: number])[] | null;
}

/** The shapes of all files, and with which files a file shares its tiling. */
interface TiledShapes {
  readonly shapes: ShapeIndex;
  tiling(file: string): readonly string[];
}

interface JudgeOptions {
  /** Leaves out what takes more than a frame: the house's rules and what lies inside. */
  readonly provisional?: boolean;
  /** Features (`file` and key with a line end between) that the step removes. */
  readonly gone?: ReadonlySet<string>;
}

/** Why a step may not be done, by the first fault of the first feature; null when all is well. */
export function judge(
  desk: TiledShapes,
  redrawn: readonly Redrawn[],
  { provisional = false, gone = new Set() }: JudgeOptions = {},
): Refusal | null {
  const index = desk.shapes;
  for (const one of redrawn) {
    const refusal = judgeAlone(one, provisional);
    if (refusal) return refusal;
  }
  const isRedrawn = new Set([...gone, ...redrawn.map(({ file, key }) => `${file}\n${key}`)]);
  for (const one of redrawn) {
    const files = desk.tiling(one.file);
    const edges = newEdges(one);
    if (edges.length === 0) continue;
    const bounds = boundsOfEdges(edges);
    const others = [
      // Its own rows are among them: an area may not cross itself either.
      ...redrawn
        .filter((other) => other === one || files.includes(other.file))
        .map(({ file, key, after }) => ({
          file,
          key,
          lines: after,
          bounds: provisional ? bounds : boundsOf(after),
        })),
      ...index.near(files, bounds).filter(({ file, key }) => !isRedrawn.has(`${file}\n${key}`)),
    ];
    const refusal =
      judgeEdges(one, edges, others) ??
      (provisional ? null : judgeInside(one, { edges, others, files, isRedrawn }, index));
    if (refusal) return refusal;
  }
  return null;
}

interface Side {
  readonly a: Place;
  readonly b: Place;
}

interface Edge extends Side {
  readonly line: number;
  /** Place of its first end in the row. */
  readonly from: number;
}

function judgeAlone({ file, key, before, after, segments }: Redrawn, provisional: boolean): Refusal | null {
  for (const [line, row] of after.entries()) {
    if (row.kind !== 'ring') continue;
    const old = segments && before?.[line];
    if (!old || segments.every(([changed]) => changed !== line)) continue;
    const area = signedRowArea(row);
    if (area === 0 || area > 0 !== signedRowArea(old) > 0)
      return { code: 'turned-over', file, key, at: [row.xy[0]!, row.xy[1]!] };
  }
  if (provisional) return null;
  const was = before ? errorsOf(before) : new Map<string, Place | null>();
  for (const [finding, at] of errorsOf(after)) {
    if (!was.has(finding)) return { code: 'bad-geometry', file, key, finding, ...(at ? { at } : {}) };
  }
  return null;
}

/** The house's errors of a geometry, each once with its first place. */
function errorsOf(lines: readonly Line[]): Map<string, Place | null> {
  const findings = new FindingList(100, true);
  const features = geometriesOf(lines).map((geometry, index) => ({
    feature: { type: 'Feature' as const, geometry, properties: null },
    index,
    path: '',
    geometryPath: 'geometry',
  }));
  checkGeometry(features as unknown as Parameters<typeof checkGeometry>[0], findings);
  const errors = findings.listed.filter(({ severity }) => severity === 'error');
  return new Map(errors.map(({ code, coordinate }) => [code, (coordinate as Place | null) ?? null]));
}

/** Rows as geometries again: one MultiPolygon of all rings, and each line. */
function geometriesOf(lines: readonly Line[]): Geometry[] {
  const parts = new Map<number, number[][][]>();
  const others: Geometry[] = [];
  for (const { kind, part, xy } of lines) {
    const positions = Array.from({ length: xy.length / 2 }, (_, i) => [xy[2 * i]!, xy[2 * i + 1]!]);
    if (kind === 'ring') parts.set(part, [...(parts.get(part) ?? []), positions]);
    else if (kind === 'line') others.push({ type: 'LineString', coordinates: positions });
  }
  if (parts.size > 0) others.push({ type: 'MultiPolygon', coordinates: [...parts.values()] });
  return others;
}

function newEdges({ before, after, segments }: Redrawn): Edge[] {
  const edge = (line: number, from: number): Edge => {
    const { xy } = after[line]!;
    const [i, j] = [2 * from, 2 * from + 2];
    return { a: [xy[i]!, xy[i + 1]!], b: [xy[j]!, xy[j + 1]!], line, from };
  };
  if (segments) {
    return segments
      .filter(([line, at]) => isArea(after[line]) && at >= 0 && 2 * at + 2 < after[line]!.xy.length)
      .map(([line, at]) => edge(line, at));
  }
  const all = (lines: readonly Line[], of: (line: number, from: number) => Edge) =>
    lines.flatMap((row, line) =>
      isArea(row) ? Array.from({ length: row.xy.length / 2 - 1 }, (_, from) => of(line, from)) : [],
    );
  const old = new Set(
    all(before ?? [], (line, from) => {
      const { xy } = before![line]!;
      const [i, j] = [2 * from, 2 * from + 2];
      return { a: [xy[i]!, xy[i + 1]!], b: [xy[j]!, xy[j + 1]!], line, from };
    }).map(nameOfSide),
  );
  return all(after, edge).filter((one) => !old.has(nameOfSide(one)));
}

/** The same for both directions. */
const nameOfSide = ({ a, b }: Side) => (isBefore(a, b) ? `${a} ${b}` : `${b} ${a}`);
const isArea = (row: Line | undefined) => row?.kind === 'ring';
const isBefore = (a: Place, b: Place) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const isSame = (a: Place, b: Place) => a[0] === b[0] && a[1] === b[1];

function boundsOfEdges(edges: readonly Edge[]): Bounds {
  return edges.reduce<Bounds>(
    (bounds, { a, b }) =>
      widened(bounds, [
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      ]),
    noBounds(),
  );
}

/** New segments against all segments near: they may be the same border or meet at an end, nothing else. */
function judgeEdges(one: Redrawn, edges: readonly Edge[], others: readonly Shape[]): Refusal | null {
  const { file, key } = one;
  const left = new Map<Line, boolean>();
  const isLeft = (lines: readonly Line[], line: number) => {
    const known = left.get(lines[line]!) ?? isAreaLeft(lines, line);
    left.set(lines[line]!, known);
    return known;
  };
  for (const edge of edges) {
    const { a, b } = edge;
    if (isSame(a, b)) return { code: 'same-place', file, key, at: a };
    const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
    const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    for (const other of others) {
      const isOwn = other.file === file && other.key === key;
      for (const [line, row] of other.lines.entries()) {
        if (row.kind !== 'ring') continue;
        const { xy } = row;
        for (let i = 0; i + 2 < xy.length; i += 2) {
          const [cx, cy, dx, dy] = [xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!];
          if ((cx < west && dx < west) || (cx > east && dx > east)) continue;
          if ((cy < south && dy < south) || (cy > north && dy > north)) continue;
          if (isOwn && line === edge.line && i === 2 * edge.from) continue;
          const code = contactOf(a, b, [cx, cy], [dx, dy], () => {
            const runsAlong = a[0] === cx && a[1] === cy;
            return runsAlong !== (isLeft(one.after, edge.line) === isLeft(other.lines, line));
          });
          if (code === null) continue;
          const where = { file, key, at: [cx, cy] as Place };
          return isOwn
            ? { code: 'crosses', ...where }
            : { code, ...where, with: { file: other.file, key: other.key } };
        }
      }
    }
  }
  return null;
}

/** What is wrong between two segments; `areApart` tells of a common border whether the areas lie on its two sides. */
// biome-ignore lint/complexity/useMaxParams: asked for every edge near at each step of a drag
function contactOf(a: Place, b: Place, c: Place, d: Place, areApart: () => boolean): RefusalCode | null {
  const [ac, ad, bc, bd] = [isSame(a, c), isSame(a, d), isSame(b, c), isSame(b, d)];
  if ((ac && bd) || (ad && bc)) return areApart() ? null : 'overlaps';
  const meeting = meet(a, b, c, d);
  if (meeting === null) return null;
  if (ac || ad || bc || bd) return meeting.kind === 'touch' ? null : 'overlaps';
  return meeting.kind === 'touch' ? 'vertex-on-edge' : 'overlaps';
}

/** What a redrawn feature has to fit into. */
interface Surroundings {
  readonly edges: readonly Edge[];
  /** Shapes near its new edges, those of the step as they are after it. */
  readonly others: readonly Shape[];
  readonly files: readonly string[];
  readonly isRedrawn: ReadonlySet<string>;
}

/** Borders that do not cross can still lie one inside the other: a side of each is looked for in the other. */
function judgeInside(
  one: Redrawn,
  { edges, others, files, isRedrawn }: Surroundings,
  index: ShapeIndex,
): Refusal | null {
  const { file, key } = one;
  const own = new Set([...isRedrawn, ...others.map((other) => `${other.file}\n${other.key}`)]);
  const all = boundsOf(one.after);
  const wider = [...others, ...index.near(files, all).filter((s) => !own.has(`${s.file}\n${s.key}`))];
  const rows = rowsOf(one.after);
  for (const other of wider) {
    if (other.file === file && other.key === key) continue;
    const otherRows = rowsOf(other.lines);
    const theirs = sidesWithin(other.lines, all);
    // A common side lies on both borders: its middle, rounded, would fall to one side or the other.
    const ownNames = new Set(sidesWithin(one.after, other.bounds).map(nameOfSide));
    const theirNames = new Set(theirs.map(nameOfSide));
    const middles = (sides: readonly Side[], others: ReadonlySet<string>) =>
      sides.filter((side) => !others.has(nameOfSide(side))).map(({ a, b }) => midpoint(a, b));
    const at =
      middles(edges, theirNames).find((place) => isInside(otherRows, place)) ??
      middles(theirs, ownNames)
        .slice(0, mostSides)
        .find((place) => isInside(rows, place));
    if (at) return { code: 'overlaps', file, key, at, with: { file: other.file, key: other.key } };
  }
  return null;
}

type XyRow = { readonly xs: Float64Array; readonly ys: Float64Array };

function rowsOf(lines: readonly Line[]): XyRow[] {
  return lines
    .filter(({ kind }) => kind === 'ring')
    .map(({ xy }) => ({
      xs: xy.filter((_, i) => i % 2 === 0),
      ys: xy.filter((_, i) => i % 2 === 1),
    }));
}

const midpoint = (a: Place, b: Place): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Sides of the other shape that are looked at: as they cross no border, each of them tells of all that hang together. */
const mostSides = 16;

/** Sides of a shape's rings that may lie within a box. */
function sidesWithin(lines: readonly Line[], [west, south, east, north]: Bounds): Side[] {
  return lines.flatMap(({ kind, xy }) => {
    if (kind !== 'ring') return [];
    const sides: Side[] = [];
    for (let i = 0; i + 2 < xy.length; i += 2) {
      const [ax, ay, bx, by] = [xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!];
      if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) continue;
      if (Math.max(ay, by) < south || Math.min(ay, by) > north) continue;
      sides.push({ a: [ax, ay], b: [bx, by] });
    }
    return sides;
  });
}

/** Strictly inside; on a border (or too near to tell) is not. */
function isInside(rows: readonly XyRow[], [x, y]: Place): boolean {
  let inside = false;
  for (const row of rows) {
    const side = sideOfRing(row, x, y);
    if (side === 0) return false;
    if (side === 1) inside = !inside;
  }
  return inside;
}
