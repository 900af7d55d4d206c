// SPDX-License-Identifier: EUPL-1.2
// Proofs as text: of one number, and of all numbers of a table together, which is what paper can hold.

import { type Figure, leastSure, type ProofInput } from '../analysis/proof';
import { certainties } from '../layers/honesty';
import { formatInput } from '../words/figure-text';
import { formatDate, type Language } from '../words/format';
import { reportWordsOf } from '../words/report';
import { german, type Parts, partsOf, quote, type Table } from './document';

/** One input as "label: value". */
export function inputText(input: ProofInput, language: Language): string {
  return `${input.label[language]}: ${formatInput(input, language)}`;
}

export interface TableProof {
  readonly formulas: readonly string[];
  readonly sources: readonly string[];
  readonly dates: readonly string[];
  /** Least certain first: one demo figure makes the table demo. */
  readonly confidence: Figure['proof']['confidence'];
  readonly confidenceText: string;
  readonly command: string;
}

/** The proofs of a table's figures put together; null for a table without figures. */
export function tableProof(table: Table, language: Language): TableProof | null {
  const figures = partsOf(table).flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
  if (figures.length === 0) return null;
  const proofs = figures.map(({ proof }) => proof);
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const confidence = leastSure(proofs.map((proof) => proof.confidence));
  const dates = distinct(proofs.flatMap(({ asOf }) => (asOf ? [asOf] : []))).sort();
  const shown = dates.length > 2 ? [dates[0]!, dates.at(-1)!] : dates;
  return {
    formulas: distinct(proofs.map(({ formula }) => formula[language])),
    // A source may name several; each stands once.
    sources: distinct(proofs.flatMap(({ sources }) => sources.flatMap((one) => one.split('; ')))),
    dates: shown.map((text) => formatDate(text, language)),
    confidence,
    confidenceText: certainties[confidence][language],
    command: proofs[0]!.reproduce.cli,
  };
}

/** The same as one paragraph; the sources are quoted in their own language. */
export function tableProofParts(proof: TableProof, language: Language): Parts {
  const words = reportWordsOf(language);
  const { formula, source, asOf, check } = words.tableProof;
  const after = [
    `${asOf}: ${proof.dates.length > 0 ? proof.dates.join(' – ') : words.empty}`,
    `${words.head.certainty}: ${proof.confidenceText}`,
    `${check}: ${proof.command}`,
  ];
  return [
    quote(`${formula}: ${proof.formulas.join(' / ')} · ${source}: `),
    german(proof.sources.join('; ')),
    quote([` · ${after[0]}`, ...after.slice(1)].join(' · ')),
  ];
}

/** That paragraph where languages cannot be marked, as in Markdown. */
export function tableProofText(proof: TableProof, language: Language): string {
  return tableProofParts(proof, language)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
