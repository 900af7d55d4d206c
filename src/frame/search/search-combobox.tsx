// SPDX-License-Identifier: EUPL-1.2
// The search field with its list of results; the library takes care of keys, announcements and the position of the list.

import { Combobox } from '@base-ui/react/combobox';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useMemo, useState } from 'react';
import { hasOwnExtent } from '../../analysis/place/subject';
import { isAddressLike } from '../../core/houses/find-houses';
import { withHouses } from '../../core/houses/with-houses';
import { findPlaces } from '../../core/search/find-places';
import { offeredDistricts } from '../../core/search/offered-districts';
import type { PlaceHit } from '../../core/search/place-index';
import { inSlices } from '../../session/load/yield-to-input';
import { useCity } from '../../session/use-city';
import { useHouses } from '../../session/use-houses';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { searchWordsOf } from '../../words/search';
import { German } from '../elements/german';
import { Icon } from '../elements/icon';
import { useCalm } from '../elements/live-status';
import { askedByHit } from './asked-by-hit';
import { apartSaid, detailOf, hitLiesIn } from './beside-place';
import { houseHint } from './house-hint';

interface Props {
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly onPicked: (hit: PlaceHit) => void;
  /** The plain field that stood here had the keyboard: this one takes it over. */
  readonly takesFocus: boolean;
}

export function SearchCombobox({ typed, onTyped, onPicked, takesFocus }: Props) {
  const words = useWords();
  const { language } = useSessionState();
  const say = searchWordsOf(language);
  const { city, index } = useCity();
  const session = useSession();
  const places = useMemo(() => findPlaces(index, typed, hitLiesIn(city)), [index, typed, city]);
  // A street that no list of places has may have houses.
  const asksHouses = isAddressLike(typed) || (places.hits.length === 0 && /\p{L}{3}/u.test(typed));
  const state = useHouses(asksHouses);
  const houses = state.kind === 'ready' ? state.houses : null;
  const { hits, withoutNumber, numberMissing, numberNeeded, guesses, apart } = useMemo(
    () => withHouses(places, asksHouses && houses ? houses.find(typed) : null),
    [places, typed, asksHouses, houses],
  );
  const isNothing = typed.trim() !== '' && hits.length === 0;
  // The library highlights the first item in the same moment in which a text is pasted, and Enter would answer it. An empty list
  // takes that back, so what is only offered comes a step later.
  const [isOffering, setOffering] = useState(false);
  useEffect(() => setOffering(isNothing), [isNothing]);
  const offered = useMemo(() => {
    if (!isNothing || !isOffering) return [];
    return guesses.length > 0 ? guesses : offeredDistricts(index);
  }, [isNothing, isOffering, guesses, index]);
  const shown = hits.length > 0 ? hits : offered;

  const counted = useCalm(hits.length > 0 ? say.results(hits.length) : '');

  const pick = (hit: PlaceHit | null) => {
    if (!hit) return;
    const asked = askedByHit(hit, city, withoutNumber && state.kind === 'absent' ? typed : '');
    onTyped(asked.house ?? hit.name);
    session.select(asked);
    onPicked(hit);
  };

  return (
    // The content policy forbids the <style> elements that the library would insert; search-field.css has what they hold.
    <CSPProvider disableStyleElements>
      <Combobox.Root<PlaceHit>
        items={shown}
        filter={null}
        value={null}
        inputValue={typed}
        // Only what a person types: the library would empty the field after a pick, because no value is kept here.
        onInputValueChange={(text, { reason }) => reason === 'input-change' && onTyped(text)}
        onValueChange={(hit) => pick(hit)}
        itemToStringLabel={(hit) => hit.name}
        // A district that is only offered is nobody's choice when Enter is pressed, and it stays on offer then: the library
        // would close the list, as for a form that is sent.
        autoHighlight={!isNothing}
        onOpenChange={(_, details) => {
          if (
            details.event instanceof KeyboardEvent &&
            details.event.key === 'Enter' &&
            details.reason === 'none'
          )
            details.cancel();
        }}
      >
        <div className="nuf-search__box">
          <Icon name="search" />
          <Combobox.Input
            id="suche"
            className="nuf-search__input"
            autoFocus={takesFocus}
            onFocus={() => index.ahead && void inSlices(index.ahead)}
            aria-label={words.search.label}
            aria-describedby="suche-hinweis"
            placeholder={words.search.placeholder}
            autoComplete="off"
            spellCheck={false}
          />
          {typed !== '' && (
            <button
              type="button"
              className="nuf-search__clear"
              aria-label={say.clear}
              onClick={() => {
                onTyped('');
                document.getElementById('suche')?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        <Combobox.Portal>
          <Combobox.Positioner className="nuf-search__positioner" sideOffset={4}>
            <Combobox.Popup className="nuf-search__popup">
              <Combobox.Status className="nuf-search__status">
                {hits.length > 0 && <span className="kern-sr-only">{counted}</span>}
                {asksHouses && state.kind === 'coming' && (
                  <span className="nuf-search__none">{say.housesComing}</span>
                )}
                {asksHouses && state.kind === 'failed' && (
                  <span className="nuf-search__none">{say.housesFailed}</span>
                )}
                {withoutNumber && state.kind === 'absent' && (
                  <span className="nuf-search__none">
                    {say.withoutNumber} {houseHint(city.cells?.about ?? null, words)}
                  </span>
                )}
                {numberMissing && <span className="nuf-search__none">{say.numberMissing}</span>}
                {numberNeeded && <span className="nuf-search__none">{say.numberNeeded}</span>}
                {typed !== '' && hits.length === 0 && (
                  <span className="nuf-search__none">
                    {say.none} {apart && `${apartSaid(city, apart, language)} `}
                    {guesses.length > 0 ? say.didYouMean : say.noneWhy}
                  </span>
                )}
              </Combobox.Status>
              <Combobox.List className="nuf-search__list" aria-label={words.search.label}>
                {(hit: PlaceHit) => {
                  const detail = detailOf(city, hit);
                  return (
                    <Combobox.Item key={hit.key} value={hit} className="nuf-search__item">
                      <span className="nuf-search__name">
                        <German>{hit.name}</German>
                      </span>
                      <span className="nuf-search__kind">
                        {hit.kind[language]}
                        {hasOwnExtent(city, hit) ? '' : ` · ${say.withoutPoint}`}
                        {detail ? ` · ${detail}` : ''}
                      </span>
                    </Combobox.Item>
                  );
                }}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </CSPProvider>
  );
}
