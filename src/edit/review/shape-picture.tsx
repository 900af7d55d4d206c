// SPDX-License-Identifier: EUPL-1.2
// Both shapes of an object over each other: as it is published, dashed, and as the draft has it, drawn through. The words
// beside it say the metres and hectares; this shows where.

import type { Desk } from '../../core/edit/desk';
import { type Line, readFeatureText } from '../../core/edit/document/feature-text';
import { useEditWords } from '../context/use-edit-words';
import { picturePaths } from './picture-paths';

const size = { width: 240, height: 160 } as const;

/** Nothing where the object has the same shape on both sides, or none at all. */
export function ShapePicture({
  desk,
  file,
  id,
  name,
}: {
  desk: Desk;
  file: string;
  id: string;
  name: string;
}) {
  const words = useEditWords();
  const document = desk.documents.get(file);
  if (!document) return null;
  const key = document.keyOf(id);
  const now = key === undefined ? null : document.feature(key).lines;
  const base = key === undefined ? removedLines(document, id) : linesIn(document.baseTextOf(key));
  const paths = picturePaths(base ?? [], now ?? [], size);
  if (!paths || paths.before === paths.now) return null;
  return (
    <figure className="nuf-review__picture">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.review.picture(name)}
        width={size.width}
        height={size.height}
      >
        <path d={paths.now} data-side="now" />
        <path d={paths.before} data-side="before" />
      </svg>
      <figcaption className="nuf-muted">
        {paths.before === ''
          ? words.review.pictureNew
          : paths.now === ''
            ? words.review.pictureGone
            : words.review.pictureBoth}
      </figcaption>
    </figure>
  );
}

const linesIn = (text: string | null): readonly Line[] | null =>
  text === null ? null : readFeatureText(text).lines;

function removedLines(document: NonNullable<ReturnType<Desk['documents']['get']>>, id: string) {
  for (const key of document.removedKeys) {
    const text = document.baseTextOf(key);
    if (text !== null && String(readFeatureText(text).value.id) === id) return linesIn(text);
  }
  return null;
}
