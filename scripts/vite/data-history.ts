// SPDX-License-Identifier: EUPL-1.2
// The last landed states of the data folder, as far as git knows them.

import { landedChanges, readRevision } from '../../src/cli/git-folder';
import type { PastState } from './publish-report';

/** A page shows and a feed lists what is recent; older states cost a second each and are there for `nuf diff`. */
const mostStates = 6;

/** States newest first; empty without a repository, one state in a clone without history. */
export function dataHistory(folder: string): PastState[] {
  // What the comparison reads; a changed note or table of rules is no change of the city.
  const landed = landedChanges(folder, ['*.geojson', 'municipality.json'], mostStates);
  return landed.flatMap(({ revision, at }) => {
    const files = readRevision(folder, revision);
    return files ? [{ revision, at, files }] : [];
  });
}
