// SPDX-License-Identifier: EUPL-1.2
// A coordinate system written as WKT: OGC and Esri WKT 1 (.prj files), WKT 2. The parameters are read, never the name:
// Köln's land-use plan is called WGS_1984_UTM_Zone_32N and has a false easting of 2,500,000.

import { mostCrsCharacters, mostCrsDepth, quotedCharacters } from '../limits/limits';
import { type CrsParameters, exactM, noProjection, sameCrs } from './crs-parameters';
import { dhdnToWgs84, type Helmert, mgiToWgs84, rd83ToWgs84, s4283ToWgs84 } from './datum-shift';
import type { Ellipsoid } from './ellipsoid';
import { crsOfEpsg } from './epsg';

interface Node {
  readonly word: string;
  readonly values: readonly (string | number | Node)[];
}

export type WktCrs =
  | { readonly kind: 'known'; readonly crs: CrsParameters }
  /** `what` names what of it is not known here, for the sentence to the user. */
  | { readonly kind: 'unknown'; readonly name: string; readonly what: string };

/** Reads WKT of a coordinate system; never throws. */
export function readWktCrs(text: string): WktCrs {
  const root = text.length > mostCrsCharacters ? null : parse(text);
  if (root === null) return { kind: 'unknown', name: text.trim().slice(0, quotedCharacters), what: 'WKT' };
  const horizontal = planeOf(root);
  const name = nameOf(horizontal ?? root);
  if (horizontal === null) return { kind: 'unknown', name, what: root.word };
  const base = find(horizontal, ['GEOGCS', 'GEOGCRS', 'BASEGEOGCRS', 'BASEGEODCRS', 'GEODCRS']) ?? horizontal;
  const figure = ellipsoidOf(base);
  if (figure === null) return { kind: 'unknown', name, what: 'ELLIPSOID' };
  const shift = shiftOf(horizontal, base, figure);
  if (shift === 'unknown') {
    return { kind: 'unknown', name, what: nameOf(find(base, ['DATUM', 'ENSEMBLE']) ?? base) };
  }
  const prime = numbersOf(find(base, ['PRIMEM', 'PRIMEMERIDIAN']))[0] ?? 0;
  if (prime !== 0) return { kind: 'unknown', name, what: `PRIMEM ${prime}` };
  const common = {
    ...noProjection,
    name,
    ellipsoid: figure,
    shift,
    accuracyM: shift?.accuracyM ?? exactM,
  };
  if (horizontal === base) return known({ ...common, method: 'degrees', unit: degreesUnit(base) });
  return projected(horizontal, base, common);
}

function known(crs: CrsParameters): WktCrs {
  return { kind: 'known', crs: { ...crs, name: codedName(crs) } };
}

const candidates = [
  4326, 4258, 4314, 25831, 25832, 25833, 4647, 5650, 31466, 31467, 31468, 31469, 2398, 2399, 3398, 3399, 2154,
  3035, 3857,
];

/** The EPSG code whose parameters these are, else the name that the file gives. */
function codedName(crs: CrsParameters): string {
  const code = candidates.find((candidate) => sameCrs(crsOfEpsg(candidate)!, crs));
  return code === undefined ? crs.name : `EPSG:${code}`;
}

type Common = Omit<CrsParameters, 'method'>;

function projected(plane: Node, base: Node, common: Common): WktCrs {
  const conversion = find(plane, ['CONVERSION']) ?? plane;
  const method = squeeze(nameOf(find(conversion, ['PROJECTION', 'METHOD']) ?? conversion));
  const value = parametersOf(conversion, base);
  // The unit of the plane stands beside its axes; those of parameters and of the base system stand deeper.
  const lengths = [...children(plane, ['LENGTHUNIT', 'UNIT'])];
  const unit = numbersOf(lengths[lengths.length - 1] ?? deepUnit(plane))[0] ?? 1;
  const crs: Common = {
    ...common,
    lon0:
      value(
        'central_meridian',
        'longitude_of_natural_origin',
        'longitude_of_false_origin',
        'longitude_of_center',
      ) ?? 0,
    lat0:
      value(
        'latitude_of_origin',
        'latitude_of_natural_origin',
        'latitude_of_false_origin',
        'latitude_of_center',
      ) ?? 0,
    lat1: value('standard_parallel_1', 'latitude_of_1st_standard_parallel') ?? 0,
    lat2: value('standard_parallel_2', 'latitude_of_2nd_standard_parallel') ?? 0,
    scale: value('scale_factor', 'scale_factor_at_natural_origin') ?? 1,
    falseEastingM: (value('false_easting', 'easting_at_false_origin') ?? 0) * unit,
    falseNorthingM: (value('false_northing', 'northing_at_false_origin') ?? 0) * unit,
    unit,
  };
  if (/^(transversemercator|gausskruger|transversemercatorcomplex)$/.test(method)) {
    return known({ ...crs, method: 'transverse-mercator' });
  }
  if (/^lambertconformalconic(1sp|2sp)?/.test(method) || /^lambertconicconformal/.test(method)) {
    const only = crs.lat1 === 0 && crs.lat2 === 0;
    const [lat1, lat2] = only ? [crs.lat0, crs.lat0] : [crs.lat1, crs.lat2 === 0 ? crs.lat1 : crs.lat2];
    return known({ ...crs, lat1, lat2, method: 'lambert-conformal' });
  }
  if (/^lambertazimuthalequalarea/.test(method)) {
    const europe = { ...crs, method: 'europe-equal-area' } as const;
    if (sameCrs(europe, crsOfEpsg(3035)!)) return known(europe);
  }
  if (
    /^(mercatorauxiliarysphere|popularvisualisationpseudomercator)/.test(method) ||
    isWebMercator(plane, method)
  ) {
    return { kind: 'known', crs: crsOfEpsg(3857)! };
  }
  return {
    kind: 'unknown',
    name: crs.name,
    what: nameOf(find(conversion, ['PROJECTION', 'METHOD']) ?? conversion),
  };
}

/** GDAL writes EPSG:3857 as plain Mercator and puts the sphere into an extension. */
function isWebMercator(plane: Node, method: string): boolean {
  const extension = find(plane, ['EXTENSION']);
  const isSphere = extension?.values.some(
    (value) => typeof value === 'string' && /\+nadgrids=@null/.test(value),
  );
  return method.startsWith('mercator') && isSphere === true;
}

function deepUnit(plane: Node): Node | null {
  const system = find(plane, ['AXIS']);
  return system ? find(system, ['LENGTHUNIT', 'UNIT']) : null;
}

/** Looks a parameter up by any of its names; angles come in the unit of the base system, or bring their own. */
function parametersOf(conversion: Node, base: Node): (...names: string[]) => number | null {
  const degrees = degreesUnit(base);
  const found = new Map<string, number>();
  for (const node of children(conversion, ['PARAMETER'])) {
    const [raw] = numbersOf(node);
    if (raw === undefined) continue;
    const name = nameOf(node)
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    const angle = find(node, ['ANGLEUNIT']);
    const factor = angle ? ((numbersOf(angle)[0] ?? 0) * 180) / Math.PI : degrees;
    const isAngle = /latitude|longitude|meridian|parallel/.test(name);
    found.set(name, isAngle ? tidy(raw * factor) : raw);
  }
  return (...names) => {
    const name = names.find((candidate) => found.has(candidate));
    return name === undefined ? null : found.get(name)!;
  };
}

/** Degrees in one unit of the base system: 1 for degrees, 0.9 for gon. */
function degreesUnit(base: Node): number {
  const [unit] = children(base, ['UNIT', 'ANGLEUNIT']);
  const [radians] = numbersOf(unit ?? null);
  return radians === undefined ? 1 : tidy((radians * 180) / Math.PI);
}

/** Written factors such as 0.0174532925199433 have fifteen digits; what they mean is a round number. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function ellipsoidOf(base: Node): Ellipsoid | null {
  const [semiMajorM, inverse] = numbersOf(find(base, ['SPHEROID', 'ELLIPSOID']));
  if (semiMajorM === undefined || inverse === undefined || !(semiMajorM > 6e6 && semiMajorM < 7e6))
    return null;
  return { semiMajorM, flattening: inverse === 0 ? 0 : 1 / inverse };
}

/** Datums by the names of their own that only they have; without one of them an old ellipsoid is a question. */
const datums: readonly (readonly [pattern: RegExp, shift: Helmert])[] = [
  [/hauptdreiecksnetz|dhdn/i, dhdnToWgs84],
  [/rauenberg|rd.?83/i, rd83ToWgs84],
  [/42.?83|pulkovo.?1942.?83|pulkovo.?1942.?\(83\)/i, s4283ToWgs84],
  [/\bmgi\b|militar.?geographische/i, mgiToWgs84],
];

function shiftOf(plane: Node, base: Node, figure: Ellipsoid): Helmert | null | 'unknown' {
  const given = numbersOf(find(plane, ['TOWGS84']));
  if (given.length === 7 && given.some((value) => value !== 0)) {
    return { parameters: given as unknown as Helmert['parameters'], accuracyM: 3 };
  }
  if (given.length === 3 && given.some((value) => value !== 0)) {
    return { parameters: [...given, 0, 0, 0, 0] as unknown as Helmert['parameters'], accuracyM: 10 };
  }
  // GRS80 and WGS84: ETRS89, WGS84 and NAD83 are taken as one.
  if (Math.abs(figure.semiMajorM - 6378137) < 0.01) return null;
  const datum = find(base, ['DATUM', 'GEODETICDATUM', 'ENSEMBLE']);
  const names = `${datum ? nameOf(datum) : ''} ${nameOf(base)}`;
  return datums.find(([pattern]) => pattern.test(names))?.[1] ?? 'unknown';
}

/** The part of a compound or bound system that lies in the plane; null for anything without one. */
function planeOf(root: Node): Node | null {
  const words = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS', 'GEOGCS', 'GEOGCRS', 'GEOGRAPHICCRS', 'GEODCRS'];
  return words.includes(root.word) ? root : find(root, words);
}

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function nameOf(node: Node): string {
  const [first] = node.values;
  return typeof first === 'string' ? first : node.word;
}

function numbersOf(node: Node | null): number[] {
  return node ? node.values.filter((value) => typeof value === 'number') : [];
}

function children(node: Node, words: readonly string[]): Node[] {
  return node.values.filter(
    (value): value is Node => typeof value === 'object' && words.includes(value.word),
  );
}

/** The first node of one of these words below, nearest level first. */
function find(node: Node, words: readonly string[]): Node | null {
  let level: readonly Node[] = [node];
  while (level.length > 0) {
    const next = level.flatMap((parent) =>
      parent.values.filter((value): value is Node => typeof value === 'object'),
    );
    const hit = next.find((child) => words.includes(child.word));
    if (hit) return hit;
    level = next;
  }
  return null;
}

/** A tree of WKT; null when the text is none. */
function parse(text: string): Node | null {
  const pattern =
    /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_]*)\s*(?=[[(])|([-+\d.][-+\d.eE]*)|([A-Za-z_]\w*)|([[\](),]))/y;
  let at = 0;
  const next = () => {
    pattern.lastIndex = at;
    const token = pattern.exec(text);
    if (token) at = pattern.lastIndex;
    return token;
  };
  const node = (word: string, depth: number): Node | null => {
    const open = next()?.[5];
    if ((open !== '[' && open !== '(') || depth > mostCrsDepth) return null;
    const values: (string | number | Node)[] = [];
    for (;;) {
      const token = next();
      if (!token) return null;
      if (token[1] !== undefined) values.push(token[1]);
      else if (token[2] !== undefined) {
        const child = node(token[2].toUpperCase(), depth + 1);
        if (!child) return null;
        values.push(child);
      } else if (token[3] !== undefined) values.push(Number(token[3]));
      else if (token[4] !== undefined) values.push(token[4]);
      else if (token[5] === ']' || token[5] === ')') return { word, values };
      else if (token[5] !== ',') return null;
    }
  };
  const first = next();
  return first?.[2] === undefined ? null : node(first[2].toUpperCase(), 0);
}
