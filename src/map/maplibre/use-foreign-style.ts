// SPDX-License-Identifier: EUPL-1.2
// A further background that is a whole style of its own (such as basemap.de): fetched only when a person chose it.

import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Background } from '../../core/city/municipality';

export interface ForeignStyle {
  readonly id: string;
  readonly style: StyleSpecification;
}

/** Null while it loads, when it cannot be had, and for every other kind of background: then our own ground stays. */
export function useForeignStyle(background: Background | null): ForeignStyle | null {
  const [loaded, setLoaded] = useState<ForeignStyle | null>(null);
  const id = background?.kind === 'style' ? background.id : null;
  const url = background?.url ?? null;
  useEffect(() => {
    if (id === null || url === null) return;
    const stop = new AbortController();
    fetch(url, { signal: stop.signal })
      .then((answer) => {
        if (!answer.ok) throw new Error(`${url}: status ${answer.status}, expected a style`);
        return answer.json() as Promise<StyleSpecification>;
      })
      .then((style) => setLoaded({ id, style }))
      .catch((error) => {
        if (!stop.signal.aborted)
          console.warn('The background could not be loaded, the sketch stays:', error);
      });
    return () => stop.abort();
  }, [id, url]);
  return loaded !== null && loaded.id === id ? loaded : null;
}
