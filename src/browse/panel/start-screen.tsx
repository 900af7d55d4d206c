// SPDX-License-Identifier: EUPL-1.2
// The first look: the question, two big numbers with their denominators, three examples. No modal, no tour.

import { Suspense, useMemo } from 'react';
import { coverageShares, shareIn } from '../../analysis/coverage/coverage';
import { groupSteps } from '../../analysis/expansion/coverage-steps';
import type { AnyFeature } from '../../core/city/city';
import { useAfterPaint } from '../../frame/device/after-paint';
import { Reckoned } from '../../frame/elements/computing-note';
import { onDemand } from '../../frame/elements/on-demand';
import { unbroken } from '../../frame/elements/unbroken';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatMbit } from '../../words/number/format';
import { inLanguage } from '../../words/number/value-in-language';
import { ShareFigure } from '../figures/share-figure';
import { startExamples } from './start-examples';
import './start-screen.css';

const OfficialNumber = onDemand(
  async () => (await import('../comparison/official-number')).OfficialNumber,
  () => null,
);

const ShareSureness = onDemand(
  async () => (await import('../figures/share-sureness')).ShareSureness,
  () => null,
);

export function StartScreen() {
  const words = useWords();
  const { city } = useCity();
  const painted = useAfterPaint();
  return (
    <div className="nuf-start">
      <h2 className="nuf-start__heading">{words.start.heading(city.municipality.name)}</h2>
      <p className="nuf-asks">{words.start.lead}</p>
      <div className="nuf-big-numbers">
        {painted ? <ReckonedNumbers /> : <div className="nuf-big-number--soon" />}
      </div>
      {painted && (
        <Suspense>
          <OfficialNumber />
        </Suspense>
      )}
      <Examples />
    </div>
  );
}

function ReckonedNumbers() {
  const { city } = useCity();
  const { technology, thresholdMbit: mbit, quarter } = useSessionState().view;
  return (
    <Reckoned
      question={[quarter, technology, mbit].join()}
      steps={() => groupSteps(city, quarter, ['industrial', 'residential'], { technology, mbit })}
    >
      {() => <BigNumbers />}
    </Reckoned>
  );
}

/** All shares of the city are added up here for the first time, which takes a moment: the question stands before. */
function BigNumbers() {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const coverage = useMemo(() => coverageShares(city, { quarter: view.quarter }), [city, view.quarter]);
  const { technology, thresholdMbit, quarter } = view;
  const numbers = [
    ['industrial', 'businesses', words.start.industrial],
    ['residential', 'households', words.start.residential],
  ] as const;
  return numbers.map(([group, unit, label]) => {
    const question = { group, unit, technology, mbit: thresholdMbit };
    const share = shareIn(coverage, question);
    return (
      <div key={group} className="nuf-big-number">
        <ShareFigure share={share} question={{ ...question, quarter }} />
        <p>
          {label} {unbroken(words.start.shareOf(formatMbit(thresholdMbit, language)))}
          {technology !== 'alle' && ` (${words.view.technologies[technology]})`}
        </p>
        <Suspense>
          <ShareSureness share={share} group={group} />
        </Suspense>
      </div>
    );
  });
}

/** Three questions made from the city's own files, so that they work for any municipality. */
function Examples() {
  const words = useWords();
  const session = useSession();
  const { city } = useCity();
  const [district, estate, plan] = startExamples(city.layers);
  const { language } = useSessionState();
  const nameOf = (feature: AnyFeature) => String(inLanguage(feature.properties as never, 'name', language));
  const examples = [
    district && ([words.start.exampleDistrict(nameOf(district)), district] as const),
    estate && ([words.start.exampleEstate(nameOf(estate)), estate] as const),
    plan && ([words.start.examplePlan(nameOf(plan)), plan] as const),
  ].filter((example) => example !== undefined);
  if (examples.length === 0) return null;
  return (
    <section className="nuf-asks">
      <h3 className="nuf-heading">{words.start.examples}</h3>
      <ul className="nuf-examples">
        {examples.map(([text, feature]) => (
          <li key={feature.id}>
            <button
              type="button"
              className="nuf-textlink"
              onClick={() =>
                session.select({ point: null, feature: { layer: feature.layer, id: feature.id } })
              }
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
