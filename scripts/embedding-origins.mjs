// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Which other pages may show /einbetten/ in a frame: those that the town names as `embeddedBy` in municipality.json. None by
// default.

import { readFileSync } from 'node:fs';

/**
 * Origins such as `https://www.example.de`, sorted, each once.
 * @param {string} file path of municipality.json
 * @returns {string[]}
 */
export function embeddingOrigins(file) {
  /** @type {string[]} */
  const named = JSON.parse(readFileSync(file, 'utf8')).embeddedBy ?? [];
  return [...new Set(named)].sort();
}
