// SPDX-License-Identifier: EUPL-1.2
// The shape of the code: which room may import which, one door per library, nothing that the policy or the style forbids.

import { describe, expect, test } from 'vitest';
import { projectFiles, readText } from './project/repository';

/** Rooms of src/ and what each may import besides itself. The files at the top (app, main, cli, worker) may all. */
const below: Readonly<Record<string, readonly string[]>> = {
  layers: [],
  words: [],
  // What the service worker does; the page only knows what a release is.
  offline: [],
  core: ['layers'],
  analysis: ['layers', 'core'],
  // Files from elsewhere become features and a report; page and command line use the same room.
  import: ['layers', 'core'],
  export: ['layers', 'core'],
  map: ['layers', 'core'],
  session: ['layers', 'core', 'analysis', 'words', 'offline'],
  // How a number comes again: the one place that knows both the page's links and the command line's options.
  reproduce: ['layers', 'core', 'analysis', 'session'],
  // The frame is what all jobs share on the screen: header, search, legend, footer.
  frame: ['layers', 'core', 'analysis', 'map', 'session', 'reproduce', 'words'],
  browse: ['layers', 'core', 'analysis', 'export', 'map', 'session', 'reproduce', 'words', 'frame'],
  business: ['layers', 'core', 'analysis', 'map', 'session', 'reproduce', 'words', 'frame'],
  edit: ['layers', 'core', 'analysis', 'import', 'map', 'session', 'reproduce', 'words', 'frame'],
  report: ['layers', 'core', 'analysis', 'reproduce', 'words'],
  council: ['layers', 'core', 'analysis', 'map', 'session', 'words', 'frame', 'report'],
  cli: ['layers', 'core', 'analysis', 'reproduce', 'words', 'report', 'import', 'export'],
};

/**
 * Sub-rooms of each room, the lowest first: one may import those before it, and no other of its own room. Those of one inner
 * list do not know each other. Files that lie in a room itself come last.
 */
const subRooms: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  core: [
    'limits',
    ['crs', 'time', 'memo', 'bytes', 'findings'],
    'schema',
    ['geo', 'number', 'text'],
    ['csv', 'outline'],
    'cells',
    ['city', 'validation'],
    ['search', 'large-file'],
    'houses',
    ['write', 'read'],
    'difference',
    'edit',
  ],
  analysis: [
    ['zonal', 'figure', 'roles'],
    'coverage',
    ['place', 'land-demand'],
    'expansion',
    ['site-check', 'report'],
    'site-search',
  ],
  map: ['style', 'cells', 'contract', ['still', 'maplibre']],
  session: ['load', 'draft', 'desk'],
  frame: ['device', 'elements', ['chart', 'release'], ['page', 'feature', 'search', 'proof'], 'map-view'],
  browse: ['comparison', ['figures', 'list', 'answer'], 'paper', 'panel'],
  business: [
    'context',
    ['number', 'table'],
    'outline',
    'shortlist',
    'paper',
    ['site', 'find', 'land-demand'],
  ],
  edit: [
    'context',
    ['findings', 'overlay'],
    ['desk', 'table', 'form', 'recovery', 'review', 'import', 'hand'],
  ],
  report: ['document', ['sections', 'output']],
  words: [
    'number',
    'answer',
    'page',
    ['business', 'report', 'edit', 'import', 'hand', 'download', 'picture', 'search', 'conformance'],
  ],
  import: [
    'reader',
    ['archive', 'geometry', 'xml', 'series', 'houses'],
    ['layer', 'georeference', 'formats'],
  ],
  export: ['file', 'geometry', 'table', ['catalogue', 'qgis', 'shapefile', 'xlsx']],
  cli: ['disk', 'folder', ['check', 'import', 'numbers', 'words'], ['coverage', 'site']],
};

/** Libraries that only one place may import: a path, or a folder with a slash at its end. */
const doors: Readonly<Record<string, readonly string[]>> = {
  '@turf/': ['src/core/geo/circle.ts', 'src/core/geo/trim-area.ts'],
  'geojson-validation': ['src/core/validation/check-structure.ts'],
  proj4: ['src/core/geo/projection.ts'],
  'maplibre-gl': ['src/map/'],
  'react-map-gl': ['src/map/'],
  '@observablehq/plot': ['src/frame/chart/plot-figure.tsx'],
  fflate: ['src/import/archive/', 'src/export/file/zip.ts', 'src/core/cells/packed-cells.ts'],
  'geos-wasm': ['src/edit/overlay/geos-overlay.ts', 'test/analysis/geos-oracle.ts'],
  saxes: ['src/import/xml/xml-tree.ts'],
  flatgeobuf: ['src/import/formats/flatgeobuf/', 'src/export/write-flatgeobuf.ts'],
  hyparquet: ['src/import/formats/geoparquet/'],
  'hyparquet-writer': ['src/export/write-geoparquet.ts'],
  '@noble/hashes': ['src/edit/import/put-aside.ts'],
  'qrcode-generator': ['src/frame/elements/qr-code.tsx'],
  // The harness drives the browser; the driver only names its types.
  'playwright-core': [
    'test/browser/harness.ts',
    'test/browser/production.ts',
    'test/browser/driver.ts',
    'test/engines/chromium.mjs',
    'bench/country.mjs',
    'bench/country-page.mjs',
    'bench/import-page.mjs',
    'bench/page.mjs',
    'bench/map.mjs',
  ],
};

const pure = ['layers', 'core', 'analysis', 'report', 'import', 'export'];
const files = projectFiles();
const isCode = (file: string) => /\.(ts|tsx|mjs|js|css)$/.test(file) && !file.endsWith('.d.ts');
const code = files.filter((file) => isCode(file) && /^(src|test|scripts|bin|bench)\//.test(file));
const source = code.filter((file) => file.startsWith('src/') && /\.tsx?$/.test(file));

/** Modules that a file imports, also for types and on demand. */
function importsOf(file: string): string[] {
  const text = readText(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...text.matchAll(pattern)].map((match) => match[2] ?? '');
}

/** Room of a file of src/, null for the files at its top. */
function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Sub-room of a file, as `core/geo`; null for a file that lies in a room itself. */
function subRoomOf(path: string): string | null {
  return /^src\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? null;
}

/** Path from the root that a relative import means, without its ending. */
function target(file: string, module: string): string {
  return new URL(module, `file:///${file}`).pathname.slice(1);
}

/** For each file of src/ the files of src/ that it imports, also for types and on demand. */
const graph: ReadonlyMap<string, readonly string[]> = new Map(
  source.map((file) => [
    file,
    importsOf(file)
      .filter((module) => module.startsWith('.'))
      .map((module) => target(file, module))
      .flatMap((path) =>
        [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].filter((one) => source.includes(one)),
      ),
  ]),
);

/** The import circles of a graph: groups in which each can be reached from each, none where there is an order. */
function circlesOf(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = new Map([...edges.keys()].map((node) => [node, reachedFrom(node, edges)]));
  const found = new Map<string, string[]>();
  for (const [node, reached] of reach) {
    if (!reached.has(node)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(node)).sort();
    found.set(circle.join(' '), circle);
  }
  return [...found.values()];
}

function reachedFrom(node: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [...(edges.get(node) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return reached;
}

describe('no circle', () => {
  test('among files', () => {
    expect(graph.size).toBeGreaterThan(300);
    expect(circlesOf(graph)).toEqual([]);
  });

  test('among folders, the files at the top of src/ aside', () => {
    const folderOf = (file: string) => subRoomOf(file) ?? roomOf(file);
    const folders = new Map<string, string[]>();
    for (const [file, imports] of graph) {
      const from = folderOf(file);
      if (from === null) continue;
      const to = imports.map(folderOf).filter((other) => other !== null && other !== from);
      folders.set(from, [...(folders.get(from) ?? []), ...(to as string[])]);
    }
    expect(folders.size).toBeGreaterThan(50);
    expect(circlesOf(folders)).toEqual([]);
  });

  test('a circle is found, of two and of three', () => {
    const edges = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d'], f: ['a'] };
    expect(circlesOf(new Map(Object.entries(edges)))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });
});

describe('rooms in rooms', () => {
  /** Place of a sub-room in the order of its room, -1 where it has none. */
  const levelOf = (room: string, name: string) =>
    (subRooms[room] ?? []).findIndex((level) => (typeof level === 'string' ? [level] : level).includes(name));

  test('every sub-room has its place in the order, and every place its sub-room', () => {
    const there = new Set(source.map(subRoomOf).filter((one) => one !== null));
    const named = Object.entries(subRooms).flatMap(([room, levels]) =>
      levels.flat().map((name) => `${room}/${name}`),
    );
    expect([...there].sort()).toEqual(named.sort());
  });

  test.each(Object.keys(subRooms))('a sub-room of %s imports only what lies below it', (room) => {
    const wrong = [...graph].flatMap(([file, imports]) => {
      const from = subRoomOf(file);
      if (roomOf(file) !== room || from === null) return [];
      return imports
        .filter((other) => roomOf(other) === room && subRoomOf(other) !== from)
        .filter((other) => {
          const to = subRoomOf(other);
          const [mine, its] = [from, to].map((one) => (one ? levelOf(room, one.slice(room.length + 1)) : -1));
          return to === null || (its as number) >= (mine as number);
        })
        .map((other) => `${file} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  /** Lines in which a sub-room says its matter, what it uses and what it must not know. */
  const mostReadmeLines = 5;

  test(`every folder that holds code says its matter in a README.md of at most ${mostReadmeLines} lines`, () => {
    const folders = [...new Set(source.map((file) => file.slice(0, file.lastIndexOf('/'))))];
    const readmes = folders.filter((folder) => folder !== 'src').map((folder) => `${folder}/README.md`);
    expect(readmes.length).toBeGreaterThan(100);
    const lines = (file: string) => (files.includes(file) ? readText(file).trim().split('\n').length : 0);
    expect(readmes.filter((file) => lines(file) === 0 || lines(file) > mostReadmeLines)).toEqual([]);
  });

  /** A folder with more is divided by matter. */
  const mostFiles = 20;

  test(`no folder of src holds more than ${mostFiles} source files`, () => {
    const held = new Map<string, number>();
    for (const file of code.filter((one) => one.startsWith('src/'))) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      held.set(folder, (held.get(folder) ?? 0) + 1);
    }
    const wrong = [...held].filter(([, files]) => files > mostFiles).map(([folder]) => folder);
    expect(wrong).toEqual([]);
  });
});

describe('rooms', () => {
  test('there are only rooms whose place in the order is known', () => {
    const rooms = new Set(source.map(roomOf).filter((room) => room !== null));
    expect([...rooms].filter((room) => !(room in below))).toEqual([]);
  });

  test.each(Object.keys(below))('%s imports only what lies below it', (room) => {
    const wrong = source
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((module) => module.startsWith('.'))
          .map((module) => target(file, module))
          .filter((path) => path.startsWith('src/'))
          .filter((path) => {
            // src/layers stands for src/layers/index.ts.
            const other = roomOf(`${path}/`);
            return other !== room && !(below[room] ?? []).includes(other ?? '');
          })
          .map((path) => `${file} imports ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(pure)('%s knows neither React nor Node nor the map', (room) => {
    const wrong = source
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((module) => /^(node:|react|maplibre|@kern-ux|@base-ui|@observablehq)/.test(module))
          .map((module) => `${file} imports ${module}`),
      );
    expect(wrong).toEqual([]);
  });

  test('src imports itself without endings, and of the rest only the version in package.json', () => {
    const wrong = source.flatMap((file) =>
      importsOf(file)
        .filter((module) => module.startsWith('.'))
        .filter(
          (module) => /\.(ts|tsx|js)$/.test(module) || !/^(src\/|package\.json$)/.test(target(file, module)),
        )
        .map((module) => `${file} imports ${module}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('one door per library', () => {
  test('layers are data: a library gives them types and nothing that runs', () => {
    const running = source
      .filter((file) => roomOf(file) === 'layers')
      .flatMap((file) =>
        [...readText(file).matchAll(/^import (?!type\b)[^;]*from '([^'.][^']*)'/gm)].map(
          ([, library]) => `${file}: ${library}`,
        ),
      );
    expect(running).toEqual([]);
  });

  test.each(Object.entries(doors))('%s', (library, allowed) => {
    // Tests may ask a library for a second opinion, the automation excepted.
    const judged = library === 'playwright-core' ? code : source;
    const wrong = judged.filter((file) => {
      const uses = importsOf(file).some(
        (module) => module === library || module.startsWith(slashed(library)),
      );
      return uses && !allowed.some((door) => (door.endsWith('/') ? file.startsWith(door) : file === door));
    });
    expect(wrong).toEqual([]);
  });

  const slashed = (library: string) => (library.endsWith('/') ? library : `${library}/`);
});

describe('numbers of the businesses’ room', () => {
  /** Writes numbers as text; dates are no numbers. */
  const writers =
    /\bformat(Number|Area|Distance|Mbit|Share|Euro|Figure|Input)\b|\bfigureText\b|\.toFixed\(|\.toLocaleString\(|\bIntl\./;
  /** What answers is a figure with a proof; what asks is said back; a drawing has coordinates. */
  const doors = [
    'src/business/number/figure-sentence.tsx',
    'src/business/number/input-number.ts',
    'src/business/outline/outline-corners.tsx',
  ];

  test('are shown as figures, which open their proof, and in no other way', () => {
    const wrong = source.filter(
      (file) => roomOf(file) === 'business' && !doors.includes(file) && writers.test(readText(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('what shows them takes nothing but figures, and a figure is made with its proof or not at all', () => {
    expect(readText('src/business/number/figure-sentence.tsx')).toMatch(
      /type Say = \(figure: NamedFigure\) => string/,
    );
    const makers = source.filter((file) => / as (unknown as )?(Named)?Figure\b/.test(readText(file)));
    expect(makers).toEqual(['src/analysis/figure/figure.ts']);
  });
});

/** Lines that a file of code may have, and one of the product that is no style sheet. */
const mostLines = 400;
const mostSourceLines = 350;
/** Longer files, with the lines that they may have and why they are left whole. */
const longFiles: Readonly<Record<string, readonly [lines: number, why: string]>> = {
  'src/core/large-file/byte-cursor.ts': [500, 'one cursor whose private fields its hot loops read'],
  'bench/make-country.ts': [425, 'one country, made in one go'],
  'test/core/large-file/scan-file.test.ts': [545, 'one reader against the other, case by case'],
};

describe('length of files', () => {
  const lengths = code.map((file) => [file, readText(file).split('\n').length - 1] as const);
  const most = (file: string) => (source.includes(file) ? mostSourceLines : mostLines);

  test(`a file has ${mostSourceLines} lines at most in src, ${mostLines} elsewhere, or a reason and a bound of its own`, () => {
    const wrong = lengths
      .filter(([file, lines]) => lines > (longFiles[file]?.[0] ?? most(file)))
      .map(([file, lines]) => `${file}: ${lines} lines`);
    expect(wrong).toEqual([]);
  });

  test('no exception outlives its need', () => {
    const needed = new Set(lengths.filter(([file, lines]) => lines > most(file)).map(([file]) => file));
    expect(Object.keys(longFiles).filter((file) => !needed.has(file))).toEqual([]);
  });
});
