// SPDX-License-Identifier: EUPL-1.2
// A feature in words: every field of its definition with its value, and what is not known called so.

import { reservesOf } from '../../analysis/roles/value-reserve';
import type { AnyFeature } from '../../core/city/city';
import { layerById } from '../../layers';
import { useSessionState, useWords } from '../../session/use-session';
import { fieldText, germanOnly, inLanguage } from '../../words/number/value-in-language';
import { Honesty } from './honesty';
import { hasLine, openFields } from './missing-fields';
import { withReserves } from './with-reserves';
import './feature-card.css';

export function FeatureCard({ feature }: { feature: AnyFeature }) {
  const { language } = useSessionState();
  const words = useWords();
  const definition = layerById(feature.layer);
  if (!definition) return null;
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const known = Object.entries(definition.fields)
    .filter(([key]) => hasLine(key))
    .map(([key, field]) => ({ key, field, value: inLanguage(properties, key, language) }))
    .filter((row) => row.value !== null);
  const unknown = openFields(definition.fields, properties);
  const note = inLanguage(properties, 'note', language);
  return (
    <div className="nuf-card">
      <dl className="nuf-facts">
        {known.map(({ key, field, value }) => (
          <div key={key}>
            <dt>{field.label[language]}</dt>
            <dd lang={germanOnly(field.kind, properties[key], value, language)}>
              {withReserves(
                fieldText(field, value, language, words),
                reservesOf(feature, key),
                words,
                language,
              )}
            </dd>
          </div>
        ))}
      </dl>
      {typeof note === 'string' && <p lang={germanOnly('text', properties.note, note, language)}>{note}</p>}
      {unknown.length > 0 && (
        <p className="nuf-muted">
          {capitalise(words.unknown)}: {unknown.map((field) => field.label[language]).join(', ')}.
        </p>
      )}
      <Honesty feature={feature} />
    </div>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
