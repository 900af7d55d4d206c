// SPDX-License-Identifier: EUPL-1.2
// One file on its way: what it becomes, how far it is, what it asks, and its report with the result to take along.

import { useEffect, useRef, useState } from 'react';
import { saveBlob } from '../../frame/device/save-file';
import { layersBeside } from '../../import/layer/neighbours';
import { layerById, layers } from '../../layers';
import { type OpenCity, useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { type ImportWords, importWordsOf } from '../../words/import';
import { formatNumber } from '../../words/number/format';
import { AsDraft } from './as-draft';
import { askImportWorker, TooSlow } from './ask-import-worker';
import { CrsQuestion } from './crs-question';
import type { GivenSource } from './given-files';
import { type ImportDone, type ImportJob, seriesLayer } from './import-order';
import { ImportReportView } from './import-report-view';
import { MappingForm } from './mapping-form';
import { type ChosenColumns, rememberedMapping, rememberMapping } from './mapping-memory';
import { SourceLayers } from './source-layers';

/** What a person chose for a file so far. */
interface Choice {
  readonly layer: string | null;
  readonly crs: string | null;
  readonly sourceLayer: string | null;
  readonly unit: string | null;
  readonly asOf: string | null;
  /** What lies over another area gives way there. */
  readonly trims: boolean;
  /** Field → column; null: by name. */
  readonly fields: ChosenColumns | null;
}

type State =
  | { readonly is: 'new' }
  | { readonly is: 'reading'; readonly features: number }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'too-slow'; readonly seconds: number }
  | { readonly is: 'done'; readonly outcome: ImportDone };

const nothingChosen: Choice = {
  layer: null,
  crs: null,
  sourceLayer: null,
  unit: null,
  asOf: null,
  trims: false,
  fields: null,
};

export function ImportRow({ source, onRemove }: { source: GivenSource; onRemove: () => void }) {
  const { language } = useSessionState();
  const town = useCity();
  const words = importWordsOf(language);
  const [choice, setChoice] = useState(nothingChosen);
  const [isRemembered, setRemembered] = useState(false);
  const [state, setState] = useState<State>({ is: 'new' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = async (wanted: Choice) => {
    setChoice(wanted);
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (next: State) => running.current === controller && setState(next);
    tell({ is: 'reading', features: 0 });
    try {
      const outcome = await askImportWorker(jobOf(source, wanted, town), controller.signal, (features) =>
        tell({ is: 'reading', features }),
      );
      tell(outcome === null ? { is: 'cancelled' } : { is: 'done', outcome });
      if (outcome?.kind === 'read' && wanted.layer !== null && wanted.fields === null) {
        const names = outcome.columns.map(({ name }) => name);
        const fields = rememberedMapping(storageOrNull(), wanted.layer, names);
        if (Object.keys(fields).length > 0) {
          setRemembered(true);
          await read({ ...wanted, fields });
        }
      }
    } catch (error) {
      if (error instanceof TooSlow) tell({ is: 'too-slow', seconds: error.seconds });
      else tell({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  const { name } = source.file;
  const pick = (layer: string | null) => {
    setRemembered(false);
    const wanted = { ...choice, layer, trims: false, fields: null };
    setChoice(wanted);
    if (state.is !== 'new') void read(wanted);
  };
  return (
    <li className="nuf-import__file">
      <div className="nuf-import__line">
        <h3>{[name, ...source.pages.map((page) => page.name)].join(', ')}</h3>
        <button type="button" className="kern-btn kern-btn--tertiary kern-btn--x-small" onClick={onRemove}>
          <span className="kern-label" aria-hidden="true">
            ×
          </span>
          <span className="kern-sr-only">{words.remove(name)}</span>
        </button>
      </div>
      <div className="nuf-import__line">
        <label>
          {words.becomes}{' '}
          <select
            className="nuf-select"
            value={choice.layer ?? ''}
            onChange={({ target }) => pick(target.value || null)}
          >
            <option value="">{words.plain}</option>
            {layers.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[language]}
              </option>
            ))}
            {source.pages.length === 0 && <option value={seriesLayer}>{words.series}</option>}
          </select>
        </label>
        {state.is === 'new' && (
          <button type="button" className="kern-btn kern-btn--primary" onClick={() => void read(choice)}>
            <span className="kern-label">{words.read}</span>
          </button>
        )}
        {state.is === 'reading' && (
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            onClick={() => {
              running.current?.abort();
              setState({ is: 'cancelled' });
            }}
          >
            <span className="kern-label">{words.cancel}</span>
          </button>
        )}
      </div>
      <p role="status">{said(state, name, words, (count) => formatNumber(count, language))}</p>
      {state.is === 'done' && (
        <Outcome
          outcome={state.outcome}
          choice={choice}
          name={name}
          isRemembered={isRemembered}
          onChoose={(more) =>
            void read({ ...choice, ...more, ...(more.sourceLayer && { crs: null, fields: null }) })
          }
        />
      )}
    </li>
  );
}

function said(state: State, name: string, words: ImportWords, count: (n: number) => string): string {
  switch (state.is) {
    case 'reading':
      return words.reading(count(state.features));
    case 'cancelled':
      return words.cancelled;
    case 'failed':
      return words.failed(state.why);
    case 'too-slow':
      return words.tooSlow(name, count(state.seconds));
    default:
      return '';
  }
}

interface OutcomeProps {
  readonly outcome: ImportDone;
  readonly choice: Choice;
  readonly name: string;
  readonly isRemembered: boolean;
  readonly onChoose: (more: Partial<Choice>) => void;
}

function Outcome({ outcome, choice, name, isRemembered, onChoose }: OutcomeProps) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  if (outcome.kind === 'question') return <Question outcome={outcome} onChoose={onChoose} />;
  if (outcome.kind === 'gone') return <p role="status">{words.gone(outcome.file)}</p>;
  const layersOfFile = (
    <SourceLayers report={outcome.report} onChoose={(sourceLayer) => onChoose({ sourceLayer })} />
  );
  if (outcome.kind === 'refused') {
    return (
      <>
        {layersOfFile}
        <ImportReportView report={outcome.report} hash={null} />
      </>
    );
  }
  const layer = choice.layer === null ? undefined : layerById(choice.layer);
  const file =
    choice.layer === seriesLayer
      ? 'breitbandatlas.csv'
      : `${layer?.id ?? name.replace(/\.[^.]+$/, '')}.geojson`;
  const type = file.endsWith('.csv') ? 'text/csv' : 'application/geo+json';
  return (
    <>
      {layersOfFile}
      <ImportReportView report={outcome.report} hash={outcome.hash} />
      {layer && (
        <MappingForm
          key={outcome.columns.map(({ name: column }) => column).join('\n')}
          layer={layer}
          columns={outcome.columns}
          used={outcome.report.fields}
          isRemembered={isRemembered}
          onApply={(fields) => {
            const names = outcome.columns.map(({ name: column }) => column);
            rememberMapping(storageOrNull(), layer.id, names, fields);
            onChoose({ fields });
          }}
        />
      )}
      {(outcome.report.counts['import-overlap'] ?? 0) > 0 && (
        <p>
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            onClick={() => onChoose({ trims: true })}
          >
            <span className="kern-label">{words.trim}</span>
          </button>
        </p>
      )}
      {/* A file or a draft of nothing is of use to nobody. */}
      {outcome.report.kept > 0 && (
        <p className="nuf-import__line">
          <button
            type="button"
            className="kern-btn kern-btn--primary"
            onClick={() => saveBlob(outcome.content, file, type)}
          >
            <span className="kern-label">
              {outcome.report.refused > 0 ? words.saveRest(file) : words.save(file)}
            </span>
          </button>
          {layer && <AsDraft file={file} outcome={outcome} />}
        </p>
      )}
      {outcome.report.kept > 0 && choice.layer !== null && (
        <p>{words.next(layer ? file : `statistics/${file}`)}</p>
      )}
    </>
  );
}

type Asked = ImportDone & { kind: 'question' };

function Question({ outcome, onChoose }: { outcome: Asked; onChoose: (more: Partial<Choice>) => void }) {
  const { language } = useSessionState();
  const words = importWordsOf(language);
  const { about, choices, previews } = outcome;
  if (about === 'crs') return <CrsQuestion previews={previews} onChoose={(crs) => onChoose({ crs })} />;
  if (about === 'as-of') {
    return (
      <form
        className="nuf-import__line"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose({ asOf: String(new FormData(event.currentTarget).get('half')) });
        }}
      >
        <label>
          {words.questions[about]}{' '}
          <input name="half" required pattern="[0-9]{4}-H[12]" title={words.halfYear} />
        </label>
        <button type="submit" className="kern-btn kern-btn--secondary">
          <span className="kern-label">{words.read}</span>
        </button>
      </form>
    );
  }
  return (
    <fieldset className="nuf-import__choices">
      <legend>{words.questions[about]}</legend>
      {choices.map((one) => (
        <button
          key={one}
          type="button"
          className="nuf-import__choice"
          onClick={() => onChoose(about === 'layer' ? { sourceLayer: one } : { unit: one })}
        >
          {about === 'unit' ? words.units[one as keyof ImportWords['units']] : one}
        </button>
      ))}
    </fieldset>
  );
}

function jobOf({ file, siblings, pages }: GivenSource, choice: Choice, town: OpenCity): ImportJob {
  const { ags, surroundings } = town.city.municipality;
  return {
    file,
    siblings,
    pages,
    layer: choice.layer,
    beside: besideOf(choice.layer, town),
    crs: choice.crs,
    encoding: null,
    sourceLayer: choice.sourceLayer,
    trims: choice.trims,
    mapping: choice.fields === null ? null : { fields: choice.fields },
    ags,
    surroundings,
    unit: choice.unit,
    asOf: choice.asOf,
  };
}

/** What the page shows of the ground that a layer shares with others; null for one of which it could not read the file. */
function besideOf(layerId: string | null, { city, troubles }: OpenCity): ImportJob['beside'] {
  const layer = layerId === null ? undefined : layerById(layerId);
  if (!layer) return {};
  const isUnread = (id: string) => troubles.some((one) => one.layer === id && one.kind !== 'missing');
  return Object.fromEntries(
    layersBeside(layer, false).map((id) => [id, isUnread(id) ? null : city.layers[id]]),
  );
}

/** Null where the browser forbids its storage; templates then hold for this visit. */
function storageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
