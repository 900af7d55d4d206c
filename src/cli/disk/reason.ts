// SPDX-License-Identifier: EUPL-1.2
// Why the system refuses a path, as a person reads it; its codes are for programs and stay inside.

import { lstatSync } from 'node:fs';
import type { Bilingual } from '../../layers/field';
import type { Lang } from './wrong-use';

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { de: 'das gibt es nicht', en: 'there is no such thing' },
  EISDIR: { de: 'das ist ein Ordner, gebraucht wird eine Datei', en: 'that is a folder; a file is needed' },
  ENOTDIR: { de: 'das ist eine Datei, gebraucht wird ein Ordner', en: 'that is a file; a folder is needed' },
  EACCES: { de: 'das Recht dazu fehlt', en: 'the right to do that is missing' },
  EPERM: { de: 'das Recht dazu fehlt', en: 'the right to do that is missing' },
  EROFS: { de: 'der Datenträger ist schreibgeschützt', en: 'the disk is write-protected' },
  ELOOP: { de: 'das ist ein Verweis, der im Kreis führt', en: 'that is a link that leads in a circle' },
  ENOSPC: { de: 'auf dem Datenträger ist kein Platz mehr', en: 'there is no space left on the disk' },
  EDQUOT: { de: 'der zugeteilte Speicherplatz ist verbraucht', en: 'the allotted space is used up' },
  EFBIG: { de: 'so groß darf eine Datei hier nicht werden', en: 'a file may not become that large here' },
  ENAMETOOLONG: { de: 'der Name ist zu lang', en: 'the name is too long' },
  EIO: { de: 'der Datenträger meldet einen Fehler', en: 'the disk reports a fault' },
  ENXIO: { de: 'daraus kann nicht gelesen werden', en: 'that cannot be read from' },
  EBUSY: { de: 'das ist gerade in Gebrauch', en: 'that is in use just now' },
  EMFILE: { de: 'zu viele Dateien sind offen', en: 'too many files are open' },
  ERR_FS_FILE_TOO_LARGE: {
    de: 'die Datei ist größer als 2 GB, mehr wird nicht gelesen',
    en: 'the file is larger than 2 GB, which is the most that is read',
  },
};
const leadsNowhere = {
  de: 'das ist ein Verweis, der ins Leere führt',
  en: 'that is a link that leads nowhere',
};

/** `das gibt es nicht`; for what nobody has met yet, the text of the system. */
export function reasonOf(error: unknown, lang: Lang): string {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined && isLink(path)) return leadsNowhere[lang];
  const reason = code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason?.[lang] ?? (error instanceof Error ? error.message : String(error));
}

/** The path that the system refused, which may lie deeper than the one that was asked for. */
export function refusedPath(error: unknown, asked: string): string {
  return (error as NodeJS.ErrnoException).path ?? asked;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
