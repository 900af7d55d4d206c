// SPDX-License-Identifier: EUPL-1.2
// What the desk begins with: what is offered, and why nothing may be changed.

import { describe, expect, test } from 'vitest';
import type { DeskEdge } from '../../../src/session/desk/desk-edge';
import { beginDesk, firstFile } from '../../../src/session/desk/open-desk';
import { SharedBrowser } from './a-desk-store';

const files = [{ name: 'residential-zones.geojson', bytes: new Uint8Array() }];
const troubles = [{ name: 'places.geojson', why: 'gone' }] as never;
const browser = () => new SharedBrowser();

function begun(of: SharedBrowser, change: Partial<DeskEdge> = {}, takeOver = false) {
  const edge = {
    openLayers: async () => ({ files, troubles }),
    openDevice: async () => of.device,
    lock: (take: boolean) => of.lock(take),
    ...change,
  } as DeskEdge;
  return beginDesk(edge, takeOver);
}
const headOf = (id: string, startedAt: string) => ({ format: 1, id, startedAt, files: [] });

describe('the desk begins', () => {
  test('free where there is no draft, with what the layers lack', async () => {
    const of = browser();
    const { device, lock, shown, desk } = await begun(of);
    expect(shown).toEqual({ troubles, offers: [], failure: null, stop: null });
    expect(device).toBe(of.device);
    expect(lock).not.toBeNull();
    expect(desk.past).toEqual([]);
  });

  test('with the drafts of earlier times, the latest first, and waits for an answer', async () => {
    const of = browser();
    const days = ['26', '28', '27'];
    for (const day of days) of.entries.set(`head/d${day}`, headOf(`d${day}`, `2026-11-${day}T10:00:00Z`));
    const { shown } = await begun(of);
    expect(shown).toMatchObject({ stop: 'draft-waits', failure: null, troubles });
    expect(shown.offers.map((one) => one.kind === 'whole' && one.state.head.id)).toEqual([
      'd28',
      'd27',
      'd26',
    ]);
  });

  test('without the right to write while another tab has it, until it is taken', async () => {
    const of = browser();
    await begun(of);
    const second = await begun(of);
    expect([second.lock, second.shown]).toEqual([
      null,
      { troubles, offers: [], failure: null, stop: 'other-tab' },
    ]);
    expect(second.device).toBe(of.device);
    expect((await begun(of, {}, true)).shown.stop).toBeNull();
  });

  test('as reading only where the browser keeps nothing, with its reason', async () => {
    const refused = async () => {
      throw new Error('private window');
    };
    const { device, lock, shown } = await begun(browser(), { openDevice: refused });
    expect([device, lock]).toEqual([null, null]);
    expect(shown).toEqual({
      troubles,
      offers: [],
      failure: 'Error: private window',
      stop: 'storage-refused',
    });
  });

  test('as reading only where drafts may be there and cannot be read', async () => {
    const of = browser();
    const entries = async () => {
      throw new Error('disk');
    };
    const device = { ...of.device, database: { ...of.device.database, entries } };
    const { shown, lock } = await begun(of, { openDevice: async () => device });
    expect(shown).toEqual({ troubles, offers: [], failure: 'Error: disk', stop: 'storage-refused' });
    expect(lock).not.toBeNull();
  });
});

test('the layer shown first is that of the expansion, else the last, else none', () => {
  const named = (...names: string[]) =>
    firstFile(names.map((name) => ({ name: `${name}.geojson`, bytes: new Uint8Array() })));
  expect(named('places', 'planned-expansion', 'boundary')).toBe('planned-expansion.geojson');
  expect(named('places', 'boundary')).toBe('boundary.geojson');
  expect(named('foreign')).toBe('foreign.geojson');
  expect(named()).toBeNull();
});
