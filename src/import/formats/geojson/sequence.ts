// SPDX-License-Identifier: EUPL-1.2
// GeoJSON text sequences: one value per line, or each after a record separator (RFC 8142).

import { FindingList } from '../../../core/findings/finding-list';
import { withTextsOfNumbers } from '../../../core/text/exact-json';
import { checkJson, parseJson } from '../../../core/text/read-json';
import type { ImportLog } from '../../reader/import-log';
import { takeFindings } from './long-numbers';

const separator = '\u001e';

/** Whether a text holds several values: it begins with a separator, or its first line is a whole value and more follow. */
export function isSequence(text: string): boolean {
  if (text.startsWith(separator)) return true;
  const end = text.indexOf('\n');
  const first = text.slice(0, end < 0 ? 0 : end).trim();
  if (!first.startsWith('{') || !first.endsWith('}') || text.slice(end).trim() === '') return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** The values of a sequence with the lines they stand on; a record that is no JSON is refused and named. */
export function valuesOfSequence(text: string, log: ImportLog): { value: unknown; path: string }[] {
  const hasSeparators = text.startsWith(separator);
  const records = text.split(hasSeparators ? separator : '\n');
  const values: { value: unknown; path: string }[] = [];
  records.forEach((record, i) => {
    const trimmed = record.trim();
    if (trimmed === '') return;
    const path = hasSeparators ? `record ${i}` : `line ${i + 1}`;
    const findings = new FindingList(5, false);
    const sound = checkJson(trimmed, findings);
    if (sound) {
      takeFindings(findings, log, (within) => (within === null ? path : `${path}.${within}`));
      values.push({ value: parseJson(withTextsOfNumbers(trimmed), sound.hasProto), path });
    } else log.refuseRow('import-shape-refused', { path, found: findings.listed[0]?.code ?? 'JSON' });
  });
  return values;
}
