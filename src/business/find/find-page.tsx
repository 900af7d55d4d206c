// SPDX-License-Identifier: EUPL-1.2
// The site finder: filters that keep the unknown visible, a list with live counts, and what to relax when nothing is left.

import { useMemo } from 'react';
import { type SearchFigures, searchFigures } from '../../analysis/site-search/candidate-figures';
import { foundRow, hitRow } from '../../analysis/site-search/hit-table';
import {
  askedText,
  hidesUnknown,
  orderFrom,
  orderKey,
  wishFrom,
  wishKeys,
} from '../../analysis/site-search/search-link';
import { hitOrders, orderedHits } from '../../analysis/site-search/search-order';
import type { SiteCandidate } from '../../analysis/site-search/site-candidate';
import {
  type FoundSite,
  findSites,
  type SiteFilter,
  type SiteSearch,
} from '../../analysis/site-search/site-finder';
import { CalmStatus } from '../../frame/elements/live-status';
import { OnceHere } from '../../frame/elements/once-here';
import { FeatureName, featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { useCheckWords } from '../context/use-business-words';
import { ProvenSentence, plainly, type Sentence } from '../number/figure-sentence';
import { useCompared } from '../shortlist/use-compared';
import { useWatchList } from '../shortlist/watch-list';
import { listedSentence } from './candidate-text';
import {
  CsvButton,
  describedBy,
  placesFrom,
  ResetButton,
  useCandidateFigures,
  useCandidates,
} from './candidates';
import { FilterForm } from './filter-form';
import { filtersSaid, wishSaid } from './filter-text';
import { HitsOnMap } from './hits-on-map';
import { PlaceRow } from './place-row';

export function FindPage({ onFit }: { onFit: (keys: readonly string[]) => void }) {
  const words = useCheckWords();
  const session = useSession();
  const { extra } = useSessionState();
  const { city } = useCity();
  const candidates = useCandidates();
  const compared = useCompared();
  const wish = useMemo(() => wishFrom(extra), [extra]);
  const { language } = useSessionState();
  const hideUnknown = hidesUnknown(extra);
  const search = useMemo(() => findSites(candidates, wish, hideUnknown), [candidates, wish, hideUnknown]);
  const figures = useMemo(() => {
    const said = { de: wishSaid(wish, hideUnknown, 'de'), en: wishSaid(wish, hideUnknown, 'en') };
    return searchFigures(candidates, search, {
      asked: askedText(extra, 'f-'),
      dataAsOf: city.municipality.dataAsOf,
      said,
    });
  }, [candidates, search, extra, city, wish, hideUnknown]);
  const order = orderFrom(extra);
  const hits = orderedHits(search.shown, order);
  const isAsked = search.counts.length > 0;
  const asked = useMemo(() => filtersSaid(wish, language), [wish, language]);
  const counted: Sentence = (say) =>
    isAsked
      ? countsSentence(figures, { words, hideUnknown })(say)
      : candidates.length === 0
        ? words.find.noPlaces
        : words.find.unasked(say(figures.all), candidates.length === 1);
  return (
    <section className="nuf-list" aria-label={words.tabs.find}>
      <h2 className="nuf-start__heading">{words.find.heading}</h2>
      <p>{words.find.lead}</p>
      <details className="nuf-more nuf-asks" open={isAsked}>
        <summary>{words.find.filters}</summary>
        <FilterForm wish={wish} figures={figures} hideUnknown={hideUnknown} />
      </details>
      <p className="nuf-asked">
        {words.find.filters}: {wishSaid(wish, hideUnknown, language)}. {words.find.order}:{' '}
        {order ? words.find.orders[order] : words.find.ownOrder}.
      </p>
      <OnceHere of={describedBy} />
      <OnceHere of={placesFrom}>
        <p>
          <strong>
            <ProvenSentence of={counted} />
          </strong>
        </p>
        <CalmStatus text={counted(plainly(language))} />
      </OnceHere>
      {compared.keys.length > 0 && (
        <button
          type="button"
          className="nuf-action nuf-action--first nuf-asks"
          onClick={() => session.keep('ansicht', 'vergleich')}
        >
          {words.compare.show(compared.keys.length)}
        </button>
      )}
      <HitsOnMap
        places={candidates}
        shown={search.shown.map(({ candidate }) => candidate.key)}
        onFit={onFit}
      />
      <OrderField />
      {search.shown.length === 0 && candidates.length > 0 && <Nothing search={search} figures={figures} />}
      <ul className="nuf-found">
        {hits.map((found) => (
          <FoundRow key={found.candidate.key} found={found} asked={asked} />
        ))}
      </ul>
      <CsvButton
        label={words.find.csv}
        name="standorte.csv"
        places={hits}
        rowOf={isAsked ? foundRow : (of, { candidate }) => hitRow(of, candidate)}
      />
      <OnceHere of={placesFrom}>
        <WatchList candidates={candidates} />
      </OnceHere>
    </section>
  );
}

function OrderField() {
  const words = useCheckWords();
  const session = useSession();
  const { extra } = useSessionState();
  return (
    <label className="nuf-field nuf-asks">
      <span>{words.find.order}</span>
      <select
        className="nuf-select"
        value={orderFrom(extra) ?? ''}
        onChange={(event) => session.keep(orderKey, event.target.value || null)}
      >
        <option value="">{words.find.ownOrder}</option>
        {hitOrders.map((order) => (
          <option key={order} value={order}>
            {words.find.orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The counts of a search: what fits, what is not known and what does not fit are all that were asked, and who was not is said. */
function countsSentence(
  { fits, open, no, all, notMeant }: SearchFigures,
  { words: { find }, hideUnknown }: { readonly words: CheckWords; readonly hideUnknown: boolean },
): Sentence {
  return (say) => {
    const counted = find.counts(
      { fits: say(fits), open: say(open), no: say(no), all: say(all) },
      hideUnknown,
    );
    const left = [...notMeant].map(([reason, one]) =>
      find.notMeant[reason](say(one), one.figure.value === 1),
    );
    const canBeAsked = notMeant.has('own-use') || notMeant.has('land-asked');
    return [counted, ...(left.length > 0 ? [`${find.notAsked}: ${left.join('; ')}.`] : [])]
      .concat(canBeAsked ? [find.askBuildings] : [])
      .join(' ');
  };
}

/** Without a filter nothing was asked, so nothing is said to fit. */
function FoundRow({ found, asked }: { found: FoundSite; asked: ReturnType<typeof filtersSaid> }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const compared = useCompared();
  const { candidate, answer, answers } = found;
  const open = (Object.keys(answers) as SiteFilter[]).filter((filter) => answers[filter] === 'unknown');
  const figures = useCandidateFigures()(candidate);
  const isCompared = compared.keys.includes(candidate.key);
  return (
    <PlaceRow
      feature={candidate.feature}
      badge={
        asked.size > 0 && (
          <span className="nuf-badge" data-answer={answer}>
            {words.find.answers[answer]}
          </span>
        )
      }
      actions={
        <button
          type="button"
          className="nuf-textlink"
          aria-pressed={isCompared}
          disabled={!isCompared && compared.isFull}
          title={!isCompared && compared.isFull ? words.compare.full : undefined}
          onClick={() => compared.toggle(candidate.key)}
        >
          {isCompared ? words.site.actions.compared : words.find.compare}
        </button>
      }
    >
      <p>
        <ProvenSentence of={listedSentence(candidate, figures, { words, all, language })} />
        {!candidate.feature.geometry && ` · ${all.list.noPlace}`}
      </p>
      {open.length > 0 && (
        <p className="nuf-muted">
          {words.find.openFor}: {open.map((filter) => asked.get(filter)).join(', ')}
        </p>
      )}
    </PlaceRow>
  );
}

/** Says which filter excludes most and offers to drop it. */
function Nothing({ search, figures }: { search: SiteSearch; figures: SearchFigures }) {
  const words = useCheckWords();
  const session = useSession();
  const filter = search.excludesMost;
  const regains = filter && figures.filters.get(filter)?.regains;
  return (
    <div className="nuf-nothing">
      <p>{words.find.empty}</p>
      {filter && (
        <>
          <p>
            {words.find.strictest(words.find.label[filter])}{' '}
            {regains && (
              <ProvenSentence of={(say) => words.find.regains(say(regains), regains.figure.value === 1)} />
            )}
          </p>
          <button type="button" className="nuf-action" onClick={() => session.keep(wishKeys[filter], null)}>
            {words.find.relax(words.find.label[filter])}
          </button>
        </>
      )}
      <ResetButton />
    </div>
  );
}

function WatchList({ candidates }: { candidates: readonly SiteCandidate[] }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const session = useSession();
  const { keys, toggle } = useWatchList();
  const watched = keys.map((key) => ({ key, candidate: candidates.find((one) => one.key === key) }));
  return (
    <section className={keys.length === 0 ? 'nuf-stack nuf-asks' : 'nuf-stack'}>
      <h3 className="nuf-heading">{words.watch.heading}</h3>
      <p className="nuf-muted">{keys.length === 0 ? words.watch.empty : words.watch.lead}</p>
      <ul className="nuf-found">
        {watched.map(({ key, candidate }) => (
          <li key={key} className="nuf-uses__head">
            {candidate ? (
              <button
                type="button"
                className="nuf-textlink"
                onClick={() => {
                  const { layer, id } = candidate.feature;
                  session.keep('teil', null);
                  session.select({ point: null, feature: { layer, id } });
                }}
              >
                <FeatureName of={candidate.feature} />
              </button>
            ) : (
              <span>
                {key} ({words.watch.gone})
              </span>
            )}
            <button type="button" className="nuf-textlink" onClick={() => toggle(key)}>
              {words.site.actions.unwatch}
              <span className="kern-sr-only">
                {' '}
                {candidate ? featureName(candidate.feature, language) : key}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {watched.length > 0 && (
        <CsvButton
          label={words.watch.save}
          name="merkliste.csv"
          places={watched.flatMap(({ candidate }) => candidate ?? [])}
          rowOf={hitRow}
        />
      )}
    </section>
  );
}
