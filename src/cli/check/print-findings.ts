// SPDX-License-Identifier: EUPL-1.2
// What `nuf check` prints: findings folded, each with its line, the label of its field and a command that mends it.

import type { Finding, Severity } from '../../core/findings/finding';
import { describeFinding } from '../../core/findings/finding-in-layer';
import type { FindingCode } from '../../core/findings/finding-words';
import { type FoldedFinding, foldFindings } from '../../core/findings/fold-findings';
import type { FileReport } from '../../core/validation/check-file';
import type { Lang } from '../disk/wrong-use';

/** A report with the line of each path in its file; a path that is not there has none. */
export interface CheckedFile extends FileReport {
  readonly lines: ReadonlyMap<string, number>;
}

/** How many further features are named where one sentence speaks of many. */
const mostNamed = 8;

/** @param compared what layers were compared with; null for nothing */
export function checkedAsJson(files: readonly CheckedFile[], compared: string | null, lang: Lang): unknown {
  return {
    compared,
    files: files.map((file) => ({
      file: file.file,
      features: file.features,
      findings: foldFindings(file).map(({ first, count, places }) => {
        const { label, message, offer } = describeFinding(first, file.layer, file.file, lang);
        return {
          code: first.code,
          severity: first.severity,
          count,
          label,
          message,
          offer,
          places: places.map((place) => ({
            featureId: place.featureId,
            index: place.index,
            path: place.path,
            coordinate: place.coordinate,
            line: lineOf(place, file),
          })),
        };
      }),
      ...(file.unlisted.error + file.unlisted.warning + file.unlisted.notice > 0
        ? { unlisted: file.unlisted }
        : {}),
    })),
  };
}

interface Shown {
  /** Errors and warnings only, and no file without them. */
  readonly quiet: boolean;
  /** Nothing folded. */
  readonly all: boolean;
}

/** @param more lines between the files and the sum */
export function checkedAsText(
  files: readonly CheckedFile[],
  more: readonly string[],
  lang: Lang,
  shown: Shown,
): string {
  const blocks = files.map((file) => fileText(file, lang, shown)).filter((block) => block !== '');
  return [...blocks, ...more, '\n', summaryText(files, lang)].join('');
}

export function errorsOf(report: FileReport): number {
  return countOf(report).error;
}

const words = {
  de: {
    severity: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' },
    plural: { error: 'Fehler', warning: 'Warnungen', notice: 'Hinweise' },
    line: (line: number) => `Zeile ${line}`,
    times: (count: number) => `${count}-mal, zuerst`,
    also: (names: string, more: number) => `auch: ${names}${more > 0 ? ` und ${more} weitere` : ''}`,
    offer: (command: string) => `Abhilfe: ${command}`,
    unlisted: (count: number) => `… und ${count} weitere`,
    features: (count: number) => `${count} ${count === 1 ? 'Objekt' : 'Objekte'}`,
    clean: 'in Ordnung',
    allClean: 'alles in Ordnung',
    checked: (count: number) => `${count} ${count === 1 ? 'Datei' : 'Dateien'} geprüft`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', notice: 'notice' },
    plural: { error: 'errors', warning: 'warnings', notice: 'notices' },
    line: (line: number) => `line ${line}`,
    times: (count: number) => `${count} times, first`,
    also: (names: string, more: number) => `also: ${names}${more > 0 ? ` and ${more} more` : ''}`,
    offer: (command: string) => `remedy: ${command}`,
    unlisted: (count: number) => `… and ${count} more`,
    features: (count: number) => `${count} ${count === 1 ? 'feature' : 'features'}`,
    clean: 'clean',
    allClean: 'all clean',
    checked: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} checked`,
  },
} as const;

function fileText(file: CheckedFile, lang: Lang, { quiet, all }: Shown): string {
  const isShown = ({ first }: FoldedFinding) => !quiet || first.severity !== 'notice';
  const one = (place: Finding<FindingCode>) => ({ first: place, count: place.count ?? 1, places: [place] });
  const folded = (all ? file.findings.map(one) : foldFindings(file)).filter(isShown);
  const { unlisted } = file;
  const more = unlisted.error + unlisted.warning + (quiet ? 0 : unlisted.notice);
  if (folded.length === 0 && more === 0 && quiet) return '';
  const features = file.features > 0 ? `${words[lang].features(file.features)}, ` : '';
  const lines = folded.map((finding) => foldedText(finding, file, lang));
  if (more > 0 && all) lines.push(`  ${words[lang].unlisted(more)}\n`);
  return `${file.file}: ${features}${verdict(file, lang)}\n${lines.join('')}`;
}

function foldedText({ first, count, places }: FoldedFinding, file: CheckedFile, lang: Lang): string {
  const say = words[lang];
  const { label, message, offer } = describeFinding(first, file.layer, file.file, lang);
  const line = lineOf(first, file);
  const where = [line === null ? null : say.line(line), first.featureId, first.path];
  const at = where.filter((part) => part !== null && part !== '').join(', ');
  const isMany = count > (first.count ?? 1);
  const head = [say.severity[first.severity], `[${first.code}]`, ...(isMany ? [say.times(count)] : []), at];
  // The same feature may have it in several places; it is named once.
  const others = [
    ...new Set(
      places
        .slice(1)
        .map(({ code, found, featureId, index }) =>
          code === 'property-foreign' ? found : (featureId ?? nameOf(index)),
        ),
    ),
  ].filter((name) => name !== null && name !== first.featureId && name !== first.found);
  const named = others.slice(0, mostNamed).join(', ');
  const text = [
    `${head.filter((part) => part !== '').join(' ')}${label === null ? '' : ` (${label})`}`,
    `  ${message}`,
    ...(named === '' ? [] : [`  ${say.also(named, others.length - Math.min(others.length, mostNamed))}`]),
    ...(offer === null ? [] : [`  ${say.offer(offer)}`]),
  ];
  return text.map((row) => `  ${row}\n`).join('');
}

/** A feature without an id, by its place in the list. */
const nameOf = (index: number | null) => (index === null ? null : `features[${index}]`);

function lineOf({ line, path, index }: Finding<FindingCode>, { lines }: CheckedFile): number | null {
  if (line !== undefined) return line;
  const paths = [path, index === null ? null : `features[${index}]`];
  for (const one of paths) if (one !== null && lines.has(one)) return lines.get(one)!;
  return null;
}

function countOf({ findings, unlisted }: FileReport): Record<Severity, number> {
  const count = { ...unlisted };
  for (const { severity } of findings) count[severity]++;
  return count;
}

function verdict(report: FileReport, lang: Lang): string {
  return countText(countOf(report), lang) || words[lang].clean;
}

function countText(count: Record<Severity, number>, lang: Lang): string {
  const { severity: one, plural } = words[lang];
  return (['error', 'warning', 'notice'] as const)
    .filter((severity) => count[severity] > 0)
    .map((severity) => `${count[severity]} ${(count[severity] === 1 ? one : plural)[severity]}`)
    .join(', ');
}

function summaryText(files: readonly FileReport[], lang: Lang): string {
  const total = { error: 0, warning: 0, notice: 0 };
  for (const report of files) {
    const count = countOf(report);
    for (const severity of ['error', 'warning', 'notice'] as const) total[severity] += count[severity];
  }
  return `${words[lang].checked(files.length)}: ${countText(total, lang) || words[lang].allClean}\n`;
}
