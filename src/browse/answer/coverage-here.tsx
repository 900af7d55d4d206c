// SPDX-License-Identifier: EUPL-1.2
// Which line is here: each technology with its speed and for how many of the homes and firms of the cell.

import {
  type CellAnswer,
  fibreBuiltSince,
  type MobileFigure,
  type PlaceAnswer,
} from '../../analysis/place/place-answer';
import { quarterNumber } from '../../core/cells/cells-view';
import { type CoverageTechnology, thresholdsMbit } from '../../layers/broadband-coverage';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import {
  formatDate,
  formatDistance,
  formatMbit,
  formatNumber,
  type Language,
} from '../../words/number/format';
import { DemoBadge } from './demo-badge';

const wired = ['ftthb', 'hfc', 'fttc'] as const;

export function CoverageHere({ answer }: { answer: PlaceAnswer }) {
  const words = useWords();
  const { language } = useSessionState();
  const { cell } = answer;
  return (
    <section>
      <h3>{words.answer.whatIsHere}</h3>
      {cell ? (
        <Lines cell={cell} />
      ) : (
        <p>{answer.verdict === 'outside' ? words.verdicts.outsideWhy : words.verdicts.noFigureWhy}</p>
      )}
      {cell && <Mobile cell={cell} isDemo={answer.about?.confidence === 'demo'} />}
      <ScenarioNote cell={cell} />
      <Nearest answer={answer} words={words} language={language} />
      {cell && (
        <details className="nuf-more">
          <summary>{words.answer.passedTitle}</summary>
          <p>{words.answer.passedText}</p>
        </details>
      )}
    </section>
  );
}

function Lines({ cell }: { cell: CellAnswer }) {
  const words = useWords();
  const { language } = useSessionState();
  const { more } = useCity();
  return (
    <table className="nuf-lines">
      <caption className="kern-sr-only">{words.answer.whatIsHere}</caption>
      <thead>
        <tr>
          <th scope="col">{words.answer.technology}</th>
          <th scope="col">{words.answer.down}</th>
          <th scope="col">{words.answer.up}</th>
          <th scope="col">{words.answer.forHowMany}</th>
        </tr>
      </thead>
      <tbody>
        {wired.map((technology) => {
          if (more?.technologies.includes(technology))
            return (
              <tr key={technology} data-none>
                <th scope="row">{words.view.technologies[technology]}</th>
                <td colSpan={3}>{words.loading.soon}</td>
              </tr>
            );
          const reach = reachOf(cell, technology);
          return (
            <tr key={technology} data-none={reach === null || undefined}>
              <th scope="row">{words.view.technologies[technology]}</th>
              <td>{reach ? words.answer.upTo(formatMbit(reach.mbit, language)) : words.answer.notHere}</td>
              <td>{reach ? words.unknown : '–'}</td>
              <td>{reach ? howMany(reach, cell, words, language) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Reach {
  readonly mbit: number;
  readonly ofHouseholds: number | null;
  readonly ofBusinesses: number | null;
}

/** The speed that most have by a technology; where fewer than half have it at all, the best that somebody has. */
function reachOf(cell: CellAnswer, technology: Exclude<CoverageTechnology, 'alle'>): Reach | null {
  const common = cell.downMbit[technology];
  const best = thresholdsMbit.findLast(
    (mbit) =>
      (cell.ofHouseholds[technology][mbit] ?? 0) > 0 || (cell.ofBusinesses[technology][mbit] ?? 0) > 0,
  );
  const mbit = common || best;
  if (!mbit) return null;
  return {
    mbit,
    ofHouseholds: cell.ofHouseholds[technology][mbit],
    ofBusinesses: cell.ofBusinesses[technology][mbit],
  };
}

function howMany(reach: Reach, cell: CellAnswer, words: Words, language: Language): string {
  const parts: string[] = [];
  const count = (value: number) => formatNumber(value, language);
  if (reach.ofHouseholds && cell.households) {
    parts.push(
      words.answer.ofHouseholds(
        count(Math.round(reach.ofHouseholds * cell.households)),
        count(cell.households),
      ),
    );
  }
  if (reach.ofBusinesses && cell.businesses) {
    parts.push(
      words.answer.ofBusinesses(
        count(Math.round(reach.ofBusinesses * cell.businesses)),
        count(cell.businesses),
      ),
    );
  }
  return parts.join(', ') || words.unknown;
}

function Mobile({ cell, isDemo }: { cell: CellAnswer; isDemo: boolean }) {
  const words = useWords();
  const say = (figure: MobileFigure | null) =>
    figure === null
      ? words.unknown
      : figure.ownNetwork || figure.roaming
        ? words.answer.mobileOwn
        : words.answer.mobileNone;
  return (
    <p>
      {words.answer.mobile}: 4G {say(cell.mobile4g)}, 5G {say(cell.mobile5g)}
      {isDemo && <DemoBadge />}
    </p>
  );
}

function ScenarioNote({ cell }: { cell: CellAnswer | null }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { cellsView } = useCity();
  if (!view.quarter || !cell) return null;
  const from = cellsView()?.plannedFrom[cell.index] ?? 0;
  if (from === 0 || from > quarterNumber(view.quarter)) return null;
  return <p className="nuf-scenario-note">{words.answer.scenarioNote(formatDate(view.quarter, language))}</p>;
}

function Nearest({ answer, words, language }: { answer: PlaceAnswer; words: Words; language: Language }) {
  const parts = (
    [
      [words.answer.nearestGigabit, answer.nearestGigabit],
      // Where fibre was built since the day of the data, the nearest cell of that day leads astray.
      [words.answer.nearestFibre, fibreBuiltSince(answer) ? null : answer.nearestFibre],
    ] as const
  ).flatMap(([label, nearest]) =>
    nearest && nearest.distanceM > 0 ? [`${label}: ${formatDistance(nearest.distanceM, language)}`] : [],
  );
  if (parts.length === 0) return null;
  return (
    <p className="nuf-muted">
      {words.answer.nearest} {parts.join(', ')} ({words.answer.straightLine})
    </p>
  );
}
