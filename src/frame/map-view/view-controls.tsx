// SPDX-License-Identifier: EUPL-1.2
// What is asked of map and figures: which areas, which speed, which technology. One set of controls for both.

import { coverageTechnologies } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatNumber } from '../../words/number/format';
import { unbroken } from '../elements/unbroken';

const groups: readonly GroupChoice[] = ['all', 'industrial', 'residential', 'mixed'];

export function ViewControls() {
  const words = useWords();
  const session = useSession();
  const { view, language } = useSessionState();
  return (
    <div className="nuf-view-controls">
      <Segments
        legend={words.view.group}
        name="gruppe"
        value={view.group}
        options={groups.map((group) => [group, words.view.groups[group]] as const)}
        onChange={(group) => session.look({ group })}
      />
      <Segments
        legend={`${words.view.threshold} (Mbit/s)`}
        name="tempo"
        value={view.thresholdMbit}
        options={thresholdsMbit.map((mbit) => [mbit, formatNumber(mbit, language)] as const)}
        onChange={(thresholdMbit) => session.look({ thresholdMbit })}
      />
      <Segments
        legend={words.view.technology}
        name="technik"
        value={view.technology}
        options={coverageTechnologies.map(
          (technology) => [technology, words.view.technologies[technology]] as const,
        )}
        onChange={(technology) => session.look({ technology })}
      />
    </div>
  );
}

interface SegmentsProps<T extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One choice of a few as a row of radio buttons: the browser brings arrow keys and announcements. */
export function Segments<T extends string | number>({
  legend,
  name,
  value,
  options,
  onChange,
}: SegmentsProps<T>) {
  return (
    <fieldset className="nuf-segments">
      <legend>{unbroken(legend)}</legend>
      <div className="nuf-segments__row">
        {options.map(([option, label]) => (
          <label key={option} className="nuf-segment">
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{unbroken(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
