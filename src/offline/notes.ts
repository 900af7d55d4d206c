// SPDX-License-Identifier: EUPL-1.2
// What the service worker must not forget while it sleeps: which open page is of which release, which new release it
// has met, and the clock of the server. Without storage it holds for as long as the worker runs.

import type { Device } from './kept-release';

/** Which release an open page is of, and where its data come from: the device, or the server because they are newer. */
export interface PageNote {
  readonly release: string;
  readonly data: 'kept' | 'server';
}

/** Times of one moment, in ms since 1970, as the server and as this device told them. */
interface Heard {
  readonly server: number;
  readonly device: number;
}

export class Notes {
  readonly #device: Device;
  #clock: Heard | null = null;
  readonly #pages = new Map<string, PageNote | null>();

  constructor(device: Device) {
    this.#device = device;
  }

  async pageIs(client: string, note: PageNote): Promise<void> {
    if (client === '') return;
    this.#pages.set(client, note);
    await this.#put(`page/${client}`, JSON.stringify(note));
  }

  /** Null for a page that was open before this worker took over, or is none of ours. */
  async ofPage(client: string): Promise<PageNote | null> {
    const known = this.#pages.get(client);
    if (known !== undefined) return known;
    const text = await this.#read(`page/${client}`);
    const note = text === null ? null : (JSON.parse(text) as PageNote);
    this.#pages.set(client, note);
    return note;
  }

  /** True at the first call for a release; false later on, and where it cannot be remembered. */
  async meets(release: string): Promise<boolean> {
    if ((await this.#read(`met/${release}`)) !== null) return false;
    return this.#put(`met/${release}`, '');
  }

  /** Notes the `Date` of an answer of the server: how far the clock of this device is off, and before when it is not. */
  async noteDate(header: string | null): Promise<void> {
    const server = Date.parse(header ?? '');
    if (Number.isNaN(server)) return;
    this.#clock = { server, device: Date.now() };
    await this.#put('clock', JSON.stringify(this.#clock));
  }

  /** The time at the server by the clock of this device and what was heard; null where no server has told one. */
  async serverDate(): Promise<Date | null> {
    const kept = this.#clock ?? (JSON.parse((await this.#read('clock')) ?? 'null') as Heard | null);
    if (kept === null) return null;
    this.#clock = kept;
    return new Date(kept.server + Math.max(0, Date.now() - kept.device));
  }

  /**
   * Forgets the pages that are closed; returns the releases of the others, null when one of them is of nobody knows which:
   * it was open before there was a worker.
   */
  async tidy(open: ReadonlySet<string>): Promise<ReadonlySet<string> | null> {
    const cache = await this.#device.caches.open(cacheName);
    const start = `${this.#device.scope}__notes/page/`;
    for (const { url } of await cache.keys())
      if (url.startsWith(start) && !open.has(url.slice(start.length))) await cache.delete(url);
    const notes = await Promise.all([...open].map((client) => this.ofPage(client)));
    return notes.includes(null) ? null : new Set(notes.flatMap((note) => note?.release ?? []));
  }

  async #put(key: string, text: string): Promise<boolean> {
    try {
      const cache = await this.#device.caches.open(cacheName);
      await cache.put(`${this.#device.scope}__notes/${key}`, new Response(text));
      return true;
    } catch {
      return false;
    }
  }

  async #read(key: string): Promise<string | null> {
    try {
      const cache = await this.#device.caches.open(cacheName);
      const found = await cache.match(`${this.#device.scope}__notes/${key}`);
      return found ? await found.text() : null;
    } catch {
      return null;
    }
  }
}

const cacheName = 'nuf-notes';
