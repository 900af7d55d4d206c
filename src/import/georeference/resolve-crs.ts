// SPDX-License-Identifier: EUPL-1.2
// Which coordinate system a layer is in: the user's word, then the file's, then the rule of its format. What none of them
// says is a question and never a guess, and what the values contradict is said.

import { guessCrs } from '../../core/crs/crs-member';
import type { CrsParameters } from '../../core/crs/crs-parameters';
import { sameCrs } from '../../core/crs/crs-parameters';
import { codeOfName, crsOfEpsg } from '../../core/crs/epsg';
import type { CrsStatement } from '../reader/format';
import type { ImportLog } from '../reader/import-log';
import { axesOf, type LayerPlaces } from './axis-order';
import type { Point } from './sample';

export interface ResolvedCrs {
  readonly crs: CrsParameters;
  readonly crsFrom: string;
  /** The file writes northing or latitude first. */
  readonly isSwapped: boolean;
}

export interface CrsQuestion {
  readonly asked: string;
  /** Codes to choose from, the likeliest first. */
  readonly choices: readonly string[];
}

export type CrsAnswer =
  | { readonly kind: 'known'; readonly of: ResolvedCrs }
  | ({ readonly kind: 'question' } & CrsQuestion);

/** Offered where nothing of the file points to one system. */
const offered = [
  'EPSG:25832',
  'EPSG:25833',
  'EPSG:4647',
  'EPSG:31466',
  'EPSG:31467',
  'EPSG:3035',
  'EPSG:4326',
];

/**
 * @param asked the system that the user named, or null
 * @param places of the layer; without any, nothing is asked
 */
export function resolveCrs(
  statement: CrsStatement,
  asked: CrsParameters | null,
  places: LayerPlaces,
  log: ImportLog,
): CrsAnswer {
  const { points } = places;
  const stated = statedCrs(statement, points);
  if (asked) {
    if (stated.crs && !sameCrs(asked, stated.crs) && stated.isSaid) {
      log.say('import-crs-overruled', { found: stated.crs.name, expected: asked.name });
    }
    return settle({ crs: asked, from: '--crs', hasOfficialAxes: false }, places, log);
  }
  if (stated.crs === null) return question(stated.name, points);
  if (statement.kind === 'none' && points.length > 0) {
    log.say('import-crs-assumed', { found: stated.crs.name });
  }
  return settle({ ...stated, crs: stated.crs }, places, log);
}

interface Stated {
  readonly crs: CrsParameters | null;
  readonly name: string;
  readonly from: string;
  /** By the file itself and not by a rule of its format. */
  readonly isSaid: boolean;
  readonly hasOfficialAxes: boolean;
}

function statedCrs(statement: CrsStatement, points: readonly Point[]): Stated {
  const common = { isSaid: true, hasOfficialAxes: false };
  switch (statement.kind) {
    case 'parameters':
      return { ...common, crs: statement.crs, name: statement.crs.name, from: statement.from };
    case 'unknown':
      return { ...common, crs: null, name: statement.name, from: statement.from };
    case 'named': {
      const named = codeOfName(statement.name);
      const crs = named && crsOfEpsg(named.code);
      const hasOfficialAxes = named?.hasOfficialAxes ?? false;
      return { isSaid: true, hasOfficialAxes, crs, name: statement.name, from: statement.from };
    }
    case 'degrees-by-rule':
    case 'none': {
      const crs = points.every(isDegrees) ? crsOfEpsg(4326) : null;
      const from = statement.kind === 'none' ? 'values' : statement.from;
      return { crs, name: crs ? crs.name : '?', from, isSaid: false, hasOfficialAxes: false };
    }
  }
}

/** Longitudes may run on past the antimeridian. */
function isDegrees([x, y]: Point): boolean {
  return Math.abs(x) <= 360 && Math.abs(y) <= 90;
}

function question(name: string, points: readonly Point[]): CrsAnswer {
  const [first] = points;
  const guess = first ? /EPSG:\d+/.exec(guessCrs(...first))?.[0] : undefined;
  const choices = guess === undefined ? offered : [guess, ...offered.filter((code) => code !== guess)];
  const at = first ? ` [${first.join(', ')}]` : '';
  return { kind: 'question', asked: `${name === '?' ? '' : name}${at}`.trim(), choices };
}

function settle(
  { crs, from, hasOfficialAxes }: Pick<Stated, 'from' | 'hasOfficialAxes'> & { readonly crs: CrsParameters },
  places: LayerPlaces,
  log: ImportLog,
): CrsAnswer {
  const { points } = places;
  const first = points[0];
  const contradicts =
    first && (crs.method === 'degrees') !== (isDegrees(first) || isDegrees([first[1], first[0]]));
  if (contradicts) {
    const asked = question(crs.name, points);
    log.say('import-crs-contradicts', { found: crs.name, expected: `[${first.join(', ')}]` });
    return asked;
  }
  const isSwapped = axesOf(crs, hasOfficialAxes, places, log) === 'north-first';
  if (crs.shift) log.say('import-crs-shifted', { found: crs.name, expected: String(crs.accuracyM) });
  return { kind: 'known', of: { crs, crsFrom: from, isSwapped } };
}
