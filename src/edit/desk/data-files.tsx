// SPDX-License-Identifier: EUPL-1.2
// The files of the data as a table: which layer each holds, how many objects, of when, and whether it is in order.

import { layerById } from '../../layers';
import type { ManifestFile } from '../../session/load/manifest';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import { formatDataDate, formatNumber } from '../../words/number/format';
import { useEditWords } from '../context/use-edit-words';

export function DataFiles() {
  const words = useWords();
  const { files } = useEditWords();
  const { language } = useSessionState();
  const { manifest, troubles } = useCity();
  if (!manifest) return <p>{words.trouble.noManifest}</p>;
  const contents: Readonly<Record<string, string>> = files.contents;
  const dateOf = ({ layer, asOf }: ManifestFile) =>
    // Rules and lists date each of their entries, not the file.
    asOf ? formatDataDate(asOf, language) : layer ? words.unknown : '–';
  return (
    <section>
      <h2 className="kern-heading-small">{files.heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="nuf-table-scroll" tabIndex={0} aria-label={files.heading}>
        <table className="kern-table kern-table--small nuf-table nuf-cards">
          <caption className="kern-sr-only">{files.heading}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {[words.list.layer, files.file, files.features, words.asOf, files.state].map((head) => (
                <th
                  key={head}
                  scope="col"
                  className="kern-table__header"
                  data-kind={head === files.features ? 'number' : undefined}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {manifest.files.map((file) => (
              <tr key={file.name} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {(file.layer && layerById(file.layer)?.title[language]) ?? contents[file.name] ?? '–'}
                </th>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{files.file}</span>
                  {file.name}
                </td>
                <td className="kern-table__cell" data-kind="number">
                  <span className="nuf-cards__label">{files.features}</span>
                  {file.features === null ? '–' : formatNumber(file.features, language)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{words.asOf}</span>
                  {dateOf(file)}
                </td>
                <td className="kern-table__cell">
                  <span className="nuf-cards__label">{files.state}</span>
                  {troubles.some((trouble) => trouble.file === file.name) ? words.trouble.title : files.fine}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
