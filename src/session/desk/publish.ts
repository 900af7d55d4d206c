// SPDX-License-Identifier: EUPL-1.2
// From the draft into the data: by the desk server of `npm start`, against the version that was read, all files or none;
// read back and compared before the draft ends.

import type { OpenFile } from '../../core/edit/desk';
import type { Finding } from '../../core/findings/finding';
import type { FindingCode } from '../../core/findings/finding-words';
import { TextDecoder } from '../../core/text/read-text';
import { sha256 } from '../load/sha256';
import { changedFiles } from './changed-files';
import type { DeskStore } from './desk-store';

/** What the rules of the server found in a file that was sent. */
export interface ServerFinding extends Finding<FindingCode> {
  readonly file: string;
}

export type Published =
  | {
      readonly kind: 'done';
      readonly files: readonly string[];
      readonly republished: boolean;
      readonly commit: string | null;
    }
  /** Somebody else changed files meanwhile; their present versions, to be merged. */
  | { readonly kind: 'changed'; readonly current: readonly OpenFile[] }
  | { readonly kind: 'findings'; readonly findings: readonly ServerFinding[] }
  /** Nothing was written; the code has a sentence in words/. */
  | { readonly kind: 'refused'; readonly code: string }
  /** No answer: whether it was written is not known. Sent once more, it does nothing twice. */
  | { readonly kind: 'unreachable' };

/** How the desk is asked; a test hands in its own. */
export type AskDesk = (path: string, options?: RequestInit) => Promise<Response>;

const askHere: AskDesk = (path, options) =>
  fetch(new URL(`desk/${path}`, document.baseURI), { ...options, cache: 'no-store' });

export interface DeskServer {
  /** Each publication needs a reason. */
  readonly team: boolean;
  /** The files of which it keeps another version from before their last publication. */
  readonly before: readonly string[];
}

/** What the desk server behind the page says of itself; null without one. */
export async function findDesk(ask: AskDesk = askHere): Promise<DeskServer | null> {
  try {
    const response = await ask('');
    if (!response.ok) return null;
    const { files, team } = (await response.json()) as { files?: unknown; team?: unknown };
    if (!Array.isArray(files)) return null;
    const kept = (files as { name?: unknown; before?: unknown }[]).filter(({ before }) => before === true);
    return { team: team === true, before: kept.map(({ name }) => String(name)) };
  } catch {
    // Another server answers with a page or not at all: there is no desk.
    return null;
  }
}

/** The files that differ from the version they were made against. */
export function filesToPublish(store: DeskStore): OpenFile[] {
  const changed = changedFiles(store.get().desk, (file) => store.baseOf(file));
  return changed.map(({ document }) => ({ name: document.file, bytes: document.bytes() }));
}

/**
 * Why what stands on the desk may not go out after all; null where it may. Waits until all is on the disk: by then that or the
 * right to write may be gone, and the text another one than at the `version` that was reviewed.
 */
export async function hindranceOf(
  store: DeskStore,
  version: number,
): Promise<'stopped' | 'changed-since' | null> {
  await store.settled();
  if (store.get().stop !== null) return 'stopped';
  return store.get().version === version ? null : 'changed-since';
}

/** Publishes all changed files as one. Never rejects; the draft ends only where what was read back is what was sent. */
export async function publish(store: DeskStore, reason: string, ask: AskDesk = askHere): Promise<Published> {
  const hindrance = await hindranceOf(store, store.get().version);
  if (hindrance) return { kind: 'refused', code: hindrance };
  const files = filesToPublish(store);
  store.setPublishing(true);
  try {
    const answer = await send(store, files, reason, ask);
    if (answer.kind === 'done') await store.published(files);
    return answer;
  } finally {
    store.setPublishing(false);
  }
}

async function send(
  store: DeskStore,
  files: readonly OpenFile[],
  reason: string,
  ask: AskDesk,
): Promise<Published> {
  const texts = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      name,
      base: await sha256(store.baseOf(name) ?? bytes),
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    })),
  );
  let response: Response;
  let body: Record<string, unknown>;
  try {
    response = await ask('publish', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reason, files: texts }),
    });
    body = ((await response.json()) ?? {}) as Record<string, unknown>;
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.status === 412) {
    const current = currentOf(body.current);
    return current ? { kind: 'changed', current } : { kind: 'refused', code: 'failed' };
  }
  if (body.code === 'findings' && Array.isArray(body.findings))
    return { kind: 'findings', findings: body.findings as ServerFinding[] };
  if (!response.ok) return { kind: 'refused', code: String(body.code ?? 'failed') };
  if (!(await isThere(files, ask))) return { kind: 'refused', code: 'not-as-sent' };
  return {
    kind: 'done',
    files: files.map(({ name }) => name),
    republished: body.republished !== false,
    commit: typeof body.commit === 'string' ? body.commit : null,
  };
}

/** The versions that others published, as the server tells them; null where it tells none. */
function currentOf(told: unknown): OpenFile[] | null {
  if (!Array.isArray(told) || told.length === 0) return null;
  const isFile = (one: unknown): one is { name: string; text: string } => {
    const { name, text } = (one ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && typeof text === 'string';
  };
  if (!told.every(isFile)) return null;
  return told.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
}

/** Reads the files back and compares them, byte for byte by their hash. */
async function isThere(files: readonly OpenFile[], ask: AskDesk): Promise<boolean> {
  try {
    for (const { name, bytes } of files) {
      const response = await ask(`data/${name}`);
      if (!response.ok) return false;
      const got = new Uint8Array(await response.arrayBuffer());
      if ((await sha256(got)) !== (await sha256(bytes))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The version of a file before the last publication; null where there is none. */
export async function versionBefore(name: string, ask: AskDesk = askHere): Promise<Uint8Array | null> {
  try {
    const response = await ask(`before/${name}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
