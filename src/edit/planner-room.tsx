// SPDX-License-Identifier: EUPL-1.2
// The planners' room until an editor exists: how to edit, which files there are, and what the check says of them.

import { findingMessage } from '../core/findings/finding-words';
import type { FileReport } from '../core/validation/check-file';
import { layerById } from '../layers';
import type { ManifestFile } from '../session/load/manifest';
import { useCity } from '../session/use-city';
import { useFindings } from '../session/use-findings';
import { useSessionState, useWords } from '../session/use-session';
import { formatDate, formatNumber } from '../words/number/format';
import '../frame/elements/table.css';
import './planner-room.css';

export function CareRoom() {
  const words = useWords();
  const reports = useFindings();
  return (
    <main id="inhalt" tabIndex={-1} className="nuf-page">
      <div className="nuf-page__text nuf-care">
        <h1 className="kern-heading-large">{words.care.heading}</h1>
        <p className="kern-body">{words.care.lead}</p>
        <ol className="nuf-care__steps">
          {words.care.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {reports && <Findings reports={reports} />}
        <Files />
      </div>
    </main>
  );
}

function Files() {
  const words = useWords();
  const { language } = useSessionState();
  const { manifest, troubles } = useCity();
  if (!manifest) return <p>{words.trouble.noManifest}</p>;
  const contents: Readonly<Record<string, string>> = words.care.contents;
  const dateOf = ({ layer, asOf }: ManifestFile) =>
    // Rules and lists date each of their entries, not the file.
    asOf ? formatDate(asOf, language) : layer ? words.unknown : '–';
  return (
    <section>
      <h2 className="kern-heading-small">{words.care.files}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="nuf-table-scroll" tabIndex={0} aria-label={words.care.files}>
        <table className="kern-table kern-table--small nuf-table nuf-cards">
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {[words.list.layer, words.care.file, words.care.features, words.asOf, words.care.state].map(
                (head) => (
                  <th
                    key={head}
                    scope="col"
                    className="kern-table__header"
                    data-kind={head === words.care.features ? 'number' : undefined}
                  >
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {manifest.files.map((file) => (
              <tr key={file.name} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {(file.layer && layerById(file.layer)?.title[language]) ?? contents[file.name] ?? '–'}
                </th>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{words.care.file}</span>
                  {file.name}
                </td>
                <td className="kern-table__cell" data-kind="number">
                  <span className="nuf-cards__label">{words.care.features}</span>
                  {file.features === null ? '–' : formatNumber(file.features, language)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{words.asOf}</span>
                  {dateOf(file)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{words.care.state}</span>
                  {troubles.some((trouble) => trouble.file === file.name)
                    ? words.trouble.title
                    : words.care.fine}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Findings({ reports }: { reports: readonly FileReport[] }) {
  const words = useWords();
  const { language } = useSessionState();
  const findings = reports.flatMap((report) =>
    report.findings.map((finding, at) => ({ file: report.file, finding, at })),
  );
  return (
    <section role="status">
      <h2 className="kern-heading-small">{words.care.findings}</h2>
      {findings.length === 0 ? (
        <p>{words.care.noFindings}</p>
      ) : (
        <ul className="nuf-findings">
          {findings.map(({ file, finding, at }) => (
            <li key={`${file}${at}`} data-severity={finding.severity}>
              <strong>
                {words.care.severities[finding.severity]} · {file}
                {finding.featureId ? ` · ${finding.featureId}` : ''}
              </strong>
              <span>{findingMessage(finding, language)}</span>
              {finding.path && <code>{finding.path}</code>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
