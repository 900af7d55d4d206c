// SPDX-License-Identifier: EUPL-1.2
// What a founder needs, as a form; paper has it as one line instead (need-text.ts).

import type { FounderNeed } from '../../analysis/site-search/founders-space';
import {
  founderStages,
  needKey,
  stageKey,
  stagesFrom,
  usualStages,
} from '../../analysis/site-search/search-link';
import { landUses, type Permissibility } from '../../core/city/permissibility-rules';
import { unbroken } from '../../frame/elements/unbroken';
import { useSession, useSessionState } from '../../session/use-session';
import { useCheckWords } from '../context/use-business-words';
import { NumberField } from '../number/number-field';
import { keptNumber } from '../number/typed-number';
import { needAmounts, needFlags } from './need-text';

export function NeedForm({ rules }: { rules: Permissibility }) {
  const words = useCheckWords();
  const session = useSession();
  const { extra, language } = useSessionState();
  const stages = stagesFrom(extra);
  const keep = (criterion: keyof FounderNeed, value: string | null) =>
    session.keep(needKey(criterion), value || null);
  const toggleStage = (stage: (typeof founderStages)[number]) => {
    const next = stages.includes(stage) ? stages.filter((one) => one !== stage) : [...stages, stage];
    const isUsual =
      next.length === 0 ||
      (next.length === usualStages.length && usualStages.every((one) => next.includes(one)));
    session.keep(stageKey, isUsual ? null : next.join(','));
  };
  return (
    <div className="nuf-stack nuf-asks">
      <fieldset>
        <legend className="nuf-firm__legend">{words.found.need}</legend>
        <div className="nuf-list__questions">
          {needAmounts.map(([criterion, unit]) => (
            <label key={criterion} className="nuf-field">
              <span>
                {words.found.label[criterion]}
                {unit && unbroken(` (${unit})`)}
              </span>
              <NumberField
                min={0}
                value={keptNumber(extra[needKey(criterion)])}
                onValue={(value) => keep(criterion, value === null ? '' : String(value))}
              />
            </label>
          ))}
          <label className="nuf-field">
            <span>{words.found.label.from}</span>
            <input
              type="date"
              value={extra[needKey('from')] ?? ''}
              onChange={(event) => keep('from', event.target.value)}
            />
          </label>
          <label className="nuf-field nuf-field--whole">
            <span>{words.found.label.use}</span>
            <select
              className="nuf-select"
              value={extra[needKey('use')] ?? ''}
              onChange={(event) => keep('use', event.target.value)}
            >
              <option value="">{words.find.any}</option>
              {landUses.map((use) => (
                <option key={use} value={use}>
                  {rules.uses[use].label[language]}
                </option>
              ))}
            </select>
          </label>
        </div>
        {needFlags.map((criterion) => (
          <label key={criterion} className="nuf-tick">
            <input
              type="checkbox"
              checked={extra[needKey(criterion)] === 'ja'}
              onChange={(event) => keep(criterion, event.target.checked ? 'ja' : null)}
            />
            {words.found.label[criterion]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="nuf-firm__legend">{words.found.stagesLegend}</legend>
        <div className="nuf-found__stages">
          {founderStages.map((stage) => (
            <label key={stage} className="nuf-tick">
              <input type="checkbox" checked={stages.includes(stage)} onChange={() => toggleStage(stage)} />
              {words.found.stages[stage]}
            </label>
          ))}
        </div>
        <p className="nuf-muted">{words.found.stagesToo}</p>
      </fieldset>
    </div>
  );
}
