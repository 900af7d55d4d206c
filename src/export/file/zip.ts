// SPDX-License-Identifier: EUPL-1.2
// Files packed into an archive whose bytes depend on nothing but them.

import { zipSync } from 'fflate';

/** The first day that an archive can name; the clock would make two archives of the same files differ. */
const unchanging = new Date(1980, 0, 1);

/** The bytes of a ZIP archive with these files in their order. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 6, mtime: unchanging });
}
