// SPDX-License-Identifier: EUPL-1.2
// What is known of the place itself: line today, what is announced, size and distances, each with what is not known.

import type { SiteCheck } from '../analysis/site-check';
import type { StraightDistance } from '../analysis/site-check-distances';
import { PlanCard } from '../frame/plan-card';
import { useSessionState, useWords } from '../session/use-session';
import { formatArea, formatDate, formatDistance, formatMbit, formatShare } from '../words/format';
import { Certainty } from './certainty';
import { useCheckWords } from './use-check-words';

export function LinePart({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const about = check.answer?.about;
  return (
    <section>
      <h3>{words.line.heading}</h3>
      {check.lines.length === 0 ? (
        <p>{words.line.none}</p>
      ) : (
        <table className="nuf-lines">
          <thead>
            <tr>
              <th scope="col">{words.line.technology}</th>
              <th scope="col">{words.line.down}</th>
              <th scope="col">{words.line.up}</th>
              <th scope="col">{words.line.share}</th>
            </tr>
          </thead>
          <tbody>
            {check.lines.map(({ technology, downMbit, upMbit, share }) => (
              <tr key={`${technology}${downMbit}`}>
                <th scope="row">{technology ? all.view.technologies[technology] : all.unknown}</th>
                <td>{downMbit === null ? all.unknown : words.line.from(formatMbit(downMbit, language))}</td>
                <td>{upMbit === null ? all.unknown : formatMbit(upMbit, language)}</td>
                <td>{share === null ? all.unknown : formatShare(share, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="nuf-facts">
        <Fact label={words.line.who}>{all.unknown}</Fact>
        <Fact label={words.line.second}>
          {all.unknown}. <span className="nuf-muted">{words.line.secondWhy}</span>
        </Fact>
      </dl>
      {about && (
        <p className="nuf-honesty">
          <Certainty of={about.confidence} /> {all.source}: {about.source}
          {about.asOf && ` · ${all.asOf} ${formatDate(about.asOf, language)}`}
        </p>
      )}
      {about?.confidence === 'demo' && <p className="nuf-muted">{words.line.demo}</p>}
    </section>
  );
}

export function ComingPart({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const here = check.comingLines.filter(({ areaKnown }) => areaKnown);
  const cityWide = check.comingLines.filter(({ areaKnown }) => !areaKnown);
  return (
    <section>
      <h3>{words.coming.heading}</h3>
      {here.length === 0 && <p>{words.coming.none}</p>}
      <ul className="nuf-plans">
        {here.map(({ plan }) => (
          <li key={plan.id}>
            <PlanCard plan={plan} selected={false} />
          </li>
        ))}
      </ul>
      {cityWide.length > 0 && (
        <details className="nuf-more">
          <summary>{words.coming.cityWide}</summary>
          <ul className="nuf-plans">
            {cityWide.map(({ plan }) => (
              <li key={plan.id}>
                <PlanCard plan={plan} selected={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

export function SizePart({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { size, statedAreaM2, distances, nearestFibre } = check;
  const fibreM = nearestFibre?.distanceM ?? null;
  return (
    <section>
      <h3>{words.size.heading}</h3>
      <dl className="nuf-facts">
        <Fact label={words.size.area}>
          {statedAreaM2 === null && size === null && all.unknown}
          {statedAreaM2 !== null && `${formatArea(statedAreaM2, language)} (${words.size.stated})`}
          {statedAreaM2 !== null && size && ' · '}
          {size && `${formatArea(size.areaM2, language)} (${words.size.drawn})`}
        </Fact>
        <Fact label={words.size.perimeter}>
          {size ? `${formatDistance(size.perimeterM, language)} (${words.size.drawn})` : all.unknown}
        </Fact>
        <Fact label={words.size.motorway}>
          <Distance to={distances?.motorway ?? null} />
        </Fact>
        <Fact label={words.size.station}>
          <Distance to={distances?.station ?? null} />
        </Fact>
        <Fact label={words.size.fibre}>
          {fibreM === null
            ? all.unknown
            : fibreM === 0
              ? words.size.here
              : `${formatDistance(fibreM, language)} ${words.size.straight}`}
          {fibreM !== null && <Certainty of={check.answer?.about?.confidence ?? null} />}
        </Fact>
        <Fact label={words.size.freeSite}>
          <Distance to={distances?.freeSite ?? null} />
        </Fact>
      </dl>
    </section>
  );
}

function Distance({ to }: { to: StraightDistance | null }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  if (!to) return all.unknown;
  return (
    <>
      {to.name}: {formatDistance(to.distanceM, language)} {words.size.straight}
      {to.uncertaintyM !== null && ` (${words.size.plusMinus(formatDistance(to.uncertaintyM, language))})`}
    </>
  );
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
