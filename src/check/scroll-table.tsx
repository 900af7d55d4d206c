// SPDX-License-Identifier: EUPL-1.2
// Around a table that may be wider than its place: it scrolls by itself, also by keyboard, and the page never sideways.

import '../frame/table.css';

export function ScrollTable({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
    <section className="nuf-table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
