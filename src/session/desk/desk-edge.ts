// SPDX-License-Identifier: EUPL-1.2
// What the desk needs of the browser: the layers of the page, storage, the right to write. A test hands in its own.

import type { OpenFile } from '../../core/edit/desk';
import type { Device } from '../../core/edit/draft/storage';
import { layers } from '../../layers';
import { browserDevice } from '../draft/browser-device';
import { type DraftLock, type DraftNews, hearDrafts, lockDrafts, tellDrafts } from '../draft/draft-lock';
import { type Fetch, fetchData } from '../load/fetch-file';
import { fetchVerified } from '../load/fetch-verified';
import { isForeign, type LoadTrouble, receiveManifest, troubleWith } from '../load/manifest';

export interface OpenedLayers {
  readonly files: readonly OpenFile[];
  readonly troubles: readonly LoadTrouble[];
}

export interface DeskEdge {
  readonly openLayers: () => Promise<OpenedLayers>;
  /** Rejects where the browser keeps nothing. */
  readonly openDevice: () => Promise<Device>;
  readonly lock: (takeOver: boolean) => Promise<DraftLock | null>;
  readonly hear: (listener: (news: DraftNews) => void, signal: AbortSignal) => void;
  readonly tell: (news: DraftNews) => void;
  /** Name of a new draft, never one that was there. */
  readonly newId: () => string;
}

/** Not edited by hand: its cells come from the Breitbandatlas, packed. */
const packedLayer = 'broadband-coverage';

/**
 * The layers of the page as text, each with the checksum that the list of the build has of it; what does not fit is told and
 * not opened. Past every cache: who edits an old copy would undo what others published.
 */
export async function openLayers(fetchFile: Fetch = fetchData): Promise<OpenedLayers> {
  const fresh: Fetch = (name, options) => fetchFile(name, { ...options, cache: 'reload' });
  const manifest = await receiveManifest(fresh);
  if (!manifest || isForeign(manifest))
    return {
      files: [],
      troubles: [troubleWith('manifest.json', manifest ? 'manifest-version' : 'no-manifest')],
    };
  const listed = new Set(manifest.files.map(({ name }) => name));
  const names = layers.filter(({ id }) => id !== packedLayer).map(({ id }) => `${id}.geojson`);
  const files: OpenFile[] = [];
  const troubles: LoadTrouble[] = [];
  const proof = Promise.resolve(manifest);
  const got = await Promise.all(
    names
      .filter((name) => listed.has(name))
      .map(async (name) => [name, await fetchVerified(fresh, name, proof)] as const),
  );
  for (const [name, one] of got) {
    if (!('body' in one)) troubles.push(one);
    else if (one.isVerified) files.push({ name, bytes: one.body });
    else troubles.push(troubleWith(name, 'hash'));
  }
  return { files, troubles };
}

/** The browser as it is. */
export const browserEdge: DeskEdge = {
  openLayers: () => openLayers(),
  openDevice: browserDevice,
  lock: lockDrafts,
  hear: hearDrafts,
  tell: tellDrafts,
  newId: () =>
    `${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}-${Math.random().toString(36).slice(2, 8)}`,
};
