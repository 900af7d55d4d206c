// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// What stands on printed pages: text by pdftotext, darkness by pdftoppm (poppler-utils).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What is wrong with a PDF.
 * @param {Buffer} pdf @param {readonly string[]} numbers that must stand in it
 * @param {number} [margin] points above, in which nothing may stand; without it running heads may
 * @param {readonly string[]} [headings] none of which may stand last on a page
 * @returns {string[]}
 */
export function paperFindings(pdf, numbers, margin, headings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-paper-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const text =
      spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? '';
    const found = [];
    const replaced = text.match(/\uFFFD/g)?.length ?? 0;
    if (replaced > 0) found.push(`${replaced} replacement characters`);
    // Digits apart from each other by a line end or a thin space are the same number.
    const bare = text.replace(/[\s\u2000-\u200a\u202f\u00a0]/g, '');
    const missing = numbers.filter((number) => !bare.includes(number));
    if (missing.length > 0)
      found.push(`${missing.length} of ${numbers.length} numbers missing: ${missing.slice(0, 8).join(' ')}`);
    if (!/\d/.test(text)) found.push('no digit at all');
    const alone = headingsAlone(text, headings);
    if (alone.length > 0) found.push(`headings alone at the end of a page: ${alone.join(', ')}`);
    if (margin !== undefined) {
      const boxes = spawnSync('pdftotext', ['-bbox', file, '-'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      }).stdout;
      const cut = cutLines(boxes ?? '', margin);
      if (cut.length > 0) found.push(`cut by the end of a page: ${cut.join(', ')}`);
    }
    spawnSync('pdftoppm', ['-r', '30', '-gray', file, join(folder, 'page')]);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.pgm'))) {
      const dark = darkShare(readFileSync(join(folder, name)));
      if (dark > 0.1) found.push(`${name}: ${Math.round(dark * 100)} % black`);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Pages that begin with the lower part of a line, which the end of the page before cut through.
 * @param {string} boxes what `pdftotext -bbox` writes @param {number} margin points above the text of a page
 * @returns {string[]} such as "page 3: Council item 9:"
 */
export function cutLines(boxes, margin) {
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page, at) => {
      const words = [...page.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)</g)]
        .filter(([, top]) => Number(top) < margin - 1)
        .map(([, , word]) => word);
      return words.length > 0 ? [`page ${at + 1}: ${words.slice(0, 4).join(' ')}`] : [];
    });
}

/**
 * Headings with which a page ends, so that what they head stands on the next.
 * @param {string} text what `pdftotext -raw` writes, pages divided by form feeds @param {readonly string[]} headings
 * @returns {string[]} such as "page 1: What is free?"
 */
export function headingsAlone(text, headings) {
  const pages = text.split('\f').map((page) => page.split('\n').filter((line) => line.trim() !== ''));
  // Running heads and numbers of pages are no text of the page, wherever an engine writes them in it.
  const often = (/** @type {string} */ line) =>
    pages.filter((page) => page.includes(line)).length > Math.max(2, pages.length / 2);
  const sought = headings.map((heading) => ({ heading, bare: bareText(heading) })).filter(({ bare }) => bare);
  return pages.flatMap((page, at) => {
    const lines = page.filter((line) => !/^\d+ \/ \d+$/.test(line) && !often(line));
    // A heading has its lines for itself: the same words behind others are the value of a row.
    const ends = new Set(lines.map((_, from) => bareText(lines.slice(from).join(''))));
    // The last page ends with what the document ends with.
    const alone = at < pages.length - 2 && sought.find(({ bare }) => ends.has(bare));
    return alone ? [`page ${at + 1}: ${alone.heading}`] : [];
  });
}

/** Without spaces and marks where a word may be divided; a hyphen at the end of a line may be either. @param {string} text */
const bareText = (text) => text.replace(/[\s\u00ad\u200b\u2060\-‐]/g, '');

/** Share of black pixels of a picture in the format PGM (P5). @param {Buffer} bytes */
function darkShare(bytes) {
  // "P5", width, height, greatest value, then a byte for each pixel.
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) return 0;
  const pixels = bytes.subarray(head[0].length);
  return pixels.filter((value) => value < 24).length / pixels.length;
}
