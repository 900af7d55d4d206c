// SPDX-License-Identifier: EUPL-1.2
// A file that misses the place for it: browsers would open it in this tab and leave the planner's work.

import { useEffect } from 'react';

/** While it is used, a file let go of anywhere does nothing where nobody takes it. Text and links are dragged as ever. */
export function useMissedDrops(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => {
      const { dataTransfer } = event;
      // Who takes the file has said so before it comes up to here.
      if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}
