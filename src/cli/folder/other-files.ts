// SPDX-License-Identifier: EUPL-1.2
// What the files of a data folder say that are no layers, value by value: series, facts of the council, rules, contacts, the municipality.

import { layerById } from '../../layers';

type Files = ReadonlyMap<string, Uint8Array>;

/** A file that says something else than before. */
export interface OtherFileChanged {
  readonly file: string;
  /** By where the value stands; null where one of the states has none there. In the order of the newer file, then what is gone. */
  readonly differences: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** Tables and JSON of both states; a file that only one has differs in all its values. Of what cannot be read its whole text is one value. */
export function otherFilesChanged(before: Files, after: Files): OtherFileChanged[] {
  const names = [...new Set([...after.keys(), ...before.keys()])].filter(
    (name) => /\.(json|csv)$/.test(name) && !layerById(name.replace(/\.\w+$/, '')),
  );
  return names.sort().flatMap((file) => {
    const [was, is] = [before.get(file), after.get(file)];
    if (was && is && Buffer.compare(was, is) === 0) return [];
    const [old, fresh] = [valuesIn(file, was), valuesIn(file, is)];
    const differences = [...new Set([...fresh.keys(), ...old.keys()])]
      .map((name) => ({ name, before: old.get(name) ?? null, after: fresh.get(name) ?? null }))
      .filter((one) => one.before !== one.after);
    return differences.length > 0 ? [{ file, differences }] : [];
  });
}

function valuesIn(file: string, bytes: Uint8Array | undefined): Map<string, string> {
  if (bytes === undefined) return new Map();
  const text = new TextDecoder().decode(bytes);
  if (file.endsWith('.csv')) return new Map(cellsOf(text));
  try {
    return new Map(leavesOf(JSON.parse(text), ''));
  } catch {
    return new Map([['', text]]);
  }
}

/** Each value that is no object: `contacts[jobcenter].phone`. Entries of a list that have an id of their own are known by it. */
function leavesOf(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value)) {
    const ids = value.map((one: unknown) => idOf(one));
    const hasIds = ids.every((id) => id !== null) && new Set(ids).size === ids.length;
    return value.flatMap((one, at) => leavesOf(one, `${path}[${hasIds ? ids[at] : at + 1}]`));
  }
  if (typeof value !== 'object' || value === null) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, one]) =>
    leavesOf(one, path === '' ? name : `${path}.${name}`),
  );
}

function idOf(value: unknown): string | null {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}

/** Each cell by what its row is of (all columns up to its date, or the first one) and its column: `households 2021-H1, alle_30`. */
function cellsOf(csv: string): [string, string][] {
  const [head = [], ...rows] = csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';'));
  const keys = Math.max(1, head.indexOf('asOf') + 1);
  const times = new Map<string, number>();
  return rows.flatMap((row) => {
    const of = row.slice(0, keys).join(' ');
    times.set(of, (times.get(of) ?? 0) + 1);
    const again = times.get(of)! > 1 ? ` (${times.get(of)})` : '';
    return row
      .slice(keys)
      .flatMap((cell, at): [string, string][] =>
        cell === '' ? [] : [[`${of}${again}, ${head[keys + at] ?? keys + at + 1}`, cell]],
      );
  });
}
