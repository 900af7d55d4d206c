// SPDX-License-Identifier: EUPL-1.2
// A polite announcement at a pace that can be listened to: a drag makes sixty new texts a second.

import { useEffect, useRef, useState } from 'react';

/** At most one announcement in this time, and always the text that stands when it is over. */
const calmMs = 1500;

/** Says `text` to screen readers soon after it changed; what came and went in between is never said. */
export function CalmStatus({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const latest = useRef(text);
  latest.current = text;
  const timer = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text starts the clock
  useEffect(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = null;
      setSaid(latest.current);
    }, calmMs);
  }, [text]);
  useEffect(() => {
    return () => {
      window.clearTimeout(timer.current ?? undefined);
      timer.current = null;
    };
  }, []);
  return (
    <p role="status" className="kern-sr-only">
      {said}
    </p>
  );
}
