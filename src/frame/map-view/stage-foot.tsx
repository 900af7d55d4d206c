// SPDX-License-Identifier: EUPL-1.2
// What lies at the foot of the map: legend and time. On a phone each is a button, and only one of them is open.

import { useState } from 'react';
import { timelineOf } from '../../analysis/expansion/expansion';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { pictureWordsOf } from '../../words/picture';
import { useNarrow } from '../device/narrow-screen';
import { Icon } from '../elements/icon';
import { Legend } from './legend';
import { TimeSlider } from './time-slider';

interface Props {
  /** The legend stands open at first. */
  readonly opens: boolean;
  /** The picture may show another moment, where the data hold more than one. */
  readonly isTimed: boolean;
  /** Of the picture as it is seen. */
  readonly zoom: number;
}

export function StageFoot({ opens, isTimed: mayBeTimed, zoom }: Props) {
  const { view, language } = useSessionState();
  const narrow = useNarrow();
  const { city } = useCity();
  const isTimed = mayBeTimed && timelineOf(city).quarters.length > 0;
  const [open, setOpen] = useState<'legend' | 'time' | null>(opens ? 'legend' : null);
  const toggle = (part: 'legend' | 'time') => setOpen(open === part ? null : part);
  const legend = <Legend open={open === 'legend'} onToggle={() => toggle('legend')} zoom={zoom} />;
  if (!narrow || !isTimed)
    return (
      <>
        {isTimed && <TimeSlider />}
        {legend}
      </>
    );
  return (
    <>
      {open === 'time' && <TimeSlider />}
      <div className="nuf-stage__foot">
        {legend}
        {open !== 'legend' && (
          <button
            type="button"
            className="nuf-legend nuf-legend__toggle"
            aria-expanded={open === 'time'}
            onClick={() => toggle('time')}
          >
            <Icon name="clock" />
            {view.quarter ? formatDate(view.quarter, language) : pictureWordsOf(language).time.label}
            <Icon name={open === 'time' ? 'down' : 'up'} />
          </button>
        )}
      </div>
    </>
  );
}

/** What our own panels cover of the picture, in pixels: the city is fitted into the rest. */
export function coveredBy(narrow: boolean, legendOpen: boolean, hasReadout: boolean) {
  if (narrow) return { top: hasReadout ? 76 : 8, right: 60, bottom: 56, left: 8 };
  return { top: hasReadout ? 72 : 16, right: 72, bottom: 120, left: legendOpen ? 300 : 16 };
}
