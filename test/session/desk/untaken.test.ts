// SPDX-License-Identifier: EUPL-1.2
// What is typed and not taken is on the device with its last letter: for the next visit and for another tab.

import { describe, expect, test } from 'vitest';
import { UntakenTexts } from '../../../src/session/desk/untaken';

const [file, other] = ['commercial-sites.geojson', 'places.geojson'];
const area = { file, id: 'site-a', field: 'areaHa' };
const note = { file, id: 'site-a', field: 'note' };

class Device {
  readonly kept = new Map<string, string>();
  isFull = false;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    this.kept.set(key, value);
  };
}

describe('texts that wait in a field', () => {
  test('each letter is there in another tab and after a reload, until it is taken', () => {
    const device = new Device();
    const [left, right] = [new UntakenTexts(() => device), new UntakenTexts(() => device)];
    left.keep(area, '1');
    left.keep(area, '1.250');
    left.keep(note, 'langer Satz');
    expect(right.get()).toEqual([
      { ...area, text: '1.250' },
      { ...note, text: 'langer Satz' },
    ]);
    right.keep(area, null);
    expect(left.textOf(area)).toBeNull();
    expect(left.textOf(note)).toBe('langer Satz');
    expect(new UntakenTexts(() => device).textOf(note)).toBe('langer Satz');
    left.keep(note, null);
    expect(device.kept.size).toBe(0);
  });

  test('an empty text is one: somebody took the value out and has not left the field', () => {
    const device = new Device();
    new UntakenTexts(() => device).keep(note, '');
    expect(new UntakenTexts(() => device).textOf(note)).toBe('');
  });

  test('what the device does not take is said to be only here, and goes on being shown', () => {
    const device = new Device();
    const texts = new UntakenTexts(() => device);
    texts.keep(note, 'kurz');
    expect(texts.isKept).toBe(true);
    device.isFull = true;
    texts.keep(note, 'lang');
    expect([texts.isKept, texts.textOf(note)]).toEqual([false, 'lang']);
    device.isFull = false;
    texts.keep(area, '2');
    expect([texts.isKept, new UntakenTexts(() => device).textOf(note)]).toEqual([true, 'lang']);
  });

  test('a browser that keeps nothing at all, and kept text that is none', () => {
    const texts = new UntakenTexts(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    texts.keep(note, 'lang');
    expect([texts.isKept, texts.textOf(note)]).toEqual([false, 'lang']);
    texts.keep(note, null);
    expect(texts.isKept).toBe(true);
    for (const odd of ['{', '{}', '[1,null,{"file":"a"}]']) {
      const device = new Device();
      device.kept.set('nuf-untaken', odd);
      expect(new UntakenTexts(() => device).get()).toEqual([]);
    }
  });

  test('all of a file are forgotten together, those of another one stay', () => {
    const device = new Device();
    const texts = new UntakenTexts(() => device);
    for (const place of [area, note, { ...note, file: other }]) texts.keep(place, 'x');
    texts.forget([file]);
    expect(texts.get().map((one) => one.file)).toEqual([other]);
  });

  test('the list is the same one until a text changes, and whoever listens hears of each', () => {
    const texts = new UntakenTexts(() => device);
    const device = new Device();
    let heard = 0;
    texts.subscribe(() => heard++);
    texts.keep(note, 'a');
    expect(texts.get()).toBe(texts.get());
    texts.keep(note, 'ab');
    texts.hearOthers();
    expect(heard).toBe(3);
  });
});
