// SPDX-License-Identifier: EUPL-1.2
// The rows of a list as a file for another program, made here; what the format could not hold is said beside it.

import { useState } from 'react';
import type { City } from '../../core/city/city';
import { planeOf } from '../../core/city/town-plane';
import type { Table, TableRow } from '../../core/write/table';
import { exportFormats } from '../../export/formats';
import { excessText } from '../../export/table/excess-words';
import { lossText } from '../../export/table/loss-words';
import type { Loss } from '../../export/table/losses';
import { DoesNotFit } from '../../export/table/writer';
import { saveBytes } from '../../frame/device/save-file';
import { type LayerId, layerById } from '../../layers';
import { nameOfDownload } from '../../session/draft-name';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { downloadWordsOf } from '../../words/download';
import type { Language } from '../../words/number/format';
import { exportedRows } from './exported-rows';

/**
 * What a file of a layer does not have, as sentences: what its format cannot hold, and the dates of cells that have several, since the page
 * keeps only how many have which.
 */
export function lossesSaid(
  { cells }: Pick<City, 'cells'>,
  layer: LayerId,
  losses: readonly Loss[],
  language: Language,
): string[] {
  const lacksDates = layer === 'broadband-coverage' && cells?.about.dates !== undefined;
  return [
    ...(lacksDates ? [downloadWordsOf(language).cellDates] : []),
    ...losses.map((loss) => lossText(loss, language)),
  ];
}

interface DownloadProps {
  readonly table: Table;
  readonly rows: readonly TableRow[];
}

type Outcome =
  | { readonly kind: 'making' | 'failed' }
  | { readonly kind: 'saved'; readonly name: string; readonly losses: readonly string[] }
  | { readonly kind: 'tooMuch'; readonly why: string };

export function LayerDownload({ table, rows }: DownloadProps) {
  const { language } = useSessionState();
  const { city } = useCity();
  const words = downloadWordsOf(language);
  const [id, setId] = useState('geopackage');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const format = exportFormats.find((candidate) => candidate.id === id)!;
  const save = async () => {
    setOutcome({ kind: 'making' });
    setOutcome(await saved());
  };
  const saved = async (): Promise<Outcome> => {
    try {
      const write = await format.load();
      const layer = layerById(table.layer) ?? null;
      const { bytes, losses } = write(exportedRows(city, table, rows), {
        title: table.layer,
        layer,
        plane: planeOf(city.municipality),
      });
      const name = nameOfDownload(`${table.layer}${format.endings[0]}`);
      saveBytes(bytes, name, format.mediaType);
      return { kind: 'saved', name, losses: lossesSaid(city, table.layer, losses, language) };
    } catch (error) {
      return error instanceof DoesNotFit
        ? { kind: 'tooMuch', why: excessText(error.excess, language) }
        : { kind: 'failed' };
    }
  };
  return (
    <form
      className="nuf-download"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{words.lead(rows.length)}</p>
      <div className="nuf-download__choice">
        <label className="nuf-field">
          <span className="kern-label">{words.choose}</span>
          <select className="nuf-select" value={id} onChange={(event) => setId(event.target.value)}>
            {exportFormats.map(({ id: value, title }) => (
              <option key={value} value={value}>
                {title[language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="kern-btn kern-btn--secondary" disabled={outcome?.kind === 'making'}>
          <span className="kern-label">{words.save}</span>
        </button>
      </div>
      <div role="status">
        {outcome?.kind === 'making' && <p>{words.making}</p>}
        {outcome?.kind === 'failed' && <p>{words.failed}</p>}
        {outcome?.kind === 'tooMuch' && <p>{words.tooMuch(format.title[language], outcome.why)}</p>}
        {outcome?.kind === 'saved' && (
          <>
            <p>
              {words.saved(outcome.name)} {outcome.losses.length === 0 ? words.whole : words.losses}
            </p>
            <ul>
              {outcome.losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </form>
  );
}
