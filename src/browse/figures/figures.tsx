// SPDX-License-Identifier: EUPL-1.2
// How many have it (council items 9a and 9b): shares with their denominators, zones from worst to best, and beside them
// the official series, never mixed.

import { useMemo, useState } from 'react';
import { coverageShares, shareIn, type ZoneFigures } from '../../analysis/coverage/coverage';
import { type RankUnit, rankedUnit, zonesWorstFirst } from '../../analysis/coverage/worst-zones';
import { groupSteps, zoneSteps } from '../../analysis/expansion/coverage-steps';
import { scenarioCount } from '../../analysis/expansion/uncounted-projects';
import { hasNobody } from '../../analysis/place/distribution';
import { layersOfGroup, zoneLayers } from '../../analysis/roles/zones';
import { featureKey } from '../../core/city/feature-index';
import { Reckoned } from '../../frame/elements/computing-note';
import { German } from '../../frame/elements/german';
import { OnceHere } from '../../frame/elements/once-here';
import { unbroken } from '../../frame/elements/unbroken';
import { Segments, ViewControls } from '../../frame/map-view/view-controls';
import { ProofPlace } from '../../frame/proof/proof-provider';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDate, formatMbit } from '../../words/number/format';
import { pictureWordsOf } from '../../words/picture';
import { curveWordsOf } from '../../words/report/curve';
import { ComparisonView } from '../comparison/comparison';
import { CoverageCurve } from './coverage-curve';
import { OfficialSeriesView } from './official-series';
import { ShareFigure } from './share-figure';
import '../../frame/elements/table.css';

const units: readonly ShareUnit[] = ['households', 'businesses', 'area'];
const rankUnits: readonly RankUnit[] = ['lead', ...units];
const groups: readonly GroupChoice[] = ['industrial', 'residential', 'mixed', 'all'];

export function Figures() {
  const words = useWords();
  const { view } = useSessionState();
  const { city } = useCity();
  const { technology, thresholdMbit: mbit, quarter } = view;
  const shown = view.group === 'all' ? groups : [view.group];
  return (
    <div className="nuf-figures">
      <ViewControls />
      <section className="nuf-stack">
        <h2 className="nuf-heading">{words.figures.heading}</h2>
        <Reckoned
          question={[shown, quarter, technology, mbit].join()}
          steps={() => groupSteps(city, quarter, shown, { technology, mbit })}
        >
          {() => <GroupShares shown={shown} />}
        </Reckoned>
      </section>
      <CoverageCurve groups={shown} />
      <ProofPlace>
        <ComparisonView />
        <OfficialSeriesView />
      </ProofPlace>
      {/* Last, because it is the longest. */}
      <WorstZones />
    </div>
  );
}

function GroupShares({ shown }: { shown: readonly GroupChoice[] }) {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const coverage = useMemo(() => coverageShares(city, { quarter: view.quarter }), [city, view.quarter]);
  const { technology, thresholdMbit } = view;
  return (
    <>
      <p className="nuf-muted">
        {unbroken(
          words.figures.lead(formatMbit(thresholdMbit, language), words.view.technologies[technology]),
        )}
        {coverage.plansCounted.length > 0 &&
          view.quarter &&
          ` · ${pictureWordsOf(language).time.scenario(formatDate(view.quarter, language), scenarioCount(city, view.quarter))}`}
      </p>
      <div className="nuf-table-scroll">
        <table className="nuf-share-table">
          <caption className="kern-sr-only">
            {words.figures.lead(formatMbit(thresholdMbit, language), words.view.technologies[technology])}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.figures.group}</th>
              {units.map((unit) => (
                <th key={unit} scope="col">
                  {words.view.units[unit]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <tr key={group}>
                <th scope="row">{words.view.groupsLong[group]}</th>
                {units.map((unit) => (
                  <td key={unit} data-label={words.view.units[unit]}>
                    <ShareFigure
                      share={shareIn(coverage, { group, unit, technology, mbit: thresholdMbit })}
                      question={{ group, unit, technology, mbit: thresholdMbit, quarter: view.quarter }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A city has fewer; a country has tens of thousands. */
const zonesAtOnce = 100;

function WorstZones() {
  const words = useWords();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const [chosen, setChosen] = useState<RankUnit>('lead');
  const unit = view.group === 'industrial' && chosen === 'households' ? 'businesses' : chosen;
  const { group, technology, thresholdMbit: mbit, quarter } = view;
  return (
    <section className="nuf-stack">
      <h2 className="nuf-heading">{words.figures.zones}</h2>
      <Segments
        legend={words.figures.lead(formatMbit(mbit, language), words.view.technologies[technology])}
        name="einheit"
        value={unit}
        options={rankUnits.map(
          (name) =>
            [name, name === 'lead' ? curveWordsOf(language).leadUnit : words.view.units[name]] as const,
        )}
        onChange={setChosen}
      />
      {unit === 'lead' && <p className="nuf-muted">{curveWordsOf(language).leadNote}</p>}
      <Reckoned
        question={[group, unit, technology, mbit, quarter].join()}
        steps={() => zoneSteps(city, quarter, { group, unit, technology, mbit })}
      >
        {() => <ZoneList unit={unit} />}
      </Reckoned>
    </section>
  );
}

function ZoneList({ unit }: { unit: RankUnit }) {
  const words = useWords();
  const session = useSession();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const coverage = useMemo(() => coverageShares(city, { quarter: view.quarter }), [city, view.quarter]);
  const zones = useMemo(
    () =>
      zonesWorstFirst(coverage, {
        group: view.group,
        unit,
        technology: view.technology,
        mbit: view.thresholdMbit,
      }),
    [coverage, view.group, unit, view.technology, view.thresholdMbit],
  );
  const [shown, setShown] = useState(zonesAtOnce);
  const left = zones.length - shown;
  return (
    <>
      <OnceHere of={view.group === 'all' ? zoneLayers : layersOfGroup(view.group)} />
      <ol className="nuf-zones">
        {zones.slice(0, shown).map((one) => {
          const { zone } = one;
          const by = rankedUnit(one, { unit, technology: view.technology, mbit: view.thresholdMbit });
          return (
            <li key={featureKey(zone.feature)}>
              <button
                type="button"
                className="nuf-textlink"
                onClick={() =>
                  session.select({ point: null, feature: { layer: zone.feature.layer, id: zone.feature.id } })
                }
              >
                <German>{zone.name}</German>
              </button>
              <span className="nuf-muted">{words.view.groups[zone.group]}</span>
              <ZoneShare of={one} unit={by ?? 'area'} />
            </li>
          );
        })}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className="kern-btn kern-btn--secondary kern-btn--x-small"
          onClick={() => setShown(shown + zonesAtOnce)}
        >
          <span className="kern-label">
            {curveWordsOf(language).moreZones(Math.min(left, zonesAtOnce), left)}
          </span>
        </button>
      )}
    </>
  );
}

function ZoneShare({ of, unit }: { of: ZoneFigures; unit: ShareUnit }) {
  const words = useWords();
  const { view } = useSessionState();
  const { city } = useCity();
  const { zone, figures } = of;
  if (!figures) return <span className="nuf-muted">{words.list.noPlace}</span>;
  if (hasNobody(city, of, unit)) return <span className="nuf-muted">{words.figures.nobody}</span>;
  const share = figures.shares[unit][view.technology][view.thresholdMbit];
  return <ShareFigure share={share} unit={unit} group={zone.group} />;
}
