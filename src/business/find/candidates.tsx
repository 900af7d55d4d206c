// SPDX-License-Identifier: EUPL-1.2
// The places that can be found, their figures, and the buttons that all lists of them share.

import { useMemo } from 'react';
import { type CandidateFigures, candidateFigures } from '../../analysis/site-search/candidate-figures';
import { wishKeys } from '../../analysis/site-search/search-link';
import { comparedFacts, type SiteCandidate, siteCandidates } from '../../analysis/site-search/site-finder';
import { neutraliseCell } from '../../core/export/csv';
import { saveText } from '../../frame/device/save-file';
import { Icon } from '../../frame/elements/icon';
import { featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { plainly } from '../number/figure-sentence';
import { candidateSentence } from './candidate-text';

/** All sites and buildings, asked once a city. */
export function useCandidates(): readonly SiteCandidate[] {
  const { city } = useCity();
  return useMemo(() => siteCandidates(city), [city]);
}

/** Figures of a candidate, made once a candidate. */
export function useCandidateFigures(): (candidate: SiteCandidate) => CandidateFigures {
  const { city } = useCity();
  return useMemo(() => {
    const made = new Map<SiteCandidate, CandidateFigures>();
    return (candidate) => {
      const figures = made.get(candidate) ?? candidateFigures(city, candidate);
      made.set(candidate, figures);
      return figures;
    };
  }, [city]);
}

export function ResetButton() {
  const words = useCheckWords();
  const session = useSession();
  return (
    <button
      type="button"
      className="nuf-action"
      onClick={() => {
        for (const key of [...Object.values(wishKeys), 'f-offen']) session.keep(key, null);
      }}
    >
      {words.find.reset}
    </button>
  );
}

export function CsvButton({
  label,
  name,
  candidates,
}: {
  label: string;
  name: string;
  candidates: readonly SiteCandidate[];
}) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const figuresOf = useCandidateFigures();
  const save = () => {
    const head = [
      'id',
      words.compare.fact,
      ...comparedFacts.map((fact) => words.compare.facts[fact]),
      all.source,
      all.asOf,
    ];
    const rows = candidates.map((candidate) => [
      candidate.key,
      featureName(candidate.feature, language),
      ...comparedFacts.map(
        (fact) =>
          candidateSentence(
            candidate,
            figuresOf(candidate),
            fact,
            words,
            all,
            language,
          )?.(plainly(language)) ?? all.unknown,
      ),
      candidate.feature.properties.source,
      candidate.feature.properties.asOf ?? all.unknown,
    ]);
    const cell = (text: string) => `"${neutraliseCell(text).replaceAll('"', '""')}"`;
    const text = [head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
    saveText(`\uFEFF${text}\r\n`, name, 'text/csv');
  };
  if (candidates.length === 0) return null;
  return (
    <button type="button" className="nuf-action nuf-action--small" onClick={save}>
      <Icon name="download" />
      {label}
    </button>
  );
}
