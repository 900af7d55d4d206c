// SPDX-License-Identifier: EUPL-1.2
// A desk store without a browser: a device in memory that several stores may share, as the tabs of one browser do.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Device, StoreChange } from '../../../src/core/edit/draft/storage';
import type { DeskEdge } from '../../../src/session/desk/desk-edge';
import { DeskStore } from '../../../src/session/desk/desk-store';
import type { DraftLock, DraftNews } from '../../../src/session/draft/draft-lock';

/** What the tabs of one browser have in common. */
export class SharedBrowser {
  readonly entries = new Map<string, unknown>();
  readonly news: DraftNews[] = [];
  /** Refuses every commit, as a full disk does. */
  isFull = false;
  #held: AbortController | null = null;
  #ids = 0;

  readonly device: Device = {
    database: {
      commit: async (changes: readonly StoreChange[]) => {
        if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
        for (const change of changes) {
          if (change.do === 'delete') this.entries.delete(change.key);
          else this.entries.set(change.key, change.value);
        }
      },
      entries: async (prefix) =>
        [...this.entries].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
    },
    directory: null,
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    now: () => '2026-11-29T07:00:00.000Z',
  };

  async lock(takeOver: boolean): Promise<DraftLock | null> {
    if (this.#held && !takeOver) return null;
    this.#held?.abort();
    const lost = new AbortController();
    this.#held = lost;
    return { release: () => {}, lost: lost.signal };
  }

  /** The tab that writes is closed. */
  close(): void {
    this.#held = null;
  }

  /** A tab: its own store over the same storage. */
  tab(change: Partial<DeskEdge> = {}, names: readonly string[] = zoneNames): DeskStore {
    return new DeskStore({
      openLayers: async () => ({
        files: names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`data/${name}`)) })),
        troubles: [],
      }),
      openDevice: async () => this.device,
      lock: (takeOver) => this.lock(takeOver),
      hear: () => {},
      tell: (news) => this.news.push(news),
      newId: () => `draft-${++this.#ids}`,
      ...change,
    });
  }
}

const zoneNames = ['residential-zones.geojson', 'industrial-zones.geojson'];
