// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The oldest browsers that the page is built for, once: the build's target, the sentence of index.html and
// docs/browsers.md say the same.

/** Version as each maker writes it. */
export const oldestBrowsers = { chrome: '111', edge: '111', firefox: '128', safari: '16.4' };

/** The newest ECMAScript whose syntax all of them read. */
export const syntaxYear = 2022;

/** For `build.target`. */
export const buildTarget = Object.entries(oldestBrowsers).map(([name, version]) => `${name}${version}`);
