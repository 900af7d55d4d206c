// SPDX-License-Identifier: EUPL-1.2
// Whole numbers with more digits than a number keeps, such as the keys of parcels: they are read as texts of their digits, as in the
// other formats, and the report says so.

import type { FindingList } from '../../../core/findings/finding-list';
import type { ImportLog } from '../../reader/import-log';

const code = 'json-number-inexact';

/** What was found in JSON text is told as it is; of the numbers that they are texts now. `placed`: where a path of it stands. */
export function takeFindings(
  findings: FindingList,
  log: ImportLog,
  placed: ((path: string | null) => string) | null = null,
): void {
  const listed = findings.listed.map(({ line, column, ...one }) =>
    placed === null
      ? { ...one, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
      : { ...one, path: placed(one.path) },
  );
  log.take({ listed, refused: findings.refused, fileRefused: findings.fileRefused }, [code]);
  const numbers = listed.filter((one) => one.code === code);
  for (const { found, ...place } of numbers) log.say('import-number-as-text', { ...place, found });
}
