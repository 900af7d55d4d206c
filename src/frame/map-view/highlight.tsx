// SPDX-License-Identifier: EUPL-1.2
// A list and the map that light up together: the list says which features are its hits, and either says at which one
// somebody points. Features are named `<layer>/<id>`.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface Highlight {
  /** Null: no list asks for attention, everything is drawn as always. */
  readonly hits: ReadonlySet<string> | null;
  readonly pointed: string | null;
  readonly show: (hits: ReadonlySet<string> | null) => void;
  readonly point: (key: string | null) => void;
}

const nothing: Highlight = { hits: null, pointed: null, show: () => undefined, point: () => undefined };
const HighlightContext = createContext(nothing);

export function HighlightProvider({ children }: { children: ReactNode }) {
  const [hits, show] = useState<Highlight['hits']>(null);
  const [pointed, point] = useState<string | null>(null);
  const value = useMemo(() => ({ hits, pointed, show, point }), [hits, pointed]);
  return <HighlightContext value={value}>{children}</HighlightContext>;
}

/** Without a provider above nothing lights up. */
export function useHighlight(): Highlight {
  return useContext(HighlightContext);
}

/** Shows these features as hits for as long as the calling part stands; null shows everything as always. */
export function useHits(keys: readonly string[] | null): void {
  const { show } = useHighlight();
  const text = keys?.join('\n');
  useEffect(() => {
    show(text === undefined ? null : new Set(text.split('\n')));
    return () => show(null);
  }, [text, show]);
}
