// SPDX-License-Identifier: EUPL-1.2
// Added, changed and removed objects by layer, each change as a sentence: what was → what is.

import type { CityDiff, FeatureChanged } from '../../analysis/report/data-diff';
import { differenceSentences } from '../../core/difference/difference-words';
import { keyed } from '../../frame/elements/keyed';
import { layerById } from '../../layers';
import type { FeatureRef } from '../../session/desk/desk-state';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { valueWriter } from '../../words/number/value-text';
import { useEditWords } from '../context/use-edit-words';
import { ShapePicture } from './shape-picture';

interface Props {
  readonly diff: CityDiff | null;
  /** Shows an object of the draft at its place, on the map and in the form. */
  readonly onShow: (place: FeatureRef) => void;
}

export function ChangeList({ diff, onShow }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk } = useDesk();
  const placeOf = (layer: string, id: string): FeatureRef | null => {
    const file = `${layer}.geojson`;
    const key = desk?.documents.get(file)?.keyOf(id);
    return key === undefined ? null : { file, key };
  };
  if (!diff) return <p aria-busy="true">{words.review.checking}</p>;
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    language === 'en' ? (nameEn ?? name) : name;
  const sentencesOf = ({ differences, layer }: Pick<FeatureChanged, 'differences' | 'layer'>) =>
    differences.flatMap((difference) => differenceSentences(difference, layer, language, valueWriter));
  const rows = [
    ...diff.added.map((one) => ({ ...one, kind: words.review.added, sentences: [] as string[] })),
    ...diff.removed.map((one) => ({ ...one, kind: words.review.removed, sentences: [] as string[] })),
    ...diff.renamed.map((one) => ({
      ...one,
      kind: words.review.changed,
      sentences: [
        one.differences.length > 0 ? words.review.probably(one.formerId) : words.review.renamed(one.formerId),
        ...sentencesOf(one),
      ],
    })),
    ...diff.changed.map((one) => ({
      ...one,
      kind: words.review.changed,
      sentences: sentencesOf(one),
    })),
  ];
  if (rows.length === 0) return <p>{words.review.onlyText}</p>;
  return (
    <ul className="nuf-review__changes">
      {rows.map((row) => {
        const place = placeOf(row.layer, row.id);
        return (
          <li key={`${row.layer}/${row.id}`}>
            <p>
              <span className="nuf-desk-badge">{row.kind}</span> <strong>{nameOf(row)}</strong>{' '}
              <span className="nuf-muted">{layerById(row.layer)?.title[language]}</span>{' '}
              {place && (
                <button
                  type="button"
                  className="nuf-textlink"
                  aria-label={words.review.showOf(nameOf(row))}
                  onClick={() => onShow(place)}
                >
                  {words.review.show}
                </button>
              )}
            </p>
            {desk && (
              <ShapePicture desk={desk} file={`${row.layer}.geojson`} id={row.id} name={nameOf(row)} />
            )}
            {row.sentences.length > 0 && (
              <ul>
                {keyed(row.sentences, (sentence) => sentence).map(([key, sentence]) => (
                  <li key={key}>{sentence}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
