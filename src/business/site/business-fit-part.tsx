// SPDX-License-Identifier: EUPL-1.2
// Is the line enough for what the firm does: the form, the answer with its reasons, and the whole calculation.

import { ageOfCoverage } from '../../analysis/place/subject-answer';
import { type BusinessFit, businessFit, type LineFit } from '../../analysis/site-check/business-fit';
import type { Firm } from '../../analysis/site-check/business-need';
import { firmFrom, firmText, withActivity } from '../../analysis/site-check/firm-link';
import { countedIn } from '../../analysis/site-check/fit-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { Activity, BusinessRequirements } from '../../core/city/business-requirements';
import { mostPeople } from '../../core/limits/limits';
import { Icon, type IconName } from '../../frame/elements/icon';
import { keyed } from '../../frame/elements/keyed';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { formatMoment } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { Certainty } from '../number/certainty';
import { Proven, ProvenSentence } from '../number/figure-sentence';
import { isByDemo } from '../number/funding-verdict';
import { NumberField } from '../number/number-field';
import { reachSentence } from '../number/reach-sentence';
import { ScrollTable } from '../table/scroll-table';
import { fitToday, sinceSentence, verdictSaid } from './built-since-text';
import {
  afterSentence,
  groundText,
  needSentence,
  noLineSaid,
  reasonAnswer,
  reasonSentence,
} from './fit-text';
import type { PlaceFigures } from './site-fact';

/** The firm of the link, and how to change it. */
export function useFirm(table: BusinessRequirements): [Firm, (firm: Firm) => void] {
  const session = useSession();
  const { extra } = useSessionState();
  return [firmFrom(extra.firma, table), (firm) => session.keep('firma', firmText(firm))];
}

/** Null while nothing is ticked: then there is no question. */
export function fitOf(check: SiteCheck, firm: Firm, table: BusinessRequirements): BusinessFit | null {
  if (firm.activities.length === 0) return null;
  return businessFit(firm, check, check.comingLines, table);
}

interface FormProps {
  readonly table: BusinessRequirements;
  /** What stands around the form says its name already: screen readers alone hear it again. */
  readonly isNamed?: boolean;
}

export function FirmForm({ table, isNamed = false }: FormProps) {
  const words = useCheckWords();
  const [firm, setFirm] = useFirm(table);
  return (
    <fieldset className="nuf-firm">
      <legend className={isNamed ? 'kern-sr-only' : 'nuf-firm__legend'}>{words.fit.firm}</legend>
      <label className="nuf-field nuf-firm__people">
        <span>{words.fit.headcount}</span>
        <NumberField
          min={1}
          max={mostPeople}
          isWhole
          value={firm.headcount}
          onValue={(headcount) => headcount !== null && setFirm({ ...firm, headcount })}
        />
      </label>
      <ul className="nuf-firm__list">
        {table.activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} firm={firm} onFirm={setFirm} />
        ))}
        <li>
          <label className="nuf-tick">
            <input
              type="checkbox"
              checked={firm.mustNotFail}
              onChange={(event) => setFirm({ ...firm, mustNotFail: event.target.checked })}
            />
            {words.fit.mustNotFail}
          </label>
        </li>
      </ul>
    </fieldset>
  );
}

function ActivityRow({
  activity,
  firm,
  onFirm,
}: {
  activity: Activity;
  firm: Firm;
  onFirm: (firm: Firm) => void;
}) {
  const { language } = useSessionState();
  const { id, label, amountLabel, defaultAmount } = activity;
  const chosen = firm.activities.find((one) => one.id === id);
  return (
    <li>
      <label className="nuf-tick">
        <input
          type="checkbox"
          checked={chosen !== undefined}
          onChange={(event) => onFirm(withActivity(firm, id, event.target.checked))}
        />
        {label[language]}
      </label>
      {chosen && amountLabel && (
        <label className="nuf-tick__amount">
          {amountLabel[language]}
          <NumberField
            min={1}
            value={chosen.amount ?? defaultAmount ?? 1}
            onValue={(amount) => amount !== null && onFirm(withActivity(firm, id, true, amount))}
          />
        </label>
      )}
    </li>
  );
}

interface FitProps {
  readonly fit: BusinessFit;
  readonly check: SiteCheck;
  readonly table: BusinessRequirements;
  readonly figures: PlaceFigures;
}

export function FitAnswer({ fit, check, table, figures }: FitProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const telling = { words, all: useWords(), language, today: city.municipality.dataAsOf };
  const reach = reachSentence(fit, check, figures, telling);
  const asOf = check.answer?.about?.asOf ?? null;
  const since = sinceSentence(fit, check, figures, telling);
  const then = since || ageOfCoverage(asOf, telling.today)?.isPast ? asOf : null;
  const today = fitToday(fit, check);
  return (
    <div className="nuf-fit" data-fit={today}>
      <p className="nuf-fit__verdict" role="status">
        <Icon name={iconOf[today]} />
        <span>
          {verdictSaid(fit, check, telling)} {isByDemo(check) && <Certainty of="demo" />}
        </span>
      </p>
      {since && (
        <p>
          <ProvenSentence of={since} />
        </p>
      )}
      {reach && (
        <p>
          <ProvenSentence of={reach} />
        </p>
      )}
      {fit.after && (
        <p>
          <ProvenSentence
            of={afterSentence({ ...fit.after, since: fit.since }, figures.site, check.comingLines, telling)}
          />
        </p>
      )}
      {fit.best ? <OneLine of={fit.best} isBest figures={figures} then={then} /> : <NoLine check={check} />}
      {figures.fit && <Calculation table={table} figures={figures.fit} />}
      {fit.lines.length > 1 && (
        <details className="nuf-more">
          <summary>{words.fit.otherLines}</summary>
          {keyed(fit.lines.slice(1), ({ line: { technology, downMbit } }) => `${technology}${downMbit}`).map(
            ([key, line]) => (
              <div key={key} className="nuf-fit__other">
                <p>
                  <strong>{lineVerdict(line.fit, then && formatMoment(then, language), words)}</strong>
                </p>
                <OneLine of={line} figures={figures} then={then} />
              </div>
            ),
          )}
        </details>
      )}
    </div>
  );
}

/** Of one line: a yes of past data is dated as that of the place is. */
function lineVerdict(fit: LineFit['fit'], moment: string | null, words: CheckWords): string {
  if (moment === null || fit === 'unknown' || fit === 'does-not-fit') return words.fit.verdict[fit];
  return words.fit.verdictThen[fit](moment);
}

/** Nothing where the head of the page says already that there is no line to check. */
function NoLine({ check }: Pick<FitProps, 'check'>) {
  const { city } = useCity();
  const { language } = useSessionState();
  const said = noLineSaid(city, check, useWords(), language);
  const words = useCheckWords();
  if (check.instead) return null;
  return <p>{said.length > 0 ? said.join(' ') : words.fit.noLine}</p>;
}

const iconOf = {
  fits: 'check',
  'fits-with': 'check',
  unknown: 'help',
  'does-not-fit': 'close',
} as const satisfies Record<BusinessFit['fit'], IconName>;
const answerIcon = { yes: 'check', with: 'info', no: 'close', unknown: 'help' } as const satisfies Record<
  string,
  IconName
>;

interface OneLineProps {
  readonly of: LineFit;
  readonly isBest?: boolean;
  readonly figures: PlaceFigures;
  /** Date of the data where they are past, or something was built since; null where they tell of today. */
  readonly then: string | null;
}

function OneLine({ of: line, isBest = false, figures, then }: OneLineProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const telling = { words, language, today: city.municipality.dataAsOf };
  const { technology } = line.line;
  const name = technology ? all.view.technologies[technology] : all.unknown;
  const down = figures.site.lines.get(line.line)?.down;
  return (
    <>
      <p className="nuf-muted">
        <ProvenSentence
          of={(say) => {
            const speed = down ? words.line.from(say(down)) : all.unknown;
            if (then === null) return isBest ? words.fit.best(name, speed) : words.fit.other(name, speed);
            const moment = formatMoment(then, language);
            return isBest
              ? words.fit.bestThen(moment, name, speed)
              : words.fit.otherThen(moment, name, speed);
          }}
        />
      </p>
      <ul className="nuf-reasons">
        {line.reasons.map((reason) => {
          const answer = reasonAnswer(reason, line, figures.site);
          return (
            <li key={reason.about} data-answer={answer}>
              <Icon name={answerIcon[answer]} />
              <span>
                <strong>{words.fit.about[reason.about]}</strong>{' '}
                {/* For those who do not see the sign before it. */}
                <span className="nuf-reasons__answer">{words.fit.answers[answer]}. </span>
                <ProvenSentence of={reasonSentence(reason, line, figures, telling)} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface CalculationProps {
  readonly table: BusinessRequirements;
  readonly figures: NonNullable<PlaceFigures['fit']>;
}

function Calculation({ table, figures }: CalculationProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const activityOf = (id: string) => table.activities.find((activity) => activity.id === id);
  const labelOf = (id: string) => activityOf(id)?.label[language] ?? id;
  return (
    <>
      <p>
        {words.fit.need}: <ProvenSentence of={needSentence(figures, words)} />
      </p>
      <details className="nuf-more">
        <summary>{words.fit.calculation}</summary>
        <ScrollTable label={words.fit.calculation}>
          <table className="nuf-lines">
            <caption className="kern-sr-only">{words.fit.calculation}</caption>
            <thead>
              <tr>
                <th scope="col">{words.fit.activity}</th>
                <th scope="col">{words.fit.units}</th>
                <th scope="col">{words.fit.about.down}</th>
                <th scope="col">{words.fit.about.up}</th>
              </tr>
            </thead>
            <tbody>
              {[...figures.rows].map(([row, { units, simultaneous, down, up }]) => (
                <tr key={row.activity}>
                  <th scope="row">
                    {labelOf(row.activity)}
                    <span className="nuf-muted"> ({words.fit[row.when]})</span>
                  </th>
                  <td>
                    <Proven of={units} />
                    <UnitOf activity={activityOf(row.activity)} />
                    {row.simultaneous < 1 && (
                      <span className="nuf-muted">
                        {' '}
                        × <Proven of={simultaneous} /> {words.fit.atOnce}
                      </span>
                    )}
                  </td>
                  <td>
                    <Proven of={down} />
                  </td>
                  <td>
                    <Proven of={up} />
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">
                  {words.fit.sum} <ProvenSentence of={(say) => words.fit.withReserve(say(figures.reserve))} />
                </th>
                <td />
                <td>
                  <strong>
                    <Proven of={figures.down} />
                  </strong>
                </td>
                <td>
                  <strong>
                    <Proven of={figures.up} />
                  </strong>
                </td>
              </tr>
            </tbody>
          </table>
        </ScrollTable>
        <p className="nuf-muted">{groundText(table, words, language)}</p>
      </details>
    </>
  );
}

/** What an amount is of, behind it: a bare 200 says neither people nor gigabytes. */
function UnitOf({ activity }: { activity: Activity | undefined }) {
  const { language } = useSessionState();
  const unit = activity && countedIn(activity);
  return unit && <span className="nuf-muted"> ({unit[language]})</span>;
}
