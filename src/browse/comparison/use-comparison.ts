// SPDX-License-Identifier: EUPL-1.2
// Loads the official shares of other places when somebody looks at them, once per visit.

import { useEffect, useState } from 'react';
import type { OfficialComparison } from '../../core/city/compared-places';
import { comparisonFile, readOfficialComparison } from '../../core/read/read-official-comparison';
import { type Fetch, fetchData } from '../../session/load/fetch-file';
import { askingListed } from '../../session/load/manifest';
import { useCity } from '../../session/use-city';

/** `undefined` while it comes, null where it does not. A folder without the file has an empty comparison. */
export function useOfficialComparison(): OfficialComparison | null | undefined {
  const [comparison, setComparison] = useState<OfficialComparison | null>();
  const { manifest } = useCity();
  useEffect(() => {
    let isShown = true;
    wanted ??= load(askingListed(fetchData, manifest));
    wanted.then((loaded) => {
      // What failed may come when it is asked for again.
      if (loaded === null) wanted = null;
      if (isShown) setComparison(loaded);
    });
    return () => {
      isShown = false;
    };
  }, [manifest]);
  return comparison;
}

/** Kept for all: the answer of one file, which is asked for once per visit. */
let wanted: Promise<OfficialComparison | null> | null = null;

async function load(fetchFile: Fetch): Promise<OfficialComparison | null> {
  try {
    const response = await fetchFile(comparisonFile);
    if (response.status === 404) return readOfficialComparison('').comparison;
    return response.ok ? readOfficialComparison(await response.text()).comparison : null;
  } catch {
    return null;
  }
}
