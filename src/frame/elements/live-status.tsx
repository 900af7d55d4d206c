// SPDX-License-Identifier: EUPL-1.2
// Announcements at a pace that can be listened to: while somebody types or drags, each would cut the last one off.

import { useEffect, useRef, useState } from 'react';

/** At most one announcement in this time; it says the text as it is at the end of it. */
const calmMs = 1000;

/** The text to announce of one that keeps changing; empty until its first change. Texts that were replaced within a pause are never announced. */
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
