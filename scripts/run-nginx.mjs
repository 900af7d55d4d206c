// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// A real nginx with the configuration of deploy/ over a build, beside our own server: for the test that compares the two
// and for the bench.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nginxMaps, nginxSnippet } from './nginx.mjs';

const brotliModule = '/usr/share/nginx/modules/ngx_http_brotli_static_module.so';
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static'];

/** Whether nginx is there; on Debian it is installed first where that is allowed (not started as a service). */
export function hasNginx() {
  if (spawnSync('nginx', ['-v']).status === 0) return true;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log(`Installing nginx (apt-get install ${packages.join(' ')}) …`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const quiet = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  if (install().status !== 0) {
    spawnSync('apt-get', ['update', '-qq'], quiet);
    install();
  }
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Starts nginx with one worker on a free port of loopback.
 * @param {{ dir: string }} options a build
 * @returns {Promise<{ url: string, port: number, pid: number, hasBrotli: boolean, close: () => Promise<void> }>}
 * @throws with nginx' own words where it does not start
 */
export async function startNginx({ dir }) {
  const port = await freePort();
  const scratch = mkdtempSync(join(tmpdir(), 'nuf-nginx-'));
  const hasBrotli = existsSync(brotliModule);
  mkdirSync(join(scratch, 'temp'));
  writeFileSync(join(scratch, 'nginx.conf'), configuration(scratch, resolve(dir), port, hasBrotli));
  const child = spawn('nginx', ['-e', 'stderr', '-p', scratch, '-c', join(scratch, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise((done) => child.once('exit', done));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(scratch, { recursive: true });
  };
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode === null && tries < 100) await wait(50);
    else {
      await close();
      throw new Error(`nginx did not start: ${said}`);
    }
  }
  return { url: `http://127.0.0.1:${port}/`, port, pid: child.pid ?? 0, hasBrotli, close };
}

/** @param {string} scratch @param {string} dir @param {number} port @param {boolean} hasBrotli */
function configuration(scratch, dir, port, hasBrotli) {
  const server = nginxSnippet()
    .replace('root /srv/netz-und-flaeche/dist;', `root ${dir};`)
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${scratch}/temp;`,
  );
  return [
    ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    // One process, which is the one worker.
    'master_process off;',
    'worker_processes 1;',
    'worker_rlimit_nofile 16384;',
    `pid ${scratch}/pid;`,
    'events { worker_connections 8192; }',
    'http {',
    'access_log off;',
    'sendfile on;',
    'keepalive_requests 1000000;',
    // As the http block of Debian has it, so that what our block does not say itself would be seen.
    'gzip on;',
    ...(existsSync('/etc/nginx/mime.types') ? ['include /etc/nginx/mime.types;'] : []),
    ...temporary,
    ...nginxMaps(),
    'server {',
    `listen 127.0.0.1:${port} backlog=4096;`,
    server,
    '}',
    '}',
    '',
  ].join('\n');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });
}
