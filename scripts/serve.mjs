// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// A small static server for dist/ with the production headers: for `npm start`, for the browser tests, for trying out.

import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, refuse, refuseRaw } from './serve/answer.mjs';
import { builtFiles } from './serve/built-files.mjs';

/** How long a connection may take, in milliseconds. */
const usualTimes = {
  head: 15_000, // until the head of a request is there
  request: 30_000, // until all of it is there
  // Longer than a browser or a proxy keeps a connection for its next question: else both may end it in the same moment.
  betweenRequests: 65_000,
  silence: 70_000, // without a byte in either direction, also in the middle of a download
  check: 5_000, // how often the first two are looked at
};

/**
 * Answers everything below `/desk/`; is given what makes the server look at `dir` anew.
 * @typedef {(renew: () => void) => (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} Desk
 */

/**
 * Starts the server and resolves once it listens. Only files that are in `dir` at the start are served, each under its
 * own path, so no request can name anything else.
 * @param {{ dir: string, port?: number, host?: string, times?: Partial<typeof usualTimes>, desk?: Desk }} options `port` 0,
 *   the default, takes a free one; `host` is loopback unless told otherwise
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws when `dir` holds no build, or the port is taken (error code EADDRINUSE)
 */
export async function startServer({ dir, port = 0, host = '127.0.0.1', times = {}, desk }) {
  let built = builtFiles(dir);
  const atDesk = desk?.(() => {
    built = builtFiles(dir);
  });
  const { head, request, betweenRequests, silence, check } = { ...usualTimes, ...times };
  const server = createServer(
    {
      headersTimeout: head,
      requestTimeout: request,
      keepAliveTimeout: betweenRequests,
      connectionsCheckingInterval: check,
      // Asked by ourselves, so that the refusal carries the headers.
      requireHostHeader: false,
    },
    (request, response) => {
      if (atDesk && request.url?.startsWith('/desk/')) atDesk(request, response);
      else answer(request, response, built);
    },
  );
  server.timeout = silence;
  // Nobody is asked to send the body that nobody reads.
  server.on('checkContinue', (request, response) => answer(request, response, built));
  server.on('checkExpectation', (_, response) => refuse(response, built, 417));
  server.on('connect', (_, socket) => refuseRaw(socket, built, 405, ['Allow', 'GET, HEAD']));
  server.on('clientError', (error, socket) => {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ECONNRESET') return void socket.destroy();
    if (code === 'HPE_HEADER_OVERFLOW') return refuseRaw(socket, built, 431);
    refuseRaw(socket, built, code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    // As many as a browser test of load opens at once; the system's own limit goes before.
    server.listen({ port, host, backlog: 4096 }, () => done(undefined));
  });
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${used}/`,
    port: used,
    close: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * Starts on `port`, or on the next free one of twenty, and says so.
 * @param {{ dir: string, port: number, host?: string, desk?: Desk }} options
 */
export async function startServerNear({ dir, port, host, desk }) {
  for (let candidate = port; ; candidate++) {
    try {
      return await startServer({
        dir,
        port: candidate,
        ...(host ? { host } : {}),
        ...(desk ? { desk } : {}),
      });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate - port >= 20 || candidate >= 65535) throw error;
      console.log(`Port ${candidate} is taken, trying ${candidate + 1}.`);
    }
  }
}

/**
 * The port asked for by the variable PORT, else 4173.
 * @throws when PORT is not a port
 */
export function portFromEnvironment() {
  const text = process.env.PORT ?? '4173';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`PORT: ${text} found, expected a number from 0 to 65535`);
  return port;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dir = fileURLToPath(new URL('../dist/', import.meta.url));
  try {
    const { url } = await startServerNear({ dir, port: portFromEnvironment() });
    console.log(`Netz & Fläche: ${url}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
