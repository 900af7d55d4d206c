// SPDX-License-Identifier: EUPL-1.2
// The two honest sliders of the laboratory and what stands beside them: questions, which the answer answers.

import { automationMovesJobsOnly } from '../../analysis/land-demand/automation-effect';
import type { LandDemandInput } from '../../analysis/land-demand/land-demand';
import type { DemandParameter } from '../../core/city/land-demand-defaults';
import { Segments } from '../../frame/map-view/view-controls';
import { useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { assumedNumber, assumedRate } from '../number/input-number';
import { NumberField } from '../number/number-field';
import type { FormProps } from './demand-form';
import { assumptionTexts, startAssumptions } from './demand-link';

export function Sliders({ assumptions, onChange, defaults, input }: FormProps & { input: LandDemandInput }) {
  const words = useCheckWords();
  const parameter = (id: DemandParameter['id']) => defaults.parameters.find((one) => one.id === id);
  const rho = parameter('rho');
  return (
    <div className="nuf-stack nuf-lab__sliders">
      {(['rho', 'epsilon'] as const).map((id) => {
        const one = parameter(id);
        if (!one) return null;
        const [label, ends] =
          id === 'rho'
            ? [words.lab.automation, words.lab.automationEnds]
            : [words.lab.halls, words.lab.hallsEnds];
        return (
          <Slider
            key={id}
            label={label}
            ends={ends}
            parameter={one}
            value={assumptions.changed[id] ?? one.default ?? one.low}
            onValue={(value) =>
              onChange({ ...assumptions, changed: { ...assumptions.changed, [id]: value } })
            }
          />
        );
      })}
      {rho && automationMovesJobsOnly(input, rho) && <p className="nuf-muted">{words.lab.jobsOnly}</p>}
      <Segments
        legend={words.lab.reuse}
        name="wiedernutzung"
        value={assumptions.reuseOn}
        options={(['relocations', 'all'] as const).map((name) => [name, words.lab.reuseOn[name]] as const)}
        onChange={(reuseOn) => onChange({ ...assumptions, reuseOn })}
      />
      <label className="nuf-field nuf-date">
        <span>{words.lab.horizon}</span>
        <NumberField
          min={1}
          max={50}
          isWhole
          value={assumptions.horizonYears}
          onValue={(years) => years !== null && onChange({ ...assumptions, horizonYears: years })}
        />
      </label>
      {assumptionTexts(assumptions, defaults).annahmen !== null && (
        <button
          type="button"
          className="nuf-action"
          onClick={() => {
            onChange({ ...startAssumptions(defaults), sectors: assumptions.sectors });
            // The button leaves with what it took back; who plays by keyboard goes on at the first slider.
            document.getElementById(sliderId('rho'))?.focus();
          }}
        >
          {words.lab.resetAssumptions}
        </button>
      )}
    </div>
  );
}

const sliderId = (id: DemandParameter['id']) => `regler-${id}`;

interface SliderProps {
  readonly label: string;
  readonly ends: readonly string[];
  readonly parameter: DemandParameter;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** What an ε means for the halls. */
function hallsAt(epsilon: number): 'shrink' | 'part' | 'stay' | 'grow' {
  if (epsilon <= 0) return 'shrink';
  if (epsilon < 1) return 'part';
  return epsilon > 1 ? 'grow' : 'stay';
}

function Slider({ label, ends, parameter, value, onValue }: SliderProps) {
  const { language } = useSessionState();
  const { hallsSaid } = useCheckWords().lab;
  // What the halls do is a question of words: who sees a bare number cannot tell what it answers.
  const shown =
    parameter.id === 'rho'
      ? assumedRate(value, language)
      : `${hallsSaid[hallsAt(value)]} (${assumedNumber(value, language)})`;
  return (
    <div className="nuf-slider">
      <label htmlFor={sliderId(parameter.id)}>{label}</label>
      <output aria-live="off">{shown}</output>
      <input
        id={sliderId(parameter.id)}
        type="range"
        min={parameter.low}
        max={parameter.high}
        step={0.05}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onValue(event.target.valueAsNumber)}
      />
      <div className="nuf-time__ends" aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}
