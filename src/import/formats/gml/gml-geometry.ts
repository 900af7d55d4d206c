// SPDX-License-Identifier: EUPL-1.2
// Geometries of GML 2, 3.1 and 3.2: positions in all spellings, curves with arcs, surfaces of patches, aggregates.
// Coordinates stay in the order of the file.

import type { Geometry, Position } from 'geojson';
import { quoted } from '../../../core/findings/finding-list';
import { mostGmlDepth } from '../../../core/limits/limits';
import type { Budget } from '../../reader/budget';
import { childOf, childrenOf, type XmlNode } from '../../xml/xml-tree';
import { strokeArc, strokeByCentre, strokeCircle } from './arcs';

export interface GmlGeometry {
  readonly geometry: Geometry | null;
  /** The nearest `srsName`, on the geometry itself or inside of it; null without one. */
  readonly srsName: string | null;
  readonly arcs: number;
}

/** Elements that are geometries and not properties. */
export const geometryNames = new Set([
  ...['Point', 'LineString', 'LinearRing', 'Polygon', 'Box'],
  ...['MultiPoint', 'MultiLineString', 'MultiPolygon', 'MultiGeometry', 'MultiCurve', 'MultiSurface'],
  ...['Curve', 'CompositeCurve', 'OrientableCurve', 'Surface', 'CompositeSurface', 'PolyhedralSurface'],
]);

/** Thrown for a geometry that cannot be read; its message says why. */
export class WrongGml extends Error {
  override readonly name = 'WrongGml';
  readonly code: 'import-shape-refused' | 'import-gml-comma';

  constructor(message: string, code: WrongGml['code'] = 'import-shape-refused') {
    super(message);
    this.code = code;
  }
}

/** Reads one geometry element. Throws `WrongGml`. */
export function readGmlGeometry(node: XmlNode, budget: Budget): GmlGeometry {
  const reader = new GmlReader(budget);
  const geometry = reader.geometry(node, { depth: 0, dimension: dimensionOf(node) });
  return { geometry, srsName: srsNameOf(node), arcs: reader.arcs };
}

function srsNameOf(node: XmlNode): string | null {
  if (node.attributes.srsName !== undefined) return node.attributes.srsName;
  for (const child of node.children) {
    const found = srsNameOf(child);
    if (found !== null) return found;
  }
  return null;
}

function dimensionOf(node: XmlNode): number | null {
  const stated = Number(node.attributes.srsDimension ?? node.attributes.dimension);
  return stated === 2 || stated === 3 ? stated : null;
}

interface At {
  readonly depth: number;
  /** `srsDimension` of an element around; null where none says it. */
  readonly dimension: number | null;
}

class GmlReader {
  readonly #budget: Budget;
  arcs = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  geometry(node: XmlNode, around: At): Geometry | null {
    const at = this.#inside(node, around);
    switch (node.name) {
      case 'Point': {
        const [only] = this.#positions(node, at);
        return only ? { type: 'Point', coordinates: only } : null;
      }
      case 'LineString':
      case 'LinearRing':
      case 'Curve':
      case 'CompositeCurve':
      case 'OrientableCurve': {
        const line = this.#curve(node, around);
        return line.length === 0 ? null : { type: 'LineString', coordinates: line };
      }
      case 'Polygon':
      case 'Surface':
      case 'CompositeSurface':
      case 'PolyhedralSurface':
        return areasOf(this.#surfaces(node, around));
      case 'MultiSurface':
      case 'MultiPolygon': {
        const polygons = this.#members(node).flatMap((member) => this.#surfaces(member, at));
        return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
      }
      case 'MultiCurve':
      case 'MultiLineString': {
        const lines = this.#members(node).map((member) => this.#curve(member, at));
        const there = lines.filter((line) => line.length > 0);
        return there.length === 0 ? null : { type: 'MultiLineString', coordinates: there };
      }
      case 'MultiPoint': {
        const points = this.#members(node).flatMap((member) => this.#positions(member, at));
        return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points };
      }
      case 'MultiGeometry': {
        const members = this.#members(node).map((member) => this.geometry(member, at));
        const there = members.filter((member) => member !== null);
        return there.length === 0 ? null : { type: 'GeometryCollection', geometries: there };
      }
      default:
        throw new WrongGml(`gml:${node.name}`);
    }
  }

  #inside(node: XmlNode, { depth, dimension }: At): At {
    if (depth > mostGmlDepth) throw new WrongGml('GML: too deep');
    return { depth: depth + 1, dimension: dimensionOf(node) ?? dimension };
  }

  /** Geometries in `…Member` and `…Members`; one that is only linked to is not here. */
  #members(node: XmlNode): XmlNode[] {
    return node.children
      .filter(({ name }) => /Members?$/.test(name))
      .flatMap((member) => {
        const { href } = member.attributes;
        if (href !== undefined && member.children.length === 0) throw new WrongGml(`xlink:href ${href}`);
        return member.children;
      });
  }

  /** Polygons of a surface: patches and composite members side by side. */
  #surfaces(node: XmlNode, around: At): Position[][][] {
    const at = this.#inside(node, around);
    switch (node.name) {
      case 'Polygon':
      case 'PolygonPatch':
      case 'Rectangle':
      case 'Triangle': {
        const shells = childrenOf(node, 'exterior', 'outerBoundaryIs').flatMap((side) =>
          this.#rings(side, at),
        );
        const holes = childrenOf(node, 'interior', 'innerBoundaryIs').flatMap((side) =>
          this.#rings(side, at),
        );
        const [shell] = shells;
        return shell ? [[shell, ...holes]] : [];
      }
      case 'Surface':
      case 'PolyhedralSurface':
        return childrenOf(node, 'patches', 'polygonPatches')
          .flatMap(({ children }) => children)
          .flatMap((patch) => this.#surfaces(patch, at));
      case 'CompositeSurface':
        return this.#members(node).flatMap((member) => this.#surfaces(member, at));
      case 'OrientableSurface':
        return (childOf(node, 'baseSurface')?.children ?? []).flatMap((base) => this.#surfaces(base, at));
      default:
        throw new WrongGml(`gml:${node.name}`);
    }
  }

  #rings(boundary: XmlNode, at: At): Position[][] {
    return boundary.children.flatMap((ring) => {
      const positions =
        ring.name === 'Ring'
          ? joined(this.#members(ring).map((member) => this.#curve(member, this.#inside(ring, at))))
          : this.#positions(ring, this.#inside(ring, at));
      if (positions.length === 0) return [];
      const closed = closedRing(positions);
      if (closed.length < 4) throw new WrongGml(`gml:${ring.name}: ${closed.length}`);
      return [closed];
    });
  }

  #curve(node: XmlNode, around: At): Position[] {
    const at = this.#inside(node, around);
    switch (node.name) {
      case 'LineString':
      case 'LinearRing':
        return this.#positions(node, at);
      case 'Curve': {
        const segments = childOf(node, 'segments')?.children ?? [];
        return joined(segments.map((segment) => this.#segment(segment, at)));
      }
      case 'CompositeCurve':
      case 'Ring':
        return joined(this.#members(node).map((member) => this.#curve(member, at)));
      case 'OrientableCurve': {
        const base = childOf(node, 'baseCurve')?.children[0];
        if (!base) throw new WrongGml('gml:OrientableCurve: baseCurve');
        const line = this.#curve(base, at);
        return node.attributes.orientation === '-' ? line.reverse() : line;
      }
      default:
        throw new WrongGml(`gml:${node.name}`);
    }
  }

  #segment(node: XmlNode, around: At): Position[] {
    const at = this.#inside(node, around);
    const positions = this.#positions(node, at);
    const radius = Number(childOf(node, 'radius')?.text ?? Number.NaN);
    switch (node.name) {
      case 'LineStringSegment':
      case 'GeodesicString':
      case 'Geodesic':
        return positions;
      case 'Arc':
      case 'ArcString': {
        if (positions.length < 3 || positions.length % 2 === 0) {
          throw new WrongGml(`gml:${node.name}: ${positions.length}`);
        }
        const arcs: Position[][] = [];
        for (let i = 0; i + 2 < positions.length; i += 2) {
          arcs.push(strokeArc(positions[i]!, positions[i + 1]!, positions[i + 2]!));
        }
        this.arcs += arcs.length;
        return joined(arcs);
      }
      case 'Circle': {
        const [a, b, c] = positions;
        if (!a || !b || !c) throw new WrongGml(`gml:Circle: ${positions.length}`);
        this.arcs++;
        return strokeCircle(a, b, c);
      }
      case 'CircleByCenterPoint': {
        const [centre] = positions;
        if (!centre || !(radius > 0)) throw new WrongGml('gml:CircleByCenterPoint');
        this.arcs++;
        return strokeByCentre(centre, radius);
      }
      default:
        throw new WrongGml(`gml:${node.name}`);
    }
  }

  /** Positions directly in an element: posList, pos, coordinates, coord, and the points of properties. */
  #positions(node: XmlNode, at: At): Position[] {
    const found: Position[] = [];
    for (const child of node.children) {
      switch (child.name) {
        case 'posList':
          found.push(...listOf(child, at));
          break;
        case 'pos':
          found.push(positionOf(numbersOf(child.text), () => child.text));
          break;
        case 'coordinates':
          found.push(...coordinatesOf(child));
          break;
        case 'coord':
          found.push(
            positionOf(
              child.children.map(({ text }) => Number(text)),
              () => child.children.map(({ text }) => text).join(' '),
            ),
          );
          break;
        case 'pointProperty':
        case 'pointRep':
        case 'pointMember':
          for (const point of child.children) found.push(...this.#positions(point, this.#inside(point, at)));
          break;
      }
    }
    this.#budget.vertices(found.length);
    return found;
  }
}

function areasOf(polygons: Position[][][]): Geometry | null {
  const [only, second] = polygons;
  if (!only) return null;
  return second ? { type: 'MultiPolygon', coordinates: polygons } : { type: 'Polygon', coordinates: only };
}

function wordsOf(text: string): string[] {
  const tidy = text.trim();
  return tidy === '' ? [] : tidy.split(/\s+/);
}

const numbersOf = (text: string): number[] => wordsOf(text).map(Number);

/** @param textOf what stands in the file, for whoever has to find it there */
function positionOf(values: readonly number[], textOf: () => string): Position {
  const [x, y, z] = values;
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    const shown = shownText(textOf());
    throw /\d,\d/.test(shown) ? new WrongGml(shown, 'import-gml-comma') : new WrongGml(`gml:pos „${shown}“`);
  }
  return z !== undefined && Number.isFinite(z) ? [x!, y!, z] : [x!, y!];
}

function listOf(node: XmlNode, { dimension }: At): Position[] {
  const words = wordsOf(node.text);
  const values = words.map(Number);
  const stated = dimensionOf(node) ?? dimension;
  // Without a word on it three numbers a position are only taken where pairs cannot be.
  const size = stated ?? (values.length % 2 === 1 && values.length % 3 === 0 ? 3 : 2);
  if (values.length % size !== 0) throw new WrongGml(`gml:posList: ${values.length} / ${size}`);
  const positions: Position[] = [];
  for (let i = 0; i < values.length; i += size)
    positions.push(positionOf(values.slice(i, i + size), () => words.slice(i, i + size).join(' ')));
  return positions;
}

/** No position that anybody writes is longer. */
function shownText(text: string): string {
  return quoted(text.trim().replace(/\s+/g, ' '));
}

/** GML 2: separators of numbers and positions stand in attributes. */
function coordinatesOf(node: XmlNode): Position[] {
  const { cs = ',', ts = ' ', decimal = '.' } = node.attributes;
  const text = ts === ' ' ? node.text.replace(/\s+/g, ' ') : node.text;
  return text
    .split(ts)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      positionOf(
        part.split(cs).map((value) => Number(decimal === '.' ? value : value.replace(decimal, '.'))),
        () => part,
      ),
    );
}

/** Pieces one after the other; a point where two meet stands once. */
function joined(pieces: readonly Position[][]): Position[] {
  const line: Position[] = [];
  for (const piece of pieces) {
    const last = line[line.length - 1];
    const [first] = piece;
    const meets =
      last && first && Math.abs(last[0]! - first[0]!) < 1e-9 && Math.abs(last[1]! - first[1]!) < 1e-9;
    for (const position of meets ? piece.slice(1) : piece) line.push(position);
  }
  return line;
}

function closedRing(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}
