// SPDX-License-Identifier: EUPL-1.2
// The pages of one answer of a server as one content: in the order of the files, what stands on two pages once, and what no
// page has named.

import { openSource } from './open-source';
import type {
  LayerContent,
  PageStatement,
  ReadContext,
  SourceFeature,
  SourceFile,
  SourceLayer,
} from './reader/format';
import type { ImportLog } from './reader/import-log';
import { PageLog } from './reader/page-log';

/** The content of the chosen layer with those of the further pages; says whether features of the answer are missing. */
export async function contentWithPages(
  chosen: SourceLayer,
  file: string,
  pages: readonly SourceFile[],
  context: ReadContext,
): Promise<LayerContent> {
  const { log } = context;
  const first = await chosen.load();
  if (pages.length === 0) {
    if (first.page?.isCut) sayIncomplete(first.page.returned, first.page.matched, log);
    else if (first.page?.isOpen) sayOpen(first.page.returned, log);
    return first;
  }
  const joined = new Joined(first.features);
  const contents = [first];
  for (const page of pages) {
    context.budget.file(page.bytes.length);
    const pageLog = new PageLog(page.name);
    const content = await contentOf(page, chosen.name, { ...context, log: pageLog });
    const indexes = joined.add(page.name, content, first);
    pageLog.tell(log, (index) => indexes[index] ?? null);
    if (content !== null) contents.push(content);
  }
  const names = [file, ...pages.map(({ name }) => name)];
  log.say('import-pages-joined', { found: names.join(', '), expected: String(names.length) });
  joined.tell(log);
  sayMissing(
    contents.flatMap(({ page }) => page ?? []),
    joined.repeated,
    log,
  );
  // Open axes are looked at wherever their page stands; what keeps a sentence back has to be true of every page.
  return {
    ...first,
    features: joined.features,
    axesAreOpen: contents.some(({ axesAreOpen }) => axesAreOpen),
    ringsAreReversed: contents.every(({ ringsAreReversed }) => ringsAreReversed),
    isTable: contents.every(({ isTable }) => isTable),
  };
}

/** The layer of a page that is called as the first one's, or its only one; null (and a finding) without. */
async function contentOf(page: SourceFile, name: string, context: ReadContext): Promise<LayerContent | null> {
  const opened = await openSource(page, context);
  if (opened === null) return null;
  const { layers } = opened;
  const main = layers.filter(({ isBeside }) => !isBeside);
  const layer = layers.find((one) => one.name === name) ?? (main.length === 1 ? main[0] : undefined);
  if (layer !== undefined) return layer.load();
  const expected = layers.map((one) => one.name).join(', ');
  context.log.say('import-layer-missing', { found: name, expected });
  return null;
}

/** Features of all pages so far. A feature is known by its id; without one nothing says that it is the same. */
class Joined {
  readonly features: SourceFeature[];
  readonly #known = new Map<string | number, string>();
  /** Of features without an id. */
  readonly #texts = new Set<string>();
  #conflicts = 0;
  #firstConflict = '';
  #firstRepeated = '';
  #alike = 0;
  #firstAlike = '';
  repeated = 0;

  constructor(features: readonly SourceFeature[]) {
    this.features = [...features];
    for (const feature of features) this.#know(feature.id, contentText(feature));
  }

  #know(id: SourceFeature['id'], text: string): void {
    if (id === null) this.#texts.add(text);
    else this.#known.set(id, text);
  }

  /** Of each feature of the page its index among all; null for one that stands there alike already. */
  add(page: string, content: LayerContent | null, first: LayerContent): (number | null)[] {
    if (content === null) return [];
    const isOtherCrs = JSON.stringify(content.crs) !== JSON.stringify(first.crs);
    const own: [SourceFeature['id'], string][] = [];
    const indexes = content.features.map((feature) => {
      const { id, path } = feature;
      const text = contentText(feature);
      if (id !== null) {
        const before = this.#known.get(id);
        if (before === text) {
          if (this.repeated++ === 0) this.#firstRepeated = String(id);
          return null;
        }
        if (before !== undefined && this.#conflicts++ === 0) this.#firstConflict = String(id);
      } else if (this.#texts.has(text) && this.#alike++ === 0) this.#firstAlike = `${page}: ${path}`;
      own.push([id, text]);
      const crs = feature.crs ?? (isOtherCrs ? content.crs : undefined);
      return this.features.push({ ...feature, page, path: `${page}: ${path}`, ...(crs && { crs }) }) - 1;
    });
    for (const [id, text] of own) this.#know(id, text);
    return indexes;
  }

  tell(log: ImportLog): void {
    const [repeated, conflicts] = [String(this.repeated), String(this.#conflicts)];
    if (this.repeated > 0) {
      log.say('import-page-repeated', { found: repeated, expected: this.#firstRepeated });
    }
    if (this.#conflicts > 0) {
      log.say('import-page-conflict', { found: conflicts, expected: this.#firstConflict });
    }
    if (this.#alike > 0) {
      log.say('import-page-alike', { found: String(this.#alike), expected: this.#firstAlike });
    }
  }
}

function contentText({ properties, geometry }: Pick<SourceFeature, 'properties' | 'geometry'>): string {
  return JSON.stringify([properties, geometry]);
}

function sayIncomplete(found: number, matched: number | null, log: ImportLog): void {
  log.say('import-page', { found: String(found), expected: totalText(matched) });
}

/**
 * Says which features the pages show to be missing: gaps between the ranges that they state, fewer features than the stated
 * total, or a last page that announces a further one.
 */
function sayMissing(pages: readonly PageStatement[], repeated: number, log: ImportLog): void {
  const totals = [...new Set(pages.flatMap(({ matched }) => matched ?? []))];
  const matched = totals.length === 0 ? null : Math.max(...totals);
  if (totals.length > 1) log.say('import-page-other-count', { found: totals.join(', ') });
  const gaps = gapsOf(pages, matched);
  if (gaps !== null) {
    if (gaps.length > 0)
      log.say('import-page-missing', { found: gaps.join(', '), expected: totalText(matched) });
    return;
  }
  const found = pages.reduce((sum, { returned }) => sum + returned, 0) - repeated;
  const isOpen = pages.length > 0 && pages.every(({ isCut }) => isCut);
  if (matched === null ? isOpen : found < matched) sayIncomplete(found, matched, log);
  else if (matched === null && pages.some((page) => page.isOpen)) sayOpen(found, log);
}

/** A total that the service does not state is called unknown; `import-words.ts` says it in German. */
const totalText = (matched: number | null) => (matched === null ? 'an unknown number' : String(matched));

function sayOpen(found: number, log: ImportLog): void {
  log.say('import-page-open', { found: String(found) });
}

function rangeOf(from: number, until: number): string {
  return from === until ? String(from) : `${from}–${until}`;
}

/** Ranges of features, from 1, that no page has; null where a page does not say where it begins. */
function gapsOf(pages: readonly PageStatement[], matched: number | null): string[] | null {
  const sorted = [...pages].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  if (sorted.length === 0 || sorted.some(({ start }) => start === null)) return null;
  const gaps: string[] = [];
  let until = 0;
  for (const { start, returned } of sorted) {
    if (start! > until) gaps.push(rangeOf(until + 1, start!));
    until = Math.max(until, start! + returned);
  }
  if (matched !== null && until < matched) gaps.push(rangeOf(until + 1, matched));
  if (matched === null && sorted.at(-1)!.isCut) gaps.push(`${until + 1}–?`);
  return gaps;
}
