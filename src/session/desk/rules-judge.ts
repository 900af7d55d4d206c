// SPDX-License-Identifier: EUPL-1.2
// Has the rules run in a worker, so that the desk goes on. The newest judgement is the one that counts: one that a change or
// a later question overtakes ends with its worker and answers null. Where no worker starts, or it is lost over a job, the
// page runs the rules itself.

import type { City } from '../../core/city/city';
import { rulesPatienceMs } from '../../core/limits/limits';
import type { FileReport } from '../../core/validation/check-file';
import type { OwnWorker } from '../load/ask-worker';
import type { DeskStore } from './desk-store';
import { buffersOf, type RulesJob, rulesJobOf } from './rules-job';

/** What the worker says: that it stands, and how a job ended. */
export type RulesReply =
  | { readonly kind: 'started' }
  | { readonly kind: 'done'; readonly reports: FileReport[] }
  | { readonly kind: 'failed' };

type Answer = FileReport[] | 'lost' | 'overtaken';

const startWorker = (): OwnWorker =>
  new Worker(new URL('../../rules-worker.ts', import.meta.url), { type: 'module' });

/** The rules themselves, for a page without that worker. */
const rulesHere = async () => (await import('./run-rules')).runRules;

/** One worker, started when it is first asked for and again after it ended. One judgement at a time. */
export class RulesJudge {
  readonly #start: () => OwnWorker;
  readonly #rules: typeof rulesHere;
  readonly #times: typeof rulesPatienceMs;
  #worker: OwnWorker | null = null;
  #hasSpoken = false;
  /** One that never spoke is not asked again: its file does not come, or the host forbids it. */
  #isAbsent = false;
  /** Ends the judgement that is under way. */
  #overtake: () => void = () => {};

  constructor(start = startWorker, rules = rulesHere, times: Partial<typeof rulesPatienceMs> = {}) {
    this.#start = start;
    this.#rules = rules;
    this.#times = { ...rulesPatienceMs, ...times };
  }

  /**
   * A report for each file that is judged; null when it was overtaken. Rejects where the rules cannot be had at all.
   * @param jobNow asked again where the page has to do the job: what was handed to a worker is gone
   */
  async judge(jobNow: () => RulesJob, signal: AbortSignal): Promise<FileReport[] | null> {
    this.#overtake();
    if (signal.aborted) return null;
    const over = new AbortController();
    const overtake = () => over.abort();
    this.#overtake = overtake;
    signal.addEventListener('abort', overtake);
    try {
      const answer = this.#isAbsent ? 'lost' : await this.#ask(jobNow(), over.signal);
      if (answer !== 'lost') return answer === 'overtaken' ? null : answer;
      const run = await this.#rules();
      return over.signal.aborted ? null : run(jobNow());
    } finally {
      signal.removeEventListener('abort', overtake);
    }
  }

  #ask(job: RulesJob, over: AbortSignal): Promise<Answer> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        over.removeEventListener('abort', cancel);
        if (!Array.isArray(answer)) this.#end();
        resolve(answer);
      };
      const cancel = () => settle('overtaken');
      const lose = () => {
        this.#isAbsent = !this.#hasSpoken;
        settle('lost');
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(lose, this.#hasSpoken ? this.#times.job : this.#times.start);
      };
      over.addEventListener('abort', cancel);
      try {
        this.#worker ??= this.#start();
        this.#worker.onerror = lose;
        this.#worker.onmessage = ({ data }: MessageEvent<RulesReply>) => {
          this.#hasSpoken = true;
          if (data.kind === 'started') wait();
          else settle(data.kind === 'done' ? data.reports : 'lost');
        };
        wait();
        this.#worker.postMessage(job, buffersOf(job));
      } catch {
        lose();
      }
    });
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#hasSpoken = false;
  }
}

/** Kept for all: one worker judges for the page, and one at a time. */
let judgeOfPage: RulesJudge | null = null;

function pageJudge(): RulesJudge {
  judgeOfPage ??= new RulesJudge();
  return judgeOfPage;
}

/** What the rules are asked: of which open files, in which town, on which day (YYYY-MM-DD). */
export interface RulesQuestion {
  readonly city: City;
  readonly names: readonly string[];
  readonly today: string;
}

/**
 * The findings of some of the open files as they are now; null when they were changed, or others were asked for, before the
 * rules had spoken: never those of an older text.
 */
export async function judgeOpen(
  store: DeskStore,
  { city, names, today }: RulesQuestion,
  signal: AbortSignal,
  judge: RulesJudge = pageJudge(),
): Promise<FileReport[] | null> {
  const { desk, version } = store.get();
  if (!desk) return null;
  const reports = await judge.judge(() => rulesJobOf(city, desk, names, today), signal);
  return store.get().version === version ? reports : null;
}
