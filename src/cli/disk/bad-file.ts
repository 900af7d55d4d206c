// SPDX-License-Identifier: EUPL-1.2
// A file that a person named and whose content cannot be used: exit 1, not the frame's 2 for wrong use.

import { type Finding, severityRank } from '../../core/findings/finding';
import { type FindingCode, findingMessage } from '../../core/findings/finding-words';

/** Where a command says what it has to say of a file, and in which language. */
export interface Saying {
  readonly lang: 'de' | 'en';
  readonly err: (text: string) => void;
}

type Findings = readonly Finding<FindingCode>[];

/** A file as the person named it, and to which command. */
interface NamedFile {
  readonly command: string;
  readonly path: string;
}

export class BadFile extends Error {}

/** Runs a command; a bad file is said on standard error and ends it with 1. */
export async function refusingBadFiles(
  command: string,
  io: Saying,
  run: () => number | Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    io.err(`nuf ${command}: ${error.message}\n`);
    return 1;
  }
}

/** What was read, with everything there is to say of it on standard error. @throws BadFile where nothing was. */
export function usable<T>(read: T | null, findings: Findings, of: NamedFile, io: Saying): T {
  const { command, path } = of;
  if (read === null) refuse(findings, of, io);
  for (const message of sentences(findings, io)) io.err(`nuf ${command}: ${path}: ${message}\n`);
  return read as T;
}

/** @throws BadFile with the findings, the gravest first */
export function refuse(findings: Findings, { command, path }: NamedFile, io: Saying): never {
  const said = sentences(findings, io).map((message) => `${path}: ${message}`);
  throw new BadFile(said.join(`\nnuf ${command}: `) || path);
}

/** Errors first; notices, and what does not change a figure, are for `nuf check`. */
function sentences(findings: Findings, io: Saying): string[] {
  return findings
    .filter(
      ({ code, severity }) =>
        (severity !== 'notice' || code === 'number-no-figure') && code !== 'ring-winding',
    )
    .toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])
    .slice(0, mostSaid)
    .map((finding) => placed(finding) + findingMessage(finding, io.lang));
}

/** Where a finding of GeoJSON stands; one of a table says it itself. */
const placed = ({ index, path, code }: Finding<FindingCode>) =>
  index === null || code.startsWith('number-') || code === 'no-data-code'
    ? ''
    : `${path ?? `features[${index}]`}: `;

/** More would hide the first ones; `nuf check` lists all. */
const mostSaid = 20;
