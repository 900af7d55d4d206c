// SPDX-License-Identifier: EUPL-1.2
// How many of those counted at a place stand in the area of a project that is to come, as figures.

import type { Bilingual } from '../../layers/field';
import type { NamedFigure, ProofInput } from '../figure/figure';
import { wholeParts } from '../figure/whole-parts';
import type { UnitReach } from '../place/plan-reach';
import { aboutCounted } from './line-figures';
import type { SiteCheck } from './site-check';
import { type SiteOrigin, siteNumber } from './site-figure';
import type { ComingLine, SupplyHere } from './site-lines';

export interface ComingFigures {
  readonly unit: UnitReach['unit'];
  readonly where: SupplyHere['subject']['kind'];
  readonly share: NamedFigure;
  readonly counted: NamedFigure;
  /** In whole numbers; null where who divides them would find another share. */
  readonly reached: NamedFigure | null;
}

const formulas = {
  share: {
    de: 'Anteil der hier gezählten Betriebe (wo keiner gezählt ist: Haushalte), der im Umriss des Vorhabens liegt: Summe über alle Felder, jedes mit dem Teil, der zum Ort und zum Vorhaben gehört.',
    en: 'Share of the businesses counted here (where none is: households) that lies in the outline of the project: added up over all cells, each with the part that belongs to both the place and the project.',
  },
  counted: {
    de: 'Betriebe (wo keiner gezählt ist: Haushalte), die hier gezählt sind.',
    en: 'Businesses (where none is: households) that are counted here.',
  },
  reached: {
    de: 'Anteil mal Zahl der hier gezählten Betriebe (wo keiner gezählt ist: Haushalte), in ganzen. Genannt nur, wo die Teilung den Anteil ergibt.',
    en: 'Share times the number of businesses counted here (where none is: households), in whole ones. Told only where who divides it finds the share.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const labels = {
  reached: { de: 'im Umriss des Vorhabens', en: 'in the outline of the project' },
  counted: { de: 'hier gezählt', en: 'counted here' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Of each project whose area covers a part of those counted here, or all of them; none for a single cell, which is not divided. */
export function comingFigures(check: SiteCheck, origin: SiteOrigin): Map<ComingLine, ComingFigures> {
  const found = new Map<ComingLine, ComingFigures>();
  const { comingLines, supply } = check;
  const about = aboutCounted(check);
  if (!supply || !about || supply.subject.kind === 'cell') return found;
  for (const line of comingLines) {
    const amount = line.reach?.amounts[0];
    if (!amount) continue;
    const { unit, share, reached, counted } = amount;
    const { id, properties } = line.plan;
    const inputs: ProofInput[] = [
      { label: labels.reached, value: reached, unit, source: properties.source },
      { label: labels.counted, value: counted, unit, source: about.source },
    ];
    const given = { inputs, asOf: about.asOf, confidence: about.confidence };
    const number = (name: string, value: number, of: typeof unit | 'share', formula: Bilingual) =>
      siteNumber(origin, `coming.${id}.${name}`, value, { unit: of, formula, ...given });
    const { part, isExact } = wholeParts(share, counted);
    found.set(line, {
      unit,
      where: supply.subject.kind,
      share: number('share', share, 'share', formulas.share),
      counted: number('counted', counted, unit, formulas.counted),
      reached: isExact ? number('reached', part, unit, formulas.reached) : null,
    });
  }
  return found;
}
