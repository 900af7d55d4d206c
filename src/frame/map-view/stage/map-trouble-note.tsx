// SPDX-License-Identifier: EUPL-1.2
// The note over the map when its picture cannot be drawn or is lost.

import { useEffect, useState } from 'react';
import type { MapTrouble } from '../../../map/maplibre/city-map';
import { useWords } from '../../../session/use-session';
import { Icon } from '../../elements/icon';
import { afterGoodNews } from './good-news';
import { StageNote } from './stage-note';

export function TroubleNote({
  trouble,
  onAgain,
}: {
  trouble: MapTrouble | 'chunk' | null;
  onAgain: () => void;
}) {
  const words = useWords();
  const texts = {
    'no-webgl': words.trouble.noWebgl,
    chunk: words.trouble.mapChunk,
    'context-lost': words.trouble.contextLost,
    'worker-failed': words.trouble.workerFailed,
    restored: words.trouble.restored,
  } as const;
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(closedNotes));
  const [isOld, setOld] = useState(false);
  const text = trouble === null || isOld || closed.has(trouble) ? null : texts[trouble];
  useEffect(() => {
    setOld(false);
    return afterGoodNews(trouble, () => setOld(true));
  }, [trouble]);
  const close = () => {
    if (trouble !== null) closedNotes.add(trouble);
    setClosed(new Set(closedNotes));
  };
  return (
    <StageNote trouble={trouble ?? undefined} isEmpty={text === null}>
      {text !== null && (
        <span>
          {text}{' '}
          {trouble === 'chunk' && (
            <button type="button" className="nuf-textlink" onClick={onAgain}>
              {words.trouble.again}
            </button>
          )}
        </span>
      )}
      {text !== null && (
        <button type="button" className="nuf-tool" aria-label={words.trouble.closeNote} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </StageNote>
  );
}

/** Kept for all: what was read and put away, not said again in another room, until the page is loaded anew; a few kinds. */
const closedNotes = new Set<MapTrouble | 'chunk'>();
