// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The steps of `npm test`: what runs them all and what counts what each costs read them here.

/** @typedef {{ name: string, command: readonly string[] }} Check one program: file below node_modules, then arguments */
/** @typedef {{ name: string, project: string }} Suite a project of vitest.config.ts */

/** @type {Check} */
export const pageBuild = {
  name: 'page builds',
  command: ['vite/bin/vite.js', 'build', '--configLoader', 'runner', '--logLevel', 'warn'],
};

/** @type {readonly Check[]} */
export const smallChecks = [
  { name: 'format and lint', command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['typescript/bin/tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the pure rooms, without DOM and Node',
    command: ['typescript/bin/tsc', '-p', 'tsconfig.core.json'],
  },
  { name: 'unused code', command: ['knip/bin/knip.js', '--no-progress'] },
  {
    name: 'command line builds',
    command: ['vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
  },
];

/** @type {readonly Suite[]} */
export const codeSuites = [
  { name: 'unit and property tests', project: 'unit' },
  { name: 'data tests', project: 'data' },
  { name: 'architecture and project tests', project: 'project' },
];

/** @type {Suite} */
export const browserSuite = { name: 'browser tests against the production build', project: 'browser' };
