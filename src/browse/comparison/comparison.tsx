// SPDX-License-Identifier: EUPL-1.2
// Where the municipality stands: rank in district and state as words, its neighbours and the years as charts, all as a table.

import { useMemo, useState } from 'react';
import { type Comparison, comparisonOf } from '../../analysis/coverage/official-comparison';
import { type ComparedColumn, comparedColumns } from '../../core/city/official-comparison';
import type { OfficialUnit } from '../../core/city/official-series';
import { German } from '../../frame/elements/german';
import { Segments } from '../../frame/map-view/view-controls';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { comparisonWordsOf } from '../../words/answer/comparison';
import { formatNumber, formatRelease, formatShare } from '../../words/number/format';
import { PlacesChart, TrendChart } from './comparison-charts';
import { useOfficialComparison } from './use-comparison';
import '../../frame/elements/table.css';
import './comparison.css';

const units: readonly OfficialUnit[] = ['households', 'firmsInEstates', 'firms'];

export function ComparisonView() {
  const { language } = useSessionState();
  const words = comparisonWordsOf(language);
  const { city } = useCity();
  const [unit, setUnit] = useState<OfficialUnit>('households');
  const [column, setColumn] = useState<ComparedColumn>('alle_1000');
  const loaded = useOfficialComparison();
  const found = useMemo(
    () => (loaded ? comparisonOf(loaded, city.municipality.ags, unit, column, city.statistics.rows) : null),
    [loaded, city, unit, column],
  );
  if (loaded === undefined) return null;
  // Another town may have no such file: then there is nothing to compare and nothing to say.
  if (loaded?.rows.length === 0) return null;
  return (
    <section className="nuf-stack nuf-comparison" id="vergleich">
      <h2 className="nuf-heading">{words.heading}</h2>
      <p className="nuf-muted">{words.lead}</p>
      <Segments
        legend={words.unit}
        name="vergleich-einheit"
        value={unit}
        options={units.map((value) => [value, words.units[value]] as const)}
        onChange={setUnit}
      />
      <Segments
        legend={words.what}
        name="vergleich-frage"
        value={column}
        options={comparedColumns.map((value) => [value, words.columns[value]] as const)}
        onChange={setColumn}
      />
      {found ? (
        <Found found={found} unit={unit} column={column} source={loaded?.source ?? ''} />
      ) : (
        <p role="status">{loaded === null ? words.failed : words.none}</p>
      )}
    </section>
  );
}

interface FoundProps {
  readonly found: Comparison;
  readonly unit: OfficialUnit;
  readonly column: ComparedColumn;
  readonly source: string;
}

function Found({ found, unit, column, source }: FoundProps) {
  const { language } = useSessionState();
  const all = useWords();
  const words = comparisonWordsOf(language);
  const { own, inDistrict, inState, above, neighbours, releases } = found;
  const who = words.whose[unit];
  const what = words.columns[column];
  const when = formatRelease(found.asOf, language);
  const share = (value: number | null) => (value === null ? all.unknown : formatShare(value, language));
  const count = (value: number) => formatNumber(value, language);
  const district = above.find(({ level }) => level === 'district');
  const state = above.find(({ level }) => level === 'state');
  // Of all businesses only the district's own municipalities are in the file.
  const ranks = [
    ...(district ? [{ place: district, ...inDistrict }] : []),
    ...(state && inState.of > inDistrict.of ? [{ place: state, ...inState }] : []),
  ];
  return (
    <>
      <p className="nuf-comparison__sentence">
        {words.sentence(when.charAt(0).toUpperCase() + when.slice(1), own.name, share(own.value), who, what)}
      </p>
      <ul className="nuf-comparison__ranks">
        {ranks.map(({ place, rank, of, shared }) => (
          <li key={place.ags}>
            {words.rank(count(rank), count(of), shared)} (<German>{place.name}</German>)
          </li>
        ))}
        {above.map((place) => (
          <li key={place.ags}>
            <German>{place.name}</German>: {share(place.value)}
          </li>
        ))}
      </ul>
      {inState.of <= inDistrict.of && <p className="nuf-muted">{words.onlyDistrict}</p>}
      <h3>{words.places}</h3>
      <PlacesChart found={found} label={words.placesLabel(who, what)} />
      <h3>{words.trend}</h3>
      <TrendChart found={found} label={words.trendLabel(who, what)} />
      <details>
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
        <section className="nuf-table-scroll" tabIndex={0} aria-label={words.table}>
          <table className="kern-table kern-table--small nuf-table">
            <caption className="kern-sr-only">{`${who}, ${what}`}</caption>
            <thead className="kern-table__head">
              <tr className="kern-table__row">
                <th scope="col" className="kern-table__header">
                  {words.place}
                </th>
                {releases.map((release) => (
                  <th key={release} scope="col" className="kern-table__header">
                    {formatRelease(release, language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {[...neighbours, ...above].map((place) => (
                <tr key={place.ags} className="kern-table__row" data-own={place.isOwn || undefined}>
                  <th scope="row" className="kern-table__cell">
                    <German>{place.name}</German>
                  </th>
                  {place.trend.map(({ asOf, value }) => (
                    <td key={asOf} className="kern-table__cell" data-kind="number">
                      {share(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <p className="nuf-muted">
        {all.source}: {source}
      </p>
    </>
  );
}
