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

export const axeAllowed: readonly AllowedFinding[] = [
  {
    kind: 'incomplete',
    rule: 'target-size',
    node: /./,
    reason:
      'Undecided only for what lies partly under the sticky row of tabs at this scroll position; reflow.test.ts measures every target.',
  },
];

const hidesTheRest =
  'While the list of hits is open, Base UI hides all but field and list from screen readers. Tab closes the list before the focus moves, which keyboard.test.ts walks through.';

/** Only for the search field with its open list. */
export const allowedWhileHitsAreOpen: readonly AllowedFinding[] = [
  ...axeAllowed,
  { kind: 'violation', rule: 'aria-hidden-focus', node: /^<[^>]*aria-hidden="true"/, reason: hidesTheRest },
  { kind: 'violation', rule: 'page-has-heading-one', node: /^<html/, reason: hidesTheRest },
  {
    kind: 'violation',
    rule: 'region',
    node: /^<[^>]*nuf-search__(popup|list|status)/,
    reason:
      'The list of hits belongs to the search field by aria-controls; it stands at the end of the page only to lie above everything.',
  },
  {
    kind: 'incomplete',
    rule: 'scrollable-region-focusable',
    node: /^<[^>]*nuf-search__popup/,
    reason: 'The arrow keys of the search field walk through the hits, and the list scrolls along.',
  },
];
