// SPDX-License-Identifier: EUPL-1.2
// Up to five sites side by side: one row a fact, what differs is marked in words and not by colour alone.

import { compareSites, mostCompared } from '../../analysis/site-search/site-finder';
import { German } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { QrCode } from '../../frame/elements/qr-code';
import { FeatureName, featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { ProvenSentence } from '../number/figure-sentence';
import { useCompared } from '../shortlist/use-compared';
import { ScrollTable } from '../table/scroll-table';
import { candidateSentence } from './candidate-text';
import { CsvButton, useCandidateFigures, useCandidates } from './candidates';

export function ComparePage() {
  const words = useCheckWords();
  const all = useWords();
  const session = useSession();
  const { language } = useSessionState();
  const candidates = useCandidates();
  const figuresOf = useCandidateFigures();
  const compared = useCompared();
  const chosen = compared.keys.flatMap((key) => candidates.find((one) => one.key === key) ?? []);
  const rows = compareSites(chosen);
  const sentence = (at: number, fact: (typeof rows)[number]['fact']) => {
    const candidate = chosen[at];
    return candidate
      ? candidateSentence(candidate, figuresOf(candidate), fact, { words, all, language })
      : null;
  };
  return (
    <div className="nuf-list nuf-compare">
      <h2 className="nuf-start__heading">{words.compare.heading}</h2>
      <p>{words.compare.lead(mostCompared)}</p>
      <div className="nuf-actions">
        <button type="button" className="nuf-action" onClick={() => session.keep('ansicht', null)}>
          {words.compare.close}
        </button>
        <button type="button" className="nuf-action" onClick={() => window.print()}>
          <Icon name="print" />
          {words.compare.print}
        </button>
        <CsvButton label={words.find.csv} name="vergleich.csv" candidates={chosen} />
      </div>
      <ScrollTable label={words.compare.heading}>
        <table className="nuf-lines nuf-compare__table">
          <caption className="kern-sr-only">{words.compare.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{words.compare.fact}</th>
              {chosen.map((candidate) => (
                <th key={candidate.key} scope="col">
                  <strong>
                    <FeatureName of={candidate.feature} />
                  </strong>
                  <button
                    type="button"
                    className="nuf-tool nuf-compare__remove"
                    aria-label={words.compare.remove(featureName(candidate.feature, language))}
                    onClick={() => compared.toggle(candidate.key)}
                  >
                    <Icon name="close" />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fact, differs }) => (
              <tr key={fact} data-differs={differs || undefined}>
                <th scope="row">
                  {words.compare.facts[fact]}
                  {differs && <span className="nuf-compare__mark">{words.compare.differs}</span>}
                </th>
                {chosen.map((candidate, at) => {
                  const value = sentence(at, fact);
                  return (
                    <td key={candidate.key} data-unknown={value === null || undefined}>
                      {value ? <ProvenSentence of={value} /> : all.unknown}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.compare.source}</th>
              {chosen.map(({ key, feature }) => (
                <td key={key} className="nuf-honesty">
                  <German>{feature.properties.source}</German> ·{' '}
                  {feature.properties.asOf ? formatDate(feature.properties.asOf, language) : all.unknown}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollTable>
      <PaperFoot />
    </div>
  );
}

/** What a comparison on paper needs beside the table: from when it is, what its gaps mean, and the way back. */
function PaperFoot() {
  const words = useCheckWords();
  const { language } = useSessionState();
  const { city } = useCity();
  return (
    <footer className="nuf-compare__paper">
      <QrCode text={window.location.href} label={words.expose.qrLabel} />
      <div>
        <p>{words.expose.qr}</p>
        <p>
          {city.municipality.name} ·{' '}
          {words.expose.printedOn(formatDate(city.municipality.dataAsOf, language))}
        </p>
        <p>{words.expose.disclaimer}</p>
      </div>
    </footer>
  );
}
