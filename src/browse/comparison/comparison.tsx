// SPDX-License-Identifier: EUPL-1.2
// Where the municipality stands: rank in district and state as words, its neighbours and the years as charts, all as a table.

import { type ReactNode, useMemo, useState } from 'react';
import { placeFigure, rankFigures, trendFigure } from '../../analysis/coverage/comparison-figures';
import {
  type ComparedPlace,
  type Comparison,
  comparisonOf,
  type Fall,
  fallsOf,
  placeNameIn,
} from '../../analysis/coverage/official-comparison';
import type { NamedFigure } from '../../analysis/figure/figure';
import { type ComparedColumn, comparedColumns } from '../../core/city/compared-places';
import type { OfficialUnit } from '../../core/city/official-series';
import { German } from '../../frame/elements/german';
import { ReleaseTable } from '../../frame/elements/release-table';
import { Segments } from '../../frame/map-view/view-controls';
import { FigureView } from '../../frame/proof/figure-view';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { comparisonWordsOf } from '../../words/answer/comparison';
import { formatMoment, formatRelease, formatShare } from '../../words/number/format';
import { arriveAt } from './asked-heading';
import { PlacesChart, TrendChart } from './comparison-charts';
import { useOfficialComparison } from './use-comparison';
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
    () =>
      loaded
        ? comparisonOf(loaded, { ags: city.municipality.ags, unit, column, ownSeries: city.statistics.rows })
        : null,
    [loaded, city, unit, column],
  );
  if (loaded === undefined) return null;
  // Another town may have no such file: then there is nothing to compare and nothing to say.
  if (loaded?.rows.length === 0) return null;
  return (
    <section className="nuf-stack nuf-comparison" id="vergleich">
      <h2 ref={arriveAt} id="vergleich-titel" tabIndex={-1} className="nuf-heading">
        {words.heading}
      </h2>
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
  const { city } = useCity();
  const question = { unit, column, source, found };
  const shown = (figure: NamedFigure, place: ComparedPlace) => (
    <FigureView
      key={figure.id}
      {...figure}
      language={language}
      about={`${placeNameIn(place, language)}, ${who}, ${what}, ${formatRelease(figure.figure.proof.asOf ?? found.asOf, language)}`}
    />
  );
  const district = above.find(({ level }) => level === 'district');
  const state = above.find(({ level }) => level === 'state');
  // Of all businesses only the district's own municipalities are in the file.
  const ranks = [
    ...(district
      ? [{ place: district, shared: inDistrict.shared, ...rankFigures(question, 'district') }]
      : []),
    ...(state && inState.of > inDistrict.of
      ? [{ place: state, shared: inState.shared, ...rankFigures(question, 'state') }]
      : []),
  ];
  return (
    <>
      <p className="nuf-comparison__sentence">
        {filled(
          words.sentence({
            when: formatMoment(found.asOf, language),
            city: own.name,
            share: '{own}',
            who,
            what,
          }),
          { own: shown(placeFigure(question, own), own) },
        )}
      </p>
      <ul className="nuf-comparison__ranks">
        {ranks.map(({ place, rank, of, shared }) => (
          <li key={place.ags}>
            {filled(words.rank('{rank}', '{of}', shared), {
              rank: shown(rank, place),
              of: shown(of, place),
            })}{' '}
            (<PlaceName place={place} />)
          </li>
        ))}
        {above.map((place) => (
          <li key={place.ags}>
            <PlaceName place={place} />: {shown(placeFigure(question, place), place)}
          </li>
        ))}
      </ul>
      {inState.of <= inDistrict.of && <p className="nuf-muted">{words.onlyDistrict}</p>}
      <h3>{words.places}</h3>
      <PlacesChart found={found} label={words.placesLabel(who, what)} />
      <h3>{words.trend}</h3>
      <TrendChart found={found} label={words.trendLabel(who, what)} />
      <Falls found={found} />
      <ReleaseTable
        label={words.table}
        caption={`${who}, ${what}`}
        head={[words.place, ...releases.map((release) => formatRelease(release, language))]}
        rows={[...neighbours, ...above].map((place) => ({
          key: place.ags,
          name: <PlaceName place={place} />,
          isOwn: place.isOwn,
          cells: place.trend.map((point) =>
            shown(trendFigure(question, place, point, city.statistics), place),
          ),
        }))}
      />
      <p className="nuf-muted">
        {all.source}: {source}
      </p>
    </>
  );
}

/** A name that is the same in every language is German, and says so in another view. */
function PlaceName({ place }: { readonly place: ComparedPlace }) {
  const { language } = useSessionState();
  const name = placeNameIn(place, language);
  return name === place.name ? <German>{name}</German> : name;
}

/** A line that falls would else look like lines taken away; the numbers open their proofs in the table below. */
function Falls({ found }: Pick<FoundProps, 'found'>) {
  const { language } = useSessionState();
  const words = comparisonWordsOf(language);
  const at = ({ value, asOf }: Fall['before']) =>
    `${formatShare(value, language)} (${formatRelease(asOf, language)})`;
  const falls = fallsOf(found).map(({ place, before, after }) =>
    words.fall(placeNameIn(place, language), at(before), at(after)),
  );
  return falls.length === 0 ? null : (
    <p className="nuf-muted">
      {words.falls}
      {falls.join('; ')}.
    </p>
  );
}

/** A sentence with its numbers in their places. */
function filled(text: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return text.split(/(\{\w+\})/).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name === undefined ? piece : parts[name];
  });
}
