// SPDX-License-Identifier: EUPL-1.2
// Where a note about the map picture is shown: over the picture where there is room; on a phone in the sheet, which scrolls,
// because over a small picture with large type the note was cut off and covered by legend and time.

import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** The place in the panel for notes about the picture; null where they stand over it. */
export const NotePlace = createContext<HTMLElement | null>(null);

interface Props {
  /** What happened, as a word; undefined while nothing is said. */
  readonly trouble: string | undefined;
  /** Keeps its place for what may come, and is not seen. */
  readonly isEmpty?: boolean;
  readonly children: ReactNode;
}

export function StageNote({ trouble, isEmpty = false, children }: Props) {
  const place = useContext(NotePlace);
  const note = (
    <div role="status" className="nuf-stage__note" data-trouble={trouble} data-empty={isEmpty || undefined}>
      {children}
    </div>
  );
  return place ? createPortal(note, place) : note;
}
