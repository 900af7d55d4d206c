// SPDX-License-Identifier: EUPL-1.2
// The form of the selected feature: its layer's fields, where they come from, and what else the file says of it.

import { readFeatureText } from '../../core/edit/document/feature-text';
import type { JsonValue } from '../../core/edit/operations/set-properties';
import { setProperties } from '../../core/edit/operations/set-properties';
import { honestyFields } from '../../layers/honesty';
import type { FeatureRef } from '../../session/desk/desk-state';
import { idField, untakenId, untakenTexts } from '../../session/desk/untaken';
import { deskStore, useDesk } from '../../session/desk/use-desk';
import { featureName, fieldsIn, layerOf, propertiesOf } from '../context/names';
import { useEditWords } from '../context/use-edit-words';
import { FieldFindings } from '../findings/field-findings';
import { fieldOf, useFindingsOf } from '../findings/use-draft-findings';
import { EntriesField } from './entries-field';
import { FieldInput } from './field-input';
import { IdLine } from './id-line';
import { followsFrom } from './new-entry';

export function FeatureForm() {
  const words = useEditWords();
  const { desk, selected } = useDesk();
  const document = selected ? desk?.documents.get(selected.file) : undefined;
  if (!selected || !document?.has(selected.key)) return <p className="nuf-muted">{words.form.none}</p>;
  // A fresh form for each feature, so that no text of one comes into another.
  return <Form key={`${selected.file} ${selected.key}`} of={selected} />;
}

function Form({ of: { file, key } }: { of: FeatureRef }) {
  const words = useEditWords();
  const { desk, stop } = useDesk();
  const document = desk!.document(file);
  const feature = document.feature(key);
  const values = propertiesOf(document, key);
  const before = baseProperties(document.baseTextOf(key)) ?? {};
  const fields = fieldsIn(file);
  const findings = useFindingsOf(file, key);
  const isClosed = stop !== null || document.readOnly !== null || feature.readOnly !== null;
  const setAll = (set: Readonly<Record<string, JsonValue>>) =>
    deskStore().do(setProperties(desk!, [{ file, key, set }]));
  const set = (name: string, value: JsonValue) => setAll({ [name]: value });
  const id = untakenId(document, key);
  const waiting = (field: string) => ({
    untaken: untakenTexts.textOf({ file, id, field }),
    onUntaken: (text: string | null) => untakenTexts.keep({ file, id, field }, text),
  });
  const inputs = (names: readonly string[]) =>
    names.map((name) => (
      <FieldInput
        key={name}
        name={name}
        field={fields[name]!}
        value={values[name]}
        before={document.baseTextOf(key) === null ? values[name] : before[name]}
        disabled={isClosed}
        findings={<FieldFindings findings={findings.filter((finding) => fieldOf(finding) === name)} />}
        {...waiting(name)}
        onValue={(value) => set(name, value)}
      />
    ));
  const own = Object.keys(fields).filter((name) => fields[name]!.kind !== 'list' && !(name in honestyFields));
  // Plain lists of the file's own making last, what was announced first.
  const lists = Object.keys(fields).filter((name) => fields[name]!.kind === 'list');
  const ownNames = new Set([...own, ...Object.keys(honestyFields)]);
  const others = Object.entries(values).filter(([name]) => !(name in fields));
  return (
    <article className="nuf-desk-form" aria-label={featureName(document, key, words)}>
      <header>
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--x-small nuf-desk-form__close"
          onClick={() => deskStore().select(null)}
        >
          <span className="kern-label">{words.form.toList}</span>
        </button>
        <h2 className="kern-heading-small">{featureName(document, key, words)}</h2>
        <IdLine of={{ file, key }} isClosed={isClosed} {...waiting(idField)} />
      </header>
      <FieldFindings findings={findings.filter((finding) => !ownNames.has(fieldOf(finding) ?? ''))} isNamed />
      {feature.readOnly && <p className="nuf-desk-note">{words.featureReadOnly[feature.readOnly]}</p>}
      {lists.map((name) => (
        <EntriesField
          key={name}
          name={name}
          field={fields[name]!}
          value={values[name]}
          before={before[name]}
          disabled={isClosed}
          {...waiting(name)}
          onValue={(list, added) =>
            setAll({ [name]: list, ...(added === null ? {} : followsFrom(layerOf(file), name, added)) })
          }
        />
      ))}
      <div className="nuf-desk-form__fields">{inputs(own)}</div>
      <section>
        <h3 className="nuf-heading">{words.form.provenance}</h3>
        <div className="nuf-desk-form__fields">{inputs(Object.keys(honestyFields))}</div>
      </section>
      {others.length > 0 && (
        <section>
          <h3 className="nuf-heading">{words.form.others}</h3>
          <p className="nuf-muted">{words.form.othersLead}</p>
          <dl className="nuf-desk-form__others">
            {others.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </article>
  );
}

function baseProperties(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  const { properties } = readFeatureText(text).value;
  return typeof properties === 'object' ? (properties as Record<string, unknown> | null) : null;
}
