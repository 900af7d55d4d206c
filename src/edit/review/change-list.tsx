// SPDX-License-Identifier: EUPL-1.2
// Added, changed and removed objects by layer, each change as a sentence: what was → what is.

import type { CityDiff, FeatureChanged } from '../../analysis/report/data-diff';
import { differenceText } from '../../core/difference/difference-words';
import type { FeatureDifference } from '../../core/difference/feature-difference';
import { sameJson } from '../../core/text/same-json';
import { layerById } from '../../layers';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import type { Language } from '../../words/number/format';
import { entryText } from '../context/entry-text';
import { fieldsIn } from '../context/names';
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
        sentencesOf(difference, one, language, words.review.entry),
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

/** A list to which entries were added says each of them; anything else is one sentence. */
function sentencesOf(
  difference: FeatureDifference,
  { layer }: FeatureChanged,
  language: Language,
  say: (list: string, entry: string) => string,
): string[] {
  if (difference.kind === 'field' && Array.isArray(difference.after)) {
    const { name, after } = difference;
    const before = Array.isArray(difference.before) ? difference.before : [];
    const field = fieldsIn(`${layer}.geojson`)[name];
    const fresh = after.filter((entry) => !before.some((one) => sameJson(one, entry)));
    const isAdded = before.every((entry) => after.some((one) => sameJson(one, entry))) && fresh.length > 0;
    if (field && isAdded)
      return fresh.map((entry) => say(field.label[language], entryText(field, entry, language)));
  }
  return [differenceText(difference, layer, language)];
}
