// SPDX-License-Identifier: EUPL-1.2
// Which files the report could not use, and why, as the page knows it.

import type { UnusedFile } from '../report/document/given';
import type { LoadTrouble } from '../session/load/manifest';

/** Why a file is not in the report, as the page knows it; of one that was refused the first finding. */
export function unusedBy({ file, kind, detail }: LoadTrouble): UnusedFile[] {
  switch (kind) {
    case 'refused':
      return [{ file, why: 'errors', code: detail }];
    case 'no-manifest':
      return [{ file, why: 'missing', code: null }];
    case 'manifest-version':
      return [{ file, why: 'version', code: null }];
    default:
      return [{ file, why: kind, code: null }];
  }
}
