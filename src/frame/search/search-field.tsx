// SPDX-License-Identifier: EUPL-1.2
// The one search field: places, estates, sites, postcodes, coordinates. It searches on the device and asks nobody. The
// field itself is there with the first picture; its list comes a moment later and keeps what was typed meanwhile.

import { lazy, Suspense, useRef, useState } from 'react';
import type { PlaceHit } from '../../core/search/place-index';
import { useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';
import './search-field.css';

const SearchCombobox = lazy(() =>
  import('./search-combobox').then((module) => ({ default: module.SearchCombobox })),
);

export function SearchField({ onPicked }: { onPicked: (hit: PlaceHit) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const focused = useRef(false);
  return (
    <div className="nuf-search">
      <Suspense
        fallback={
          <div className="nuf-search__box">
            <Icon name="search" />
            <input
              id="suche"
              className="nuf-search__input"
              aria-label={words.search.label}
              aria-describedby="suche-hinweis"
              placeholder={words.search.placeholder}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onFocus={() => {
                focused.current = true;
              }}
              onBlur={() => {
                focused.current = false;
              }}
            />
          </div>
        }
      >
        <SearchCombobox typed={typed} onTyped={setTyped} onPicked={onPicked} takesFocus={focused.current} />
      </Suspense>
      <p id="suche-hinweis" className="nuf-search__hint">
        {words.search.hint}
      </p>
    </div>
  );
}
