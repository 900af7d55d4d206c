// SPDX-License-Identifier: EUPL-1.2
// Files that somebody takes away from a page that shows a draft say so in their name: what they hold is not published.

import { pageDraft } from './page-draft';

/** `residential-zones.csv` as it is, or `residential-zones-entwurf.csv` while the page shows a draft. */
export function nameOfDownload(name: string): string {
  const now = pageDraft.get();
  if (!now?.isShown || now.draft === null) return name;
  return name.replace(/(\.\w+)?$/, (ending) => `-entwurf${ending}`);
}
