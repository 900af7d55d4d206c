// SPDX-License-Identifier: EUPL-1.2
// What was typed and not taken, wherever on the desk it waits: it is no change, and nobody should believe that it is one.

import type { FeatureRef } from '../../session/desk/desk-state';
import { idField, type Untaken, untakenId, untakenTexts, useUntaken } from '../../session/desk/untaken';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { featureName, fieldsIn, layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { bulkSaid, isBulk } from '../context/waiting-bulk';
import { waitingText } from '../context/waiting-entry';

interface Props {
  /** The feature whose form is in sight and shows its texts itself; null: all are listed. */
  readonly inSight: FeatureRef | null;
  readonly onShow: (place: FeatureRef) => void;
  /** For a change of many objects of a layer. */
  readonly onShowBulk: (file: string) => void;
}

/** Nothing where none waits. */
export function UntakenNote({ inSight, onShow, onShowBulk }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, stop } = useDesk();
  const all = useUntaken();
  if (!desk) return null;
  const whatOf = (one: Untaken, place: FeatureRef | null) => {
    const { file, id, field } = one;
    const title = layerTitle(file, language);
    if (isBulk(one)) return `${title}, ${words.untaken.many}`;
    return [
      title,
      place ? featureName(desk.document(file), place.key, words) : id,
      field === idField ? words.form.id : (fieldsIn(file)[field]?.label[language] ?? field),
    ].join(', ');
  };
  const showOf = (one: Untaken, place: FeatureRef | null) => {
    if (!isBulk(one)) return place && { label: words.untaken.show, onClick: () => onShow(place) };
    if (!desk.documents.has(one.file)) return null;
    return { label: words.untaken.showMany, onClick: () => onShowBulk(one.file) };
  };
  const waiting = all
    .map((one) => ({ one, place: placeOf(one, desk.documents.get(one.file)) }))
    .filter(({ place }) => !inSight || place?.file !== inSight.file || place.key !== inSight.key)
    .map(({ one, place }) => ({ one, place, show: showOf(one, place) }));
  if (waiting.length === 0) return null;
  return (
    <section className="nuf-desk-note" aria-label={words.untaken.label}>
      <p>{words.untaken.lead}</p>
      <ul>
        {waiting.map(({ one, place, show }) => (
          <li key={`${one.file} ${one.id} ${one.field}`}>
            {whatOf(one, place)}: <q>{isBulk(one) ? bulkSaid(one.text) : waitingText(one.text)}</q>{' '}
            {show && (
              <button
                type="button"
                className="nuf-textlink"
                aria-label={`${show.label}: ${whatOf(one, place)}`}
                onClick={show.onClick}
              >
                {show.label}
              </button>
            )}{' '}
            <button
              type="button"
              className="nuf-textlink"
              aria-label={`${words.untaken.discard}: ${whatOf(one, place)}`}
              disabled={stop === 'other-tab' || stop === 'taken-over'}
              onClick={() => untakenTexts.keep(one, null)}
            >
              {words.untaken.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf(
  { file, id }: Untaken,
  document: Parameters<typeof untakenId>[0] | undefined,
): FeatureRef | null {
  const key = document?.keys().find((at) => untakenId(document, at) === id);
  return key === undefined ? null : { file, key };
}
