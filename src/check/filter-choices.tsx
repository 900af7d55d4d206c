// SPDX-License-Identifier: EUPL-1.2
// The filters of which several values may be ticked: folded to one line each that says what is chosen, unfolded to ticks
// that say how many places have the value.

import type { FilterCount, SiteCandidate, SiteFilter } from '../analysis/site-finder';
import { type ChoiceFilter, chosenFrom, toggledChoice, wishKeys } from '../analysis/wish-text';
import { commercialSites, planningStages } from '../layers/commercial-sites';
import { landUseCodes } from '../layers/land-use';
import { useSession, useSessionState } from '../session/use-session';
import type { CheckWords } from '../words/check';
import type { Language } from '../words/format';
import { kindText } from './candidate-text';
import { useCheckWords } from './use-check-words';

interface Props {
  readonly candidates: readonly SiteCandidate[];
  readonly counts: readonly FilterCount[];
}

export function FilterChoices({ candidates, counts }: Props) {
  const words = useCheckWords();
  const session = useSession();
  const { language, extra } = useSessionState();
  return (
    <div className="nuf-choices">
      {choicesOf(words, language).map(({ filter, options, has }) => {
        const chosen = chosenFrom(extra, filter);
        const said = options.flatMap(([value, label]) => (chosen.includes(value) ? [label] : []));
        return (
          <details key={filter} className="nuf-choice" data-filter={filter}>
            <summary>
              <strong>{words.find.label[filter]}</strong>
              <span className="nuf-muted">{said.length > 0 ? said.join(', ') : words.find.any}</span>
              <FilterCountText filter={filter} counts={counts} />
            </summary>
            <fieldset>
              <legend className="kern-sr-only">{words.find.label[filter]}</legend>
              {options.map(([value, label]) => (
                <label key={value} className="nuf-tick">
                  <input
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={() => session.keep(wishKeys[filter], toggledChoice(extra, filter, value))}
                  />
                  <span>
                    {label}{' '}
                    <span className="nuf-muted">
                      ({candidates.filter((candidate) => candidate[has] === value).length})
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}

/** How many places a filter lets through, leaves open and excludes; a blank while it is not asked. */
export function FilterCountText({ filter, counts }: { filter: SiteFilter; counts: readonly FilterCount[] }) {
  const words = useCheckWords();
  const count = counts.find((one) => one.filter === filter);
  return (
    <span className="nuf-muted nuf-filter__count">
      {count ? words.find.filterCount(count.yes, count.unknown, count.no) : '\u00a0'}
    </span>
  );
}

interface Choice {
  readonly filter: ChoiceFilter;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What of a candidate the filter asks. */
  readonly has: keyof SiteCandidate;
}

function choicesOf(words: CheckWords, language: Language): readonly Choice[] {
  const { kind, availability } = commercialSites.fields;
  const labels = (of: Readonly<Record<string, Readonly<Record<Language, string>>>>) =>
    Object.entries(of).map(([value, label]) => [value, label[language]] as const);
  const kinds = [...(Object.keys(kind.of) as SiteCandidate['kind'][]), 'building' as const];
  return [
    {
      filter: 'kinds',
      options: kinds.map((one) => [one, kindText(one, words, language)]),
      has: 'kind',
    },
    { filter: 'availability', options: labels(availability.of), has: 'availability' },
    { filter: 'planningStages', options: labels(planningStages), has: 'planningStage' },
    {
      filter: 'codes',
      options: labels(landUseCodes).map(([code, label]) => [code, `${code}: ${label}`]),
      has: 'code',
    },
    {
      filter: 'confidences',
      options: (['found', 'inferred', 'demo'] as const).map((one) => [one, words.certainty[one]]),
      has: 'confidence',
    },
  ];
}
