// SPDX-License-Identifier: EUPL-1.2
// Gives the page its data. The build refuses a folder with an error; the development server checks a file again as
// soon as it is saved and sends what it found to the open pages.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { readCommitted } from '../../src/cli/folder/git-folder';
import { presetLanguage } from '../../src/cli/words/preset-language';
import { federalRulesFile } from '../../src/core/read/read-document';
import { ReadMemory } from '../../src/core/read/read-memory';
import type { FileReport } from '../../src/core/validation/check-file';
import { layerOfFile } from '../../src/layers/layer-of-file';
import { dataHistory } from './data-history';
import { type PublishedCity, publishCity, reportLines } from './publish-city';
import { changesOf, publishReport } from './publish-report';

/** Name of the event that carries `FindingsEvent` to the page in development. */
export const findingsEvent = 'nuf:findings';
/** A page that has just opened asks with this event and is sent the present state. */
export const askFindingsEvent = 'nuf:ask-findings';

export interface FindingsEvent {
  /** One report a file, also of files without findings. */
  readonly reports: readonly FileReport[];
  /** The same as readable lines, errors first; empty when all is well. */
  readonly lines: readonly string[];
}

/** What commands call the folder: its name without its path, which is nobody's business; null of `data`, which they find. */
export function calledFolder(folder: string): string | null {
  const name = basename(folder);
  return name === 'data' ? null : name;
}

/** The plugin for one data folder, an absolute path. */
export function cityData(folder: string): Plugin {
  const memory = new ReadMemory();
  return {
    name: 'nuf:city-data',
    buildStart() {
      // A text editor of data needs no restart of `vite build --watch`.
      if (this.meta.watchMode)
        for (const name of readFolder(folder).keys()) this.addWatchFile(join(folder, name));
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      const files = readFolder(folder);
      const former = committed(folder, files);
      const published = publishCity(files, gitRevision(folder), memory, former);
      const lines = reportLines(published.reports, language());
      if (former === null) this.info(words[language()].notCompared);
      if (published.refused) this.error(refusal(folder, lines));
      for (const line of lines) this.warn(line);
      const report = publishReport(
        files,
        changesOf(dataHistory(folder), memory),
        memory,
        calledFolder(folder),
      );
      for (const [fileName, source] of [...published.files, ...report]) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer: (server) => serveCity(server, folder, memory),
  };
}

/** That of the other programs of the command line. */
const language = () => presetLanguage(process.env);

const words = {
  de: {
    notCompared: 'Daten: mit keinem früheren Stand verglichen, weil es hier keinen Commit von git gibt',
    nothingFound: 'Daten: geprüft, nichts gefunden',
    refused: 'Die Daten haben Fehler und werden nicht ausgeliefert',
    more: (count: number) => `… und ${count} weitere; alle zeigt: npx nuf check`,
  },
  en: {
    notCompared: 'data: not compared with a version before, because there is no commit of git here',
    nothingFound: 'data: checked, nothing found',
    refused: 'the data has errors and is not published',
    more: (count: number) => `… and ${count} more; all of them: npx nuf check`,
  },
} as const;

/** The layers as they were last committed; null without git or a commit. */
function committed(folder: string, files: ReadonlyMap<string, Uint8Array>) {
  return readCommitted(
    folder,
    [...files.keys()].filter((name) => layerOfFile(name) !== null),
  );
}

function refusal(folder: string, lines: readonly string[]): string {
  const { refused, more } = words[language()];
  return [`${folder}: ${refused}:`, ...lines.slice(0, 40)]
    .concat(lines.length > 40 ? [more(lines.length - 40)] : [])
    .join('\n');
}

/** The rules of the federation, which every town shares; a folder may hold a newer edition of its own. */
const sharedRules = fileURLToPath(new URL('../../data/federal-rules.json', import.meta.url));

/**
 * All files below the folder by their relative names, in a fixed order, and the shared rules where the folder has none; files
 * that begin with a dot are left out.
 */
export function readFolder(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder))
    throw new Error(`${folder}: not found, expected the folder with the municipality's data`);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]),
  );
  if (!files.has(federalRulesFile)) files.set(federalRulesFile, new Uint8Array(readFileSync(sharedRules)));
  return files;
}

function gitRevision(folder: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null; // A downloaded archive, or no git at all.
  }
}

function serveCity(server: ViteDevServer, folder: string, memory: ReadMemory): void {
  const publish = () => {
    const files = readFolder(folder);
    return publishCity(files, gitRevision(folder), memory, committed(folder, files));
  };
  let current: PublishedCity | null = null;
  // The last state without an error stays on the page while somebody is still typing.
  let files: PublishedCity['files'] = new Map();
  /** Checks the folder, says what was found and keeps it. */
  const look = (): PublishedCity => {
    current = publish();
    if (!current.refused) files = current.files;
    log(current);
    return current;
  };
  const log = (current: PublishedCity) => {
    const lines = reportLines(current.reports, language());
    if (lines.length > 0) server.config.logger.warn(lines.slice(0, 20).join('\n'), { timestamp: true });
    else server.config.logger.info(words[language()].nothingFound, { timestamp: true });
  };
  // Once the server answers: reading a city's coverage takes longer than starting. Who asks earlier waits for it.
  server.httpServer?.once('listening', () => setTimeout(() => current ?? look()));
  // Made when first asked for: a page that is not the report should not wait for the history.
  let history: ReadonlyMap<string, string> | null = null;
  const ofReport = (name: string) => {
    if (!reportFile.test(name)) return undefined;
    history ??= publishReport(
      readFolder(folder),
      changesOf(dataHistory(folder), memory),
      memory,
      calledFolder(folder),
    );
    const text = history.get(name);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  server.ws.on(askFindingsEvent, (_data, client) => client.send(findingsEvent, eventOf(current ?? look())));
  server.watcher.add(folder);
  const saved = (path: string) => {
    if (!path.startsWith(folder + sep) && path !== folder) return;
    history = null;
    server.ws.send(findingsEvent, eventOf(look()));
  };
  for (const change of ['add', 'change', 'unlink'] as const) server.watcher.on(change, saved);

  server.middlewares.use((request, response, next) => {
    const name = decodeURI((request.url ?? '').split('?')[0] ?? '').slice(1);
    if (current === null && /^(data|schema)\//.test(name)) look();
    const bytes = files.get(name) ?? ofReport(name);
    if (!bytes) {
      // Without this Vite would answer with index.html, and a missing file would look like a web page.
      if (/^(data|schema)\//.test(name)) response.writeHead(404).end();
      else next();
      return;
    }
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const type = Object.hasOwn(types, ending) ? types[ending] : 'application/json; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(bytes);
  });
}

const reportFile = /^(data\/changes\.json|feed\.xml|bericht\/.+|einbetten\/.+\.html)$/;
const types: Readonly<Record<string, string>> = {
  cells: 'application/octet-stream',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xml: 'application/atom+xml; charset=utf-8',
};

function eventOf(current: PublishedCity): FindingsEvent {
  return { reports: current.reports, lines: reportLines(current.reports, language()) };
}
