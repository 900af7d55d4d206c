// SPDX-License-Identifier: EUPL-1.2
// What the page has before its program: the question with the city's name, and the data under way beside the script.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { cellsFile } from '../../src/core/read/read-document';
import { layers } from '../../src/layers';
import { de } from '../../src/words/page/de';

/** Stands in index.html for any municipality; the build puts the city's question in its place. */
const question = 'Welche Leitungen sind bekannt?</h2>';
/** A larger file is not fetched ahead: the page may want only a part of it. */
const mostBytes = 500_000;

/** The municipality's name, or null where municipality.json cannot be read: the build refuses that folder elsewhere. */
export function cityName(folder: string): string | null {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, 'municipality.json'), 'utf8')) as {
      name?: unknown;
    };
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/**
 * The published data that the page asks for once it has drawn its first picture (src/start.ts), beside its program.
 * `manifest.json` is left out: it is asked for past every cache. `bytesOf` gives the size of a published file, undefined
 * for one that is not.
 */
export function filesAhead(bytesOf: (name: string) => number | undefined): string[] {
  const geojson = layers.filter(({ id }) => id !== 'broadband-coverage').map(({ id }) => `${id}.geojson`);
  const names = [
    'municipality.json',
    'contacts.json',
    'federal-rules.json',
    'statistics/breitbandatlas.csv',
    cellsFile,
    ...geojson,
  ];
  return names.filter((name) => (bytesOf(name) ?? Infinity) <= mostBytes);
}

/** What `src/main` needs before it can run: its scripts, the library's among them, and its stylesheet. */
function programFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const main = chunks.find(({ name, isDynamicEntry }) => name === 'main' && isDynamicEntry);
  const scripts = new Set(main ? [main.fileName] : []);
  const styles = new Set<string>();
  for (const name of scripts) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    for (const next of chunk?.imports ?? []) scripts.add(next);
    for (const css of chunk?.viteMetadata?.importedCss ?? []) styles.add(css);
  }
  return [...scripts, ...styles];
}

/** The words of each language, a script that is asked for beside the program by those who read it (src/words/index.ts). */
function wordFiles(bundle: Rolldown.OutputBundle): [language: string, file: string][] {
  return Object.values(bundle).flatMap((file): [string, string][] => {
    if (file.type !== 'chunk' || !file.isDynamicEntry) return [];
    const language = /\/src\/words\/page\/(de|en)\.ts$/.exec(normalizePath(file.facadeModuleId ?? ''))?.[1];
    return language ? [[language, file.fileName]] : [];
  });
}

/** The plugin for one data folder, an absolute path; for the build only. */
export function firstPaint(folder: string): Plugin {
  return {
    name: 'nuf:first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const name = cityName(folder);
        const named =
          name === null ? html : html.replace(question, () => `${escaped(de.start.heading(name))}</h2>`);
        const bytesOf = (file: string) => {
          const asset = bundle?.[`data/${file}`];
          return asset?.type === 'asset' ? asset.source.length : undefined;
        };
        const links = [
          ...programFiles(bundle ?? {}).map((file) =>
            file.endsWith('.css')
              ? `<link rel="preload" as="style" href="./${file}" crossorigin>`
              : `<link rel="modulepreload" href="./${file}" crossorigin>`,
          ),
          ...wordFiles(bundle ?? {}).map(
            ([language, file]) =>
              `<link rel="modulepreload" href="./${file}" hreflang="${language}" crossorigin>`,
          ),
          ...filesAhead(bytesOf).map(
            (file) => `<link rel="preload" as="fetch" href="./data/${file}" crossorigin>`,
          ),
        ];
        return named.replace(
          '</body>',
          () => `<template id="voraus">${links.join('')}</template>\n  </body>`,
        );
      },
    },
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
