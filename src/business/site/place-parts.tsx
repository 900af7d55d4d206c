// SPDX-License-Identifier: EUPL-1.2
// What is known of the place itself: line today, what is announced, size and distances, each with what is not known.

import { Fragment } from 'react';
import type { Plan } from '../../analysis/roles/service-date';
import { plansOf } from '../../analysis/roles/zones';
import type { DistanceFigures } from '../../analysis/site-check/distance-figures';
import { isShareOfFew } from '../../analysis/site-check/line-figures';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import { freeAsOf, type StraightDistance } from '../../analysis/site-check/site-distances';
import type { SiteFigures } from '../../analysis/site-check/site-figures';
import type { City, CityFeature } from '../../core/city/city';
import { German } from '../../frame/elements/german';
import { OnceHere } from '../../frame/elements/once-here';
import { BuiltSince } from '../../frame/feature/built-since';
import { FeatureName } from '../../frame/feature/feature-name';
import { FoldedPlans, PlanList } from '../../frame/feature/plan-list';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { formatDataDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { areaSentences } from '../number/area-sentence';
import { Certainty } from '../number/certainty';
import { fibreTold } from '../number/fibre-sentence';
import { distanceSentence, Proven, ProvenSentence } from '../number/figure-sentence';
import { builtTold, noneComing } from './built-since-text';
import { ownFreeText } from './feature-facts';
import { noTechnologySaid } from './fit-text';

interface PartProps {
  readonly check: SiteCheck;
  readonly figures: SiteFigures;
}

export function LinePart({ check, figures }: PartProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const about = check.answer?.about;
  return (
    <section>
      <h3>{words.line.heading}</h3>
      {figures.lines.size === 0 ? (
        <OnceHere of={['broadband-coverage']}>
          <p>{noTechnologySaid(check, words) ?? words.line.none}</p>
        </OnceHere>
      ) : (
        <table className="nuf-lines">
          <caption className="kern-sr-only">{words.line.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line.technology}</th>
              <th scope="col">{words.line.down}</th>
              <th scope="col">{words.line.up}</th>
              <th scope="col">
                {words.line.share(
                  check.supply?.unit ?? 'businesses',
                  about?.asOf ? formatDataDate(about.asOf, language) : null,
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...figures.lines].map(([{ technology }, { down, up, share, reach }]) => (
              <tr key={down.id}>
                <th scope="row">{technology ? all.view.technologies[technology] : all.unknown}</th>
                <td>
                  <ProvenSentence of={(say) => words.line.from(say(down))} />
                </td>
                <td>
                  <Proven of={up} />
                </td>
                <td>{reach && isShareOfFew(reach) ? words.line.few : <Proven of={share} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <BuiltSince since={check.builtSince} />
      <dl className="nuf-facts">
        <Fact label={words.line.who}>{all.unknown}</Fact>
        <Fact label={words.line.second}>
          {all.unknown}. <span className="nuf-muted">{words.line.secondWhy}</span>
        </Fact>
      </dl>
      {about && (
        <p className="nuf-honesty">
          <Certainty of={about.confidence} /> {all.source}: <German>{about.source}</German>
          {about.asOf && ` · ${all.asOf} ${formatDataDate(about.asOf, language)}`}
        </p>
      )}
      {about?.confidence === 'demo' && <p className="nuf-muted">{words.line.demo}</p>}
    </section>
  );
}

export function ComingPart({ check, figures }: PartProps) {
  const words = useCheckWords();
  const all = useWords();
  const { city } = useCity();
  const subject = check.answer?.subject ?? check.instead;
  const { language } = useSessionState();
  const plansOf = (isHere: boolean) =>
    check.comingLines.flatMap(({ areaKnown, plan }) => (areaKnown === isHere ? [plan] : []));
  const [here, cityWide] = [plansOf(true), plansOf(false)];
  return (
    <section>
      <h3>{words.coming.heading}</h3>
      {builtTold(check, figures, { words, all, language }).map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the projects of one place keep their order
        <p key={at}>
          <ProvenSentence of={sentence} />
        </p>
      ))}
      {here.length === 0 && (
        <OnceHere of={['planned-expansion']}>
          <p>{noneComing(check, words)}</p>
        </OnceHere>
      )}
      <PlanList
        plans={here}
        asked={subject && { city, subject, units: check.supply ? [check.supply.unit] : undefined }}
      />
      <FoldedPlans summary={words.coming.cityWide} plans={cityWide} />
      {check.answer && <LeftOut text={leftOutText(city, cityWide, words)} />}
    </section>
  );
}

function LeftOut({ text }: { text: string | null }) {
  return text === null ? null : <p className="nuf-muted">{text}</p>;
}

/** That not every funding programme in the data is listed, and why; null where each is. */
export function leftOutText(
  city: City,
  listed: readonly Plan[],
  { coming }: Pick<CheckWords, 'coming'>,
): string | null {
  const isLeftOut = (plan: Plan) => plan.properties.kind === 'programme' && !listed.includes(plan);
  return plansOf(city).some(isLeftOut) ? coming.leftOut : null;
}

export function SizePart({ check, figures }: PartProps) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  const { distances, answer } = check;
  const { perimeter } = figures;
  const areas = areaSentences(figures, words, language);
  const fibre = fibreTold(check, figures, { words, all, language });
  const ownFree = ownFreeText(check, words, language);
  return (
    <section>
      <h3>{words.size.heading}</h3>
      <OnceHere of={['broadband-coverage', 'places', 'commercial-sites']} />
      <dl className="nuf-facts">
        <Fact label={words.size.area}>
          {areas.length === 0 ? (
            all.unknown
          ) : (
            <ProvenSentence of={(say) => areas.map((area) => area(say)).join(' · ')} />
          )}
        </Fact>
        <Fact label={words.size.perimeter}>
          {perimeter ? (
            <ProvenSentence of={(say) => `${say(perimeter)} (${words.size.drawn})`} />
          ) : (
            all.unknown
          )}
        </Fact>
        <Fact label={words.size.motorway}>
          <Distance to={distances?.motorway ?? null} figures={figures.motorway} />
        </Fact>
        <Fact label={words.size.station}>
          <Distance to={distances?.station ?? null} figures={figures.station} />
          {distances?.station && answer?.insideMunicipality === false && ` (${words.size.nearestKnown})`}
        </Fact>
        <Fact label={words.size.fibre}>
          {fibre.length === 0 && all.unknown}
          {fibre.map(({ sentence, by }, at) => (
            <Fragment key={by?.id ?? ''}>
              {at > 0 && '; '}
              <ProvenSentence of={sentence} />{' '}
              <Certainty of={(by ? by.properties : answer?.about)?.confidence ?? null} />
            </Fragment>
          ))}
        </Fact>
        <Fact label={words.size.freeSite}>
          {ownFree && `${ownFree}; ${words.size.freeOther}: `}
          <Distance to={distances?.freeSite ?? null} figures={figures.freeSite} />
          <FreeAsOf
            site={(distances?.freeSite?.feature as CityFeature<'commercial-sites'> | undefined) ?? null}
          />
        </Fact>
      </dl>
    </section>
  );
}

interface DistanceProps {
  readonly to: StraightDistance | null;
  readonly figures: DistanceFigures | null;
}

function Distance({ to, figures }: DistanceProps) {
  const words = useCheckWords();
  const all = useWords();
  if (!to || !figures) return all.unknown;
  const { straight, plusMinus } = words.size;
  return (
    <>
      <FeatureName of={to.feature} />: <ProvenSentence of={distanceSentence(figures, straight, plusMinus)} />
    </>
  );
}

/** Of when the news is that land is free there: it may be sold by now. */
function FreeAsOf({ site }: { site: CityFeature<'commercial-sites'> | null }) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const date = site && freeAsOf(site.properties);
  return date && ` (${words.size.freeAsOf(formatDataDate(date, language))})`;
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
