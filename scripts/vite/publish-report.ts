// SPDX-License-Identifier: EUPL-1.2
// What the build adds for the council: the report as a page without scripts, the changes of the data, and their feed.
// Pure: the same folder and history give the same bytes.

import { createHash } from 'node:crypto';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { diffCities, isUnchanged } from '../../src/analysis/report/data-diff';
import type { City } from '../../src/core/city/city';
import { councilFactsSchema } from '../../src/core/city/council-facts';
import { readCity } from '../../src/core/read/read-city';
import { comparisonFrom, landDemandFrom, readWithSchema } from '../../src/core/read/read-document';
import type { ReadMemory } from '../../src/core/read/read-memory';
import { councilReport } from '../../src/report/council-report';
import { type Change, plainQuestion, type ReportMaterial } from '../../src/report/document/given';
import { embeddedHtml } from '../../src/report/output/embedded-html';
import { escapeHtml, reportHtml } from '../../src/report/output/html';
import { text } from '../../src/report/output/markdown';
import { standaloneCss } from '../../src/report/output/standalone-css';
import { changeSentences } from '../../src/report/sections/changes-section';
import { formatDate } from '../../src/words/number/format';
import { reportWordsOf } from '../../src/words/report';

/** One state of the data folder in its history. */
export interface PastState {
  readonly revision: string;
  /** ISO time in UTC. */
  readonly at: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A change with the time at which it landed. */
export interface LandedChange extends Change {
  readonly revision: string;
  readonly at: string;
}

/**
 * Compares each state with the one before it. States are given newest first; a state whose files this version refuses is
 * left out, because a refused file would read as "everything is gone".
 */
export function changesOf(states: readonly PastState[], memory?: ReadMemory): LandedChange[] {
  const read = states.flatMap((state) => {
    const { city, reports } = readCity(state.files, { trust: true, ...(memory && { memory }) });
    const refused = reports.some(({ file, findings }) =>
      findings.some(
        ({ severity, code }) => severity === 'error' && (code !== 'file-missing' || state.files.has(file)),
      ),
    );
    return refused ? [] : [{ ...state, city }];
  });
  return read.slice(0, -1).flatMap((state, at) => {
    const before = read[at + 1]!;
    const diff = diffCities(before.city, state.city);
    if (isUnchanged(diff)) return [];
    const { revision, at: time } = state;
    const [date, beforeDate] = [dayOf(time), dayOf(before.at)];
    return [{ revision, before: before.revision, date, beforeDate, at: time, diff }];
  });
}

/** The day of an ISO time in UTC. */
export function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** Files below the site's root: `data/changes.json`, `feed.xml`, `bericht/…`, `einbetten/…`; proofs name `dataFolder`. */
export function publishReport(
  folder: ReadonlyMap<string, Uint8Array>,
  changes: readonly LandedChange[],
  memory?: ReadMemory,
  dataFolder: string | null = null,
): Map<string, string> {
  const today = new Date().toISOString().slice(0, 10);
  const { city } = readCity(folder, { trust: true, today, ...(memory && { memory }) });
  const bytes = folder.get('council-facts.json');
  const facts = bytes ? readWithSchema(bytes, 'council-facts.json', councilFactsSchema).value : null;
  const comparison = comparisonFrom(folder);
  const landDemand = landDemandFrom(folder);
  const material = { city, facts, comparison, landDemand, changes, dataFolder };
  return new Map([
    ['data/changes.json', `${JSON.stringify({ version: 1, changes }, null, 2)}\n`],
    ['feed.xml', feedOf(city, changes)],
    ['bericht/index.html', pageOf(material, 'de')],
    ['bericht/en.html', pageOf(material, 'en')],
    ['bericht/bericht.css', standaloneCss],
    ['einbetten/index.html', embeddedHtml(city, 'de')],
    ['einbetten/en.html', embeddedHtml(city, 'en')],
  ]);
}

function pageOf(material: ReportMaterial, language: 'de' | 'en'): string {
  // Asked once here, so that both languages share the computation.
  coverageShares(material.city);
  const report = councilReport(material, { ...plainQuestion, language });
  return reportHtml(report, {
    served: { styleSheet: 'bericht.css', icon: '../favicon.svg' },
    page: '../',
  });
}

/** The changes as an Atom feed (RFC 4287) in German; its time is that of the newest change, else the data's day. */
export function feedOf(city: City, changes: readonly LandedChange[]): string {
  const { name, ags, dataAsOf } = city.municipality;
  const words = reportWordsOf('de').changes;
  const updated = changes[0]?.at ?? `${dataAsOf}T00:00:00Z`;
  const entries = changes.map((change) => {
    const sentences = changeSentences(change, 'de').map((parts) => text(parts, 'de'));
    return [
      '  <entry>',
      // A later state of the same day is the same entry, brought up to date.
      `    <id>${urn(`change ${ags} ${change.date}`)}</id>`,
      `    <title>${escapeHtml(`${words.heading}: ${formatDate(change.date, 'de')}`)}</title>`,
      `    <updated>${change.at}</updated>`,
      '    <link href="./#raum=report&amp;x.teil=changes"/>',
      `    <content type="text">${escapeHtml(sentences.join('\n'))}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `  <id>${urn(`feed ${ags}`)}</id>`,
    `  <title>${escapeHtml(words.feedTitle(name))}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeHtml(`Netz & Fläche ${name}`)}</name></author>`,
    '  <link rel="self" href="./feed.xml"/>',
    '  <link href="./"/>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** A lasting name that needs no host: a UUID (version 8, RFC 9562) made of a digest. */
function urn(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex');
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
