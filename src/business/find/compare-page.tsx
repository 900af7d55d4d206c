// SPDX-License-Identifier: EUPL-1.2
// Up to five sites and places of one's own side by side: one row a fact, what differs is marked in words and not by colour alone.

import { useMemo } from 'react';
import { hitRow } from '../../analysis/site-search/hit-table';
import {
  type ComparedPlace,
  comparedPlace,
  compareSites,
  isOwnPlace,
  keptCorners,
  mostCompared,
  type OwnPlace,
} from '../../analysis/site-search/site-comparison';
import { cornersFrom, soundOutline } from '../../core/outline/outline';
import { German } from '../../frame/elements/german';
import { Icon } from '../../frame/elements/icon';
import { OnceHere } from '../../frame/elements/once-here';
import { QrCode } from '../../frame/elements/qr-code';
import { FeatureName, featureName } from '../../frame/feature/feature-name';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { formatDataDate, type Language } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { ProvenSentence } from '../number/figure-sentence';
import { ownName } from '../number/own-name';
import { cornersOfLink } from '../outline/outline-store';
import { outlineSubject } from '../outline/outline-subject';
import { useCompared } from '../shortlist/use-compared';
import { ScrollTable } from '../table/scroll-table';
import { candidateSentence } from './candidate-text';
import { CsvButton, describedBy, placesFrom, useCandidateFigures, useCandidates } from './candidates';

export function ComparePage() {
  const words = useCheckWords();
  const all = useWords();
  const session = useSession();
  const { language } = useSessionState();
  const figuresOf = useCandidateFigures();
  const compared = useCompared();
  const chosen = useChosen(compared.keys);
  const rows = compareSites(chosen);
  const names = namesOf(chosen, words, language);
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
        <CsvButton
          label={words.find.csv}
          name="vergleich.csv"
          places={chosen}
          rowOf={(of, place) => hitRow(of, place, names.get(place.key) ?? '')}
        />
      </div>
      <OnceHere of={[...placesFrom, ...describedBy]} />
      <ScrollTable label={words.compare.heading}>
        <table className="nuf-lines nuf-compare__table">
          <caption className="kern-sr-only">{words.compare.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{words.compare.fact}</th>
              {chosen.map((candidate) => (
                <th key={candidate.key} scope="col">
                  <strong>
                    <PlaceName of={candidate} name={names.get(candidate.key) ?? ''} />
                  </strong>
                  <button
                    type="button"
                    className="nuf-tool nuf-compare__remove"
                    aria-label={words.compare.remove(names.get(candidate.key) ?? '')}
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
              {chosen.map((candidate) => (
                <td key={candidate.key} className="nuf-honesty">
                  <SourceOf of={candidate} />
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

/** The places of the link's keys, each made once; a key that nothing has any more is passed over. */
function useChosen(keys: readonly string[]): readonly ComparedPlace[] {
  const { city } = useCity();
  const candidates = useCandidates();
  const { extra } = useSessionState();
  const { umriss, vorlage } = extra;
  const asked = keys.join(',');
  return useMemo(() => {
    return asked.split(',').flatMap((key) => {
      const kept = keptCorners(key);
      const geometry = soundOutline(
        kept === null ? cornersOfLink(city, { umriss, vorlage }) : cornersFrom(kept),
      );
      const outline = geometry && { geometry, subject: outlineSubject(kept ?? umriss) };
      return comparedPlace(city, key, { candidates, outline }) ?? [];
    });
  }, [city, candidates, asked, umriss, vorlage]);
}

/** The feature that was chosen, null for what was drawn or picked. */
const featureOf = (place: ComparedPlace) =>
  isOwnPlace(place) ? (place.target.kind === 'feature' ? place.target.feature : null) : place.feature;

function PlaceName({ of, name }: { of: ComparedPlace; name: string }) {
  const feature = featureOf(of);
  return feature ? <FeatureName of={feature} /> : name;
}

/** What each is called, by its key; of several outlines of one's own in the same area each further one has a number. */
function namesOf(
  places: readonly ComparedPlace[],
  words: CheckWords,
  language: Language,
): ReadonlyMap<string, string> {
  const plain = places.map((place) => nameInWords(place, words, language));
  return new Map(
    places.map(({ key, kind }, at) => {
      const name = plain[at]!;
      const nth = plain.slice(0, at + 1).filter((other) => other === name).length;
      return [key, kind === 'outline' && nth > 1 ? `${name} (${nth})` : name];
    }),
  );
}

function nameInWords(place: ComparedPlace, words: CheckWords, language: Language): string {
  const feature = featureOf(place);
  if (feature) return featureName(feature, language);
  const { target, name, areas } = place as OwnPlace;
  return ownName({ name, point: target.kind === 'point' ? target : null, areas }, words);
}

/** From whom the facts of a column are, and from when. */
function SourceOf({ of }: { of: ComparedPlace }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { feature } = of;
  if (!feature) return words.compare.ownSource[of.kind as keyof CheckWords['compare']['ownSource']];
  const { source, asOf } = feature.properties;
  return (
    <>
      <German>{source}</German> · {asOf ? formatDataDate(asOf, language) : all.unknown}
    </>
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
          {words.expose.printedOn(formatDataDate(city.municipality.dataAsOf, language))}
        </p>
        <p>{words.expose.disclaimer}</p>
      </div>
    </footer>
  );
}
