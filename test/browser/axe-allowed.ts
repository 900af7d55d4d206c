// SPDX-License-Identifier: EUPL-1.2
// What axe says and we let stand, each with its reason. An entry without a reason that a reader accepts does not belong here.

export interface AllowedFinding {
  readonly kind: 'violation' | 'incomplete';
  /** Rule of axe, such as `color-contrast`. */
  readonly rule: string;
  /** Matches the start tag of the node. */
  readonly node: RegExp;
  /** Why it is fine, and how it was looked at instead. */
  readonly reason: string;
}

export const axeAllowed: readonly AllowedFinding[] = [];
