// SPDX-License-Identifier: EUPL-1.2
// Every limit of what is let in, or from which something is done another way, stands in one file with its meaning. What is
// called like one and stands elsewhere is named here, by the reason why it is none.

import { expect, test } from 'vitest';
import { projectFiles, readText } from './repository';

const theFile = 'src/core/limits/limits.ts';

/** A number of a whole file that is called most, longest or the like. */
const limit =
  /^(?:export )?const ((?:most|max|longest|largest|deepest|harmless)\w*)(?:: number)? = [-+*\d_.e<x()a-f ]+;/gim;

/** File and name below src/. */
const noLimits: Readonly<Record<string, readonly string[]>> = {
  'a format, a machine or a law sets it, and it stands with the rule': [
    'cli/disk/input-file mostBytes',
    'core/cells/cell-lines mostDigits',
    'core/cells/cells-file-head mostDeflated',
    'core/cells/packed-cells mostStepBytes',
    'core/edit/document/scan-document maxBytes',
    'core/number/plain-number mostDigits',
    'export/geometry/map-plane mostLat',
    'export/shapefile/write-dbf mostColumns',
    'export/shapefile/write-dbf mostDecimals',
    'export/shapefile/write-shapefile mostBytes',
    'export/spatial-index mostEntries',
    'export/xlsx/write-xlsx mostColumns',
    'export/xlsx/write-xlsx mostRows',
    'export/xlsx/write-xlsx mostSigns',
    'import/archive/unzip mostComment',
    'import/formats/xlsx/workbook mostColumns',
    'import/formats/xlsx/workbook mostRows',
    'import/geometry/number-steps largest',
    'import/geometry/number-steps longestStep',
    'analysis/zonal/packed-polygons largestM',
    'analysis/zonal/summed-grid mostInt32',
  ],
  'how much is told, listed or offered at once; the rest is counted': [
    'analysis/site-search/site-comparison mostCompared',
    'browse/list/feature-list mostRowsOnPaper',
    'business/site/feature-facts mostContacts',
    'cli/check/print-findings mostNamed',
    'cli/disk/bad-file mostSaid',
    'cli/site-id mostOffered',
    'cli/words/format-words mostNamed',
    'core/cells/cell-table mostFindings',
    'core/findings/fold-findings mostSentences',
    'core/houses/find-houses mostNear',
    'core/validation/check-former mostNamed',
    'core/validation/check-tiling mostFindings',
    'core/write/format-layer mostNamed',
    'core/write/table mostRows',
    'edit/findings/check-draft mostRepairs',
    'edit/hand/overlay-part mostRows',
    'edit/import/mapping-form mostFields',
    'edit/import/mapping-memory mostKept',
    'edit/review/moved-text mostDecimals',
    'frame/map-view/stage/words-at mostFacts',
    'import/fold-report mostNamed',
    'import/import-file longestSample',
    'import/reader/import-log mostListed',
    'import/reader/import-log mostOfACode',
    'report/sections/changes-section mostShares',
    'words/number/value-text longest',
  ],
  'what is plausible or alike in the matter itself': [
    'cli/site-id mostWrong',
    'core/cells/census-grid mostInCell',
    'core/houses/house-number longestAddition',
    'core/read/official-table mostPercent',
    'layers/land-use largestTownHa',
  ],
  'how far the beginning of a file is looked at to tell what it is': [
    'cli/format mostEmptyBytes',
    'core/cells/cell-rows mostAbove',
    'core/cells/census-grid mostAbove',
    'core/csv/small-table mostAbove',
    'import/georeference/sample mostPoints',
  ],
  'a step of a method, which gives the same or as exact a result without it': [
    'analysis/zonal/ground-scale mostKnots',
    'analysis/zonal/outline-difference mostCuts',
    'analysis/zonal/star-rings mostRings',
    'core/edit/tiling/judge mostSides',
    'core/geo/far-areas mostPixels',
    'core/large-file/scan-geometry longestPlain',
    'core/large-file/scan-members maxBoxBytes',
    'core/read/read-memory mostCities',
    'core/read/read-memory mostOfAFile',
    'frame/device/canvas-reads mostNoise',
    'import/formats/gml/arcs mostSteps',
    'map/cells/cell-canvas longestPx',
    'map/style/label-sides mostInArea',
    'map/style/label-sides mostPlaces',
  ],
};

const sources = projectFiles().filter((file) => /^src\/.*\.tsx?$/.test(file));

test('limits stand in one file, and what is called like one elsewhere is named with the reason why it is none', () => {
  const found = sources
    .filter((file) => file !== theFile)
    .flatMap((file) =>
      [...readText(file).matchAll(limit)].map(([, name]) => `${file.replace(/^src\/|\.tsx?$/g, '')} ${name}`),
    );
  expect(sources.length).toBeGreaterThan(500);
  expect(found.sort()).toEqual(Object.values(noLimits).flat().sort());
});

test('each limit has its meaning before it, and its name is given to nothing else', () => {
  const text = readText(theFile);
  const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(45);
  const withMeaning = [...text.matchAll(/\*\/\nexport const (\w+)/g)].map(([, name]) => name!);
  expect(names.filter((name) => !withMeaning.includes(name))).toEqual([]);
  const defined = new RegExp(`^(?:export )?const (?:${names.join('|')}) =`, 'm');
  const repeating = sources.filter((file) => file !== theFile && defined.test(readText(file)));
  expect(repeating).toEqual([]);
});
