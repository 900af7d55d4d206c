// SPDX-License-Identifier: EUPL-1.2
// A section of the annex that folds: open where there is room and on paper, closed on a phone until somebody opens it.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import './fold.css';

/** As wide as the report's own rules call narrow. */
const narrow = '(width < 700px)';

export function Fold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpenAtFirst] = useState(() => typeof matchMedia !== 'function' || !matchMedia(narrow).matches);
  useEffect(() => openForPrint(details.current), []);
  return (
    <details ref={details} className="nuf-fold" open={isOpenAtFirst}>
      <summary>{title}</summary>
      <div className="nuf-fold__body">{children}</div>
    </details>
  );
}

/** Paper has everything, whatever is folded on the screen; afterwards the fold is as it was. */
function openForPrint(details: HTMLDetailsElement | null): (() => void) | undefined {
  if (!details) return;
  let wasOpen = details.open;
  const before = () => {
    wasOpen = details.open;
    details.open = true;
  };
  const after = () => {
    details.open = wasOpen;
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
