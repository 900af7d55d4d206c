// SPDX-License-Identifier: EUPL-1.2
// The chosen share over time, a picture a group and one table for all: published points, the data, what is announced.

import { useId, useState } from 'react';
import { officialColumn, officialRows, officialUnitFor } from '../../analysis/coverage/official-shares';
import { curveShareSteps } from '../../analysis/expansion/coverage-steps';
import { type Curve, curveOf } from '../../analysis/expansion/curve';
import { curveFigure } from '../../analysis/expansion/curve-figures';
import { curveLine, curvePictures } from '../../analysis/expansion/curve-picture';
import type { Figure } from '../../analysis/figure/figure';
import { officialShareFigure } from '../../analysis/figure/named-figure';
import { knowsPlans } from '../../analysis/roles/zones';
import type { OfficialRow } from '../../core/city/official-series';
import { CurvePictures } from '../../frame/chart/curve-pictures';
import { Reckoned } from '../../frame/elements/computing-note';
import { Icon } from '../../frame/elements/icon';
import { unbroken } from '../../frame/elements/unbroken';
import { Segments } from '../../frame/map-view/view-controls';
import { ProofList } from '../../frame/proof/proof-list';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { isShareComing } from '../../session/coming';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { figureText } from '../../words/number/figure-text';
import { formatDataDate, formatMbit, formatPercent, formatRelease } from '../../words/number/format';
import { curveWordsOf } from '../../words/report/curve';

const units: readonly ShareUnit[] = ['households', 'businesses', 'area'];

/** `groups` are those that the figures above show. */
export function CoverageCurve({ groups }: { readonly groups: readonly GroupChoice[] }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const [unit, setUnit] = useState<ShareUnit>('households');
  const curveWords = curveWordsOf(language);
  const { technology, thresholdMbit: mbit } = view;
  const line = curveWords.line(words.view.technologies[technology], formatMbit(mbit, language));
  return (
    <section className="nuf-stack">
      <h2 className="nuf-heading">{curveWords.heading}</h2>
      <p className="nuf-muted">{curveWords.lead}</p>
      <Segments
        legend={line}
        name="verlauf"
        value={unit}
        options={units.map((name) => [name, words.view.units[name]] as const)}
        onChange={setUnit}
      />
      <Reckoned
        question={[groups, unit, technology, mbit].join()}
        steps={() => curveShareSteps(city, groups, { unit, technology, mbit })}
      >
        {() => <CurveShares groups={groups} unit={unit} line={line} />}
      </Reckoned>
    </section>
  );
}

function CurveShares({ groups, unit, line }: Omit<TableProps, 'curve'>) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const curveWords = curveWordsOf(language);
  const curve = curveOf(city);
  const { technology, thresholdMbit: mbit } = view;
  const pictures = curvePictures(
    groups.map((group) => ({
      lines: [curveLine(city, curve, { group, unit, technology, mbit }, line)],
      caption: words.view.groupsLong[group],
      label: curveWords.picture(words.view.groupsLong[group], words.view.units[unit], line),
      scenario: curveWords.later[curve.added ?? 'announced'],
      unknown: words.unknown,
      percent: (share) => formatPercent(share * 100, language),
    })),
  );
  return (
    <>
      <CurvePictures
        pictures={pictures}
        legend={[
          { kind: 'official', label: curveWords.official },
          { kind: 'data', label: curveWords.data },
          { kind: 'scenario', label: curveWords.laterLine[curve.added ?? 'announced'] },
        ]}
      />
      {curve.moments.length === 1 && <p>{curveWords[knowsPlans(city) ? 'nothing' : 'noPlans']}</p>}
      <details>
        <summary>{words.figures.officialTable}</summary>
        <CurveTable curve={curve} groups={groups} unit={unit} line={line} />
      </details>
      <NotCounted curve={curve} />
    </>
  );
}

interface TableProps {
  readonly curve: Curve;
  readonly groups: readonly GroupChoice[];
  readonly unit: ShareUnit;
  readonly line: string;
}

function CurveTable({ curve, groups, unit, line }: TableProps) {
  const words = useWords();
  const { language } = useSessionState();
  const curveWords = curveWordsOf(language);
  const caption = curveWords.caption(line, words.view.units[unit]);
  return (
    <table className="nuf-share-table nuf-curve-table">
      <caption>{unbroken(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{curveWords.date}</th>
          {groups.map((group) => (
            <th key={group} scope="col">
              {words.view.groups[group]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <PublishedRows groups={groups} unit={unit} />
        <OwnRows curve={curve} groups={groups} unit={unit} />
      </tbody>
    </table>
  );
}

type RowsProps = Pick<TableProps, 'groups' | 'unit'>;

/** One row a release; a group for which it has no figure says so. */
function PublishedRows({ groups, unit }: RowsProps) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const curveWords = curveWordsOf(language);
  const column = officialColumn(view.technology, view.thresholdMbit);
  const published = new Map<GroupChoice, Map<string, OfficialRow>>();
  for (const group of groups) {
    const official = officialUnitFor(group, unit);
    const rows = official === null || column === null ? [] : officialRows(city.statistics, official);
    published.set(group, new Map(rows.map((row) => [row.asOf, row])));
  }
  const releases = [...new Set([...published.values()].flatMap((rows) => [...rows.keys()]))].sort();
  if (releases.length === 0)
    return (
      <tr>
        <th scope="row">{curveWords.before}</th>
        {groups.map((group) => (
          <td key={group} data-label={words.view.groups[group]}>
            {words.unknown}
          </td>
        ))}
      </tr>
    );
  return releases.map((asOf) => (
    <tr key={asOf}>
      <th scope="row">
        {formatRelease(asOf, language)} <span className="nuf-muted">{curveWords.official}</span>
      </th>
      {groups.map((group) => {
        const row = published.get(group)?.get(asOf);
        const figure = row && column ? officialShareFigure(row, column, city.statistics.source).figure : null;
        return (
          <td key={group} data-label={words.view.groups[group]}>
            <ProvenShare figure={figure} of={row ? curveWords.officialUnits[row.unit] : null} />
          </td>
        );
      })}
    </tr>
  ));
}

function OwnRows({ curve, groups, unit }: RowsProps & { readonly curve: Curve }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const open = useCity();
  const { city } = open;
  const curveWords = curveWordsOf(language);
  const { technology, thresholdMbit: mbit } = view;
  return curve.moments.map((moment, at) => {
    const names = moment.added.map(({ properties }) => nameIn(properties, language)).join(', ');
    const what =
      moment.quarter === null ? curveWords.dataRow : names ? curveWords.with(names) : curveWords.horizon;
    return (
      <tr key={moment.date}>
        <th scope="row">
          {formatDataDate(moment.date, language)}{' '}
          <span className="nuf-muted">
            {moment.coverage.scenario && `${curveWords.scenario}, `}
            {what}
          </span>
        </th>
        {groups.map((group) => (
          <td key={group} data-label={words.view.groups[group]}>
            {isShareComing(open, { group, technology, quarter: moment.quarter }) ? (
              words.loading.soon
            ) : (
              <ProvenShare
                figure={curveFigure(city, curve, at, { group, unit, technology, mbit }).figure}
                of={null}
              />
            )}
          </td>
        ))}
      </tr>
    );
  });
}

/** A point of the curve; the question mark opens its proof. */
function ProvenShare({ figure, of }: { readonly figure: Figure | null; readonly of: string | null }) {
  const words = useWords();
  const { language } = useSessionState();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (figure === null || figure.value === null) return words.unknown;
  return (
    <div className="nuf-share">
      <span className="nuf-share__value">
        {figureText({ value: figure.value, unit: 'share', proof: figure.proof }, language)}
        <button
          type="button"
          className="nuf-proof-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={words.proof.open}
          title={words.proof.open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="question" />
        </button>
      </span>
      {of && <span className="nuf-share__of">{of}</span>}
      {open && (
        <div id={id} className="nuf-proof">
          <ProofList figure={figure} />
        </div>
      )}
    </div>
  );
}

function NotCounted({ curve }: { readonly curve: Curve }) {
  const { language } = useSessionState();
  const words = curveWordsOf(language);
  if (curve.notCounted.length === 0) return null;
  return (
    <details>
      <summary>{words.notCounted}</summary>
      <ul>
        {curve.notCounted.map(({ plan, reasons }) => (
          <li key={plan.id}>
            {unbroken(nameIn(plan.properties, language))}:{' '}
            {reasons.map((reason) => words.reasons[reason]).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function nameIn({ name, nameEn }: { name: string; nameEn: string | null }, language: 'de' | 'en'): string {
  return (language === 'en' ? nameEn : null) ?? name;
}
