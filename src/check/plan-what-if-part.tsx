// SPDX-License-Identifier: EUPL-1.2
// A project's area tried out in another outline: what it would change in the whole municipality, beside the area that the
// files have. Follows each frame like the outline's own figures.

import { useMemo } from 'react';
import type { OutlineOrigin } from '../analysis/outline-figures';
import { planGainFigures, planWhatIf } from '../analysis/plan-what-if';
import type { Figure } from '../analysis/proof';
import type { Plan } from '../analysis/service-date';
import { cornersText, soundOutline } from '../core/outline';
import { useCity } from '../session/use-city';
import { useSessionState, useWords } from '../session/use-session';
import { askedSpeed } from './asked-number';
import { useProofs } from './outline-figures-part';
import { useOutlineState } from './outline-store';
import { useCheckWords } from './use-check-words';

const units = ['households', 'businesses'] as const;
type Unit = (typeof units)[number];

export function PlanWhatIfPart({ plan }: { plan: Plan }) {
  const words = useCheckWords().outline.plan;
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const { corners } = useOutlineState();
  const drawn = useMemo(() => (plan.geometry ? planWhatIf(city, plan, plan.geometry) : null), [city, plan]);
  const outlined = useMemo(() => {
    const geometry = soundOutline(corners);
    return geometry && planWhatIf(city, plan, geometry);
  }, [city, plan, corners]);
  const query = `raum=site&x.vorlage=${plan.layer}/${plan.id}`;
  const origins: Readonly<Record<'plan' | 'outline', OutlineOrigin>> = {
    plan: originOf(query, `data/${plan.layer}.geojson`, plan.properties.source, plan.id),
    outline: originOf(`${query}&x.umriss=${cornersText(corners)}`, 'umriss.geojson', 'eigene Fläche', null),
  };
  const find = (key: string): Figure | null => {
    const [which, what, unit, mbit] = key.split(' ') as [
      'plan' | 'outline',
      'now' | 'built' | 'gained',
      Unit,
      string,
    ];
    const whatIf = which === 'plan' ? drawn : outlined;
    const found = whatIf?.reached.find((one) => String(one) === mbit);
    return whatIf && found !== undefined
      ? planGainFigures(city, whatIf, { unit, mbit: found }, plan, origins[which])[what]
      : null;
  };
  const proofs = useProofs(find);
  if (!drawn || !outlined) return null;
  // The fastest is what such a project is built for; slower lines are mostly there already.
  const fastest = drawn.reached.at(-1);
  return (
    <section className="nuf-outline__figures" aria-label={words.heading}>
      <h2 className="nuf-outline__heading">{words.heading}</h2>
      {fastest === undefined ? (
        <p>{words.noSpeed}</p>
      ) : (
        <>
          <p>{words.lead(askedSpeed(fastest, language))}</p>
          <table className="nuf-outline__table">
            <caption className="kern-sr-only">{words.heading}</caption>
            <thead>
              <tr>
                <th scope="col">{words.whom}</th>
                <th scope="col">{words.today}</th>
                <th scope="col">{words.planned}</th>
                <th scope="col">{words.outlined}</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit}>
                  <th scope="row">{all.view.units[unit]}</th>
                  <td>{proofs.button(`plan now ${unit} ${fastest}`)}</td>
                  {(['plan', 'outline'] as const).map((which) => (
                    <td key={which}>
                      {proofs.button(`${which} built ${unit} ${fastest}`)}
                      <span className="nuf-figure__before">
                        +{proofs.button(`${which} gained ${unit} ${fastest}`)}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {proofs.card}
          <p className="nuf-muted">{words.assumption(plan.properties.name)}</p>
        </>
      )}
    </section>
  );
}

function originOf(query: string, file: string, source: string, id: string | null): OutlineOrigin {
  return { name: { de: 'eigene Fläche', en: 'own area' }, source, query, file, id, group: 'all' };
}
