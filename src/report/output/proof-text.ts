// SPDX-License-Identifier: EUPL-1.2
// Proofs as text: of one number, and of all numbers of a table together, which is what paper can hold.

import { type Figure, leastSure, type ProofInput } from '../../analysis/figure/figure';
import { published } from '../../analysis/figure/named-figure';
import { certainties } from '../../layers/honesty';
import { commandOf } from '../../reproduce/command';
import { formatInput } from '../../words/number/figure-text';
import { formatDataDate, type Language } from '../../words/number/format';
import { reportWordsOf } from '../../words/report';
import {
  german,
  type Parts,
  partsOf,
  quote,
  type ReportDocument,
  type Section,
  type Table,
} from '../document/document';

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
  /** Null for a table that holds words and dates alone. */
  readonly command: string | null;
}

/** The proofs of a table's figures and of what was read for it put together; null for a table with neither. */
export function tableProof(
  table: Table,
  { language, dataFolder }: Pick<ReportDocument, 'language' | 'dataFolder'>,
): TableProof | null {
  const figures = partsOf(table).flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
  const read = table.read ?? [];
  if (figures.length === 0 && read.length === 0) return null;
  const proofs = figures.map(({ proof }) => proof);
  // How a number is had says nothing of those that nobody has.
  const known = proofs.filter(({ confidence }) => confidence !== 'unknown');
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  const confidence = leastSure([...proofs, ...read].map((one) => one.confidence));
  const latest = proofs.flatMap(({ latestAsOf }) => latestAsOf ?? []);
  const dates = distinct([
    ...[...proofs, ...read].flatMap(({ asOf }) => asOf?.split('/') ?? []),
    ...latest,
  ]).sort();
  const shown = dates.length > 2 ? [dates[0]!, dates.at(-1)!] : dates;
  return {
    formulas: distinct([
      ...(read.length > 0 ? [published[language]] : []),
      ...(known.length > 0 ? known : proofs).map(({ formula }) => formula[language]),
    ]),
    // A source may name several; each stands once.
    sources: distinct(
      [...read.flatMap(({ source }) => source ?? []), ...proofs.flatMap(({ sources }) => sources)].flatMap(
        (one) => one.split('; '),
      ),
    ),
    dates: shown.map((text) => formatDataDate(text, language)),
    confidence,
    confidenceText: certainties[confidence][language],
    command: proofs[0] ? commandOf(proofs[0].reproduce, dataFolder) : null,
  };
}

/** A formula of at most so many letters is as short as a reference to it, and stands where it is used. */
const shortFormula = 60;

/** The longer ways of computing that tables of these sections use, each once, in reading order. */
export function methodsOf(
  sections: readonly Section[],
  given: Pick<ReportDocument, 'language' | 'dataFolder'>,
): string[] {
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const formulas = tables.flatMap((table) => tableProof(table, given)?.formulas ?? []);
  return [...new Set(formulas.filter(({ length }) => length > shortFormula))];
}

/**
 * The proofs of a table as one paragraph: how it is computed, long ways by their numbers in `methods`, and its sources,
 * which are quoted in their own language.
 */
export function tableProofParts(
  proof: TableProof,
  { language, methods }: Pick<ReportDocument, 'language' | 'methods'>,
): Parts {
  const words = reportWordsOf(language);
  const { formula } = words;
  const { annex, source, asOf, checkFirst } = words.tableProof;
  const numbers = proof.formulas.map((one) => methods.indexOf(one) + 1).filter((place) => place > 0);
  const inAnnex = numbers.length > 0 ? [annex(numbers.sort((a, b) => a - b).join(', '))] : [];
  const here = proof.formulas.filter((one) => !methods.includes(one));
  const after = [
    `${asOf}: ${proof.dates.length > 0 ? proof.dates.join(' – ') : words.empty}`,
    `${words.head.certainty}: ${proof.confidenceText}`,
    ...(proof.command === null ? [] : [`${checkFirst}: ${proof.command}`]),
  ];
  return [
    quote(`${formula}: ${[...inAnnex, ...here].join('; ')} · ${source}: `),
    german(proof.sources.join('; ')),
    quote([` · ${after[0]}`, ...after.slice(1)].join(' · ')),
  ];
}

/** That paragraph where languages cannot be marked, as in Markdown. */
export function tableProofText(
  proof: TableProof,
  document: Pick<ReportDocument, 'language' | 'methods'>,
): string {
  return tableProofParts(proof, document)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
