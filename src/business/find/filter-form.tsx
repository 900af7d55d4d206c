// SPDX-License-Identifier: EUPL-1.2
// The filters of the site finder: each says how many it lets through, how many it leaves open and how many it excludes.

import type { SearchFigures } from '../../analysis/site-search/candidate-figures';
import { wishKeys } from '../../analysis/site-search/search-link';
import type { SiteFilter, SiteWish } from '../../analysis/site-search/site-finder';
import { unbroken } from '../../frame/elements/unbroken';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import type { Language } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { askedSpeed } from '../number/input-number';
import { NumberField } from '../number/number-field';
import { keptNumber } from '../number/typed-number';
import { ResetButton } from './candidates';
import { FilterChoices, FilterCountText } from './filter-choices';
import { amountFilters } from './filter-text';

interface Props {
  readonly wish: SiteWish;
  readonly figures: SearchFigures;
  readonly hideUnknown: boolean;
}

export function FilterForm({ wish, figures, hideUnknown }: Props) {
  const words = useCheckWords();
  const session = useSession();
  const { language, extra } = useSessionState();
  const { city } = useCity();
  const year = Number(city.municipality.dataAsOf.slice(0, 4));
  const lineYear = wish.lineBy?.year;
  return (
    <div className="nuf-stack">
      <div className="nuf-list__questions">
        {amountFilters.map(([filter, unit]) => (
          <Question key={filter} filter={filter} figures={figures} unit={unit}>
            <NumberField
              min={0}
              value={keptNumber(extra[wishKeys[filter]])}
              onValue={(value) => session.keep(wishKeys[filter], value === null ? null : String(value))}
            />
          </Question>
        ))}
        {selectsOf(words, language).map(([filter, options]) => (
          <Question key={filter} filter={filter} figures={figures}>
            <select
              className="nuf-select"
              value={extra[wishKeys[filter]] ?? ''}
              onChange={(event) => session.keep(wishKeys[filter], event.target.value || null)}
            >
              <option value="">{words.find.any}</option>
              {options.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </Question>
        ))}
        <Question filter="lineBy" figures={figures}>
          <select
            className="nuf-select"
            value={lineYear ? `${lineYear}/${wish.lineBy?.downMbit}` : ''}
            onChange={(event) => session.keep(wishKeys.lineBy, event.target.value || null)}
          >
            <option value="">{words.find.any}</option>
            {[year, year + 1, year + 2, year + 4].flatMap((by) =>
              [100, 1000].map((mbit) => (
                <option key={`${by}/${mbit}`} value={`${by}/${mbit}`}>
                  {words.find.speedIn(askedSpeed(mbit, language), String(by))}
                </option>
              )),
            )}
          </select>
        </Question>
      </div>
      <FilterChoices figures={figures} />
      <label className="nuf-tick">
        <input
          type="checkbox"
          checked={hideUnknown}
          onChange={(event) => session.keep('f-offen', event.target.checked ? 'aus' : null)}
        />
        {words.find.hideUnknown}
      </label>
      {figures.filters.size > 0 && <ResetButton />}
    </div>
  );
}

/** Filters of which one value is chosen. */
function selectsOf(words: CheckWords, language: Language) {
  return [
    ['downMbit', thresholdsMbit.map((mbit) => [String(mbit), askedSpeed(mbit, language)])],
    [
      'insideCity',
      [
        ['ja', words.find.inside],
        ['nein', words.find.outside],
      ],
    ],
  ] as const satisfies readonly (readonly [SiteFilter, readonly (readonly string[])[]])[];
}

interface QuestionProps {
  readonly filter: SiteFilter;
  readonly figures: SearchFigures;
  readonly unit?: string;
  readonly children: React.ReactNode;
}

function Question({ filter, figures, unit, children }: QuestionProps) {
  const words = useCheckWords();
  return (
    <div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child. */}
      <label className="nuf-field">
        <span>
          {words.find.label[filter]}
          {unit && unbroken(` (${unit})`)}
        </span>
        {children}
      </label>
      <FilterCountText filter={filter} figures={figures} />
    </div>
  );
}
