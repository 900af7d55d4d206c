// SPDX-License-Identifier: EUPL-1.2
// What a change of many objects would do, and what of it cannot be taken.

import type { LayerDocument } from '../../core/edit/document/layer-document';
import { useSessionState } from '../../session/use-session';
import type { EditWords } from '../../words/edit';
import { bulkWordsOf } from '../../words/edit/bulk';
import type { Language } from '../../words/number/format';
import { exactNumber, partText } from '../../words/number/value-text';
import { featureName, fieldsIn } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import type { BulkFault, CellChange } from './bulk-change';
import type { PasteTrouble } from './paste';

/** The rest is counted. */
const shownChanges = 6;
const shownTroubles = 10;

export interface Preview {
  /** What it was made for (`previewBasis`): with another step or another list it is made anew. */
  readonly basis: string;
  readonly changes: readonly CellChange[];
  readonly notes: readonly string[];
  readonly troubles: readonly PasteTrouble[];
}

interface Props {
  readonly document: LayerDocument;
  readonly of: Preview;
  readonly isStopped: boolean;
  readonly onApply: () => void;
}

export function BulkPreview({ document, of: { changes, notes, troubles }, isStopped, onApply }: Props) {
  const words = useEditWords();
  const { language } = useSessionState();
  const bulk = bulkWordsOf(language);
  const objects = new Set(changes.map(({ key }) => key)).size;
  return (
    <>
      <div role="status">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {changes.length > 0 && <p>{bulk.would(changes.length, objects)}</p>}
      </div>
      {changes.length > 0 && (
        <>
          <Some
            lines={changes.map((change) => changeText(document, change, words, language))}
            most={shownChanges}
          />
          <button
            type="button"
            className="kern-btn kern-btn--primary kern-btn--x-small"
            disabled={isStopped}
            onClick={onApply}
          >
            <span className="kern-label">{bulk.apply(objects)}</span>
          </button>
        </>
      )}
      {troubles.length > 0 && (
        <>
          <p>{bulk.left(troubles.length)}</p>
          <Some
            lines={troubles.map(({ row, column, found, why }) =>
              bulk.trouble(row, column, found, troubleText(why, words, language)),
            )}
            most={shownTroubles}
          />
        </>
      )}
    </>
  );
}

/** The first lines of many, and how many more there are. */
function Some({ lines, most }: { lines: readonly string[]; most: number }) {
  const bulk = bulkWordsOf(useSessionState().language);
  return (
    <ul>
      {lines.slice(0, most).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none ever moves.
        <li key={i}>{line}</li>
      ))}
      {lines.length > most && <li>{bulk.more(lines.length - most)}</li>}
    </ul>
  );
}

function changeText(
  document: LayerDocument,
  { key, field, before, after }: CellChange,
  words: EditWords,
  language: Language,
): string {
  const of = fieldsIn(document.file)[field]!;
  const [was, is] = [before, after].map((value) => partText(value, of, language));
  return `${featureName(document, key, words)}, ${of.label[language]}: ${was} → ${is}`;
}

function troubleText(why: PasteTrouble['why'], words: EditWords, language: Language): string {
  return why.kind === 'no-object' ||
    why.kind === 'several-objects' ||
    why.kind === 'twice' ||
    why.kind === 'read-only'
    ? bulkWordsOf(language).why[why.kind]
    : faultText(why, words, language);
}

/** Why a value is not taken. */
export function faultText(fault: BulkFault, words: EditWords, language: Language): string {
  if (fault.kind === 'wrong') return words.form.fault[fault.fault];
  if (fault.kind === 'required') return bulkWordsOf(language).why.required;
  const [one, other] = fault.readings.map((reading) => exactNumber(reading, language));
  return bulkWordsOf(language).readings(one!, other!);
}
