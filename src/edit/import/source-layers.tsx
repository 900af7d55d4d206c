// SPDX-License-Identifier: EUPL-1.2
// The layers of a file that has several: which one was read, and a way to the others.

import type { ImportReport } from '../../import/import-report';
import { useSessionState } from '../../session/use-session';
import { importWordsOf } from '../../words/import';

/** Which of several layers of the file was read, to read another one instead; nothing where there is one alone. */
export function SourceLayers({
  report,
  onChoose,
}: {
  report: ImportReport;
  onChoose: (layer: string) => void;
}) {
  const { language } = useSessionState();
  const { layers: names, sourceLayer } = report;
  if (names.length < 2 || sourceLayer === null) return null;
  return (
    <label>
      {importWordsOf(language).facts.sourceLayer}{' '}
      <select className="nuf-select" value={sourceLayer} onChange={({ target }) => onChoose(target.value)}>
        {names.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
