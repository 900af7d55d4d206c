// SPDX-License-Identifier: EUPL-1.2
// Where a page of a server's answer begins, as its links say.

/** The number of features before the page that a link asks for (WFS, OGC API, ArcGIS); null where it names none. */
export function startIn(link: string): number | null {
  const found = /[?&](?:startindex|offset|resultoffset)=(\d+)/i.exec(link)?.[1];
  return found === undefined ? null : Number(found);
}
