// SPDX-License-Identifier: EUPL-1.2
// What the page keeps on this device, and how it is taken off again, all at once.

/**
 * Deletes everything that this page has stored: its copy for the time without a network, preferences, drafts. Goes on where
 * the browser refuses one of the stores; true when nothing refused. Other pages of the same server are left alone.
 */
export async function deleteDeviceData(): Promise<boolean> {
  const done = await Promise.allSettled([
    unregister(),
    deleteCaches(),
    deleteDatabases(),
    deleteFiles(),
    attempt(() => clear(window.localStorage)),
    attempt(() => clear(window.sessionStorage)),
  ]);
  return done.every(({ status }) => status === 'fulfilled');
}

const isOurs = (name: string) => /^nuf\b/.test(name);

async function unregister(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
}

async function deleteCaches(): Promise<void> {
  if (!globalThis.caches) return;
  const names = (await caches.keys()).filter(isOurs);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function deleteDatabases(): Promise<void> {
  const found = (await globalThis.indexedDB?.databases?.()) ?? [];
  await Promise.all(found.flatMap(({ name }) => (name && isOurs(name) ? [deleteDatabase(name)] : [])));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => done();
    // Another tab holds it open: it is deleted as soon as that one is closed.
    asked.onblocked = () => done();
    asked.onerror = () => fail(asked.error);
  });
}

async function deleteFiles(): Promise<void> {
  const folder = await navigator.storage?.getDirectory?.();
  const names = (folder as unknown as { keys?: () => AsyncIterable<string> } | undefined)?.keys?.() ?? [];
  for await (const name of names) if (isOurs(name)) await folder?.removeEntry(name, { recursive: true });
}

function clear(store: Storage): void {
  for (const key of Object.keys(store)) if (isOurs(key)) store.removeItem(key);
}

async function attempt(act: () => void): Promise<void> {
  act();
}
