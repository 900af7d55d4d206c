// SPDX-License-Identifier: EUPL-1.2
// Many objects at once: a value, a text replaced, cells of a spreadsheet. First what would change, then one step.

import { useState } from 'react';
import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { setProperties } from '../../core/edit/operations/set-properties';
import { untakenTexts, useUntaken } from '../../session/desk/untaken';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { bulkWordsOf } from '../../words/edit/bulk';
import { fieldsIn } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { type BulkEntry, bulkPlace, bulkText, isBulk, noTexts, waitingBulk } from '../context/waiting-bulk';
import { bulkFields, changesFor, previewBasis, replaceInAll, setForAll } from './bulk-change';
import { BulkPreview, faultText, type Preview } from './bulk-preview';
import { readPasted } from './paste';

const ways = ['set', 'replace', 'paste'] as const;

/** `keys`: the objects that the list shows, by search and filters. */
export function BulkPart({ document, keys }: { document: LayerDocument; keys: readonly FeatureKey[] }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const bulk = bulkWordsOf(language);
  const { desk, stop, version } = useDesk();
  const { file } = document;
  const fields = bulkFields(fieldsIn(file));
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'link');
  const [chosen, setChosen] = useState<BulkEntry>(() => ({
    ...(waitingBulk(untakenTexts.textOf(bulkPlace(file))) ?? {
      way: 'set',
      name: fields[0]?.[0] ?? '',
      within: '',
    }),
    ...noTexts,
  }));
  const waiting = useUntaken().find((one) => one.file === file && isBulk(one)) ?? null;
  // What is typed is kept on the device; what is only chosen, here.
  const entry = waitingBulk(waiting?.text ?? null) ?? chosen;
  const { way, name, within, value, find, by, cells } = entry;
  const [made, setMade] = useState<Preview | null>(null);
  const [said, setSaid] = useState('');
  const field = fields.find(([one]) => one === name);
  const enter = (change: Partial<BulkEntry>) => {
    const next = { ...entry, ...change };
    setChosen({ ...next, ...noTexts });
    untakenTexts.keep(bulkPlace(file), bulkText(next));
    setMade(null);
    setSaid('');
  };
  const basis = previewBasis(version, way === 'paste' ? null : keys);
  const look = (): Omit<Preview, 'basis'> => {
    const none = { changes: [], notes: [], troubles: [] };
    if (way === 'replace') {
      const asked = texts.filter(([one]) => within === '' || one === within);
      const { changes, left } = replaceInAll(document, keys, asked, { find, by });
      return { ...none, changes, notes: left > 0 ? [bulk.leftTexts(left)] : [] };
    }
    if (way === 'set') {
      const all = field && setForAll(document, keys, field, value);
      if (!all) return none;
      return all.kind === 'changes'
        ? { ...none, changes: all.changes }
        : { ...none, notes: [faultText(all.fault, words, language)] };
    }
    const pasted = readPasted(document, fieldsIn(file), cells);
    if (pasted.kind !== 'read')
      return { ...none, notes: [pasted.kind === 'no-key' ? bulk.noKey : bulk.noTable] };
    const unknown = pasted.unknown.length > 0 ? [bulk.unknown(pasted.unknown.join(', '))] : [];
    return { ...pasted, notes: [bulk.rows(pasted.rows), ...unknown] };
  };
  const show = () => {
    const found = look();
    setMade({ basis, ...found });
    setSaid(found.changes.length === 0 && found.notes.length === 0 ? bulk.nothing : '');
  };
  const apply = ({ changes }: Preview) => {
    if (!desk || !deskStore().do(setProperties(desk, changesFor(file, changes)))) return;
    enter(noTexts);
    setSaid(bulk.done(new Set(changes.map(({ key }) => key)).size));
  };
  return (
    <div className="nuf-desk-bulk" data-untaken={waiting !== null || undefined}>
      <fieldset className="nuf-desk-bulk__ways">
        <legend className="kern-label">{bulk.way}</legend>
        {ways.map((one) => (
          <label key={one} className="nuf-desk-tick">
            <input type="radio" name="nuf-bulk" checked={way === one} onChange={() => enter({ way: one })} />
            <span>{bulk[one]}</span>
          </label>
        ))}
      </fieldset>
      {way === 'set' && (
        <>
          {/* What was typed for one field is no choice of another's list. */}
          <Choice label={bulk.field} value={name} onValue={(next) => enter({ name: next, value: '' })}>
            <FieldOptions fields={fields} />
          </Choice>
          <ValueInput field={field?.[1]} value={value} onValue={(next) => enter({ value: next })} />
        </>
      )}
      {way === 'replace' && (
        <>
          <Text label={bulk.find} value={find} onValue={(next) => enter({ find: next })} />
          <Text label={bulk.by} value={by} onValue={(next) => enter({ by: next })} />
          <Choice label={bulk.within} value={within} onValue={(next) => enter({ within: next })}>
            <option value="">{bulk.allTexts}</option>
            <FieldOptions fields={texts} />
          </Choice>
        </>
      )}
      {way === 'paste' && (
        <label className="nuf-desk-field">
          <span className="kern-label">{bulk.cells}</span>
          <span className="nuf-muted">{bulk.cellsHint}</span>
          <textarea
            rows={5}
            value={cells}
            spellCheck={false}
            onChange={({ target }) => enter({ cells: target.value })}
          />
        </label>
      )}
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        disabled={stop !== null}
        onClick={show}
      >
        <span className="kern-label">{bulk.preview}</span>
      </button>
      <p role="status">{said}</p>
      {made?.basis === basis && (
        <BulkPreview document={document} of={made} isStopped={stop !== null} onApply={() => apply(made)} />
      )}
    </div>
  );
}

type NamedFields = ReturnType<typeof bulkFields>;

function FieldOptions({ fields }: { fields: NamedFields }) {
  const { language } = useSessionState();
  return fields.map(([name, { label }]) => (
    <option key={name} value={name}>
      {label[language]}
    </option>
  ));
}

interface ControlProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Text({ label, value, onValue }: ControlProps) {
  return (
    <label className="nuf-desk-field">
      <span className="kern-label">{label}</span>
      <input autoComplete="off" value={value} onChange={({ target }) => onValue(target.value)} />
    </label>
  );
}

function Choice({ label, value, onValue, children }: ControlProps & { readonly children: React.ReactNode }) {
  return (
    <label className="nuf-field">
      <span className="kern-label">{label}</span>
      <select className="nuf-select" value={value} onChange={({ target }) => onValue(target.value)}>
        {children}
      </select>
    </label>
  );
}

interface ValueProps extends Omit<ControlProps, 'label'> {
  readonly field: NamedFields[number][1] | undefined;
}

/** A choice has its list, a flag yes and no; all else is typed as in the form. */
function ValueInput({ field, value, onValue }: ValueProps) {
  const words = useEditWords();
  const { language } = useSessionState();
  const bulk = bulkWordsOf(language);
  if (field?.kind !== 'choice' && field?.kind !== 'flag')
    return <Text label={bulk.value} value={value} onValue={onValue} />;
  const choices =
    field.kind === 'flag'
      ? [words.form.yes, words.form.no]
      : Object.values(field.of ?? {}).map((label) => label[language]);
  return (
    <Choice label={bulk.value} value={choices.includes(value) ? value : ''} onValue={onValue}>
      <option value="">{words.form.unknown}</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Choice>
  );
}
