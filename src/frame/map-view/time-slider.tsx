// SPDX-License-Identifier: EUPL-1.2
// From the date of the data through what was built since to the announced works. What is only announced is a scenario and says so.

import { useId, useMemo } from 'react';
import { timelineOf } from '../../analysis/expansion/expansion';
import { scenarioCount } from '../../analysis/expansion/uncounted-projects';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState } from '../../session/use-session';
import { formatDataDate, formatDate } from '../../words/number/format';
import { pictureWordsOf } from '../../words/picture';
import { CalmStatus } from '../elements/live-status';
import { whatCounts } from '../feature/what-counts';

export function TimeSlider() {
  const id = useId();
  const session = useSession();
  const { view, language } = useSessionState();
  const { time: words } = pictureWordsOf(language);
  const { city } = useCity();
  const timeline = useMemo(() => timelineOf(city), [city]);
  const stops: (string | null)[] = [null, ...timeline.quarters];
  const at = Math.max(0, stops.indexOf(view.quarter));
  const counted = useMemo(() => whatCounts(city, view.quarter, language), [city, view.quarter, language]);
  // One moment alone is nothing to choose from.
  if (stops.length === 1) return null;
  const dataDate = formatDataDate(timeline.dataAsOf, language);
  const said = view.quarter
    ? words.scenario(formatDate(view.quarter, language), scenarioCount(city, view.quarter))
    : words.today(dataDate);
  return (
    <div className="nuf-time" data-later={view.quarter !== null || undefined}>
      <div className="nuf-time__head">
        <label htmlFor={id}>{words.label}</label>
        {/* The slider says its value itself, so the output keeps quiet. */}
        <output htmlFor={id} aria-live="off">
          {said}
        </output>
        {view.quarter && (
          <button
            type="button"
            className="nuf-textlink"
            onClick={() => {
              session.look({ quarter: null });
              document.getElementById(id)?.focus();
            }}
          >
            {words.reset}
          </button>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        aria-valuetext={said}
        title={words.explain}
        onChange={(event) => session.look({ quarter: stops[Number(event.target.value)] ?? null })}
      />
      {view.quarter && <p className="nuf-muted">{counted}</p>}
      <CalmStatus text={counted} />
      <div className="nuf-time__ends" aria-hidden="true">
        <span>{dataDate}</span>
        <span>{formatDataDate(stops.at(-1) ?? timeline.dataAsOf, language)}</span>
      </div>
    </div>
  );
}
