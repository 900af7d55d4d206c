// SPDX-License-Identifier: EUPL-1.2
// The first files of another municipality: what the program must know of it, and the rules that hold everywhere.

import type { Geometry, Polygon, Position } from 'geojson';
import { stateOf } from './states';
import { planeOf } from './town-plane';

/** What its founder says of a municipality. */
export interface NewTown {
  readonly name: string;
  /** Eight digits; the first two name the Land. */
  readonly ags: string;
  /** Outline in degrees; null where only a point is known. */
  readonly boundary: Geometry | null;
  /** Who published the boundary; asked for with it. */
  readonly boundarySource: string | null;
  /** Longitude and latitude of the middle; null where the boundary gives it. */
  readonly centre: Position | null;
  /** Day of the first files, YYYY-MM-DD. */
  readonly today: string;
}

/** Rules that hold in every municipality, as the package has them. */
export interface GeneralRules {
  /** Files that are taken over as they are, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** `land-demand-defaults.json`, parsed; its references are figures of one region and stay behind. */
  readonly landDemand: Readonly<Record<string, unknown>>;
}

/** Where a question is answered: a file, and the fields in it. */
export interface TownQuestion {
  readonly file: string;
  readonly field: string;
  readonly de: string;
  readonly en: string;
}

/** Degrees around a lone point that hold a town, and around a town in which its features may lie. */
const aroundPointDeg = 0.08;
const surroundingsDeg = 0.15;

/**
 * Texts by file name, ready to be written; the same town gives the same bytes. No layer but the boundary: one that is
 * missing is empty. Null where neither boundary nor centre says where the town lies, or the AGS names no Land.
 */
export function newTownFiles(town: NewTown, rules: GeneralRules): Map<string, string> | null {
  const box = boxOf(town);
  const state = stateOf(town.ags)?.de;
  if (!box || !state) return null;
  const [west, south, east, north] = box;
  const municipality = {
    name: town.name,
    ags: town.ags,
    state,
    district: null,
    crs: planeOf(town),
    centre: town.centre ?? [rounded((west + east) / 2), rounded((south + north) / 2)],
    bbox: box,
    surroundings: [west, south, east, north].map((edge, at) =>
      rounded(edge + (at < 2 ? -surroundingsDeg : surroundingsDeg)),
    ),
    census: null,
    officialAreaKm2: null,
    councilItems: null,
    operator: null,
    serverLog: null,
    accessibility: null,
    neighbourNote: null,
    aboutData: null,
    links: [],
    errorReport: null,
    backgrounds: [],
    fundingRules: [],
    sources: [],
    dataAsOf: town.today,
  };
  const files = new Map<string, string>([['municipality.json', json(municipality)]]);
  files.set('contacts.json', json({ contacts: [] }));
  for (const [name, text] of rules.files) files.set(name, text);
  files.set('land-demand-defaults.json', json({ ...rules.landDemand, references: [], chosen: null }));
  if (town.boundary) files.set('boundary.geojson', boundaryFile(town, town.boundary));
  return files;
}

/** What the files leave open, in the order in which a town hall would answer it. */
export const townQuestions: readonly TownQuestion[] = [
  ask(
    'municipality.json',
    'census',
    'Wie viele Haushalte und Einwohner, von wann, aus welcher Quelle?',
    'How many households and inhabitants, as of when, from which source?',
  ),
  ask(
    'municipality.json',
    'officialAreaKm2',
    'Wie groß ist die Gemeinde amtlich?',
    'How large is the municipality officially?',
  ),
  ask('municipality.json', 'operator', 'Wer betreibt die Seite (Impressum)?', 'Who runs the page (imprint)?'),
  ask(
    'municipality.json',
    'serverLog',
    'Wie lange speichert der Server IP-Adressen?',
    'How long does the server keep IP addresses?',
  ),
  ask(
    'municipality.json',
    'accessibility',
    'Welche Regeln zur Barrierefreiheit gelten, wo werden Barrieren gemeldet, wer vermittelt?',
    'Which accessibility rules apply, where are barriers reported, who mediates?',
  ),
  ask(
    'municipality.json',
    'errorReport',
    'An wen gehen Hinweise auf falsche Daten?',
    'Who receives reports of wrong data?',
  ),
  ask(
    'municipality.json',
    'neighbourNote',
    'Wo fragt, wer in einer Nachbargemeinde wohnt?',
    'Where can people from neighbouring municipalities ask?',
  ),
  ask(
    'municipality.json',
    'councilItems',
    'Unter welchen Nummern hat der Rat gefragt?',
    'Under which item numbers did the council ask?',
  ),
  ask(
    'municipality.json',
    'fundingRules',
    'Welche Förderregeln von Land oder Gemeinde gelten neben denen des Bundes?',
    'Which funding rules of the state or the municipality apply besides the federal ones?',
  ),
  ask(
    'municipality.json',
    'sources',
    'Woher stammen die Daten, unter welcher Lizenz?',
    'Where do the data come from, and under which licence?',
  ),
  ask(
    'contacts.json',
    'contacts',
    'Wen fragen Haushalte und Betriebe?',
    'Whom can households and businesses ask?',
  ),
  ask(
    'land-demand-defaults.json',
    'references',
    'Welche veröffentlichten Zahlen zum Flächenbedarf gibt es?',
    'Which published figures on land demand are there?',
  ),
];

function ask(file: string, field: string, de: string, en: string): TownQuestion {
  return { file, field, de, en };
}

function boundaryFile({ name, ags, today, boundarySource }: NewTown, geometry: Geometry): string {
  const properties = {
    name,
    ags,
    areaKm2: null,
    source: boundarySource,
    sourceUrl: null,
    asOf: today,
    confidence: 'found',
    geometryBasis: null,
    uncertaintyM: null,
    note: null,
    noteEn: null,
  };
  const feature = JSON.stringify({ type: 'Feature', id: `boundary-${ags}`, properties, geometry });
  return `{"type":"FeatureCollection","features":[\n${feature}\n]}\n`;
}

/** West, south, east, north; null without a place. */
function boxOf({ boundary, centre }: NewTown): [number, number, number, number] | null {
  const positions = boundary ? [...positionsOf(boundary)] : [];
  if (positions.length > 0) {
    const lon = positions.map(([x]) => x ?? 0);
    const lat = positions.map(([, y]) => y ?? 0);
    return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)].map(rounded) as [
      number,
      number,
      number,
      number,
    ];
  }
  if (!centre) return null;
  const [lon = 0, lat = 0] = centre;
  return [lon - aroundPointDeg, lat - aroundPointDeg, lon + aroundPointDeg, lat + aroundPointDeg].map(
    rounded,
  ) as [number, number, number, number];
}

function* positionsOf(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'Polygon') for (const ring of (geometry as Polygon).coordinates) yield* ring;
  if (geometry.type === 'MultiPolygon')
    for (const part of geometry.coordinates) for (const ring of part) yield* ring;
}

function rounded(deg: number): number {
  return Math.round(deg * 1e5) / 1e5;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
