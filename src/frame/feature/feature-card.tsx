// SPDX-License-Identifier: EUPL-1.2
// A feature in words: every field of its definition with its value, and what is not known called so.

import { reservesOf } from '../../analysis/roles/value-reserve';
import type { AnyFeature } from '../../core/city/city';
import { layerById } from '../../layers';
import type { Field } from '../../layers/field';
import { geometryBases } from '../../layers/honesty';
import { useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { formatDate, formatNumber, type Language } from '../../words/number/format';
import { German } from '../elements/german';
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

/** Texts of the files are German unless an English one stands beside them; a screen reader must be told (WCAG 3.1.2). */
export function germanOnly(
  kind: Field['kind'],
  original: unknown,
  shownValue: unknown,
  language: Language,
): 'de' | undefined {
  return language === 'en' && kind === 'text' && shownValue === original ? 'de' : undefined;
}

/** Where it comes from, how old, how sure, and what its place on the map rests on; `isQuiet` says it without a badge. */
export function Honesty({ feature, isQuiet }: { feature: AnyFeature; isQuiet?: boolean }) {
  const { language } = useSessionState();
  const words = useWords();
  const definition = layerById(feature.layer);
  const { source, sourceUrl, asOf, confidence, geometryBasis, uncertaintyM } = feature.properties;
  if (!definition) return null;
  const sure =
    confidence === 'demo'
      ? words.demo.short
      : confidence === 'found'
        ? words.answer.sureFound
        : words.answer.sureInferred;
  return (
    <p className="nuf-honesty" data-confidence={confidence}>
      {!isQuiet && (
        <span className="nuf-badge" data-confidence={confidence}>
          {sure}
        </span>
      )}{' '}
      {words.source}:{' '}
      {sourceUrl ? (
        <a className="nuf-textlink" href={sourceUrl} target="_blank" rel="noopener noreferrer">
          <German>{source}</German>
        </a>
      ) : (
        <German>{source}</German>
      )}
      {asOf && ` · ${words.asOf} ${formatDate(asOf, language)}`}
      {isQuiet && ` · ${sure}`}
      {geometryBasis && ` · ${words.answer.geometry}: ${geometryBases[geometryBasis][language]}`}
      {uncertaintyM !== null && ` (± ${formatNumber(uncertaintyM, language)} m)`}
    </p>
  );
}

/** The text of the reader's language where the file has one, else the German. */
export function inLanguage(
  properties: Readonly<Record<string, unknown>>,
  key: string,
  language: Language,
): unknown {
  const english = language === 'en' ? properties[`${key}En`] : null;
  return english ?? properties[key] ?? null;
}

/** A value of the files in words with its unit. */
export function fieldText(field: Field, value: unknown, language: Language, words: Words): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number')
    return `${formatNumber(value, language, 2)}${field.unit ? `\u00a0${field.unit}` : ''}`;
  if (field.kind === 'date') return formatDate(String(value), language);
  return field.of?.[String(value)]?.[language] ?? String(value);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
