// SPDX-License-Identifier: EUPL-1.2
// The line that says of a feature what it rests on.

import type { AnyFeature } from '../../core/city/city';
import { layerById } from '../../layers';
import { geometryBases } from '../../layers/honesty';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDate, formatNumber } from '../../words/number/format';
import { German } from '../elements/german';

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
