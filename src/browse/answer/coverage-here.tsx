// SPDX-License-Identifier: EUPL-1.2
// Which line is here: each technology with its speed and for how many of the homes and firms of what was asked.

import { addedKind, plansAdded } from '../../analysis/coverage/scenario';
import type { CoveredSince } from '../../analysis/place/built-since';
import { type Distribution, distributionOf, type SubjectPart } from '../../analysis/place/distribution';
import { lineRows } from '../../analysis/place/line-rows';
import type { CellAnswer, PlaceAnswer } from '../../analysis/place/place-answer';
import type { Subject } from '../../analysis/place/subject';
import { ageOfCoverage } from '../../analysis/place/subject-answer';
import { quarterNumber } from '../../core/cells/cells-view';
import type { City } from '../../core/city/city';
import { unbroken } from '../../frame/elements/unbroken';
import { howManyOfRow } from '../../frame/feature/how-many';
import { comingTechnologies } from '../../session/coming';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { Words } from '../../words';
import { builtSinceRow } from '../../words/answer/built-since';
import { outlineSaid } from '../../words/answer/drawn-outline';
import {
  formatDataDate,
  formatDate,
  formatMbit,
  formatMoment,
  type Language,
} from '../../words/number/format';
import { nearestTexts } from './nearest-texts';

const wired = ['ftthb', 'hfc', 'fttc'] as const;

interface Props {
  readonly answer: PlaceAnswer;
  readonly since: readonly CoveredSince[];
}

export function CoverageHere({ answer, since }: Props) {
  const words = useWords();
  const { language } = useSessionState();
  const open = useCity();
  const { city } = open;
  const { subject } = answer;
  // One cell of many says nothing of a street or a district.
  const cell = subject?.kind === 'cell' ? answer.cell : null;
  const isKnown = city.cells !== null;
  const all = subject && isKnown ? distributionOf(city, subject, 'alle') : null;
  const heading = useHeading();
  return (
    <section>
      <h3>{heading}</h3>
      {subject && all && all.cells > 0 ? (
        <Lines subject={subject} since={since} />
      ) : (
        <p>
          {subject
            ? comingTechnologies(open).includes('alle')
              ? words.verdicts.coming
              : whyNoFigure(city, subject, words)
            : answer.insideMunicipality === null
              ? words.unknown
              : whyOutside(city, answer.besideBoundary ? null : answer.nearestNeighbour, words, language)}
        </p>
      )}
      {subject && all && subject.kind !== 'cell' && <Extremes distribution={all} />}
      {cell && <p>{mobileText({ cell, about: answer.about }, words, language)}</p>}
      <ScenarioNote answer={answer} cell={cell} since={since} />
      {cell && <Nearest answer={answer} words={words} language={language} />}
      {all && all.cells > 0 && (
        <details className="nuf-more">
          <summary>{words.answer.passedTitle}</summary>
          <p>{words.answer.passedText}</p>
        </details>
      )}
    </section>
  );
}

/** Past and with their day where the lines are older than their interval, as the headline tells them. */
function useHeading(): string {
  const words = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  return linesHeading(city, words, language);
}

export function linesHeading(city: City, { answer }: Pick<Words, 'answer'>, language: Language): string {
  const asOf = city.cells?.about.asOf ?? null;
  const isPast = ageOfCoverage(asOf, city.municipality.dataAsOf)?.isPast ?? false;
  return answer.whatIsHere(isPast && asOf !== null ? formatDataDate(asOf, language) : null);
}

function Lines({ subject, since }: { subject: Subject } & Pick<Props, 'since'>) {
  const words = useWords();
  const { language } = useSessionState();
  const open = useCity();
  const { city } = open;
  const coming = comingTechnologies(open);
  const asOf = city.cells?.about?.asOf ?? null;
  return (
    <table className="nuf-lines">
      <caption className="kern-sr-only">{useHeading()}</caption>
      <thead>
        <tr>
          <th scope="col">{words.answer.technology}</th>
          <th scope="col">{words.answer.down}</th>
          <th scope="col">{words.answer.forHowMany}</th>
        </tr>
      </thead>
      <tbody>
        {wired.map((technology) => {
          const name = words.view.technologies[technology];
          if (coming.includes(technology))
            return <Silent key={technology} name={name} text={words.loading.soon} />;
          const { rows, silence, leastMbit } = lineRows(city, subject, technology);
          // Beside what was built since, what the data say of the same technology is of their day.
          const isOld = since.some(
            ({ plan, meetsCounted }) => meetsCounted && plan.properties.technology === technology,
          );
          const dated = (text: string) => (isOld ? `${formatMoment(asOf, language)}: ${text}` : text);
          if (silence) {
            const from = silence === 'unknown' ? null : leastMbit;
            return (
              <Silent key={technology} name={name} from={from} text={dated(words.answer.silence[silence])} />
            );
          }
          return rows.map((row, at) => (
            <tr key={`${technology} ${row.thresholdMbit}`}>
              {at === 0 && (
                <th scope="row" rowSpan={rows.length}>
                  {name}
                </th>
              )}
              <td>
                {row.isAtAll
                  ? words.answer.atAll
                  : unbroken(words.answer.from(formatMbit(row.thresholdMbit, language)))}
              </td>
              <td>{dated(howManyOfRow(row, words, language))}</td>
            </tr>
          ));
        })}
        {since.map((one) => (
          <Silent
            key={one.plan.id}
            name={
              one.plan.properties.technology
                ? words.view.technologies[one.plan.properties.technology]
                : words.unknown
            }
            text={builtSinceRow(one, words, language)}
          />
        ))}
        {[words.answer.up, words.answer.provider].map((name) => (
          <Silent
            key={name}
            name={name}
            text={words.answer.notInData(asOf === null ? null : formatDataDate(asOf, language))}
          />
        ))}
      </tbody>
    </table>
  );
}

/** `from`: the speed (Mbit/s) from which on the text holds; null where it holds of the technology as a whole. */
function Silent({ name, text, from = null }: { name: string; text: string; from?: number | null }) {
  const words = useWords();
  const { language } = useSessionState();
  return (
    <tr data-none>
      <th scope="row">{name}</th>
      {from !== null && <td>{unbroken(words.answer.from(formatMbit(from, language)))}</td>}
      <td colSpan={from === null ? 2 : 1}>{text}</td>
    </tr>
  );
}

/** Where in it the line is best and worst: a link to that cell, which the map shows. */
function Extremes({ distribution: { best, worst } }: { distribution: Distribution }) {
  const words = useWords();
  const session = useSession();
  const { language } = useSessionState();
  if (!best || !worst || best.downMbit === worst.downMbit) return null;
  const link = ({ lon, lat, downMbit, lowestMbit }: SubjectPart, label: string) => (
    <button
      type="button"
      className="nuf-textlink"
      onClick={() => session.select({ point: { lon, lat }, feature: null })}
    >
      {label}{' '}
      {downMbit > 0
        ? unbroken(words.answer.from(formatMbit(downMbit, language)))
        : unbroken(words.answer.below(formatMbit(lowestMbit, language)))}
    </button>
  );
  return (
    <p>
      {link(best, words.answer.bestPart)}
      <br />
      {link(worst, words.answer.worstPart)}
    </p>
  );
}
/**
 * `Mobilfunk (Mitte 2021, Demo): 4G vorhanden, 5G nicht bekannt`: told as of the day of the data, and as drawn where they are.
 */
export function mobileText(
  { cell, about }: { readonly cell: CellAnswer; readonly about: PlaceAnswer['about'] },
  { answer, unknown }: { readonly answer: Words['answer']; readonly unknown: string },
  language: Language,
): string {
  const [on4g, on5g] = [cell.mobile4g, cell.mobile5g].map((figure) =>
    figure === null ? unknown : figure.ownNetwork || figure.roaming ? answer.mobileOwn : answer.mobileNone,
  );
  const date = about?.asOf ? formatDataDate(about.asOf, language) : unknown;
  return `${answer.mobile(date, about?.confidence === 'demo')}: 4G ${on4g}, 5G ${on5g}`;
}

/** Only of what is announced: what was built since is told by a row of its own, at every moment. */
function ScenarioNote({ answer, cell, since }: { cell: PlaceAnswer['cell'] } & Props) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city, cellsView } = useCity();
  if (!view.quarter || !cell || since.length > 0) return null;
  const kind = addedKind(city, view.quarter);
  if (kind === null || kind === 'built') return null;
  const from = cellsView()?.plannedFrom[cell.index] ?? 0;
  if (from === 0 || from > quarterNumber(view.quarter)) return null;
  return (
    <p className="nuf-scenario-note">
      {scenarioText(city, { quarter: view.quarter, plansHere: answer.plansHere }, words, language)}
    </p>
  );
}

/** What is there once what is announced is built; by an outline that somebody drew, that it is drawn and how unsure. */
export function scenarioText(
  city: City,
  { quarter, plansHere }: { readonly quarter: string } & Pick<PlaceAnswer, 'plansHere'>,
  words: Pick<Words, 'answer'>,
  language: Language,
): string {
  const added = new Set(plansAdded(city, quarter).map(({ id }) => id));
  const outlines = plansHere.flatMap(({ plan }) =>
    added.has(plan.id) ? [outlineSaid(plan.properties, words, language)] : [],
  );
  const drawn = outlines.find((said) => said !== null) ?? null;
  return words.answer.scenarioNote(formatDate(quarter, language), drawn);
}

function Nearest({ answer, words, language }: { answer: PlaceAnswer; words: Words; language: Language }) {
  return nearestTexts(answer, words, language).map((text) => (
    <p key={text} className="nuf-muted">
      {text}
    </p>
  ));
}

/** Why nothing is said of a place outside: a place that lies beside no neighbour is not told where neighbours are answered. */
export function whyOutside(
  { municipality }: Pick<City, 'municipality'>,
  neighbour: string | null,
  words: { readonly verdicts: { readonly outsideWhy: string } },
  language: Language,
): string {
  const told = neighbour === null ? null : municipality.neighbourNote?.[language];
  return told ?? words.verdicts.outsideWhy;
}

/** Why a place has no lines: where the town has no coverage at all, its empty cell says nothing of who lives there. */
export function whyNoFigure(
  { cells }: Pick<City, 'cells'>,
  { kind }: Pick<Subject, 'kind'>,
  {
    unknown,
    verdicts: { noFigureWhy, noFigureWhyExtent },
  }: {
    readonly unknown: string;
    readonly verdicts: { readonly noFigureWhy: string; readonly noFigureWhyExtent: string };
  },
): string {
  if (!cells) return `${unknown}.`;
  return kind === 'cell' ? noFigureWhy : noFigureWhyExtent;
}
