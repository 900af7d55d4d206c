// SPDX-License-Identifier: EUPL-1.2
// The council's room: the report as a page, with its two switches, its contents and its files.

import { useEffect, useMemo, useState } from 'react';
import { shareUnits } from '../analysis/coverage/coverage';
import { timelineOf } from '../analysis/expansion/expansion';
import type { City } from '../core/city/city';
import { atOnce, type Progress } from '../core/time/steps';
import { calledFolder } from '../frame/proof/called-folder';
import { ProofPlace } from '../frame/proof/proof-provider';
import { reportSteps } from '../report/council-report';
import type { ReportDocument } from '../report/document/document';
import type { ReportQuestion, UnusedFile } from '../report/document/given';
import { inSlices } from '../session/load/yield-to-input';
import { useCity } from '../session/use-city';
import { useSessionState } from '../session/use-session';
import { useIsCountry } from '../session/use-steps';
import { reportWordsOf } from '../words/report';
import { Making } from './report-making';
import { ReportActions, ReportSide } from './report-side';
import { Blocks, ReportView } from './report-view';
import { showSection } from './show-section';
import { unusedBy } from './unused-by';
import { type FurtherMaterial, useFurtherMaterial } from './use-report-material';
import './report.css';
import './report-print.css';

export function ReportRoom() {
  const { language } = useSessionState();
  const words = reportWordsOf(language);
  const { city, troubles } = useCity();
  const further = useFurtherMaterial();
  const question = useQuestion(city);
  const unusedFiles = useMemo(() => troubles.flatMap(unusedBy), [troubles]);
  const { report, progress } = useReport(city, further, question, unusedFiles);
  useSectionOfLink(report !== null);
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-page nuf-report">
      <Making isMaking={report === null || progress !== null} progress={progress} words={words} />
      {report && (
        <ProofPlace>
          <article className="nuf-report__paper">
            <Head report={report} />
            <ReportSide report={report} />
            <div className="nuf-report__body">
              {further?.missing.map((file) => (
                <p key={file} className="nuf-report__note" role="status">
                  {words.missing(file)}
                </p>
              ))}
              <ReportView report={report} />
            </div>
          </article>
        </ProofPlace>
      )}
    </main>
  );
}

/**
 * The report; null until there is one. That of a country is made in slices and what stood before stays meanwhile; another
 * question, or leaving the room, ends the one on its way.
 */
function useReport(
  city: City,
  further: FurtherMaterial | null,
  question: ReportQuestion,
  unusedFiles: readonly UnusedFile[],
): { readonly report: ReportDocument | null; readonly progress: Progress | null } {
  const isCountry = useIsCountry();
  const steps = useMemo(
    () =>
      further &&
      (() =>
        reportSteps(
          { city, ...further, changes: further.changes ?? [], unusedFiles, dataFolder: calledFolder },
          question,
        )),
    [city, further, question, unusedFiles],
  );
  const atHand = useMemo(() => (steps && !isCountry ? atOnce(steps()) : null), [steps, isCountry]);
  const [made, setMade] = useState<ReportDocument | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (steps === null || !isCountry) return;
    const stop = new AbortController();
    const { signal } = stop;
    setProgress(null);
    void inSlices(steps(), signal, (now) => setProgress((before) => furtherOf(before, now))).then(
      (report) => {
        if (report) setMade(report);
        if (!signal.aborted) setProgress(null);
      },
    );
    return () => stop.abort();
  }, [steps, isCountry]);
  return isCountry ? { report: made, progress } : { report: atHand, progress: null };
}

/** The bar moves by whole per cent, so that a country's report is not held up by drawing how far it is. */
function furtherOf(before: Progress | null, now: Progress): Progress {
  const percent = ({ done, of }: Progress) => Math.floor((100 * done) / of);
  return before && percent(before) === percent(now) ? before : now;
}

/** The switches stand in the link, so that a link shows the same report. */
function useQuestion(city: City): ReportQuestion {
  const { language, extra } = useSessionState();
  const unit = shareUnits.find((one) => one === extra.nenner) ?? null;
  const rule = extra.regel ?? null;
  const quarter = timelineOf(city).quarters.find((one) => one === extra.quartal) ?? null;
  return useMemo(() => ({ language, unit, rule, quarter }), [language, unit, rule, quarter]);
}

/** `x.teil` of a proof's link leads to its section. */
function useSectionOfLink(isReady: boolean): void {
  const { extra } = useSessionState();
  const { teil } = extra;
  useEffect(() => {
    if (isReady && teil !== undefined) showSection(teil);
  }, [isReady, teil]);
}

function Head({ report }: { readonly report: ReportDocument }) {
  const words = reportWordsOf(report.language);
  return (
    <header className="nuf-report__head">
      <h1 className="kern-heading-large">{report.title}</h1>
      <p className="nuf-report__subtitle">{report.subtitle}</p>
      <p>
        {report.lead} <span className="nuf-screen-only">{words.leadScreen}</span>
        <span className="nuf-paper-only">{words.leadPaper}</span>
      </p>
      <dl className="nuf-report__facts">
        {report.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ReportActions report={report} />
      <Blocks blocks={report.notes} report={report} />
    </header>
  );
}
