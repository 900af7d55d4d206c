// SPDX-License-Identifier: EUPL-1.2
// Loads the columns of further technologies once something on the page needs them, and says that they are on their way.

import { useCallback, useEffect, useState } from 'react';
import type { City } from '../core/city';
import { technologyWords } from '../layers/broadband-coverage';
import type { MoreCells as More } from '../session/load-city';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';

/** Nothing until a technology, a place or another room is chosen: the first view shows the best line only. */
export function MoreCells({ more, onLoaded }: { more: More; onLoaded: (city: City) => void }) {
  const words = useWords();
  const { city } = useCity();
  const { room, view, selection, language } = useSessionState();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const needed = room !== 'map' || view.technology !== 'alle' || selection.point !== null;
  const load = useCallback(async () => {
    setState('loading');
    const complete = await more.load(city);
    if ('kind' in complete) setState('failed');
    else onLoaded(complete);
  }, [more, city, onLoaded]);
  useEffect(() => {
    if (needed && state === 'idle') void load();
  }, [needed, state, load]);
  const names = more.technologies.map((technology) => technologyWords[technology][language]).join(', ');
  return (
    <div role="status" className="nuf-stage__note" data-empty={state === 'idle' || undefined}>
      {state === 'loading' && words.loading.columns(names)}
      {state === 'failed' && (
        <>
          {words.loading.columnsFailed(names)}{' '}
          <button type="button" className="nuf-textlink" onClick={() => void load()}>
            {words.loading.again}
          </button>
        </>
      )}
    </div>
  );
}
