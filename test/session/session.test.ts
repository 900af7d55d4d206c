// SPDX-License-Identifier: EUPL-1.2
// Every transition of the page: what it changes, what it leaves, and whether the back button undoes it.

import { describe, expect, test } from 'vitest';
import type { FeatureId } from '../../src/core/city/city';
import { Session, type WordSource } from '../../src/session/session';
import { type SessionState, startState } from '../../src/session/state';

const id = (text: string) => text as FeatureId;
const zone = { layer: 'industrial-zones', id: id('zone-a') } as const;
/** Both languages have come. */
const bothThere: WordSource = { isThere: () => true, fetch: async () => {} };
const onZone = { point: { lon: 7.6, lat: 51.2 }, feature: zone };

/** A session in a state, with everything it wrote into the address bar and how often it told its listener. */
function open(start: Partial<SessionState> = {}, words: WordSource = bothThere) {
  const written: [fragment: string, push: boolean][] = [];
  let fragment = '';
  const bar = {
    readFragment: () => fragment,
    writeFragment: (text: string, push: boolean) => {
      fragment = text;
      written.push([text, push]);
    },
  };
  const session = new Session(bar, startState, words);
  let told = 0;
  session.subscribe(() => told++);
  if (Object.keys(start).length > 0) {
    const { room = 'map', tab = 'answer', extra = {}, wide = false, page = null } = start;
    session.openTab(tab);
    if (room !== 'map') session.openRoom(room);
    session.setWide(wide);
    if (page) session.openPage(page);
    for (const [key, value] of Object.entries(extra)) session.keep(key, value);
  }
  written.length = 0;
  told = 0;
  return { session, written, told: () => told, type: (text: string) => (fragment = text) };
}

test.each([
  ['a click on the map opens the answer', { room: 'map', tab: 'figures' }, 'answer'],
  ['beside a list that takes the whole width it stays', { room: 'map', tab: 'list', wide: true }, 'list'],
  ['over a list in the panel the answer opens', { room: 'map', tab: 'list', wide: false }, 'answer'],
  ['wide figures give way to the answer', { room: 'map', tab: 'figures', wide: true }, 'answer'],
  ['in another room the map keeps its tab', { room: 'site', tab: 'figures' }, 'figures'],
  ['in the council’s room too', { room: 'report', tab: 'list' }, 'list'],
] as const)('select: %s', (_, start, tab) => {
  const { session, written, told } = open(start);
  session.select(onZone);
  expect(session.get()).toMatchObject({ room: start.room, tab, selection: onZone, page: null });
  expect(written).toEqual([[expect.stringContaining('objekt=industrial-zones/zone-a'), true]]);
  expect(told()).toBe(1);
});

test('a row of the list selects without a step for the back button, and the list stays', () => {
  const { session, written } = open({ tab: 'list' });
  session.selectInList('places', id('p'), null);
  expect(session.get()).toMatchObject({
    tab: 'list',
    selection: { point: null, feature: { layer: 'places', id: 'p' } },
  });
  expect(written.map(([, push]) => push)).toEqual([false]);
});

test('clearing the selection is a step that can be undone', () => {
  const { session, written } = open();
  session.select(onZone);
  session.clearSelection();
  expect(session.get().selection).toEqual({ point: null, feature: null });
  expect(written.map(([, push]) => push)).toEqual([true, true]);
});

test('a room opens without the page of text and without the width of the one before', () => {
  const { session, written } = open({ page: 'help', wide: true });
  session.openRoom('report');
  expect(session.get()).toMatchObject({ room: 'report', page: null, wide: false });
  expect(written.map(([, push]) => push)).toEqual([true]);
});

test('a tab is one of the map room, wherever it is asked for', () => {
  const { session } = open({ room: 'care', page: 'help' });
  session.openTab('layers');
  expect(session.get()).toMatchObject({ room: 'map', tab: 'layers', page: null });
});

test('a page of text lies over the room, which stays', () => {
  const { session, written } = open({ room: 'site' });
  session.openPage('imprint');
  expect(session.get()).toMatchObject({ room: 'site', page: 'imprint' });
  session.openPage(null);
  expect(session.get()).toMatchObject({ room: 'site', page: null });
  expect(written.map(([, push]) => push)).toEqual([true, true]);
});

test('trying out an area opens the businesses’ room on a copy: no older outline, no part, no camera', () => {
  const { session, written } = open({
    extra: { umriss: '7.1/51.1', teil: 'finden', firma: '80' },
    page: 'help',
  });
  session.moveCamera({ lon: 7.6, lat: 51.2, zoom: 12 });
  session.tryOutline('industrial-zones', id('zone-a'));
  expect(session.get()).toMatchObject({ room: 'site', page: null, wide: false, camera: null });
  expect(session.get().extra).toEqual({ firma: '80', vorlage: 'industrial-zones/zone-a' });
  expect(written.at(-1)?.[1]).toBe(true);
});

test('a change of the view leaves the rest of it, and no step', () => {
  const { session, written } = open();
  session.look({ group: 'mixed' });
  session.look({ thresholdMbit: 100 });
  expect(session.get().view).toEqual({ ...startState.view, group: 'mixed', thresholdMbit: 100 });
  expect(written.map(([, push]) => push)).toEqual([false, false]);
});

test('a layer is hidden and shown again, the others as they were', () => {
  const { session } = open();
  const before = session.get().view.hidden;
  session.showLayer('places', false);
  session.showLayer('boundary', false);
  session.showLayer('places', true);
  expect([...session.get().view.hidden]).toEqual(['boundary']);
  expect([...before]).toEqual([]);
});

test('list, camera, language and appearance replace the entry', () => {
  const { session, written } = open();
  session.listLayer('places');
  session.moveCamera({ lon: 7.6, lat: 51.2, zoom: 12 });
  session.speak('en');
  session.dress('dark');
  session.setWide(true);
  expect(session.get()).toMatchObject({
    listLayer: 'places',
    camera: { lon: 7.6, lat: 51.2, zoom: 12 },
    language: 'en',
    appearance: 'dark',
    wide: true,
  });
  expect(written.map(([, push]) => push)).toEqual([false, false, false, false, false]);
  expect(written.at(-1)?.[0]).toContain('sprache=en');
});

test('a room keeps its own part of the link, and null takes it away', () => {
  const { session, written } = open();
  session.keep('a', '1');
  session.keep('b', '2');
  session.keep('a', null);
  session.keep('never', null);
  expect(session.get().extra).toEqual({ b: '2' });
  expect(written.every(([, push]) => !push)).toBe(true);
});

test('the back button reads the address and writes nothing; appearance is not part of it', () => {
  const { session, written, type, told } = open();
  session.dress('dark');
  written.length = 0;
  type('raum=report&sprache=en');
  session.reopen();
  expect(session.get()).toMatchObject({ room: 'report', language: 'en', appearance: 'dark' });
  expect(written).toEqual([]);
  expect(told()).toBe(2);
});

test('of a link that is opened, what it leaves as it was stays the same object, and the same link again tells nothing', () => {
  const { session, told, type } = open();
  type('ort=7.60000,51.20000&tempo=100&aus=places');
  session.reopen();
  const { view, selection, extra } = session.get();
  type('bereich=list&ort=7.60000,51.20000&tempo=100&aus=places');
  session.reopen();
  const listed = session.get();
  expect([listed.tab, listed.view, listed.selection, listed.extra]).toEqual(['list', view, selection, extra]);
  expect(Object.is(listed.view, view) && Object.is(listed.selection, selection)).toBe(true);
  expect(told()).toBe(2);
  session.reopen();
  expect(told()).toBe(2);
  type('bereich=list&ort=7.60000,51.20000&tempo=30&aus=places');
  session.reopen();
  expect(Object.is(session.get().view, view)).toBe(false);
  expect(session.get().view.hidden).toBe(view.hidden);
  expect(told()).toBe(3);
});

test('a session begins where its address says, on the base that it is given', () => {
  const bar = { readFragment: () => 'bereich=list', writeFragment: () => {} };
  const { get } = new Session(bar, { ...startState, language: 'en', appearance: 'light' }, bothThere);
  expect(get()).toMatchObject({ tab: 'list', language: 'en', appearance: 'light' });
});

test('who stopped listening is told nothing more', () => {
  const { session } = open();
  let told = 0;
  const stop = session.subscribe(() => told++);
  session.speak('en');
  stop();
  session.speak('de');
  expect(told).toBe(1);
});

describe('a language whose words are not there yet', () => {
  /** English is on its way until `come` or `fail`; German is there. */
  function openInGerman() {
    const asked: { come: () => void; fail: () => void }[] = [];
    let isThere = false;
    const words: WordSource = {
      isThere: (language) => language === 'de' || isThere,
      fetch: () =>
        new Promise((done, fail) => {
          const come = () => {
            isThere = true;
            done();
          };
          asked.push({ come, fail: () => fail(new Error('did not come')) });
        }),
    };
    return { ...open({}, words), asked };
  }
  const turn = () => new Promise((go) => setTimeout(go));

  test('is spoken as soon as they are, and until then the page is as it was and goes on', async () => {
    const { session, asked, written } = openInGerman();
    session.speak('en');
    session.openTab('list');
    expect(session.get()).toMatchObject({ language: 'de', tab: 'list' });
    expect(written.join()).not.toContain('sprache');
    asked[0]!.come();
    await turn();
    expect(session.get()).toMatchObject({ language: 'en', tab: 'list', unspoken: null });
    expect(written.at(-1)).toEqual(['bereich=list&sprache=en', false]);
  });

  test('of a link that is opened comes too', async () => {
    const { session, asked, type } = openInGerman();
    type('bereich=figures&sprache=en');
    session.reopen();
    expect(session.get()).toMatchObject({ language: 'de', tab: 'figures' });
    asked[0]!.come();
    await turn();
    expect(session.get()).toMatchObject({ language: 'en', tab: 'figures' });
  });

  test('is named where they do not arrive, and asked for again', async () => {
    const { session, asked } = openInGerman();
    session.speak('en');
    asked[0]!.fail();
    await turn();
    expect(session.get()).toMatchObject({ language: 'de', unspoken: 'en' });
    session.forgetUnspoken();
    expect(session.get().unspoken).toBeNull();
    session.speak('en');
    asked[1]!.come();
    await turn();
    expect(session.get()).toMatchObject({ language: 'en', unspoken: null });
  });

  test('is not spoken any more by who has opened a link of the other meanwhile', async () => {
    const { session, asked, type } = openInGerman();
    session.speak('en');
    type('sprache=de');
    session.reopen();
    asked[0]!.come();
    await turn();
    expect(session.get().language).toBe('de');
  });
});
