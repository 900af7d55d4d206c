// SPDX-License-Identifier: EUPL-1.2
// The lines that are known at a place as figures: class down, upload, and how many around here can book them.

import { type ThresholdMbit, thresholdsMbit } from '../../layers/broadband-coverage';
import type { Bilingual } from '../../layers/field';
import type { NamedFigure, ProofInput } from '../figure/figure';
import type { LineFacts } from './business-fit';
import type { SiteCheck } from './site-check';
import { type SiteOrigin, siteNumber } from './site-figure';
import { sharesHere } from './site-lines';

export interface LineFigures {
  /** Lower bound of the class. */
  readonly down: NamedFigure;
  readonly up: NamedFigure;
  readonly share: NamedFigure;
}

const formulas = {
  down: {
    de: 'Untere Grenze der Geschwindigkeitsklasse, die in diesem Feld mehr Betriebe (wo keiner gezählt ist: Haushalte) haben als die nächsthöhere. Ein Feld ist 100 m mal 100 m groß; für eine Adresse darin kann anderes gelten.',
    en: 'Lower bound of the speed class: more businesses (where none is counted: households) of this cell have it than have the next faster one. A cell is 100 m by 100 m; an address inside it may differ.',
  },
  up: {
    de: 'Der Upload steht in keiner Spalte der Versorgungsdaten. Deshalb ist er nicht bekannt.',
    en: 'The upload stands in no column of the coverage data. Therefore it is not known.',
  },
  share: {
    de: 'Anteil der Betriebe dieses Feldes (wo keiner gezählt ist: der Haushalte), der mindestens diese Klasse mit dieser Technik buchen kann, wie ihn die Quelle angibt.',
    en: 'Share of the businesses of this cell (where none is counted: of the households) that can book at least this class with this technology, as the source states it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const labels = {
  here: { de: 'Anteil mit mindestens dieser Klasse', en: 'share with at least this class' },
  faster: (mbit: ThresholdMbit): Bilingual => ({
    de: `Anteil ab ${spelled(mbit, '.')} Mbit/s`,
    en: `share from ${spelled(mbit, ',')} Mbit/s`,
  }),
};

/** The one threshold of four digits with the mark between thousands. */
function spelled(mbit: ThresholdMbit, mark: string): string {
  return mbit === 1000 ? `1${mark}000` : String(mbit);
}

/** Figures of each of the check's lines; none where no line or no coverage is known. */
export function lineFigures(check: SiteCheck, origin: SiteOrigin): Map<LineFacts, LineFigures> {
  const { answer, lines } = check;
  const cell = answer?.cell;
  const about = answer?.about;
  const found = new Map<LineFacts, LineFigures>();
  if (!cell || !about) return found;
  const { source, asOf, confidence } = about;
  const shares = sharesHere(cell);
  const whom = (cell.businesses ?? 0) > 0;
  const counted: ProofInput = {
    label: whom
      ? { de: 'Betriebe im Feld', en: 'businesses in the cell' }
      : { de: 'Haushalte im Feld', en: 'households in the cell' },
    value: whom ? cell.businesses : cell.households,
    unit: whom ? 'businesses' : 'households',
    source,
  };
  const where: ProofInput = { label: { de: 'Feld', en: 'Cell' }, value: cell.rasterId, unit: null, source };
  for (const line of lines) {
    const { technology, downMbit, upMbit, share } = line;
    if (technology === null || downMbit === null) continue;
    const id = `line.${technology}.${downMbit}`;
    const classes = thresholdsMbit
      .filter((mbit) => mbit >= downMbit)
      .map(
        (mbit): ProofInput => ({
          label: mbit === downMbit ? labels.here : labels.faster(mbit),
          value: shares[technology][mbit],
          unit: 'share',
          source,
        }),
      );
    const given = { asOf, confidence };
    found.set(line, {
      down: siteNumber(origin, `${id}.down`, downMbit, 'mbit', {
        formula: formulas.down,
        inputs: [where, counted, ...classes],
        ...given,
      }),
      up: siteNumber(origin, `${id}.up`, upMbit, 'mbit', { formula: formulas.up, inputs: [where], ...given }),
      share: siteNumber(origin, `${id}.share`, share, 'share', {
        formula: formulas.share,
        inputs: [where, counted, ...classes.slice(0, 1)],
        ...given,
      }),
    });
  }
  return found;
}
