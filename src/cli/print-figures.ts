// SPDX-License-Identifier: EUPL-1.2
// Figures with their ids on standard output, as text or as JSON.

import type { Figure, NamedFigure } from '../analysis/figure/figure';
import { certainties } from '../layers/honesty';
import { figureJson } from '../reproduce/figure-json';
import { figureText } from '../words/number/figure-text';
import { formatDataDate, type Language } from '../words/number/format';
import type { Io } from './command';

/** What stands beside the figures: members of the JSON, and lines above them in the text. */
export interface Besides {
  readonly json: object;
  readonly lines: readonly string[];
}

/** In which form figures are printed. */
export interface FigureForm {
  /** `{figures: {id: {value, unit, proof}}, …}`, else a line for each. */
  readonly asJson: boolean;
  /** The folder that the commands of proofs name; null for the one that they take by themselves. */
  readonly folder: string | null;
}

/** The figures, and what stands beside them. */
export function printFigures(
  figures: readonly NamedFigure[],
  { asJson, folder }: FigureForm,
  io: Io,
  besides: Besides = { json: {}, lines: [] },
): void {
  if (asJson) {
    const byId = Object.fromEntries(
      figures.map(({ id, figure, quantifier }) => [
        id,
        { ...figureJson(figure, folder), ...(quantifier !== undefined && { quantifier }) },
      ]),
    );
    io.out(`${JSON.stringify({ figures: byId, ...besides.json }, null, 2)}\n`);
    return;
  }
  for (const line of besides.lines) io.out(`${line}\n`);
  for (const { id, figure } of figures)
    io.out(`${id}: ${figureText(figure, io.lang)}${originOf(figure, io.lang)}\n`);
}

/** ` (Mitte 2021, Demo: …)`: from when it is, and how sure where it was not simply read; nothing of what is not known. */
function originOf({ value, proof: { asOf, confidence } }: Figure, language: Language): string {
  if (value === null) return '';
  const parts = [
    ...(asOf ? [formatDataDate(asOf, language)] : []),
    ...(confidence === 'found' || confidence === 'read' ? [] : [certainties[confidence][language]]),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
