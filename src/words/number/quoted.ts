// SPDX-License-Identifier: EUPL-1.2
// Names and texts in quotation marks.

import type { Language } from './format';

const marks = { de: '„“‚‘', en: '“”‘’' } as const;

/** A text in quotation marks; those that it brings along become single ones, so that none ends early. */
export function quoted(text: string, language: Language): string {
  const [open = '', close, innerOpen = '', innerClose = ''] = marks[language];
  const paired = text.replace(/[„“]([^„“”]*)[“”]/g, `${innerOpen}$1${innerClose}`);
  // Of a text that was cut, one may be left alone.
  const single = paired.replace(/[„“”]/g, (mark) => (mark === '„' || mark === open ? innerOpen : innerClose));
  return `${open}${single}${close}`;
}
