// SPDX-License-Identifier: EUPL-1.2
// How a drawn area is named where a number of it is asked for again.

import type { SiteQuestion } from '../../analysis/figure/reproduction';

/** An outline has no file for a command until it is saved: this is the name under which the page saves it. */
export const outlineFile = 'umriss.geojson';

/** @param corners as the link has them; null or undefined without any of its own: the untouched copy of a feature */
export function outlineSubject(corners: string | null | undefined): SiteQuestion['subject'] {
  return { kind: 'outline', file: outlineFile, corners };
}
