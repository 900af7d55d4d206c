// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:load`: requests for index.html, packed with Brotli, that a second of the server's processor time answers: our
// server beside a bare Node server with the same bytes and headers from memory, our server of an earlier state, and one worker
// of nginx. Each on one core, the caller on the other; the servers take turns, and the median counts. Processor time, because
// what else runs on the machine then changes the figure little.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasNginx, startNginx } from '../scripts/run-nginx.mjs';
import { isAlone, printTable, skipped } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Before files were kept in memory and handles closed. */
const earlier = '73f5ff6';
const [rounds, seconds, usual, many] = [5, 1.5, 50, 2_000];
const what = 'requests a second of processor time, index.html';
/** Ticks of /proc in a second (USER_HZ of Linux on every usual machine). */
const ticks = 100;
const hasTaskset = spawnSync('taskset', ['-V']).status === 0;

/** @returns {Promise<import('./table.mjs').Line[]>} */
export async function measureLoad() {
  if (!existsSync('/proc/self/stat')) return [skipped(what, 'Linux only: /proc tells the processor time')];
  if (!existsSync(join(dist, 'index.html')))
    return [skipped(what, 'no build found; run npm run build first')];
  const scratch = mkdtempSync(join(tmpdir(), 'nuf-load-'));
  const servers = [];
  try {
    servers.push(
      await ours(
        scratch,
        'ours',
        `import { startServer } from ${JSON.stringify(join(root, 'scripts/serve.mjs'))};`,
      ),
    );
    servers.push(await bare(scratch, servers[0].port));
    const old = spawnSync('git', ['show', `${earlier}:scripts/serve.mjs`], { cwd: root, encoding: 'utf8' });
    if (old.status === 0) {
      writeFileSync(join(scratch, 'earlier-serve.mjs'), old.stdout);
      servers.push(await ours(scratch, 'earlier', `import { startServer } from './earlier-serve.mjs';`));
    }
    if (hasNginx()) {
      const nginx = await startNginx({ dir: dist });
      pin(nginx.pid, 0);
      servers.push({ name: 'nginx', port: nginx.port, pid: nginx.pid, close: nginx.close });
    }
    pin(process.pid, 1);
    const figures = await turns(servers);
    const crowd = await callers(servers[0].port, many, 3);
    return linesOf(figures, crowd);
  } finally {
    if (hasTaskset) spawnSync('taskset', ['-cpa', '0-1023', String(process.pid)]);
    for (const server of servers) await server.close();
    rmSync(scratch, { recursive: true });
  }
}

async function turns(servers) {
  /** @type {Map<string, { rates: number[], errors: number }>} */
  const figures = new Map(servers.map(({ name }) => [name, { rates: [], errors: 0 }]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, port, pid } of servers) {
      const before = processorSeconds(pid);
      const { answers, errors } = await callers(port, usual, seconds);
      const rate = answers / (processorSeconds(pid) - before);
      figures.get(name)?.rates.push(rate);
      const own = figures.get(name);
      if (own) own.errors += errors;
    }
  }
  return new Map(
    [...figures].map(([name, { rates, errors }]) => [
      name,
      { rate: rates.sort((a, b) => a - b)[rates.length >> 1], errors },
    ]),
  );
}

function linesOf(figures, crowd) {
  const own = figures.get('ours');
  const line = (text, measured, ratio, goal, note = '') => ({
    what: text,
    size: `${usual} connections`,
    ms: measured,
    ratio,
    goal,
    note,
  });
  const beside = (name, goal, text) => {
    const other = figures.get(name);
    if (!other)
      return skipped(`${what}, beside ${text}`, name === 'nginx' ? 'no nginx here' : 'not in this history');
    return line(
      `${what}, beside ${text}`,
      `${Math.round(own.rate)}`,
      own.rate / other.rate,
      goal,
      `${text}: ${Math.round(other.rate)}`,
    );
  };
  return [
    beside('bare', '≥ 0.8×', 'bare Node'),
    beside('earlier', '≥ 2×', `our server of ${earlier}`),
    beside('nginx', '', 'nginx, one worker'),
    line('errors', `${own.errors}`, null, '≤ 0'),
    {
      ...line('errors', `${crowd.errors}`, null, '≤ 0', `${crowd.answers} answers in 3 s`),
      size: `${many} connections`,
    },
  ];
}

/** As many connections as are asked for, each with one request after the other. @param {number} port @param {number} count @param {number} seconds */
async function callers(port, count, seconds) {
  const head = 'GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n';
  const length = await answerLength(port, head);
  let [answers, errors, isOver] = [0, 0, false];
  const sockets = Array.from({ length: count }, () => {
    let got = 0;
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    socket.setNoDelay();
    socket.on('data', (part) => {
      got += part.length;
      if (got < length) return;
      if (got > length) errors++;
      got = 0;
      answers++;
      socket.write(head);
    });
    socket.on('error', () => void (isOver || errors++));
    socket.on('close', () => void (isOver || errors++));
    return socket;
  });
  await new Promise((done) => setTimeout(done, seconds * 1000));
  isOver = true;
  for (const socket of sockets) socket.destroy();
  await new Promise((done) => setTimeout(done, 200));
  return { answers, errors };
}

/** What a process has used of the processors so far. @param {number} pid */
function processorSeconds(pid) {
  // Behind the name in brackets, which may hold anything: state is field 3, user and system time are 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** Bytes of one whole answer. @param {number} port @param {string} head @returns {Promise<number>} */
function answerLength(port, head) {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(head));
    socket.on('data', (part) => {
      text += part.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const body = /content-length: (\d+)/i.exec(text)?.[1];
      if (end < 0 || body === undefined || text.length < end + 4 + Number(body)) return;
      socket.destroy();
      if (!text.startsWith('HTTP/1.1 200')) return fail(new Error(text.slice(0, 80)));
      done(text.length);
    });
    socket.on('error', fail);
  });
}

/** Our server in a process of its own. @param {string} scratch @param {string} name @param {string} imported */
function ours(scratch, name, imported) {
  const code = `${imported}\nconst { port } = await startServer({ dir: ${JSON.stringify(dist)} });\nconsole.log(port);`;
  return started(scratch, name, code);
}

/** A bare server with the bytes and headers that ours gives. @param {string} scratch @param {number} port */
async function bare(scratch, port) {
  const { headers, body } = await new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ headers: response.rawHeaders, body: Buffer.concat(parts) }));
    });
    sent.on('error', fail);
    sent.end();
  });
  const own = /^(date|connection|keep-alive)$/i;
  const told = headers.flatMap((name, i) => (i % 2 === 0 && !own.test(name) ? [name, headers[i + 1]] : []));
  const code = `import { createServer } from 'node:http';
const [headers, body] = [${JSON.stringify(told)}, Buffer.from('${body.toString('base64')}', 'base64')];
const server = createServer((request, response) => response.writeHead(200, headers).end(body));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  return started(scratch, 'bare', code);
}

/** @param {string} scratch @param {string} name @param {string} code that prints its port */
async function started(scratch, name, code) {
  const file = join(scratch, `${name}.mjs`);
  writeFileSync(file, code);
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  pin(child.pid, 0);
  const port = await new Promise((done, fail) => {
    child.stdout.once('data', (part) => done(Number(String(part))));
    child.once('exit', () => fail(new Error(`${name} did not start`)));
  });
  child.removeAllListeners('exit');
  return { name, port, pid: child.pid, close: async () => void child.kill() };
}

/** @param {number | undefined} pid @param {number} core */
function pin(pid, core) {
  if (hasTaskset && pid !== undefined) spawnSync('taskset', ['-cpa', String(core), String(pid)]);
}

if (isAlone(import.meta.url)) printTable(await measureLoad());
