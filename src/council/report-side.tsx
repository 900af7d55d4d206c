// SPDX-License-Identifier: EUPL-1.2
// What stands beside the report: its contents and what it is counted by; and what it is printed and saved as. The answers come first, so both
// stand in a column of their own where there is room, and folded above the answers where there is none.

import { type ReactNode, useState } from 'react';
import { shareUnits } from '../analysis/coverage/coverage';
import { ruleOn } from '../analysis/coverage/underserved-spots';
import { timelineOf } from '../analysis/expansion/expansion';
import { saveText } from '../frame/device/save-file';
import { unbroken } from '../frame/elements/unbroken';
import type { ShareUnit } from '../layers/broadband-coverage';
import type { ReportDocument } from '../report/document/document';
import { momentOption } from '../report/document/moment';
import { reportHtml } from '../report/output/html';
import { reportMarkdown } from '../report/output/markdown';
import { useCity } from '../session/use-city';
import { useSession, useSessionState } from '../session/use-session';
import { reportWordsOf } from '../words/report';
import { showSection } from './show-section';
import './report-side.css';

/** From here on the column has room; report-side.css has the same width. */
const wide = '(width >= 1240px)';

export function ReportSide({ report }: { readonly report: ReportDocument }) {
  const session = useSession();
  const words = reportWordsOf(report.language);
  const lead = (id: string) => {
    session.keep('teil', id);
    // Whoever asks for the same section again has scrolled away from it; the link is the same as before.
    showSection(id);
  };
  return (
    <div className="nuf-report__side">
      <Part title={words.contents} className="nuf-report__contents">
        <nav aria-label={words.contents}>
          <ol>
            {report.sections.map(({ id, heading }) => (
              <li key={id}>
                <button type="button" className="nuf-textlink" onClick={() => lead(id)}>
                  {heading}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </Part>
      <Part title={words.settings} className="nuf-report__tools">
        <Switches report={report} />
      </Part>
    </div>
  );
}

function Part(props: { readonly title: string; readonly className: string; readonly children: ReactNode }) {
  const { title, className, children } = props;
  const [isOpenAtFirst] = useState(() => typeof matchMedia !== 'function' || matchMedia(wide).matches);
  return (
    <details className={className} open={isOpenAtFirst}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Switches({ report }: { readonly report: ReportDocument }) {
  const session = useSession();
  const { extra } = useSessionState();
  const { city } = useCity();
  const words = reportWordsOf(report.language);
  const { fundingRules, dataAsOf } = city.municipality;
  const rule = extra.regel ?? ruleOn(dataAsOf, fundingRules)?.id;
  return (
    <div className="nuf-report__switches">
      <label>
        {words.denominator}
        <select
          value={extra.nenner ?? ''}
          onChange={(event) => session.keep('nenner', event.target.value || null)}
        >
          <option value="">{words.ownDenominator}</option>
          {shareUnits.map((unit: ShareUnit) => (
            <option key={unit} value={unit}>
              {words.coverage.units[unit]}
            </option>
          ))}
        </select>
      </label>
      {fundingRules.length > 0 && (
        // A rule is named by what it asks for: a list to pull down would cut that off.
        <fieldset className="nuf-report__rules">
          <legend>{words.rule}</legend>
          {fundingRules.map(({ id, title }) => (
            <label key={id}>
              <input
                type="radio"
                name="funding-rule"
                checked={id === rule}
                onChange={() => session.keep('regel', id)}
              />
              <span>{unbroken(title[report.language])}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label>
        {words.moment}
        <select
          value={extra.quartal ?? ''}
          onChange={(event) => session.keep('quartal', event.target.value || null)}
        >
          <option value="">{words.dataMoment}</option>
          {timelineOf(city).quarters.map((quarter) => (
            <option key={quarter} value={quarter}>
              {momentOption(city, quarter, report.language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Print and files: what a councillor takes home stands in the head. */
export function ReportActions({ report }: { readonly report: ReportDocument }) {
  const { city } = useCity();
  const words = reportWordsOf(report.language);
  const { ags } = city.municipality;
  const page = `${location.origin}${location.pathname}`;
  const saveHtml = () =>
    saveText(reportHtml(report, { served: null, page }), `bericht-${ags}.html`, 'text/html');
  const saveMarkdown = () => saveText(reportMarkdown(report), `bericht-${ags}.md`, 'text/markdown');
  return (
    <div className="nuf-report__actions">
      <button type="button" className="kern-btn kern-btn--secondary" onClick={() => window.print()}>
        <span className="kern-label">{words.print}</span>
      </button>
      <button type="button" className="nuf-textlink" onClick={saveHtml}>
        {words.saveHtml}
      </button>
      <button type="button" className="nuf-textlink" onClick={saveMarkdown}>
        {words.saveMarkdown}
      </button>
      <a className="nuf-textlink" href="feed.xml">
        {words.changes.feed}
      </a>
    </div>
  );
}
