// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The watchdog of the start: a style that, without any file of the build, shows after a while what stands hidden in
// index.html. The policy knows it by its hash. No timer could do this: a script is a file, and inline ones are forbidden.

import { createHash } from 'node:crypto';

/** How long the page may say no more than that it is being loaded. */
const patienceS = 12;

/**
 * `.nuf-late` is shown after that time, `.nuf-soon` goes. A script that knows better sets `data-start` on <html>: `lost`
 * (the program did not come) or `old` (this browser cannot run it); then at once.
 */
export const watchdogStyle = [
  `.nuf-late{visibility:hidden;max-height:0;overflow:hidden;animation:nuf-late 0s linear ${patienceS}s forwards}`,
  `.nuf-soon{animation:nuf-soon 0s linear ${patienceS}s forwards}`,
  '[data-start] :is(.nuf-late,.nuf-soon){animation-delay:0s}',
  '.nuf-late__old,[data-start=old] .nuf-late__lost{display:none}',
  '[data-start=old] .nuf-late__old{display:block}',
  '@keyframes nuf-late{to{visibility:visible;max-height:none}}',
  '@keyframes nuf-soon{to{visibility:hidden;max-height:0}}',
].join('');

/** As a source of `style-src`. */
export const watchdogHash = `'sha256-${createHash('sha256').update(watchdogStyle).digest('base64')}'`;
