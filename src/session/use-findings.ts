// SPDX-License-Identifier: EUPL-1.2
// The check of the data while somebody edits it: `npm run dev` sends it to the open pages at every save.

import { useEffect, useState } from 'react';
import type { FileReport } from '../core/validation/check-file';

/** One report a file; null in a built page, whose data was checked before it was published. */
export function useFindings(): readonly FileReport[] | null {
  const [reports, setReports] = useState<readonly FileReport[] | null>(null);
  useEffect(() => {
    const hot = import.meta.hot;
    if (!hot) return;
    const hear = (heard: { reports: readonly FileReport[] }) => setReports(heard.reports);
    hot.on('nuf:findings', hear);
    // A page that has just opened asks for the present state.
    hot.send('nuf:ask-findings');
    return () => hot.off('nuf:findings', hear);
  }, []);
  return reports;
}
