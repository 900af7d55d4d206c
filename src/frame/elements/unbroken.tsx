// SPDX-License-Identifier: EUPL-1.2
// Words that stay on one line: Firefox, and Chromium in narrow tiles, break "Mbit/s" behind its stroke. The text itself stays
// as it is, so that it can be searched and copied.

import { Fragment, type ReactNode } from 'react';
import './unbroken.css';

/** Every unit and name with a stroke that the pages use. */
const strokeWord = /(Mbit\/s|FTTB\/H|€\/m²)/;

/** The text, its words with a stroke kept whole. */
export function unbroken(text: string): ReactNode {
  const pieces = text.split(strokeWord);
  if (pieces.length === 1) return text;
  return pieces.map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name.
      <Fragment key={at}>
        <span className="nuf-unbroken">{piece}</span>
      </Fragment>
    ),
  );
}
