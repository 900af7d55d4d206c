// SPDX-License-Identifier: EUPL-1.2
// A web server that is none, with what the build publishes of the repository's own data.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { publishCity } from '../../../scripts/vite/publish-city';
import type { Fetch } from '../../../src/session/load/fetch-file';

/** Every published file by its path, made once a test file. */
export const published: ReadonlyMap<string, Uint8Array> = publish();

function publish(): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync('data', { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join('data', name)).isFile()).sort();
  const folder = new Map(
    files.map((name) => [relative('.', name), new Uint8Array(readFileSync(join('data', name)))]),
  );
  const asBytes = (source: string | Uint8Array) =>
    typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return new Map([...publishCity(folder, null).files].map(([name, source]) => [name, asBytes(source)]));
}

/** A web server with the published files, of which some are replaced: by other text, or by a status. */
export function serverWith(changed: Readonly<Record<string, string | number>> = {}): Fetch {
  return async (name) => {
    const change = changed[name];
    if (typeof change === 'number') return new Response(null, { status: change });
    const body = typeof change === 'string' ? change : published.get(`data/${name}`);
    if (change === undefined && body === undefined) return new Response(null, { status: 404 });
    return new Response(body as BodyInit);
  };
}
/** The manifest says that the file is large; whether it is does not matter. */
export function largeServer(ranges: boolean): Fetch {
  const plain = serverWith();
  return async (name, options) => {
    if (name === 'manifest.json') {
      const manifest = JSON.parse(new TextDecoder().decode(published.get('data/manifest.json')));
      for (const file of manifest.files) if (file.name.endsWith('.cells')) file.bytes = 9_000_000;
      return Response.json(manifest);
    }
    const range = new Headers(options?.headers).get('Range');
    if (!range || !ranges) return plain(name, options);
    const bytes = published.get(`data/${name}`)!;
    const [from, to] = range.slice(6).split('-').map(Number) as [number, number];
    const end = Math.min(to, bytes.length - 1);
    const headers = { 'Content-Range': `bytes ${from}-${end}/${bytes.length}` };
    return new Response(bytes.slice(from, end + 1), { status: 206, headers });
  };
}
