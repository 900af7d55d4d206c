// SPDX-License-Identifier: EUPL-1.2
// A section of the report comes into view, whatever folds it.

/** Opens its fold and puts the focus on its heading; nothing where the report has no such section. */
export function showSection(id: string): void {
  const heading = document.getElementById(`h-${id}`);
  const fold = heading?.closest('details');
  if (fold) fold.open = true;
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
