// SPDX-License-Identifier: EUPL-1.2
// One quiet line: that the server cannot be reached and of when the data are, or that a newer release may be loaded.

import { useCallback, useEffect, useState } from 'react';
import { askRelease, keepOnDevice, type ReleaseState, surroundings } from '../../session/release-watch';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { partLost } from '../device/quiet-import';
import { Icon } from '../elements/icon';
import './release-note.css';

/** Least time between two checks for a newer release when somebody comes back to the page, in ms. */
const oftenMs = 300_000;
/** Delay of the first check after the page is shown, in ms, so that it does not compete with the page's own files. */
const quietMs = 2_000;

/** @param dataAsOf ISO date of the data that are shown */
export function ReleaseNote({ dataAsOf }: { dataAsOf: string }) {
  const words = useWords();
  const { language } = useSessionState();
  const [state, put] = useRelease();
  const says = state === 'offline' || state === 'newer';
  return (
    <div role="status" className="nuf-release" data-empty={!says || undefined}>
      {state === 'offline' && (
        <p>
          <Icon name="info" />
          <span>{words.release.offline(formatDataDate(dataAsOf, language))}</span>
        </p>
      )}
      {state === 'newer' && (
        <p>
          <Icon name="info" />
          <span>
            {words.release.newer}{' '}
            <button type="button" className="nuf-textlink" onClick={() => window.location.reload()}>
              {words.trouble.reload}
            </button>{' '}
            <button type="button" className="nuf-textlink" onClick={() => put('current')}>
              {words.release.later}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}

/** Asks once the page has all that it opens with: until then it does not show this note. */
function useRelease(): [ReleaseState, (state: ReleaseState) => void] {
  const [state, setState] = useState<ReleaseState>('unknown');
  const look = useCallback(async () => {
    const around = surroundings();
    const { state: found, news } = await askRelease(around);
    setState(found);
    if (news) await keepOnDevice(around, news);
  }, []);
  useEffect(() => {
    let last = Date.now();
    const now = () => {
      last = Date.now();
      void look();
    };
    const back = () => {
      if (document.visibilityState === 'visible' && Date.now() - last > oftenMs) now();
    };
    const timer = setTimeout(now, quietMs);
    const stop = new AbortController();
    document.addEventListener('visibilitychange', back, stop);
    for (const event of ['online', 'offline', partLost]) window.addEventListener(event, now, stop);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [look]);
  return [state, setState];
}
