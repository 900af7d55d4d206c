// SPDX-License-Identifier: EUPL-1.2
// The answer on two pages of A4 at most, to hand to a neighbour: everything the panel says, but a project in two lines and
// each contact once.

import { German } from '../../frame/elements/german';
import { QrCode } from '../../frame/elements/qr-code';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { paperWordsOf } from '../../words/answer/paper';
import { formatDate } from '../../words/number/format';
import { About } from '../answer/about-feature';
import { CoverageHere } from '../answer/coverage-here';
import { HowSure } from '../answer/how-sure';
import { LandHere } from '../answer/land-here';
import { SheetContacts } from './sheet-contacts';
import { MapOnPaper } from './sheet-picture';
import { SheetPlans } from './sheet-plans';
import type { ShownOnPaper } from './shown-on-paper';
import './answer-sheet.css';

export { printFonts } from '../../map/still/print-picture';

export function AnswerSheet({ answer, feature, isNeighbour, head, since }: ShownOnPaper) {
  const words = useWords();
  const { language } = useSessionState();
  const { city, demo } = useCity();
  const paper = paperWordsOf(language);
  const link = window.location.href;
  return (
    <article className="nuf-paper" aria-label={words.answer.label} ref={unfold}>
      <header className="nuf-paper__head">
        <div>
          <h1>
            <German>{`${words.product} · ${city.municipality.name}`}</German>
          </h1>
          {head}
          <p className="nuf-muted">
            {words.footer.dataAsOf(formatDate(city.municipality.dataAsOf, language))}
          </p>
        </div>
        <QrCode text={link} label={paper.qrLabel} />
      </header>
      {demo && (
        <p className="nuf-paper__demo">
          <strong>{words.demo.banner}</strong> {words.demo.bannerWhy}
        </p>
      )}
      <MapOnPaper answer={answer} />
      <About feature={feature} isOpen />
      {answer && <CoverageHere answer={answer} since={since} />}
      {!isNeighbour && (
        <SheetPlans answer={answer} selected={feature?.layer === 'planned-expansion' ? feature : null} />
      )}
      {answer && <LandHere answer={answer} />}
      <SheetContacts outside={isNeighbour || answer?.insideMunicipality === false} />
      {answer && <HowSure answer={answer} />}
      <footer className="nuf-paper__foot">
        {paper.link}: <span className="nuf-paper__link">{link}</span>
      </footer>
    </article>
  );
}

/** Nobody can open on paper what is folded. */
function unfold(sheet: HTMLElement | null): void {
  for (const folded of sheet?.querySelectorAll('details') ?? []) folded.open = true;
}
