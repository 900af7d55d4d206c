// SPDX-License-Identifier: EUPL-1.2
// Why a path cannot be read, as a person reads it; the code of the system stays in front, for those who search for it.

import type { Lang } from './command';

const reasons: Readonly<Record<string, Record<Lang, string>>> = {
  ENOENT: { de: 'das gibt es nicht', en: 'there is no such thing' },
  EISDIR: { de: 'das ist ein Ordner, gebraucht wird eine Datei', en: 'that is a folder; a file is needed' },
  ENOTDIR: { de: 'das ist eine Datei, gebraucht wird ein Ordner', en: 'that is a file; a folder is needed' },
  EACCES: { de: 'das Recht zum Lesen fehlt', en: 'the right to read is missing' },
};

/** `ENOENT, das gibt es nicht`; the bare code or text of an error that is not among the usual ones. */
export function whyUnreadable(error: unknown, lang: Lang): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reason = Object.hasOwn(reasons, code) ? reasons[code]?.[lang] : undefined;
  return reason === undefined ? code : `${code}, ${reason}`;
}
