// SPDX-License-Identifier: EUPL-1.2
// Finds the drafts of this device: of snapshots and journal the newest state that is whole, told with what was damaged.

import {
  afterEntry,
  type DraftHead,
  type DraftState,
  draftFormat,
  emptyState,
  type JournalEntry,
} from './draft';
import { unsealed } from './sealed';
import { baseName, type Device, type OpenedFile, slotName } from './storage';

export type RecoveredDraft =
  | {
      readonly kind: 'whole';
      readonly state: DraftState;
      /** The files as opened; null for one whose bytes are nowhere any more. */
      readonly files: readonly (OpenedFile | null)[];
      /** Versions of others that its merges took in, by hash; without one the merge is only made once more. */
      readonly versions: ReadonlyMap<string, Uint8Array>;
      /** Entries that are there and cannot be read or reached: what is offered as a file, never silently dropped. */
      readonly damaged: readonly unknown[];
    }
  /** Written by a later version of the program: offered as a file and left alone. */
  | { readonly kind: 'newer'; readonly head: DraftHead; readonly raw: readonly unknown[] };

/** All drafts that have not ended. Reads only. A device without storage has none; what cannot be read never throws. */
export async function recoverDrafts(device: Device): Promise<RecoveredDraft[]> {
  const ended = new Set((await device.database.entries('ended/')).map(([key]) => key.slice('ended/'.length)));
  const drafts: RecoveredDraft[] = [];
  for (const [key, value] of await device.database.entries('head/')) {
    const id = key.slice('head/'.length);
    if (!ended.has(id) && isHead(value)) drafts.push(await recoverDraft(device, value));
  }
  return drafts;
}

/** One draft whose head is known, from the database or, where that was wiped, from a snapshot. */
export async function recoverDraft(device: Device, head: DraftHead): Promise<RecoveredDraft> {
  const { id } = head;
  const stored = await device.database.entries(`entry/${id}/`);
  if (head.format > draftFormat) return { kind: 'newer', head, raw: stored.map(([, value]) => value) };
  let state = (await newestSnapshot(device, id))?.state ?? emptyState(head);
  const damaged: unknown[] = [];
  for (const [, value] of stored) {
    const entry = value instanceof Uint8Array ? await unsealed(value, device.digest) : undefined;
    if (isEntry(entry) && entry.seq <= state.seq) continue;
    const next = isEntry(entry) && damaged.length === 0 ? afterEntry(state, entry) : null;
    if (next) state = next;
    else damaged.push(entry ?? value);
  }
  const files = await Promise.all(state.head.files.map(({ name, hash }) => baseFile(device, id, name, hash)));
  return { kind: 'whole', state, files, versions: await versionsOf(device, state), damaged };
}

async function versionsOf(
  device: Device,
  { head, past, future }: DraftState,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const versions = new Map<string, Uint8Array>();
  for (const { name, hash } of [...past, ...future].flatMap((step) => step.versions ?? [])) {
    const file = versions.has(hash) ? null : await baseFile(device, head.id, name, hash);
    if (file) versions.set(hash, file.bytes);
  }
  return versions;
}

/** The newest of the two snapshots that is whole; null when none is, or when it is of a later format. */
export async function newestSnapshot(
  { directory, digest }: Device,
  id: string,
): Promise<{ state: DraftState; slot: number } | null> {
  let newest: { state: DraftState; slot: number } | null = null;
  for (const slot of [0, 1]) {
    const bytes = await directory?.read(slotName(id, slot)).catch(() => null);
    const state = bytes ? await unsealed(bytes, digest) : undefined;
    if (isState(state) && state.head.id === id && state.seq > (newest?.state.seq ?? -1))
      newest = { state, slot };
  }
  return newest;
}

async function baseFile(device: Device, id: string, name: string, hash: string): Promise<OpenedFile | null> {
  const [stored] = await device.database.entries(`base/${id}/${hash}`);
  const candidates = [stored?.[1], await device.directory?.read(baseName(hash)).catch(() => null)];
  for (const bytes of candidates) {
    if (bytes instanceof Uint8Array && (await device.digest(bytes)) === hash) return { name, bytes };
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isHead(value: unknown): value is DraftHead {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.format === 'number' &&
    Array.isArray(value.files)
  );
}

function isEntry(value: unknown): value is JournalEntry {
  return isRecord(value) && typeof value.seq === 'number' && typeof value.action === 'string';
}

function isState(value: unknown): value is DraftState {
  if (!isRecord(value) || !isHead(value.head) || value.head.format > draftFormat) return false;
  return typeof value.seq === 'number' && Array.isArray(value.past) && Array.isArray(value.future);
}
