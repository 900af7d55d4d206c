// SPDX-License-Identifier: EUPL-1.2
// Units that stay on one line. The text itself stays as it is, so that it can be searched and copied.

import type { ReactNode } from 'react';
import { piecesAtUnits } from '../../words/number/unit-with-stroke';
import './unbroken.css';

/** The text, its units with a stroke kept whole. One piece to what holds it: in a row with gaps none comes between its words. */
export function unbroken(text: string): ReactNode {
  const pieces = piecesAtUnits(text);
  if (pieces.length === 1) return text;
  return (
    <span>
      {pieces.map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name.
          <span key={at} className="nuf-unbroken">
            {piece}
          </span>
        ),
      )}
    </span>
  );
}
