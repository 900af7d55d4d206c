// SPDX-License-Identifier: EUPL-1.2
// Which ids of what was read the import made itself, because an object had none or one that another has, too.

import type { ImportReport } from '../../import/import-report';

/** By the report alone: where it lists not all that are repeated, each id may be one of them. */
export function madeIds({
  counts,
  findings,
  becomes,
}: Pick<ImportReport, 'counts' | 'findings' | 'becomes'>): (id: string) => boolean {
  const repeated = findings.filter(({ code }) => code === 'import-id-repeated');
  if (repeated.length < (counts['import-id-repeated'] ?? 0)) return () => true;
  const others = new Set(repeated.map(({ expected }) => expected));
  const start = (counts['import-ids-made'] ?? 0) > 0 && becomes !== null ? `${becomes}-` : null;
  return (id) =>
    others.has(id) || (start !== null && id.startsWith(start) && /^\d+(-\d+)?$/.test(id.slice(start.length)));
}
