// SPDX-License-Identifier: EUPL-1.2
// In which line of a file a JSON path stands, so that a finding can be opened in a text editor.

import { lineAndColumn } from './json-lint';

interface Wanted {
  readonly inside: Map<string, Wanted>;
  /** Paths that end here. */
  readonly paths: string[];
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const step = /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g;

/**
 * The line (from 1) of each path such as `features[3].properties.name` in valid JSON. A member that is missing has the line of
 * what it is missing from. Of a key that stands twice the first counts. One pass, which goes only where a path leads.
 */
export function linesOfPaths(text: string, paths: Iterable<string>): ReadonlyMap<string, number> {
  const root: Wanted = { inside: new Map(), paths: [] };
  for (const path of paths) addPath(root, path);
  const found: { offset: number; paths: readonly string[] }[] = [];
  const walker = new Walker(text, found);
  walker.value(root);
  return linesAt(text, found);
}

function addPath(root: Wanted, path: string): void {
  let at = root;
  for (const [, name, index, quoted] of path.matchAll(step)) {
    const key = name ?? index ?? (JSON.parse(`"${quoted}"`) as string);
    const next = at.inside.get(key) ?? { inside: new Map(), paths: [] };
    at.inside.set(key, next);
    at = next;
  }
  at.paths.push(path);
}

/** Every path below, for what is not there. */
function pathsBelow({ inside, paths }: Wanted): string[] {
  return [...paths, ...[...inside.values()].flatMap(pathsBelow)];
}

class Walker {
  readonly #text: string;
  readonly #found: { offset: number; paths: readonly string[] }[];
  readonly #token = new RegExp(token);

  constructor(text: string, found: { offset: number; paths: readonly string[] }[]) {
    this.#text = text;
    this.#found = found;
  }

  /** Reads one value; what is wanted inside it and does not come is where the value begins. */
  value(wanted: Wanted): void {
    const [first, offset] = this.#next();
    this.#found.push({ offset, paths: wanted.paths });
    const missing = new Map(wanted.inside);
    if (first === '{' || first === '[') this.#members(first === '{', missing);
    for (const one of missing.values()) this.#found.push({ offset, paths: pathsBelow(one) });
  }

  #members(isObject: boolean, missing: Map<string, Wanted>): void {
    for (let index = 0; ; index++) {
      const before = this.#token.lastIndex;
      const [next] = this.#next();
      if (next === '}' || next === ']' || next === '') return;
      if (next === ',') {
        index--;
        continue;
      }
      let key = String(index);
      if (isObject) {
        key = next.includes('\\') ? (JSON.parse(next) as string) : next.slice(1, -1);
        this.#next();
      } else this.#token.lastIndex = before;
      const wanted = missing.get(key);
      if (wanted === undefined) this.#skip();
      else {
        missing.delete(key);
        this.value(wanted);
      }
    }
  }

  /** Goes behind one value without looking at it. */
  #skip(): void {
    let depth = 0;
    do {
      const [next] = this.#next();
      if (next === '') return;
      if (next === '{' || next === '[') depth++;
      else if (next === '}' || next === ']') depth--;
    } while (depth > 0);
  }

  /** The next token with its offset; empty at the end. */
  #next(): [string, number] {
    const match = this.#token.exec(this.#text);
    return match ? [match[0], match.index] : ['', this.#text.length];
  }
}

function linesAt(
  text: string,
  found: { offset: number; paths: readonly string[] }[],
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let [line, from] = [1, 0];
  for (const { offset, paths } of found.sort((a, b) => a.offset - b.offset)) {
    line += lineAndColumn(text.slice(from, offset), offset - from).line - 1;
    from = offset;
    for (const path of paths) lines.set(path, line);
  }
  return lines;
}
