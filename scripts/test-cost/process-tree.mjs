// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Processor time of a process with all that it started, as Linux counts it in /proc.

import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {{ id: number, parent: number, own: number, ended: number }} Process `own` and `ended` (of children waited for): user and system, in s */

/** What Linux counts in: a hundredth of a second on every architecture that runs Node. */
const ticksPerSecond = 100;

/**
 * One line of /proc/<id>/stat. Its second field is a name in brackets and may hold blanks and brackets of its own.
 * @param {string} line @returns {Process}
 */
export function processOf(line) {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const seconds = (/** @type {number} */ at) => Number(fields[at]) / ticksPerSecond;
  return {
    id: Number.parseInt(line, 10),
    parent: Number(fields[1]),
    own: seconds(11) + seconds(12),
    ended: seconds(13) + seconds(14),
  };
}

/** All processes that can be read now. @returns {Process[]} */
export function processes() {
  return readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      return [processOf(readFileSync(`/proc/${id}/stat`, 'utf8'))];
    } catch {
      // It ended while the list was read.
      return [];
    }
  });
}

/**
 * Processor time of a process, of what it started and of what that started, those included that ended and were waited for.
 * @param {number} root @param {readonly Process[]} [all] @returns {number} s
 */
export function secondsOfTree(root, all = processes()) {
  const parentOf = new Map(all.map(({ id, parent }) => [id, parent]));
  const isBelow = (/** @type {number | undefined} */ id) => {
    while (id !== undefined && id !== root) id = parentOf.get(id);
    return id === root;
  };
  return all.filter(({ id }) => isBelow(id)).reduce((sum, { own, ended }) => sum + own + ended, 0);
}

/** Processor time of the children of this process that ended. @returns {number} s */
export function secondsOfEnded() {
  return processOf(readFileSync('/proc/self/stat', 'utf8')).ended;
}
