// SPDX-License-Identifier: EUPL-1.2
// Every assumption with its default, range and source, and the sectors, which may be read from a file.

import { useState } from 'react';
import type { TrendFigures } from '../../analysis/land-demand/demand-figures';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import {
  type InputProblem,
  inputProblemSentence,
  readLandDemandInput,
} from '../../analysis/land-demand/read-assumptions';
import { readSectorsCsv, sectorColumns } from '../../analysis/land-demand/read-sectors';
import type { DemandParameter } from '../../core/city/land-demand-defaults';
import { csvText } from '../../core/csv/csv-text';
import { German } from '../../frame/elements/german';
import { keyed } from '../../frame/elements/keyed';
import { useSessionState } from '../../session/use-session';
import { formatDate } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { Certainty } from '../number/certainty';
import { ProvenSentence } from '../number/figure-sentence';
import { assumedNumber } from '../number/input-number';
import { NumberField } from '../number/number-field';
import { ScrollTable } from '../table/scroll-table';
import type { FormProps } from './demand-form';
import { type Assumptions, assumptionsOf, demandInput, isAsStarted, startAssumptions } from './demand-link';

export function ExpertForm({ assumptions, onChange, defaults }: FormProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const set = (id: DemandParameter['id'], value: number | null) => {
    const { [id]: _, ...rest } = assumptions.changed;
    const next: Assumptions = { ...assumptions, changed: value === null ? rest : { ...rest, [id]: value } };
    // What the model refuses (k ≤ 0, growth twice) is not taken over.
    if (readLandDemandInput(demandInput(next, defaults, language)).ok) onChange(next);
  };
  return (
    <details className="nuf-more">
      <summary>{words.lab.expert}</summary>
      <p className="nuf-muted">{words.lab.expertLead}</p>
      <ScrollTable label={words.lab.expert}>
        <table className="nuf-lines">
          <caption className="kern-sr-only">{words.lab.expert}</caption>
          <thead>
            <tr>
              {[
                words.lab.assumption,
                words.lab.value,
                words.lab.default,
                words.lab.from,
                words.lab.source,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {defaults.parameters.map((parameter) => (
              <ParameterRow
                key={parameter.id}
                parameter={parameter}
                value={assumptions.changed[parameter.id]}
                onValue={(value) => set(parameter.id, value)}
              />
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className="nuf-muted">
        {words.lab.assumptionsOf(formatDate(defaults.verifiedOn, language))} · {words.lab.ceilings}:{' '}
        {defaults.ceilings
          .map((ceiling) => `${ceiling.title[language]} ${assumedNumber(ceiling.s, language)}`)
          .join(', ')}
        . <German>{defaults.ceilings[0]?.source}</German>
      </p>
    </details>
  );
}

interface RowProps {
  readonly parameter: DemandParameter;
  readonly value: number | undefined;
  readonly onValue: (value: number | null) => void;
}

function ParameterRow({ parameter, value, onValue }: RowProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const { id, label, unit, low, high, change } = parameter;
  // These differ from sector to sector: until somebody sets one value for all, each sector keeps its own.
  const isOfSectors = ['E', 'a', 'v', 'n', 'w', 'f'].includes(id);
  const start = isOfSectors ? null : parameter.default;
  return (
    <tr>
      <th scope="row">
        {label[language]} <span className="nuf-muted">({unit[language]})</span>
        {change === 'scale' && <span className="nuf-muted"> {words.lab.factor}</span>}
      </th>
      <td>
        <NumberField
          className="nuf-lab__number"
          label={label[language]}
          placeholder={isOfSectors ? words.lab.perSector : ''}
          value={value ?? start}
          onValue={onValue}
        />
      </td>
      <td>{parameter.default === null ? words.lab.perSector : assumedNumber(parameter.default, language)}</td>
      <td>{words.lab.fromTo(assumedNumber(low, language), assumedNumber(high, language))}</td>
      <td>
        <German>{parameter.source}</German> <Certainty of={parameter.certainty} />
        {parameter.rangeCertainty !== parameter.certainty && (
          <span className="nuf-muted">
            {' '}
            {words.lab.rangeCertainty(words.certainty[parameter.rangeCertainty])}
          </span>
        )}
      </td>
    </tr>
  );
}

interface SectorProps extends FormProps {
  readonly input: LandDemandInput;
  readonly tooLong: boolean;
}

export function SectorForm({ assumptions, onChange, input, defaults, tooLong }: SectorProps) {
  const words = useCheckWords();
  const { language } = useSessionState();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly InputProblem[]>([]);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const text = csvText(new Uint8Array(await file.arrayBuffer()));
    const isJson = /^\s*\{/.test(text);
    const reading = isJson ? readLandDemandInput(parsed(text)) : readSectorsCsv(text);
    setProblems(reading.ok ? [] : reading.problems);
    if (!reading.ok) {
      setSaid(words.lab.refused(file.name));
      return;
    }
    const next =
      'sectors' in reading.value ? assumptionsOf(reading.value) : { ...assumptions, sectors: reading.value };
    setSaid(words.lab.imported(next.sectors?.length ?? 0, file.name));
    onChange(next);
  };
  return (
    <section className="nuf-stack">
      <h3 className="nuf-heading">{words.lab.sectors}</h3>
      {!assumptions.sectors && <p>{defaults.example.note[language]}</p>}
      <ScrollTable label={words.lab.sectors}>
        <table className="nuf-lines">
          <caption className="kern-sr-only">{words.lab.sectors}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lab.sector}</th>
              {sectorColumns.slice(1).map((column) => (
                <th key={column} scope="col">
                  {words.lab.columns[column as 'E']} ({column})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(input.sectors, ({ name }) => name).map(([key, sector]) => (
              <tr key={key}>
                <th scope="row">{sector.name}</th>
                {sectorColumns.slice(1).map((column) => (
                  <td key={column}>{assumedNumber(sector[column as 'E'], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <div className="nuf-actions">
        {([words.lab.import, words.lab.importJson] as const).map((label, at) => (
          <label key={label} className="nuf-action nuf-file">
            {label}
            <input
              type="file"
              accept={at === 0 ? '.csv,text/csv' : '.json,application/json'}
              onChange={(event) => {
                open(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </label>
        ))}
        {assumptions.sectors !== null && !isAsStarted(assumptions, defaults) && (
          <button type="button" className="nuf-action" onClick={() => onChange(startAssumptions(defaults))}>
            {defaults.chosen ? words.lab.resetAssumptions : words.lab.reset}
          </button>
        )}
      </div>
      <p className="nuf-muted">{words.lab.importHelp}</p>
      <div role="status">
        {said && <p>{said}</p>}
        {problems.length > 0 && (
          <ul>
            {keyed(problems.slice(0, 8), ({ field, code }) => `${field}${code}`).map(([key, problem]) => (
              <li key={key}>{inputProblemSentence(problem)[language]}</li>
            ))}
          </ul>
        )}
        {tooLong && <p>{words.lab.tooLongForLink}</p>}
      </div>
    </section>
  );
}

/** Series that an opened file brought, with how well each curve fits them. */
export function TrendPart({ trends }: { trends: readonly TrendFigures[] }) {
  const words = useCheckWords();
  return (
    <details className="nuf-more">
      <summary>{words.lab.trend}</summary>
      <p>{words.lab.trendLead}</p>
      {trends.length === 0 && <p>{words.lab.trendNone}</p>}
      {keyed(trends, ({ sector }) => sector).map(([key, { sector, form, fits }]) => (
        <p key={key}>
          <strong>{sector}</strong>: {words.lab.trendForms[form]}. {words.lab.trendFit}:{' '}
          <ProvenSentence
            of={(say) =>
              fits.map((fit) => `${words.lab.trendForms[fit.form]} ${say(fit.rSquared)}`).join(', ')
            }
          />
        </p>
      ))}
    </details>
  );
}

/** `undefined` for text that is no JSON: the reading refuses it by name. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
