// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Screens without a screen (Xvfb), each under a number that nobody has: several runs stand side by side.

import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

export const hasDisplays = () => !spawnSync('Xvfb', ['-help']).error;

/** @param {string} size such as "1600x1000x24" @returns {Promise<{ name: string, stop: () => void }>} `name` is what DISPLAY takes */
export async function startDisplay(size) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, fail) => {
    screen.stdio[3]?.once('data', (said) => done(String(said).trim()));
    screen.once('exit', () => fail(new Error('Xvfb did not start')));
  });
  return { name: `:${number}`, stop: () => void screen.kill() };
}

/** A port that nobody listens at. @returns {Promise<number>} */
export function freePort() {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
