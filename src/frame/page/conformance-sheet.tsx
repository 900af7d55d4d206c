// SPDX-License-Identifier: EUPL-1.2
// The sheet of conformance on the page about accessibility: two tables, folded until they are asked for.

import { useSessionState } from '../../session/use-session';
import { bikSheet, mapSheet, type Result, type SheetRow, sheetWords } from '../../words/conformance';
import { formatNumber, type Language } from '../../words/number/format';

export function ConformanceSheet() {
  const { language } = useSessionState();
  const words = sheetWords[language];
  return (
    <section>
      <h2 className="kern-heading-small">{words.heading}</h2>
      <p className="kern-body">{words.lead}</p>
      <Sheet title={words.map} rows={mapSheet} language={language} />
      <Sheet title={words.bik} rows={bikSheet} language={language} />
    </section>
  );
}

function Sheet({ title, rows, language }: { title: string; rows: readonly SheetRow[]; language: Language }) {
  const words = sheetWords[language];
  const count = (result: Result) =>
    formatNumber(rows.filter((row) => row.result === result).length, language);
  return (
    <>
      <h3 className="kern-heading-small">{title}</h3>
      <p className="kern-body">
        {words.summary(count('met'), count('mostly'), count('none'), count('operator'))}
      </p>
      <details className="nuf-more">
        <summary>{title}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard. */}
        <section className="nuf-table-scroll" tabIndex={0} aria-label={title}>
          <table className="nuf-table" aria-label={title}>
            <thead>
              <tr>
                {[words.step, words.result, words.tests].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, result, note, evidence }) => (
                <tr key={id}>
                  <th scope="row">
                    {id} {name[language]}
                  </th>
                  <td>
                    {words.results[result]}
                    {note && `: ${note[language]}`}
                  </td>
                  <td>
                    <ul>
                      {evidence.map(({ file, test }) => (
                        // File and name of the test are code, in English.
                        <li key={test} lang="en">
                          <code>{file}</code>: {test}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}
