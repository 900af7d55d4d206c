// SPDX-License-Identifier: EUPL-1.2
// What the desk begins with: the layers of the page, the right to write, and the drafts of an earlier time.

import { Desk, type OpenFile } from '../../core/edit/desk';
import { recoverDrafts } from '../../core/edit/draft/recover';
import type { Device } from '../../core/edit/draft/storage';
import { tilingsOf } from '../../core/edit/tiling/tilings';
import { layerById, layers } from '../../layers';
import type { DraftLock } from '../draft/draft-lock';
import type { DeskEdge } from './desk-edge';
import type { DeskState } from './desk-state';
import { lastAtOf } from './draft-offer';

export interface BegunDesk {
  readonly files: readonly OpenFile[];
  readonly desk: Desk;
  /** Null where the browser keeps nothing. */
  readonly device: Device | null;
  /** Null without the right to write. */
  readonly lock: DraftLock | null;
  /** What the page shows of it: what is offered, and why nothing may be changed where that is so. */
  readonly shown: Pick<DeskState, 'troubles' | 'stop' | 'offers' | 'failure'>;
}

/** Never rejects: what the browser refuses is a reason to stop. With `takeOver` the writing is taken from another tab. */
export async function beginDesk(edge: DeskEdge, takeOver: boolean): Promise<BegunDesk> {
  const [{ files, troubles }, device] = await Promise.all([
    edge.openLayers(),
    edge.openDevice().catch((error: unknown) => String(error)),
  ]);
  const desk = new Desk(files, tilingsOf(layers));
  const shown = { troubles, offers: [], failure: null };
  if (typeof device === 'string')
    return {
      files,
      desk,
      device: null,
      lock: null,
      shown: { ...shown, stop: 'storage-refused', failure: device },
    };
  const lock = await edge.lock(takeOver);
  if (!lock) return { files, desk, device, lock, shown: { ...shown, stop: 'other-tab' } };
  const offers = await recoverDrafts(device).catch((error: unknown) => String(error));
  // Drafts may be there and cannot be read: beginning anew would look as if there were none.
  if (typeof offers === 'string')
    return { files, desk, device, lock, shown: { ...shown, stop: 'storage-refused', failure: offers } };
  offers.sort((a, b) => (lastAtOf(a) < lastAtOf(b) ? 1 : -1));
  return {
    files,
    desk,
    device,
    lock,
    shown: { ...shown, stop: offers.length > 0 ? 'draft-waits' : null, offers },
  };
}

/** The file of the layer that is shown first; null without any. */
export function firstFile(files: readonly OpenFile[]): string | null {
  // Dates of the expansion are what changes most.
  const plans = files.findLast(({ name }) => layerById(name.slice(0, -8))?.role === 'plan');
  return (plans ?? files.at(-1))?.name ?? null;
}
