// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The planners' desk behind `npm start`: gives the layers with their hash, takes changed ones against that hash, judges
// them by the rules of `nuf check`, publishes several as one, and makes the page's own data anew. Loopback only.
//
//   GET  desk/                  { files: [{ name, hash, bytes, before }], team }; before: whether there is another version before
//   GET  desk/data/<name>       the bytes; ETag is the hash. desk/before/<name>: the version before the last publication
//   PUT  desk/data/<name>       one file, If-Match: its hash as read
//   POST desk/publish           { reason, files: [{ name, base, text }] }: all of them or none

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { securityHeaders } from '../policy.mjs';
import { hashOf, layerFiles, publishFiles, recoverFolder, versionBefore } from './desk-folder.mjs';

/** @typedef {import('node:http').IncomingMessage} Request @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ file: string, severity: string, code: string }} Finding */
/**
 * @typedef {object} DeskOptions
 * @property {string} folder the data folder
 * @property {(files: readonly { name: string, bytes: Uint8Array }[]) => readonly Finding[]} check findings of files as they
 *   would be in the folder
 * @property {() => void | Promise<void>} [republish] makes the page's own data anew; its failure is told and undoes nothing
 * @property {{ authorHeader: string } | null} [team] each publication is a git commit; the header of the proxy that knows
 *   who is asking. Null: no commits, no author
 * @property {string | null} [origin] where a proxy offers the page, such as https://desk.example.org; null: only this computer
 * @property {number} [mostBytes] of one request
 * @property {(step: string) => void} [onStep] for tests
 */

const defaultMostBytes = 64 * 1024 * 1024;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** An answer that is no success. */
class Refusal extends Error {
  /** @param {number} status @param {string} code @param {string} message @param {object} [more] */
  constructor(status, code, message, more = {}) {
    super(message);
    this.status = status;
    this.body = { code, message, ...more };
  }
}

/** The page's policy, as with every answer of the server; nothing here is kept by anybody. */
const common = { ...securityHeaders(), 'Cache-Control': 'no-store' };

/**
 * The handler of everything below `desk/`. Finishes first what an earlier process left half done.
 * @param {DeskOptions} options
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export function deskHandler(options) {
  recoverFolder(options.folder, options.onStep);
  /** One publication after the other: between the look at the hash and the rename nobody else comes. */
  let turn = Promise.resolve();
  return async (request, response) => {
    try {
      refuseStrangers(request, options.origin ?? null);
      const { status, headers, body } = await answer(request, options, (work) => {
        const mine = turn.then(work);
        turn = mine.then(
          () => {},
          () => {},
        );
        return mine;
      });
      response.writeHead(status, { ...common, ...headers }).end(body);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : systemRefusal(error);
      const headers = { ...common, 'Content-Type': 'application/json; charset=utf-8' };
      // What is still being sent is not waited for.
      if (refusal.status === 413) response.setHeader('Connection', 'close');
      response.writeHead(refusal.status, headers).end(`${JSON.stringify(refusal.body)}\n`);
    }
  };
}

/**
 * Another page may make a browser ask here, and a foreign name may be made to point here: neither is answered.
 * @param {Request} request @param {string | null} proxied
 */
function refuseStrangers({ headers }, proxied) {
  const host = headers.host ?? '';
  const isProxied = proxied !== null && host === new URL(proxied).host;
  if (!isProxied && !loopback.test(host))
    throw new Refusal(403, 'foreign-host', `Host ${host} found, this computer expected.`);
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== proxied)
    throw new Refusal(403, 'foreign-origin', `Origin ${origin} found, http://${host} expected.`);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal(403, 'foreign-origin', `A page of another site asked (${site}).`);
}

/**
 * @param {Request} request @param {DeskOptions} options
 * @param {<T>(work: () => Promise<T>) => Promise<T>} inTurn
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string | Uint8Array }>}
 */
async function answer(request, options, inTurn) {
  const { folder, mostBytes = defaultMostBytes } = options;
  const { pathname } = new URL(request.url ?? '/', 'http://desk');
  const [, kind, name = ''] = /^\/desk\/(?:(data|before|publish)\/?([^/]*))?$/.exec(pathname) ?? [
    null,
    'none',
    '',
  ];
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (kind === undefined && isReading) return json(200, listing(options));
  if (kind === 'data' && isReading) {
    const bytes = readLayer(folder, name);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/geo+json', ETag: `"${hashOf(bytes)}"` },
      body: bytes,
    };
  }
  if (kind === 'before' && isReading) {
    readLayer(folder, name);
    const bytes = versionBefore(folder, name);
    if (!bytes) throw new Refusal(404, 'no-version-before', `${name} has not been published from here yet.`);
    return {
      status: 200,
      headers: { 'Content-Type': 'application/geo+json', ETag: `"${hashOf(bytes)}"` },
      body: bytes,
    };
  }
  if (kind === 'data' && request.method === 'PUT') {
    const match = /^"([0-9a-f]{64})"$/.exec(request.headers['if-match'] ?? '');
    // Before the body is read: it would be sent in vain.
    readLayer(folder, name);
    if (!match)
      throw new Refusal(
        428,
        'if-match-missing',
        'If-Match with the hash of the version that was changed is expected.',
      );
    const bytes = await bodyOf(request, mostBytes);
    const reason = decodeURIComponent(String(request.headers['x-reason'] ?? ''));
    return inTurn(() => publish(request, options, [{ name, from: match[1] ?? '', bytes }], reason));
  }
  if (kind === 'publish' && name === '' && request.method === 'POST') {
    const { files, reason } = publicationOf(await bodyOf(request, mostBytes));
    return inTurn(() => publish(request, options, files, reason));
  }
  if (kind === 'none') throw new Refusal(404, 'unknown', 'There is no such address at the desk.');
  throw new Refusal(405, 'method', `${request.method} is not answered here.`);
}

/** @param {DeskOptions} options */
function listing({ folder, team = null }) {
  const files = layerFiles(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const before = versionBefore(folder, name);
    return {
      name,
      hash: hashOf(bytes),
      bytes: bytes.length,
      before: before !== null && !before.equals(bytes),
    };
  });
  return { files, team: team !== null };
}

/** @param {string} folder @param {string} name */
function readLayer(folder, name) {
  if (!layerFiles(folder).includes(name))
    throw new Refusal(404, 'unknown-layer', `${name}: no such layer in the data folder.`);
  return readFileSync(join(folder, name));
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ files: { name: string, from: string, bytes: Uint8Array }[], reason: string }}
 */
function publicationOf(bytes) {
  /** @type {any} */
  let value;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'no-json', 'JSON is expected: { reason, files: [{ name, base, text }] }.');
  }
  const files = Array.isArray(value?.files) ? value.files : [];
  const isWhole = (/** @type {any} */ file) =>
    typeof file?.name === 'string' && typeof file.text === 'string' && /^[0-9a-f]{64}$/.test(file.base);
  const names = new Set(files.map((/** @type {any} */ file) => file?.name));
  if (
    files.length === 0 ||
    names.size < files.length ||
    !files.every((/** @type {any} */ f) => typeof f?.name === 'string' && typeof f.text === 'string')
  )
    throw new Refusal(400, 'no-files', 'Files with name, base and text are expected, each once.');
  if (!files.every(isWhole))
    throw new Refusal(
      428,
      'if-match-missing',
      'Each file needs `base`, the hash of the version that was changed.',
    );
  return {
    files: files.map((/** @type {any} */ { name, base, text }) => ({
      name,
      from: base,
      bytes: Buffer.from(text, 'utf8'),
    })),
    reason: typeof value.reason === 'string' ? value.reason : '',
  };
}

/**
 * @param {Request} request @param {DeskOptions} options
 * @param {readonly { name: string, from: string, bytes: Uint8Array }[]} files @param {string} reason
 */
async function publish(request, options, files, reason) {
  const { folder, check, team = null } = options;
  const wanted = files.map((file) => ({
    ...file,
    to: hashOf(file.bytes),
    now: readLayer(folder, file.name),
  }));
  refuseWhileMerging(folder, wanted);
  const stale = wanted.filter(({ from, now, to }) => hashOf(now) !== from && hashOf(now) !== to);
  if (stale.length > 0) {
    const current = stale.map(({ name, now }) => ({
      name,
      hash: hashOf(now),
      text: Buffer.from(now).toString('utf8'),
    }));
    throw new Refusal(412, 'changed-meanwhile', 'Somebody has changed the file since it was opened.', {
      current,
    });
  }
  const findings = check(wanted).filter(({ severity }) => severity === 'error');
  if (findings.length > 0)
    throw new Refusal(422, 'findings', 'The check of the data found errors; nothing was written.', {
      findings,
    });
  const author = team ? authorOf(request, team.authorHeader) : null;
  if (team && reason.trim() === '')
    throw new Refusal(422, 'reason-missing', 'A reason for the change is expected.');
  // Sent once more after an answer that got lost: it is there already.
  const fresh = wanted.filter(({ now, to }) => hashOf(now) !== to);
  if (fresh.length > 0) publishFiles(folder, fresh, options.onStep);
  const wrong = wanted.filter(({ name, to }) => hashOf(readFileSync(join(folder, name))) !== to);
  if (wrong.length > 0) throw new Refusal(500, 'not-as-sent', 'Read back, the file is not what was sent.');
  const commit = team && author && fresh.length > 0 ? commitFiles(folder, fresh, reason, author) : null;
  let republished = true;
  try {
    await options.republish?.();
  } catch {
    republished = false;
  }
  return json(200, { files: wanted.map(({ name, to }) => ({ name, hash: to })), commit, republished });
}

/** @param {string} folder @param {readonly { name: string, now: Uint8Array }[]} files */
function refuseWhileMerging(folder, files) {
  const marked = files.find(({ now }) => /^<{7} /m.test(Buffer.from(now).toString('latin1')));
  const git = gitDirOf(folder);
  const isMerging =
    git !== null &&
    ['MERGE_HEAD', 'rebase-merge', 'rebase-apply', 'CHERRY_PICK_HEAD'].some((name) =>
      existsSync(join(git, name)),
    );
  if (marked || isMerging)
    throw new Refusal(409, 'merging', 'A merge of the data is in progress; finish it with git first.');
}

/** @param {string} folder */
function gitDirOf(folder) {
  try {
    const stdio = /** @type {['ignore', 'pipe', 'ignore']} */ (['ignore', 'pipe', 'ignore']);
    return resolve(
      folder,
      execFileSync('git', ['rev-parse', '--git-dir'], { cwd: folder, stdio }).toString('utf8').trim(),
    );
  } catch {
    return null;
  }
}

/** @param {Request} request @param {string} header */
function authorOf({ headers }, header) {
  const value = headers[header.toLowerCase()];
  const name = typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8').trim() : '';
  // Neither a line end nor git's own brackets may come into a commit's header.
  if (name === '' || name.length > 200 || /[\p{Cc}<>]/u.test(name))
    throw new Refusal(403, 'no-author', `The proxy names nobody in ${header}.`);
  return name;
}

/**
 * @param {string} folder @param {readonly { name: string }[]} files @param {string} reason @param {string} author
 * @returns {string} the commit
 */
function commitFiles(folder, files, reason, author) {
  const identity = author.includes('@') ? `${author.split('@')[0]} <${author}>` : `${author} <>`;
  const names = files.map(({ name }) => name);
  const git = (/** @type {string[]} */ args, input = '') =>
    execFileSync('git', args, { cwd: folder, input, stdio: ['pipe', 'pipe', 'pipe'] })
      .toString('utf8')
      .trim();
  git(['add', '--', ...names]);
  git(['commit', '--quiet', '--only', `--author=${identity}`, '--file=-', '--', ...names], reason);
  return git(['rev-parse', 'HEAD']);
}

/** @param {Request} request @param {number} most @returns {Promise<Uint8Array>} */
async function bodyOf(request, most) {
  const tooLarge = () =>
    new Refusal(413, 'too-large', `At most ${Math.ceil(most / 1024 / 1024)} MB are taken at once.`);
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What the disk says, in words. @param {unknown} error */
function systemRefusal(error) {
  const { code = '', message = String(error) } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal(507, 'disk-full', 'The disk is full; nothing was changed.');
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new Refusal(500, 'read-only', 'The data folder is write-protected; nothing was changed.');
  return new Refusal(500, 'failed', message.split('\n')[0] ?? '');
}

/** @param {number} status @param {object} value */
function json(status, value) {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: `${JSON.stringify(value)}\n`,
  };
}
