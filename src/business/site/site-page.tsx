// SPDX-License-Identifier: EUPL-1.2
// Any point, one page: everything a business asks of a place, in the order of its worry.

import type { Plan } from '../../analysis/roles/service-date';
import type { SiteCheck } from '../../analysis/site-check/site-check';
import type { CityFeature } from '../../core/city/city';
import { useReadFromTop } from '../../frame/device/read-from-top';
import { German } from '../../frame/elements/german';
import { keyed } from '../../frame/elements/keyed';
import { OnceHere } from '../../frame/elements/once-here';
import { ContactItem } from '../../frame/feature/contact-item';
import { FeatureCard } from '../../frame/feature/feature-card';
import { PlanCard } from '../../frame/feature/plan-card';
import { layerById, layers } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatSourceDate } from '../../words/number/format';
import type { Tables } from '../context/rule-tables';
import { useCheckWords } from '../context/use-business-words';
import { Certainty } from '../number/certainty';
import { OutlineFirst } from '../outline/outline-first';
import { OutlineTool } from '../outline/outline-tool';
import { FirmForm, FitAnswer, fitOf, useFirm } from './business-fit-part';
import { insteadText, outsideText, tellsItsFile } from './feature-facts';
import { firmSaid, noLineSaid } from './fit-text';
import { FundingPart, LawPart } from './law-parts';
import { ComingPart, LinePart, SizePart } from './place-parts';
import { SiteActions } from './site-actions';
import { SiteStart } from './site-start';
import { usePlaceFigures } from './use-site-figures';
import './site-page.css';
import { SiteName, useSiteCheck } from './site-name';

interface Props {
  readonly tables: Tables;
  readonly onExpose: () => void;
}

export function SitePage({ tables, onExpose }: Props) {
  const check = useSiteCheck(tables);
  useReadFromTop(useSessionState().selection);
  const { eligibility, permissibility, requirements, federal } = tables;
  if (!eligibility || !permissibility || !requirements || !federal) return null;
  const checked = check && (
    <CheckedSite
      check={check}
      tables={{ eligibility, permissibility, requirements, federal }}
      onExpose={onExpose}
    />
  );
  const isOutline = check?.size != null && !check.feature;
  return (
    <>
      {!check && <SiteStart />}
      {!isOutline && checked}
      <OutlineFirst shown={isOutline} />
      {/* At one place in every state, so that the focus stays when the third corner makes an area. */}
      <OutlineTool />
      {isOutline && checked}
      {!check && <FirmForm table={requirements} />}
    </>
  );
}

/** The layers that a checked site speaks of. */
const asked = layers.filter(({ role }) => role !== 'base' && role !== 'building').map(({ id }) => id);

interface CheckedProps {
  readonly check: SiteCheck;
  readonly tables: {
    [K in 'eligibility' | 'permissibility' | 'requirements' | 'federal']: NonNullable<Tables[K]>;
  };
  readonly onExpose: () => void;
}

function CheckedSite({ check, tables, onExpose }: CheckedProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const [firm] = useFirm(tables.requirements);
  const fit = fitOf(check, firm, tables.requirements);
  const figures = usePlaceFigures(check, fit, tables);
  const { feature, answer } = check;
  const all = useWords();
  const outside = answer?.insideMunicipality === false;
  return (
    <article className="nuf-answer" aria-label={words.site.label}>
      <header className="nuf-answer__head">
        <p className="nuf-answer__place">
          {feature && <span className="nuf-muted">{layerById(feature.layer)?.title[language]}</span>}
        </p>
        <h2 className="nuf-answer__verdict">
          <SiteName check={check} />
        </h2>
        <WhatAnswers check={check} />
        {outside && <p>{outsideText(check, words, all)}</p>}
      </header>
      {/* Unasked it has an answer to give to nobody who reads it on paper. */}
      <section className={fit ? undefined : 'nuf-asks'}>
        <h3>{words.fit.heading}</h3>
        {fit && <p className="nuf-asked">{firmSaid(firm, tables.requirements, language)}</p>}
        {fit ? (
          <OnceHere of={['broadband-coverage']}>
            <FitAnswer fit={fit} check={check} table={tables.requirements} figures={figures} />
          </OnceHere>
        ) : (
          <p>{words.fit.nothing}</p>
        )}
        {/* What is taken away from here says no later that something was on its way. */}
        <OnceHere of={asked}>
          <SiteActions check={check} fit={fit} tables={tables} figures={figures} onExpose={onExpose} />
        </OnceHere>
        <details className="nuf-more nuf-asks" open={fit === null}>
          <summary>{words.fit.firm}</summary>
          <FirmForm table={tables.requirements} isNamed />
        </details>
      </section>
      {feature && tellsItsFile(feature) && <OwnFile feature={feature} />}
      {answer && <LinePart check={check} figures={figures.site} />}
      {((answer && !outside) || check.comingLines.length > 0) && (
        <ComingPart check={check} figures={figures.site} />
      )}
      {answer && !outside && (
        <FundingPart
          check={check}
          rules={tables.eligibility}
          federal={tables.federal}
          figures={figures.site}
        />
      )}
      <LawPart check={check} rules={tables.permissibility} noise={figures.site.noise} />
      <SizePart check={check} figures={figures.site} />
      <section>
        <h3>{words.contacts}</h3>
        {outside && !answer.besideBoundary && <p>{words.contactsOutside}</p>}
        <ul className="nuf-contacts">
          {check.contacts.map((contact) => (
            <ContactItem key={contact.id} contact={contact} />
          ))}
        </ul>
      </section>
      <SourcesPart check={check} />
    </article>
  );
}

/** What its file says; of a project also each date that was announced. */
function OwnFile({ feature }: { feature: CityFeature }) {
  if (feature.layer === 'planned-expansion') return <PlanCard plan={feature as Plan} selected />;
  return <FeatureCard feature={feature as never} />;
}

/** Of what the numbers below are, where it is not simply the whole of what was asked. */
function WhatAnswers({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const all = useWords();
  const { city } = useCity();
  const { language } = useSessionState();
  const { instead, cityPart, point } = check;
  if (!instead)
    return cityPart ? <p>{all.headline.cityPart(cityPart)}</p> : !point && <p>{words.site.noPlace}</p>;
  return (
    <>
      <p>{insteadText(instead, words)}</p>
      <p>{noLineSaid(city, check, all, language).join(' ')}</p>
    </>
  );
}

function SourcesPart({ check }: { check: SiteCheck }) {
  const words = useCheckWords();
  const all = useWords();
  const { language } = useSessionState();
  return (
    <details className="nuf-more">
      <summary>{words.sources.heading}</summary>
      <ul className="nuf-tests">
        {keyed(check.sources, ({ part, source, asOf }) => `${part}${source}${asOf}`).map(([key, source]) => (
          <li key={key}>
            <strong>{words.sources.parts[source.part]}</strong>
            <span className="nuf-honesty">
              <Certainty of={source.confidence} /> <German>{source.source}</German> · {all.asOf}{' '}
              {source.asOf ? formatSourceDate(source.asOf, source.part === 'line', language) : all.unknown}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
