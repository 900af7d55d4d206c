// SPDX-License-Identifier: EUPL-1.2
// The last landed states of the data folder, as far as git knows them.

import { type Landed, landedChanges, readRevision } from '../../src/cli/folder/git-folder';
import { dayOf, type PastState } from './publish-report';

/** A page shows and a feed lists what is recent; older states cost a second each and are there for `nuf diff`. */
const mostStates = 6;
/** So far back the days are looked for: a day on which much was edited must not hide the one before. */
const mostCommits = 500;

/** The last state of each day, newest first; empty without a repository, one state in a clone without history. */
export function dataHistory(folder: string): PastState[] {
  // What the comparison reads; a changed note or table of rules is no change of the city.
  const landed = landedChanges(folder, ['*.geojson', 'municipality.json'], mostCommits);
  return lastOfEachDay(landed)
    .slice(0, mostStates)
    .flatMap(({ revision, at }) => {
      const files = readRevision(folder, revision);
      return files ? [{ revision, at, files }] : [];
    });
}

/** Of states newest first, the newest of each day in UTC: what a day left behind, and not each step of its editing. */
export function lastOfEachDay(landed: readonly Landed[]): Landed[] {
  return landed.filter(
    ({ at }, place) => landed.findIndex((other) => dayOf(other.at) === dayOf(at)) === place,
  );
}
