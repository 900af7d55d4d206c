// SPDX-License-Identifier: EUPL-1.2
// Asks the worker of overlays, and knows why it may not be there: a host that sends the page's policy with every file, a
// file that is missing, an engine that does not answer. Everything else of the desk goes on without it.

import type { OverlayAnswer, OverlayJob } from '../../core/edit/overlay/overlay-job';
import type { EngineAbsence } from '../../core/edit/overlay/overlay-note';
import { overlayPatienceMs } from '../../core/limits/limits';
import type { OwnWorker } from '../../session/load/ask-worker';

export type OverlayMessage =
  | { readonly kind: 'allowed' | 'forbidden' }
  | { readonly kind: 'done'; readonly answer: OverlayAnswer }
  | { readonly kind: 'failed'; readonly why: string };

export type OverlayRun =
  | { readonly kind: 'answered'; readonly answer: OverlayAnswer }
  /** This job could not be done; the next one may. */
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'absent'; readonly why: EngineAbsence };

const startWorker = (): OwnWorker =>
  new Worker(new URL('../../overlay-worker.ts', import.meta.url), { type: 'module' });

/** One worker, started when it is first asked for and again after it was lost. One job at a time. */
export class OverlayEngine {
  readonly #start: () => OwnWorker;
  readonly #times: typeof overlayPatienceMs;
  #worker: OwnWorker | null = null;
  #first: Promise<EngineAbsence | null> | null = null;
  #hear: (message: OverlayMessage | { readonly kind: 'lost' }) => void = () => {};

  constructor(start: () => OwnWorker = startWorker, times: Partial<typeof overlayPatienceMs> = {}) {
    this.#start = start;
    this.#times = { ...overlayPatienceMs, ...times };
  }

  /** Why overlays cannot be had, null where they can: asks the worker once, which costs some kilobytes and no engine. */
  absence(): Promise<EngineAbsence | null> {
    this.#first ??= this.#listen(this.#times.canary).then((message) => {
      if (message.kind === 'allowed') return null;
      this.#end();
      return message.kind === 'forbidden' ? 'forbidden' : message.kind === 'silent' ? 'silent' : 'missing';
    });
    return this.#first;
  }

  /** Forgets why it was not there, to ask again. */
  again(): void {
    this.#end();
    this.#first = null;
  }

  async run(job: OverlayJob): Promise<OverlayRun> {
    const why = await this.absence();
    if (why !== null) return { kind: 'absent', why };
    const message = await this.#listen(this.#times.job, job);
    if (message.kind === 'done') return { kind: 'answered', answer: message.answer };
    if (message.kind === 'failed') return message;
    // Whatever became of it: the next job begins with a new worker.
    this.again();
    return { kind: 'absent', why: message.kind === 'silent' ? 'silent' : 'broken' };
  }

  /** The next word of the worker; it is started, or given a job. */
  #listen(ms: number, job?: OverlayJob): Promise<OverlayMessage | { readonly kind: 'lost' | 'silent' }> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ kind: 'silent' }), ms);
      this.#hear = (message) => {
        clearTimeout(timer);
        resolve(message);
      };
      if (job) this.#worker?.postMessage(job);
      else this.#begin();
    });
  }

  #begin(): void {
    try {
      const worker = this.#start();
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<OverlayMessage>) => this.#hear(data);
      worker.onerror = () => this.#hear({ kind: 'lost' });
    } catch {
      this.#hear({ kind: 'lost' });
    }
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
