// SPDX-License-Identifier: EUPL-1.2
// The figures of the outline in this frame, beside those of the area it was copied from; each opens its proof.

import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Figure } from '../../analysis/figure/figure';
import { nameOf, zonesOf } from '../../analysis/roles/zones';
import {
  type OutlineFigures,
  outlineFigures,
  ownOutlineName,
} from '../../analysis/site-check/outline-figures';
import type { City, CityFeature } from '../../core/city/city';
import { type Corner, cornersText, soundOutline } from '../../core/outline/outline';
import { isShort } from '../../frame/proof/figure-view';
import { ProofList } from '../../frame/proof/proof-list';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { useCity } from '../../session/use-city';
import { useSessionState, useWords } from '../../session/use-session';
import type { CheckWords } from '../../words/business';
import { formatDataDate, type Language } from '../../words/number/format';
import { useCheckWords } from '../context/use-business-words';
import { plainly } from '../number/figure-sentence';
import { askedSpeed } from '../number/input-number';
import { useOutlineState } from './outline-store';
import { outlineFile } from './outline-subject';

export interface OutlinePair {
  readonly now: OutlineFigures;
  /** Of the area that is tried out, as the files have it. */
  readonly before: OutlineFigures | null;
}

/** Computed again whenever a corner moves; null while the corners make no area. */
export function useOutlineFigures(model: CityFeature | null): OutlinePair | null {
  const { city } = useCity();
  const { corners } = useOutlineState();
  const group = useMemo(() => groupOf(city, model), [city, model]);
  const before = useMemo(() => {
    if (!model?.geometry) return null;
    const name = nameOf(model);
    return outlineFigures(city, model.geometry, {
      name: { de: name, en: name },
      source: model.properties.source,
      page: { feature: { layer: model.layer, id: model.id } },
      file: `data/${model.layer}.geojson`,
      id: model.id,
      group,
    });
  }, [city, model, group]);
  return useMemo(() => {
    const now = figuresOfCorners(city, corners, group);
    return now && { now, before };
  }, [city, corners, before, group]);
}

/** Kept for all: the figures of the last corners and no others; panel and map show the same ones, computed once per frame. */
let latest: {
  readonly corners: readonly Corner[];
  readonly city: City;
  readonly group: GroupChoice;
  readonly figures: OutlineFigures | null;
} | null = null;

function figuresOfCorners(city: City, corners: readonly Corner[], group: GroupChoice): OutlineFigures | null {
  if (latest?.corners === corners && latest.city === city && latest.group === group) return latest.figures;
  const geometry = soundOutline(corners);
  const figures =
    geometry &&
    outlineFigures(city, geometry, {
      name: ownOutlineName,
      source: 'eigene Fläche',
      page: { corners: cornersText(corners) },
      file: outlineFile,
      id: null,
      group,
    });
  latest = { corners, city, group, figures };
  return figures;
}

/** A zone is counted in its group, everything else like the municipality. */
function groupOf(city: City, model: CityFeature | null): GroupChoice {
  if (!model) return 'all';
  return (
    zonesOf(city).find(({ feature }) => feature.layer === model.layer && feature.id === model.id)?.group ??
    'all'
  );
}

/** The outline in one line: over the map, and announced to those who do not see it. */
export function announced(
  { now }: OutlinePair,
  mbit: ThresholdMbit,
  words: CheckWords['outline'],
  language: Language,
): string {
  const text = (figure: Figure) => plainly(language)({ id: '', figure });
  // The share of those who are there: an estate has firms and no homes, a wood has neither. None that the table does not tell.
  const unit = units.find((one) => !now.tooFew[one] && now.shares[one][mbit].value !== null);
  const share =
    unit === undefined
      ? words.noShare
      : words.announcedShare[unit](askedSpeed(mbit, language), text(now.shares[unit][mbit]));
  const area = text(now.areaM2);
  if (now.isOutside && now.within !== null) return words.announcedOutside(area, now.within);
  const told = words.announced(text(now.households), text(now.businesses), share);
  return now.within === null ? `${area}, ${told}` : words.announcedWithin(area, now.within, told);
}

/** Where the line over the map leads. */
export const figuresId = 'eigene-flaeche';

const sizes = ['areaM2', 'perimeterM', 'households', 'businesses'] as const;
const units = ['households', 'businesses', 'area'] as const;

export function OutlineFiguresPart({ figures, model }: { figures: OutlinePair; model: CityFeature | null }) {
  const words = useCheckWords().outline;
  const all = useWords();
  const { language } = useSessionState();
  const { city } = useCity();
  const { now, before } = figures;
  const proofs = useProofs(find);
  const about = city.cells?.about;

  function find(key: string): Figure | null {
    const [when, unit, mbit] = key.split(' ');
    const side = when === 'before' ? before : now;
    if (!side) return null;
    if (mbit === undefined) return side[unit as (typeof sizes)[number]];
    return side.shares[unit as (typeof units)[number]][Number(mbit) as (typeof thresholdsMbit)[number]];
  }

  const pair = (key: string, isNamed: boolean) => (
    <>
      {proofs.button(`now ${key}`)}
      {before && (
        <span className="nuf-figure__before">
          <span className={isNamed ? undefined : 'kern-sr-only'}>{words.before}</span>{' '}
          {proofs.button(`before ${key}`)}
        </span>
      )}
    </>
  );
  return (
    <section className="nuf-outline__figures" id={figuresId} tabIndex={-1} aria-label={words.figures}>
      <dl className="nuf-outline__sizes">
        {sizes.map((name) => (
          <div key={name}>
            <dt>{words.sizes[name]}</dt>
            <dd>{pair(name, true)}</dd>
          </div>
        ))}
      </dl>
      <table className="nuf-outline__table">
        <caption>
          {words.caption}
          {before && ` (${words.beforeBelow})`}
          {about && ` · ${all.asOf} ${about.asOf ? formatDataDate(about.asOf, language) : all.unknown}`}
          {about?.confidence === 'demo' && ` · ${all.demo.short}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.atLeast}</th>
            {units.map((unit) => (
              <th key={unit} scope="col">
                {all.view.units[unit]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {thresholdsMbit.map((mbit) => (
            <tr key={mbit}>
              <th scope="row">{askedSpeed(mbit, language)}</th>
              {units.map((unit) => (
                <td key={unit}>
                  {now.tooFew[unit] ? (
                    <span className="nuf-muted">{words.tooFew}</span>
                  ) : (
                    pair(`${unit} ${mbit}`, false)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {now.within !== null && (
        <p className="nuf-muted">
          {now.isOutside ? words.allOutside(now.within) : words.onlyWithin(now.within)}
        </p>
      )}
      {now.hasLandWithoutFigure && <p className="nuf-muted">{words.landWithoutFigure}</p>}
      {units.some((unit) => now.tooFew[unit]) && <p className="nuf-muted">{words.tooFewWhy}</p>}
      {proofs.card}
      {model && <p className="nuf-muted">{words.beforeIs(nameOf(model))}</p>}
    </section>
  );
}

interface Proofs {
  /** The figure as a button that opens its proof. */
  readonly button: (key: string) => ReactNode;
  /** The opened proof, or nothing. */
  readonly card: ReactNode;
}

/** One open proof for many figures; it follows the figure while a corner moves. */
export function useProofs(figureOf: (key: string) => Figure | null): Proofs {
  const all = useWords();
  const { language } = useSessionState();
  const id = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const shown = opened === null ? null : figureOf(opened);
  return {
    button: (key) => {
      const figure = figureOf(key);
      if (!figure) return null;
      const text = plainly(language)({ id: key, figure });
      return (
        <button
          type="button"
          className="nuf-number"
          data-figure={key}
          data-short={isShort(text) || undefined}
          data-unknown={figure.value === null || undefined}
          aria-expanded={opened === key}
          aria-controls={id}
          title={all.proof.open}
          onClick={() => setOpened(opened === key ? null : key)}
        >
          {text}
        </button>
      );
    },
    card: (
      <div id={id} className="nuf-outline__proof">
        {shown && (
          <div className="nuf-proof">
            <strong>{plainly(language)({ id: '', figure: shown })}</strong>
            <ProofList figure={shown} />
            <button type="button" className="nuf-action" onClick={() => setOpened(null)}>
              {all.close}
            </button>
          </div>
        )}
      </div>
    ),
  };
}
