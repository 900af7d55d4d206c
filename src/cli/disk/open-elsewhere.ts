// SPDX-License-Identifier: EUPL-1.2
// Whether another program has a file open: one that was renamed over would live on there and be written back.

import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Asked of /proc, so on Linux only and of the own processes only; false where it cannot be known. */
export function isOpenElsewhere(path: string): boolean {
  try {
    const target = realpathSync(path);
    return readdirSync('/proc').some(
      (pid) => /^\d+$/.test(pid) && pid !== String(process.pid) && hasOpen(pid, target),
    );
  } catch {
    return false; // no /proc
  }
}

function hasOpen(pid: string, target: string): boolean {
  const folder = join('/proc', pid, 'fd');
  try {
    return readdirSync(folder).some((name) => readlinkSync(join(folder, name)) === target);
  } catch {
    return false; // of another user, or ended meanwhile
  }
}
