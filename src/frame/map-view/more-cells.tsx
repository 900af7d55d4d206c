// SPDX-License-Identifier: EUPL-1.2
// Loads the columns of further technologies once something on the page needs them, shows how far the loading is, and stops it on
// request.

import { useCallback, useEffect, useRef, useState } from 'react';
import { technologyWords } from '../../layers/broadband-coverage';
import type { MoreCells as More } from '../../session/load/manifest';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';

type Loaded = Extract<Awaited<ReturnType<More['load']>>, { city: unknown }>;

/** Nothing until a technology, a place or another room is chosen: the first view shows the best line only. */
export function MoreCells({ more, onLoaded }: { more: More; onLoaded: (loaded: Loaded) => void }) {
  const words = useWords();
  const { city } = useCity();
  const { room, view, selection, language } = useSessionState();
  const [state, setState] = useState<'idle' | 'loading' | 'failed' | 'stopped'>('idle');
  // In tenths: a screen reader announces each step, so there should be few.
  const [tenths, setTenths] = useState(0);
  const stop = useRef<AbortController | null>(null);
  const needed = room !== 'map' || view.technology !== 'alle' || selection.point || selection.feature;
  const load = useCallback(async () => {
    const asked = new AbortController();
    stop.current = asked;
    setState('loading');
    setTenths(0);
    const onProgress = (read: number, of: number) => setTenths(Math.floor((read / of) * 10));
    const loaded = await more.load(city, { signal: asked.signal, onProgress });
    if (loaded === null) setState('stopped');
    else if ('kind' in loaded) setState('failed');
    else onLoaded(loaded);
  }, [more, city, onLoaded]);
  useEffect(() => {
    if (needed && state === 'idle') void load();
  }, [needed, state, load]);
  const names = more.technologies.map((technology) => technologyWords[technology][language]).join(', ');
  const button = (label: string, act: () => void) => (
    <button type="button" className="nuf-textlink" onClick={act}>
      {label}
    </button>
  );
  return (
    <div role="status" className="nuf-more-cells" data-empty={state === 'idle' || undefined}>
      {state === 'loading' && (
        <>
          {words.loading.columns(names)} {words.loading.cells(tenths * 10)}{' '}
          {button(words.loading.cancel, () => stop.current?.abort())}
        </>
      )}
      {state === 'failed' && (
        <>
          {words.loading.columnsFailed(names)} {button(words.loading.again, () => void load())}
        </>
      )}
      {state === 'stopped' && (
        <>
          {words.loading.columnsStopped(names)} {button(words.loading.again, () => void load())}
        </>
      )}
    </div>
  );
}
