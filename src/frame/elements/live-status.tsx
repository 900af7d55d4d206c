// SPDX-License-Identifier: EUPL-1.2
// Announcements at a pace that can be listened to: while somebody types or drags, each would cut the last one off.

import { useEffect, useRef, useState } from 'react';

/** At most one announcement in this time, and always the text that stands when it is over. */
const calmMs = 1000;

/** What of a changing text is to be said; empty until it changes. What came and went in between is never said. */
export function useCalm(text: string): string {
  const [said, setSaid] = useState('');
  const latest = useRef(text);
  const timer = useRef<number | null>(null);
  useEffect(() => {
    if (text === latest.current) return;
    latest.current = text;
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      setSaid(latest.current);
    }, calmMs);
  }, [text]);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current ?? undefined);
      timer.current = null;
    },
    [],
  );
  return said;
}

/** Says a text to screen readers soon after it changed; what is seen changes at once, elsewhere. */
export function CalmStatus({ text }: { text: string }) {
  return (
    <p role="status" className="kern-sr-only">
      {useCalm(text)}
    </p>
  );
}
