// SPDX-License-Identifier: EUPL-1.2
// Which numbers of businesses are an assumption, because nobody has published one: the one rule for every place that
// shows one as the whole of a share.

import type { Municipality } from '../../core/city/municipality';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';

/** Whether an answer tells of businesses whose number is assumed; of nobody none is. */
export function assumesBusinesses(
  municipality: Pick<Municipality, 'businessesAssumedIn'>,
  group: GroupChoice,
  claims: readonly { readonly unit: ShareUnit; readonly counted: number | null }[],
): boolean {
  const isTold = claims.some(({ unit, counted }) => unit === 'businesses' && counted !== 0);
  return isTold && isAssumedCount(municipality, group, 'businesses');
}

/** Whether the whole of a share of these areas, counted in this unit, is assumed; false where the files say nothing of it. */
export function isAssumedCount(
  { businessesAssumedIn }: Pick<Municipality, 'businessesAssumedIn'>,
  group: GroupChoice,
  unit: ShareUnit,
): boolean {
  return unit === 'businesses' && (businessesAssumedIn?.some((one) => one === group) ?? false);
}
