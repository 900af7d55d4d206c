// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Which other servers the built page may ask. None, unless whoever builds it sets NUF_BACKGROUNDS=1: then exactly the
// https origins of the backgrounds in municipality.json, and the page still asks none before somebody switches one on.

import { readFileSync } from 'node:fs';

/** @param {NodeJS.ProcessEnv} environment */
export function backgroundsAllowed(environment) {
  const value = environment.NUF_BACKGROUNDS ?? '';
  if (!['', '0', '1'].includes(value)) {
    throw new Error(`NUF_BACKGROUNDS: ${value} found, expected 1 (allowed) or 0 (not allowed)`);
  }
  return value === '1';
}

/**
 * Origins to open the policy to, sorted, each once; empty where backgrounds are not allowed.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} file path of municipality.json
 * @returns {string[]}
 */
export function backgroundOrigins(environment, file) {
  if (!backgroundsAllowed(environment)) return [];
  /** @type {{ id: string, url: string, thirdParty: string | null }[]} */
  const backgrounds = JSON.parse(readFileSync(file, 'utf8')).backgrounds;
  const origins = backgrounds
    .filter(({ thirdParty }) => thirdParty !== null)
    .map(({ id, url }) => {
      const { protocol, origin } = new URL(url);
      if (protocol !== 'https:')
        throw new Error(`${file}: background ${id} has ${url}, expected an https address`);
      return origin;
    });
  return [...new Set(origins)].sort();
}
