// SPDX-License-Identifier: EUPL-1.2
// What the reader of one page of several finds, held back until it is known which of its features are kept and where.

import { ImportLog, type TakenFindings } from './import-log';
import type { ImportCode, ImportFinding } from './import-words';

type Place = Partial<Omit<ImportFinding, 'code' | 'severity'>>;
type Listed = TakenFindings['listed'][number];
/** Where the feature at an index of the page stands among all; null where it is left out. */
type IndexOf = (index: number) => number | null;

export class PageLog extends ImportLog {
  readonly #file: string;
  readonly #calls: ((into: ImportLog, indexOf: IndexOf) => void)[] = [];

  constructor(file: string) {
    super();
    this.#file = file;
  }

  override say(code: ImportCode, place: Place = {}): void {
    super.say(code, place);
    this.#keep(place, (into, there) => into.say(code, there));
  }

  override repair(code: ImportCode, index: number, place: Place = {}): void {
    super.repair(code, index, place);
    this.#keep({ ...place, index }, (into, there) => into.repair(code, there.index!, there));
  }

  override refuse(code: ImportCode, index: number, place: Place = {}): void {
    super.refuse(code, index, place);
    this.#keep({ ...place, index }, (into, there) => into.refuse(code, there.index!, there));
  }

  override refuseRow(code: ImportCode, place: Place = {}): void {
    super.refuseRow(code, place);
    this.#keep(place, (into, there) => into.refuseRow(code, there));
  }

  override drop(index: number): void {
    super.drop(index);
    this.#keep({ index }, (into, there) => into.drop(there.index!));
  }

  override take(findings: TakenFindings, without: readonly string[] = []): void {
    super.take(findings, without);
    this.#calls.push((into, indexOf) => {
      const moved = ({ index, path, ...rest }: Listed): Listed[] => {
        const to = index === null ? null : indexOf(index);
        return index !== null && to === null ? [] : [{ ...rest, index: to, path: this.#within(path) }];
      };
      const refused = [...findings.refused].flatMap((index) => indexOf(index) ?? []);
      into.take(
        {
          listed: findings.listed.flatMap(moved),
          refused: new Set(refused),
          fileRefused: findings.fileRefused,
        },
        without,
      );
    });
  }

  /** Says all of it to the log of the whole. */
  tell(into: ImportLog, indexOf: IndexOf): void {
    for (const call of this.#calls) call(into, indexOf);
  }

  #keep(place: Place, call: (into: ImportLog, there: Place) => void): void {
    this.#calls.push((into, indexOf) => {
      const path = this.#within(place.path ?? null);
      if (place.index === undefined || place.index === null) return call(into, { ...place, path });
      const index = indexOf(place.index);
      if (index !== null) call(into, { ...place, index, path });
    });
  }

  #within(path: string | null): string {
    return path === null || path === '' ? this.#file : `${this.#file}: ${path}`;
  }
}
