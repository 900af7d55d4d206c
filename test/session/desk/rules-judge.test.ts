// SPDX-License-Identifier: EUPL-1.2
// The rules in a worker: the same findings as without one, the newest question alone is answered, and a worker that does not
// start, is lost or falls silent leaves the page to run the rules itself.

import { expect, test, vi } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { publish } from '../../../src/session/desk/publish';
import { buffersOf, type RulesJob, rulesJobOf } from '../../../src/session/desk/rules-job';
import { judgeOpen, RulesJudge, type RulesReply } from '../../../src/session/desk/rules-judge';
import { runRules } from '../../../src/session/desk/run-rules';
import type { OwnWorker } from '../../../src/session/load/ask-worker';
import { theCity as city } from '../../the-city';
import { SharedBrowser } from './a-desk-store';

const homes = 'residential-zones.geojson';
const today = '2026-11-29';
const forever = new AbortController().signal;

async function openStore() {
  const store = new SharedBrowser().tab();
  await store.open();
  const { desk } = store.get();
  const change = (note: string) =>
    store.do(setProperties(desk!, [{ file: homes, key: 0, set: { population: note } }]));
  return { store, desk: desk!, change };
}

/** What a worker does with its jobs, in turn; a worker that was ended says nothing more. */
type Deed = 'works' | 'dies' | 'is silent' | 'fails';

/** Workers that get their jobs as a browser hands them over, and say their first word unless they are `absent`. */
function workersThat(deeds: Deed[], first: 'speaks' | 'absent' | 'silent' | 'forbidden' = 'speaks') {
  const seen = { started: 0, ended: 0, here: 0, names: [] as string[] };
  const start = (): OwnWorker => {
    seen.started++;
    if (first === 'forbidden') throw new Error('refused by the policy');
    let isEnded = false;
    const later = (act: () => void) => setTimeout(() => !isEnded && act(), 2);
    const die = () => own.onerror?.call(own as Worker, { message: '' } as ErrorEvent);
    const say = (data: RulesReply) => own.onmessage?.call(own as Worker, { data } as MessageEvent);
    const own: OwnWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (message: RulesJob, transfer: unknown) => {
        const job = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
        if (first !== 'speaks') return;
        const deed = deeds.shift();
        seen.names.push(...job.names);
        later(() => {
          if (deed === 'works') say({ kind: 'done', reports: structuredClone(runRules(job)) });
          if (deed === 'dies') die();
          if (deed === 'fails') say({ kind: 'failed' });
        });
      },
      terminate: () => {
        isEnded = true;
        seen.ended++;
      },
    };
    later(() => (first === 'speaks' ? say({ kind: 'started' }) : first === 'absent' && die()));
    return own;
  };
  const here = async () => (job: RulesJob) => {
    seen.here++;
    return runRules(job);
  };
  // Only silence is waited for, and then not long; all else is said far sooner.
  const isSilent = first === 'silent' || deeds.includes('is silent');
  return { judge: new RulesJudge(start, here, isSilent ? { start: 300, job: 300 } : {}), seen };
}

test('one worker does the jobs one after the other: the findings of the page itself, in their order, borders among them', async () => {
  const { desk, change } = await openStore();
  const { judge, seen } = workersThat(['works', 'works']);
  const jobNow = () => rulesJobOf(city, desk, [homes], today);
  expect(await judge.judge(jobNow, forever)).toEqual(runRules(jobNow()));
  change('many');
  const [report] = (await judge.judge(jobNow, forever))!;
  expect(report!.findings.map(({ code }) => code)).toContain('value-type');
  expect([report]).toEqual(runRules(jobNow()));
  expect(seen).toMatchObject({ started: 1, ended: 0, here: 0 });
});

test('what is handed over is nobody else’s: the desk keeps its bytes, changed or not', async () => {
  const { desk, change } = await openStore();
  const bytes = () => Buffer.from(desk.document(homes).bytes()).toString('base64');
  for (const set of [() => undefined, () => change('many')]) {
    set();
    const before = bytes();
    const job = rulesJobOf(city, desk, [homes], today);
    expect(job.files.map(({ name }) => name).sort()).toEqual(['industrial-zones.geojson', homes]);
    structuredClone(job, { transfer: buffersOf(job) });
    expect(job.files.map((one) => one.bytes.length)).toEqual([0, 0]);
    expect(bytes()).toBe(before);
  }
});

test('a later question ends the one under way, which answers nothing; so does a change', async () => {
  const { store, desk, change } = await openStore();
  const { judge, seen } = workersThat(['is silent', 'works', 'is silent']);
  const ask = (signal = forever) => judgeOpen(store, { city, names: [homes], today }, signal, judge);
  const first = ask();
  change('many');
  const second = ask();
  expect(await first).toBeNull();
  expect((await second)![0]!.findings.map(({ code }) => code)).toContain('value-type');
  const left = new AbortController();
  const third = ask(left.signal);
  left.abort();
  expect(await third).toBeNull();
  expect(await ask(left.signal)).toBeNull();
  expect(seen).toMatchObject({ started: 2, ended: 2, here: 0 });
  expect(desk.past).toHaveLength(1);
});

test('findings of a text that was changed meanwhile are given to nobody, from the worker or from the page', async () => {
  for (const deeds of [['works'], ['dies']] as Deed[][]) {
    const { store, change } = await openStore();
    const { judge } = workersThat(deeds);
    const asked = judgeOpen(store, { city, names: [homes], today }, forever, judge);
    change('many');
    expect(await asked).toBeNull();
  }
});

test.each(['absent', 'silent', 'forbidden'] as const)(
  'a worker that is %s is asked for once, and the page runs the rules',
  async (first) => {
    const { desk } = await openStore();
    const { judge, seen } = workersThat([], first);
    const jobNow = () => rulesJobOf(city, desk, [homes], today);
    for (let n = 0; n < 2; n++) expect(await judge.judge(jobNow, forever)).toEqual(runRules(jobNow()));
    expect(seen).toMatchObject({ started: 1, here: 2 });
  },
);

test.each<Deed>(['dies', 'is silent', 'fails'])(
  'a worker that %s over a job leaves it to the page; the next job has a new one',
  async (deed) => {
    const { desk } = await openStore();
    const { judge, seen } = workersThat([deed, 'works']);
    const jobNow = () => rulesJobOf(city, desk, [homes], today);
    for (let n = 0; n < 2; n++) expect(await judge.judge(jobNow, forever)).toEqual(runRules(jobNow()));
    expect(seen).toEqual({ started: 2, ended: 1, here: 1, names: [homes, homes] });
  },
);

test('published is the text that was reviewed: one that changed while it was kept on the disk stays', async () => {
  const { store, change } = await openStore();
  change('many');
  const ask = vi.fn();
  const published = publish(store, 'a reason', ask);
  change('more');
  expect(await published).toEqual({ kind: 'refused', code: 'changed-since' });
  expect(ask).not.toHaveBeenCalled();
});
