// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { OverlayJob } from '../../../src/core/edit/overlay/overlay-job';
import { OverlayEngine, type OverlayMessage } from '../../../src/edit/overlay/overlay-engine';
import type { OwnWorker } from '../../../src/session/load/ask-worker';

const job: OverlayJob = { do: 'merge', areas: [] };
const done: OverlayMessage = { kind: 'done', answer: { kind: 'parts', parts: [] } };
type Word = OverlayMessage | 'error' | null;

/** Workers that say one word at the start and one to each job; null is silence. */
function workers(first: Word, ...answers: Word[]) {
  const count = { started: 0, ended: 0 };
  const start = (): OwnWorker => {
    count.started++;
    const say = (word: Word) =>
      setTimeout(() => {
        if (word === 'error') own.onerror?.call(own as Worker, { message: '' } as ErrorEvent);
        else if (word !== null) own.onmessage?.call(own as Worker, { data: word } as MessageEvent);
      });
    const own: OwnWorker = {
      onmessage: null,
      onerror: null,
      postMessage: () => void say(answers.shift() ?? null),
      terminate: () => void count.ended++,
    };
    say(first);
    return own;
  };
  return { engine: new OverlayEngine(start, { canary: 30, job: 30 }), count };
}

describe('the engine of overlays', () => {
  test('does jobs one after the other in one worker', async () => {
    const { engine, count } = workers({ kind: 'allowed' }, done, { kind: 'failed', why: 'x' }, done);
    expect(await engine.absence()).toBeNull();
    expect(await engine.run(job)).toEqual({ kind: 'answered', answer: { kind: 'parts', parts: [] } });
    expect(await engine.run(job)).toEqual({ kind: 'failed', why: 'x' });
    expect((await engine.run(job)).kind).toBe('answered');
    expect(count).toEqual({ started: 1, ended: 0 });
  });

  test.each<[Word, string]>([
    [{ kind: 'forbidden' }, 'forbidden'],
    ['error', 'missing'],
    [null, 'silent'],
  ])('that says %j at its start is %s, and its worker ends', async (word, why) => {
    const { engine, count } = workers(word);
    expect(await engine.run(job)).toEqual({ kind: 'absent', why });
    expect(await engine.absence()).toBe(why);
    expect(count).toEqual({ started: 1, ended: 1 });
  });

  test.each<[Word, string]>([
    ['error', 'broken'],
    [null, 'silent'],
  ])('that answers a job with %j is %s; the next job has a new worker', async (word, why) => {
    const { engine, count } = workers({ kind: 'allowed' }, word, done);
    expect(await engine.run(job)).toEqual({ kind: 'absent', why });
    expect((await engine.run(job)).kind).toBe('answered');
    expect(count).toEqual({ started: 2, ended: 1 });
  });

  test('a browser that starts no worker at all has no engine', async () => {
    const engine = new OverlayEngine(() => {
      throw new TypeError('forbidden');
    });
    expect(await engine.absence()).toBe('missing');
  });
});
