// SPDX-License-Identifier: EUPL-1.2
// A link to the comparison leads to its heading, which comes a moment after its tab.

/** Kept for all: one page, which goes to one heading at a time. */
let isAsked = false;

/** The next heading of the comparison that comes takes the focus. */
export function askForHeading(): void {
  isAsked = true;
}

/** To be told of the heading when it stands in the page: brings it into view and puts the focus there, once. */
export function arriveAt(heading: Pick<HTMLElement, 'focus' | 'scrollIntoView'> | null): void {
  if (heading === null || !isAsked) return;
  isAsked = false;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
