// SPDX-License-Identifier: EUPL-1.2
// Many objects at once: a value, a text replaced, cells of a spreadsheet. First what would change, then one step.

import { useState } from 'react';
import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { setProperties } from '../../core/edit/operations/set-properties';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { useSessionState } from '../../session/use-session';
import { fieldsIn } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { bulkFields, changesFor, previewBasis, replaceInAll, setForAll } from './bulk-change';
import { BulkPreview, faultText, type Preview } from './bulk-preview';
import { readPasted } from './paste';

const ways = ['set', 'replace', 'paste'] as const;

/** `keys`: the objects that the list shows, by search and filters. */
export function BulkPart({ document, keys }: { document: LayerDocument; keys: readonly FeatureKey[] }) {
  const words = useEditWords();
  const { language } = useSessionState();
  const { desk, stop, version } = useDesk();
  const { file } = document;
  const fields = bulkFields(fieldsIn(file));
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'link');
  const [way, setWay] = useState<(typeof ways)[number]>('set');
  const [name, setName] = useState(fields[0]?.[0] ?? '');
  const [within, setWithin] = useState('');
  const [value, setValue] = useState('');
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const [cells, setCells] = useState('');
  const [made, setMade] = useState<Preview | null>(null);
  const [said, setSaid] = useState('');
  const field = fields.find(([one]) => one === name);
  const ask = (change: () => void) => {
    change();
    setMade(null);
    setSaid('');
  };
  const chooseField = (next: string) => {
    setName(next);
    // What was typed for one field is no choice of another's list.
    setValue('');
  };
  const basis = previewBasis(version, way === 'paste' ? null : keys);
  const look = (): Omit<Preview, 'basis'> => {
    const none = { changes: [], notes: [], troubles: [] };
    if (way === 'replace') {
      const chosen = texts.filter(([one]) => within === '' || one === within);
      const { changes, left } = replaceInAll(document, keys, chosen, { find, by });
      return { ...none, changes, notes: left > 0 ? [words.bulk.leftTexts(left)] : [] };
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
      return { ...none, notes: [pasted.kind === 'no-key' ? words.bulk.noKey : words.bulk.noTable] };
    const unknown = pasted.unknown.length > 0 ? [words.bulk.unknown(pasted.unknown.join(', '))] : [];
    return { ...pasted, notes: [words.bulk.rows(pasted.rows), ...unknown] };
  };
  const show = () => {
    const found = look();
    setMade({ basis, ...found });
    setSaid(found.changes.length === 0 && found.notes.length === 0 ? words.bulk.nothing : '');
  };
  const apply = ({ changes }: Preview) => {
    if (!desk || !deskStore().do(setProperties(desk, changesFor(file, changes)))) return;
    setMade(null);
    setSaid(words.bulk.done(new Set(changes.map(({ key }) => key)).size));
  };
  return (
    <div className="nuf-desk-bulk">
      <fieldset className="nuf-desk-bulk__ways">
        <legend className="kern-label">{words.bulk.way}</legend>
        {ways.map((one) => (
          <label key={one} className="nuf-desk-tick">
            <input
              type="radio"
              name="nuf-bulk"
              checked={way === one}
              onChange={() => ask(() => setWay(one))}
            />
            <span>{words.bulk[one]}</span>
          </label>
        ))}
      </fieldset>
      {way === 'set' && (
        <>
          <Choice label={words.bulk.field} value={name} onValue={(next) => ask(() => chooseField(next))}>
            <FieldOptions fields={fields} />
          </Choice>
          <ValueInput field={field?.[1]} value={value} onValue={(next) => ask(() => setValue(next))} />
        </>
      )}
      {way === 'replace' && (
        <>
          <Text label={words.bulk.find} value={find} onValue={(next) => ask(() => setFind(next))} />
          <Text label={words.bulk.by} value={by} onValue={(next) => ask(() => setBy(next))} />
          <Choice label={words.bulk.within} value={within} onValue={(next) => ask(() => setWithin(next))}>
            <option value="">{words.bulk.allTexts}</option>
            <FieldOptions fields={texts} />
          </Choice>
        </>
      )}
      {way === 'paste' && (
        <label className="nuf-desk-field">
          <span className="kern-label">{words.bulk.cells}</span>
          <span className="nuf-muted">{words.bulk.cellsHint}</span>
          <textarea
            rows={5}
            value={cells}
            spellCheck={false}
            onChange={({ target }) => ask(() => setCells(target.value))}
          />
        </label>
      )}
      <button
        type="button"
        className="kern-btn kern-btn--secondary kern-btn--x-small"
        disabled={stop !== null}
        onClick={show}
      >
        <span className="kern-label">{words.bulk.preview}</span>
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
  if (field?.kind !== 'choice' && field?.kind !== 'flag')
    return <Text label={words.bulk.value} value={value} onValue={onValue} />;
  const choices =
    field.kind === 'flag'
      ? [words.form.yes, words.form.no]
      : Object.values(field.of ?? {}).map((label) => label[language]);
  return (
    <Choice label={words.bulk.value} value={choices.includes(value) ? value : ''} onValue={onValue}>
      <option value="">{words.form.unknown}</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </Choice>
  );
}
