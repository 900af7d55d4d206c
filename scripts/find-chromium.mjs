// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Where a Chromium for the browser tests is: named by CHROME_PATH, on the system, from the package manager, or from
// Playwright's own download, in this order.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

export const chromiumMissing = `No Chromium or Chrome was found for the browser tests, and none could be installed.
Do one of these, then run npm test again:
  - Debian or Ubuntu:  sudo apt-get install chromium
  - Fedora:            sudo dnf install chromium
  - macOS:             brew install --cask chromium
  - anywhere:          npx playwright-core install chromium
  - or set CHROME_PATH to the program of an installed Chrome or Chromium`;

/**
 * Path of a Chromium that is there already; null where none is.
 * @param {NodeJS.ProcessEnv} [environment]
 * @throws where CHROME_PATH names something that cannot be started
 */
export function findChromium(environment = process.env) {
  const named = environment.CHROME_PATH;
  if (named) {
    if (!isProgram(named))
      throw new Error(`CHROME_PATH: ${named} found, expected the path of a Chrome or Chromium`);
    return named;
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const usual =
    process.platform === 'darwin' || process.platform === 'win32' ? usualPlaces[process.platform] : [];
  return [...onPath, ...usual].find(isProgram) ?? playwrightChromium();
}

/**
 * Finds a Chromium, or installs one.
 * @returns {string | null} null where none can be had; `chromiumMissing` then says what to do
 */
export function findOrInstallChromium() {
  return findChromium() ?? installWithApt() ?? installWithPlaywright();
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null; // Playwright knows no build for this system.
  }
}

function installWithApt() {
  const root = process.getuid?.() === 0;
  if (!root || spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.log('Installing Chromium (apt-get install chromium) …');
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  return findChromium();
}

function installWithPlaywright() {
  console.log('Installing Chromium (playwright-core install chromium) …');
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  return playwrightChromium();
}
