// SPDX-License-Identifier: EUPL-1.2
// Which numbers of businesses are an assumption, because nobody has published one: the one rule for every place that
// shows one as the whole of a share.

import type { Municipality } from '../../core/city/municipality';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';

/** Whether the whole of a share of these areas, counted in this unit, is assumed; false where the files say nothing of it. */
export function isAssumedCount(
  { businessesAssumedIn }: Pick<Municipality, 'businessesAssumedIn'>,
  group: GroupChoice,
  unit: ShareUnit,
): boolean {
  return unit === 'businesses' && (businessesAssumedIn?.some((one) => one === group) ?? false);
}
