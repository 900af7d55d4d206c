// SPDX-License-Identifier: EUPL-1.2
// Which files the program is delivered in: one for the library, one for all that the first room needs, the rest on demand.
// Left to itself the bundler cuts wherever a later room shares a module with the first one: 24 files for the first answer.

import { normalizePath } from 'vite';

/** The part of the bundler's module graph that is asked here. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What both the page before the program and the program need: with the program, it would bring all of that along. */
const beforeProgram = /preload-helper|\/frame\/device\/quiet-import\.|\/session\/preference\./;

/** What the words of every language share: in a file of its own it would be one more to wait for. */
const besideWords = /\/words\/answer\/(?:said-claim|confidence)\./;

interface FileGroup {
  name: string | ((id: string, graph: Graph) => string | null);
  test?: RegExp;
  priority?: number;
}

const library = /\/node_modules\/(?:react|react-dom|scheduler)\//;

/**
 * Groups for `output.codeSplitting`. `main` is the absolute path of the module that starts the program; what it imports at
 * once, directly or through others, becomes `library` and `program`. Stylesheets stay with their importer. `main` itself is
 * not grouped (its exports would be lost), nor is what the bundler adds: the page before the program needs that too.
 */
export function startFiles(main: string): FileGroup[] {
  const start = normalizePath(main);
  let needed: Set<string> | null = null;
  return [
    { name: 'loader', test: beforeProgram, priority: 1 },
    {
      name: (id, graph) => {
        needed ??= neededBy(start, graph);
        if (
          id === start ||
          !(needed.has(id) || besideWords.test(id)) ||
          id.startsWith('\0') ||
          /\.css(?:\?|$)/.test(id)
        )
          return null;
        return library.test(id) ? 'library' : 'program';
      },
    },
  ];
}

/** A module with all that it imports at once; what it imports on demand is left out. */
function neededBy(start: string, graph: Graph): Set<string> {
  const needed = new Set([start]);
  for (const id of needed) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) needed.add(next);
  return needed;
}
