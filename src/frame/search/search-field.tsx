// SPDX-License-Identifier: EUPL-1.2
// The one search field: places, estates, sites, postcodes, coordinates. It searches on the device and asks nobody. The
// field itself is there with the first picture; its list comes a moment later and keeps what was typed meanwhile.

import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Selection } from '../../core/city/view';
import type { PlaceHit } from '../../core/search/place-index';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';
import { onDemand } from '../elements/on-demand';
import { PartMissing } from '../elements/part-missing';
import { isSamePlace } from './same-place';
import './search-field.css';

interface ListedProps {
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly onPicked: (hit: PlaceHit) => void;
  readonly takesFocus: boolean;
  /** The field alone, for the time without its list. */
  readonly field: ReactNode;
}

const SearchCombobox = onDemand(
  async () => {
    const { SearchCombobox: Combobox } = await import('./search-combobox');
    return ({ field: _, ...rest }: ListedProps) => <Combobox {...rest} />;
  },
  (again, { field }) => <SearchGone field={field} onAgain={again} />,
);

export function SearchField({ onPicked }: { onPicked: (hit: PlaceHit) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const focused = useRef(false);
  const session = useSession();
  const { selection } = useSessionState();
  const { rest } = useCity();
  // What the text in the field stands for; null while it stands for nothing yet.
  const answered = useRef<Selection | null>(null);
  useEffect(() => {
    if (answered.current === null || isSamePlace(answered.current, selection)) return;
    // Something else was chosen since: the old name would be shown above the answer for another place.
    answered.current = null;
    setTyped('');
  }, [selection]);
  const type = (text: string) => {
    answered.current = null;
    setTyped(text);
  };
  const picked = (hit: PlaceHit) => {
    answered.current = session.get().selection;
    onPicked(hit);
  };
  const field = (
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
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          focused.current = true;
          rest?.want();
        }}
        onBlur={() => {
          focused.current = false;
        }}
      />
    </div>
  );
  return (
    <div className="nuf-search">
      {rest ? (
        // Of a country not all names are here yet: nothing is said of what is typed until they are.
        <>
          {field}
          <p role="status" className="nuf-search__hint">
            {typed !== '' && words.loading.soon}
          </p>
        </>
      ) : (
        <Suspense fallback={field}>
          <SearchCombobox
            typed={typed}
            onTyped={type}
            onPicked={picked}
            takesFocus={focused.current}
            field={field}
          />
        </Suspense>
      )}
      <p id="suche-hinweis" className="nuf-search__hint">
        {words.search.hint}
      </p>
    </div>
  );
}

function SearchGone({ field, onAgain }: { field: ReactNode; onAgain: () => void }) {
  const words = useWords();
  return (
    <>
      {field}
      <PartMissing what={words.trouble.searchPart} onAgain={onAgain} />
    </>
  );
}
