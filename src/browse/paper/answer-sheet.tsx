// SPDX-License-Identifier: EUPL-1.2
// The answer on one page of A4, to hand to a neighbour: everything the panel says, but a project in two lines and each contact
// once. What a full page has no room for (answer-page.ts) stands behind its link, and the page says so.

import { useLayoutEffect, useRef } from 'react';
import { fitPage } from '../../frame/device/fit-page';
import { German } from '../../frame/elements/german';
import { QrCode } from '../../frame/elements/qr-code';
import { FeatureCard } from '../../frame/feature/feature-card';
import { useDemoWhy } from '../../frame/page/demo-banner';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { paperWordsOf } from '../../words/answer/paper';
import { formatDataDate } from '../../words/number/format';
import { hasCard } from '../answer/about-feature';
import { CoverageHere } from '../answer/coverage-here';
import { HowSure } from '../answer/how-sure';
import { LandHere } from '../answer/land-here';
import { answerPage } from './answer-page';
import { SheetContacts } from './sheet-contacts';
import { MapOnPaper } from './sheet-picture';
import { SheetPlans } from './sheet-plans';
import type { ShownOnPaper } from './shown-on-paper';
import './answer-sheet.css';

export { printFonts } from '../../map/still/print-picture';

export function AnswerSheet({ answer, feature, isNeighbour, isOutside, head, since }: ShownOnPaper) {
  const words = useWords();
  const { language } = useSessionState();
  const { city, demo } = useCity();
  const why = useDemoWhy();
  const paper = paperWordsOf(language);
  const link = window.location.href;
  const sheet = useRef<HTMLElement>(null);
  const taken = useRef(0);
  const fit = () => {
    taken.current = fitPage(sheet.current, answerPage, taken.current);
  };
  // The browser lays out its pages right after this, and asks no more.
  useLayoutEffect(fit);
  return (
    <article className="nuf-paper" aria-label={words.answer.label} ref={sheet}>
      <header className="nuf-paper__head">
        <div>
          <h1>
            <German>{`${words.product} · ${city.municipality.name}`}</German>
          </h1>
          {head}
          <p className="nuf-muted">
            {words.footer.dataAsOf(formatDataDate(city.municipality.dataAsOf, language))}
          </p>
        </div>
        <QrCode text={link} label={paper.qrLabel} />
      </header>
      {demo && (
        <p className="nuf-paper__demo">
          <strong>{words.demo.banner}</strong> {why}
        </p>
      )}
      <MapOnPaper answer={answer} onDrawn={fit} />
      {hasCard(feature) && (
        <details className="nuf-more" open>
          <summary>{words.answer.about}</summary>
          <FeatureCard feature={feature} />
        </details>
      )}
      {answer && <CoverageHere answer={answer} since={since} />}
      {!isNeighbour && !isOutside && (
        <SheetPlans answer={answer} selected={feature?.layer === 'planned-expansion' ? feature : null} />
      )}
      {answer && !isOutside && <LandHere answer={answer} />}
      <SheetContacts
        outside={isNeighbour || (answer?.insideMunicipality === false && !answer.besideBoundary)}
      />
      {answer && !isOutside && <HowSure answer={answer} />}
      <footer className="nuf-paper__foot">
        <span className="nuf-paper__more">{paper.more} </span>
        <span className="nuf-paper__no-map">{paper.noMap} </span>
        {paper.link}: <span className="nuf-paper__link">{link}</span>
      </footer>
    </article>
  );
}
