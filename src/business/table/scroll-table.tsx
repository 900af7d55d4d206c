// SPDX-License-Identifier: EUPL-1.2
// Around a table that may be wider than its place: it scrolls by itself, also by keyboard, and the page never sideways.
// Where it does, it says so.

import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../session/use-session';
import '../../frame/elements/table.css';

export function ScrollTable({ label, children }: { label: string; children: React.ReactNode }) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = section.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    // Its own width stays while columns come and go.
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      {scrolls && <p className="nuf-table-scroll__hint">{words.list.sideways}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={section} className="nuf-table-scroll" tabIndex={0} aria-label={label}>
        {children}
      </section>
    </>
  );
}
