// SPDX-License-Identifier: EUPL-1.2
// Added, changed and removed objects by layer, each change as a sentence: what was → what is.

import type { CityDiff } from '../../analysis/report/data-diff';
import { differenceSentences } from '../../core/difference/difference-words';
import { layerById } from '../../layers';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { valueWriter } from '../../words/number/value-text';
import { useEditWords } from '../context/use-edit-words';
import { ShapePicture } from './shape-picture';

export function ChangeList({ diff }: { diff: CityDiff | null }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk } = useDesk();
  if (!diff) return <p aria-busy="true">{words.review.checking}</p>;
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === 'en' ? (nameEn ?? name) : name;
  const rows = [
    ...diff.added.map((one) => ({ ...one, kind: words.review.added, sentences: [] as string[] })),
    ...diff.removed.map((one) => ({ ...one, kind: words.review.removed, sentences: [] as string[] })),
    ...diff.renamed.map((one) => ({
      ...one,
      kind: words.review.changed,
      sentences: [words.review.renamed(one.formerId)],
    })),
    ...diff.changed.map((one) => ({
      ...one,
      kind: words.review.changed,
      sentences: one.differences.flatMap((difference) =>
        differenceSentences(difference, one.layer, language, valueWriter),
      ),
    })),
  ];
  if (rows.length === 0) return <p>{words.review.onlyText}</p>;
  return (
    <ul className="nuf-review__changes">
      {rows.map((row) => (
        <li key={`${row.layer}/${row.id}`}>
          <p>
            <span className="nuf-desk-badge">{row.kind}</span> <strong>{nameOf(row)}</strong>{' '}
            <span className="nuf-muted">{layerById(row.layer)?.title[language]}</span>
          </p>
          {desk && <ShapePicture desk={desk} file={`${row.layer}.geojson`} id={row.id} name={nameOf(row)} />}
          {row.sentences.length > 0 && (
            <ul>
              {row.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
