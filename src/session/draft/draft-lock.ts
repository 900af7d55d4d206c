// SPDX-License-Identifier: EUPL-1.2
// One writer for the drafts of this browser: the others are told, may look on and may take over.

const lockName = 'nuf-draft-writer';
const channelName = 'nuf-draft';

/** What the tabs tell each other: a gesture was kept, a draft ended, somebody else writes now. */
export type DraftNews =
  | { readonly kind: 'kept' | 'ended'; readonly draft: string }
  | { readonly kind: 'writer' };

export interface DraftLock {
  /** Gives the writing back; another tab may then take it. */
  release(): void;
  /** Aborted when another tab has taken over: from then on nothing may be kept here. */
  readonly lost: AbortSignal;
}

/**
 * The right to write, or null while another tab has it. With `takeOver` it is taken from that tab, which learns of it by its
 * `lost`. Where the browser has no locks it is given: the journal refuses a second writer's first entry.
 */
export async function lockDrafts(takeOver = false): Promise<DraftLock | null> {
  const lost = new AbortController();
  if (!('locks' in navigator)) return { release: () => {}, lost: lost.signal };
  return new Promise((done) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(lockName, options, (lock) => {
        if (lock === null) {
          done(null);
          return;
        }
        if (takeOver) tellDrafts({ kind: 'writer' });
        return new Promise<void>((release) => done({ release, lost: lost.signal }));
      })
      // A lock that is stolen rejects what was held.
      .catch(() => lost.abort());
  });
}

/** Tells the other tabs. */
export function tellDrafts(news: DraftNews): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Listens to the other tabs until the signal is aborted. */
export function hearDrafts(listener: (news: DraftNews) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => listener(data as DraftNews);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
