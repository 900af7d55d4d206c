// SPDX-License-Identifier: EUPL-1.2
// The page of the kill test: recovers the draft, says what it found, and works on until it is killed.

import { Desk } from '../../src/core/edit/desk';
import { deskOfDraft } from '../../src/core/edit/draft/draft';
import { DraftStore } from '../../src/core/edit/draft/draft-store';
import { recoverDrafts } from '../../src/core/edit/draft/recover';
import { setProperties } from '../../src/core/edit/operations/set-properties';
import { browserDevice } from '../../src/session/draft/browser-device';
import { hearDrafts, lockDrafts } from '../../src/session/draft/draft-lock';

const file = 'zones.geojson';
const text =
  '{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"a","properties":{},"geometry":null}\n]}\n';

const tell = (what: string, body: unknown) =>
  fetch(`/tell/${what}`, { method: 'POST', body: JSON.stringify(body) });
const pictureOf = (desk: Desk) =>
  `${new TextDecoder().decode(desk.document(file).bytes())} ${desk.past.length} ${desk.future.length}`;

async function work(): Promise<void> {
  // A tab that was killed a moment ago may still be called the holder.
  let lock = await lockDrafts();
  while (lock === null) lock = await lockDrafts(true);
  let isLost = false;
  hearDrafts(({ kind }) => {
    if (kind === 'writer') isLost = true;
  }, lock.lost);
  const device = await browserDevice();
  const [draft] = await recoverDrafts(device);
  let desk = new Desk([{ name: file, bytes: new TextEncoder().encode(text) }]);
  let store: DraftStore;
  if (draft === undefined) {
    await tell('found', { seq: 0, picture: pictureOf(desk), damaged: 0 });
    store = await DraftStore.begin(device, 'draft', [{ name: file, bytes: desk.document(file).base }]);
  } else {
    if (draft.kind !== 'whole') throw new Error(draft.kind);
    const files = draft.files.map((one) => one!);
    desk = deskOfDraft(draft.state, files, []);
    await tell('found', { seq: draft.state.seq, picture: pictureOf(desk), damaged: draft.damaged.length });
    store = await DraftStore.resume(device, draft.state);
  }
  for (let n = 1; !isLost && !lock.lost.aborted; n++) {
    const seq = store.state.seq + 1;
    const isUndo = seq % 7 === 0 && desk.past.length > 0;
    if (isUndo) desk.undo();
    else desk.perform(setProperties(desk, [{ file, key: 0, set: { n: seq } }]).step!);
    await tell('trying', { seq, picture: pictureOf(desk) });
    await store.record(isUndo ? 'undo' : 'do', isUndo ? null : desk.past.at(-1)!);
    await tell('kept', { seq });
    if (n % 5 === 0) await store.snapshot();
  }
}

work().catch((error: unknown) => tell('failed', String(error)));
