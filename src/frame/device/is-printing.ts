// SPDX-License-Identifier: EUPL-1.2
// Whether the page is being printed, for parts that paper shows in another way.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { onPaper } from '../../map/contract/on-paper';

/** True from the moment the browser says that it is about to print, or shows the page as paper has it. */
export function useIsPrinting(): boolean {
  // Markup is also made where no device is.
  const [isPrinting, setPrinting] = useState(
    () => typeof window !== 'undefined' && window.matchMedia('print').matches,
  );
  // At once: the page is laid out as soon as its listeners have been told.
  useEffect(() => onPaper((now) => flushSync(() => setPrinting(now))), []);
  return isPrinting;
}
