// SPDX-License-Identifier: EUPL-1.2
// What was typed and not taken, wherever on the desk it waits: it is no change, and nobody should believe that it is one.

import type { FeatureRef } from '../../session/desk/desk-state';
import { idField, type Untaken, untakenId, untakenTexts, useUntaken } from '../../session/desk/untaken';
import { useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { featureName, fieldsIn, layerTitle } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { waitingText } from '../context/waiting-entry';

interface Props {
  /** The feature whose form is in sight and shows its texts itself; null: all are listed. */
  readonly inSight: FeatureRef | null;
  readonly onShow: (place: FeatureRef) => void;
}

/** Nothing where none waits. */
export function UntakenNote({ inSight, onShow }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, stop } = useDesk();
  const all = useUntaken();
  if (!desk) return null;
  const waiting = all
    .map((one) => ({ one, place: placeOf(one, desk.documents.get(one.file)) }))
    .filter(({ place }) => !inSight || place?.file !== inSight.file || place.key !== inSight.key);
  if (waiting.length === 0) return null;
  const whatOf = ({ file, id, field }: Untaken, place: FeatureRef | null) =>
    [
      layerTitle(file, language),
      place ? featureName(desk.document(file), place.key, words) : id,
      field === idField ? words.form.id : (fieldsIn(file)[field]?.label[language] ?? field),
    ].join(', ');
  return (
    <section className="nuf-desk-note" aria-label={words.untaken.label}>
      <p>{words.untaken.lead}</p>
      <ul>
        {waiting.map(({ one, place }) => (
          <li key={`${one.file} ${one.id} ${one.field}`}>
            {whatOf(one, place)}: <q>{waitingText(one.text)}</q>{' '}
            {place && (
              <button
                type="button"
                className="nuf-textlink"
                aria-label={`${words.untaken.show}: ${whatOf(one, place)}`}
                onClick={() => onShow(place)}
              >
                {words.untaken.show}
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
