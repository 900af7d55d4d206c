// SPDX-License-Identifier: EUPL-1.2
// The cells of a country as they are seen from afar, for a map that is about to come.

import { useEffect, useState } from 'react';
import type { OpenCity } from '../../../session/use-city';

/**
 * The file of the cells once `isWanted`; undefined while it is on its way, null where there is none to be had.
 */
export function useFarCells(far: OpenCity['far'], isWanted: boolean): Uint8Array | null | undefined {
  const [read, setRead] = useState<{ of: OpenCity['far']; file: Uint8Array | null } | null>(null);
  useEffect(() => {
    if (far === null || !isWanted) return;
    let isAsked = true;
    far.cells().then((file) => isAsked && setRead({ of: far, file }));
    return () => {
      isAsked = false;
    };
  }, [far, isWanted]);
  if (far === null) return null;
  return read?.of?.cells === far.cells ? read.file : undefined;
}
