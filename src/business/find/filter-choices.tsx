// SPDX-License-Identifier: EUPL-1.2
// The filters of which several values may be ticked: folded to one line each that says what is chosen, unfolded to ticks
// that say how many places have the value.

import type { NamedFigure } from '../../analysis/figure/figure';
import type { SearchFigures } from '../../analysis/site-search/candidate-figures';
import { chosenFrom, toggledChoice, wishKeys } from '../../analysis/site-search/search-link';
import type { SiteFilter } from '../../analysis/site-search/site-finder';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { Proven, ProvenSentence } from '../number/figure-sentence';
import { choicesOf } from './filter-text';

interface Props {
  readonly figures: SearchFigures;
}

export function FilterChoices({ figures }: Props) {
  const words = useCheckWords();
  const session = useSession();
  const { language, extra } = useSessionState();
  return (
    <div className="nuf-choices">
      <p className="nuf-muted">{words.find.optionsLead}</p>
      {choicesOf(words, language).map(({ filter, options }) => {
        const chosen = chosenFrom(extra, filter);
        const said = options.flatMap(([value, label]) => (chosen.includes(value) ? [label] : []));
        return (
          <details key={filter} className="nuf-choice" data-filter={filter}>
            <summary>
              <strong>{words.find.label[filter]}</strong>
              <span className="nuf-muted">{said.length > 0 ? said.join(', ') : words.find.any}</span>
            </summary>
            <FilterCountText filter={filter} figures={figures} />
            <fieldset>
              <legend className="kern-sr-only">{words.find.label[filter]}</legend>
              {options.map(([value, label]) => (
                <div key={value} className="nuf-choice__row">
                  <label className="nuf-tick">
                    <input
                      type="checkbox"
                      checked={chosen.includes(value)}
                      onChange={() => session.keep(wishKeys[filter], toggledChoice(extra, filter, value))}
                    />
                    {label}
                  </label>
                  <OptionCount of={figures.options.get(`${filter}.${value}`)} />
                </div>
              ))}
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}

/** How many places a filter lets through, leaves open and excludes; a blank while it is not asked. */
export function FilterCountText({ filter, figures }: { filter: SiteFilter; figures: SearchFigures }) {
  const words = useCheckWords();
  const count = figures.filters.get(filter);
  return (
    <p className="nuf-muted nuf-filter__count">
      {count ? (
        <ProvenSentence
          of={(say) => words.find.filterCount(say(count.yes), say(count.unknown), say(count.no))}
        />
      ) : (
        '\u00a0'
      )}
    </p>
  );
}

function OptionCount({ of }: { of: NamedFigure | undefined }) {
  return <span className="nuf-muted">{of && <Proven of={of} />}</span>;
}
