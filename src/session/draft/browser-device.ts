// SPDX-License-Identifier: EUPL-1.2
// The device of a draft in a browser: one IndexedDB with strict durability, and the origin's private file system.

import type { BlockFile, Database, Device, Directory, StoreChange } from '../../core/edit/draft/storage';
import { sha256 } from '../load/sha256';

const databaseName = 'nuf-drafts';
const storeName = 'entries';
const folderName = 'nuf-drafts';

/**
 * Opens what this browser has to offer. Where it has no private file system (or none that can be written without a worker)
 * the journal alone is kept.
 * @throws (rejects) when the database is forbidden, as in some private windows: then nothing can be kept, and that must be
 *   said before anybody edits
 */
export async function browserDevice(): Promise<Device> {
  let tellCleared = () => {};
  const cleared = new Promise<void>((done) => {
    tellCleared = done;
  });
  return {
    database: await openDatabase(tellCleared),
    cleared,
    directory: await openDirectory(),
    async digest(bytes) {
      const hash = await sha256(bytes);
      if (hash === null)
        throw new Error('no checksums: the page is not served over https or from this computer');
      return hash;
    },
    now: () => new Date().toISOString(),
  };
}

function openDatabase(onCleared: () => void): Promise<Database> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => fail(opening.error ?? new Error('IndexedDB'));
    opening.onblocked = () => fail(new Error('another page holds an older database'));
    opening.onsuccess = () => {
      const database = opening.result;
      // Another tab takes everything off the device, or a later version of the page wants to change the database: it may.
      database.onversionchange = () => {
        database.close();
        onCleared();
      };
      // Not by `close()`: the browser itself, as one does that clears a page's data.
      database.onclose = onCleared;
      done({
        commit: (changes, durability) => commit(database, changes, durability),
        entries: (prefix) => entries(database, prefix),
      });
    };
  });
}

function commit(
  database: IDBDatabase,
  changes: readonly StoreChange[],
  durability: 'strict' | 'relaxed',
): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability });
    // Only this event says that it is on the disk; a request that succeeded may still be taken back.
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error ?? new Error('the browser wrote nothing'));
    const store = transaction.objectStore(storeName);
    for (const change of changes) {
      if (change.do === 'delete') store.delete(change.key);
      else if (change.do === 'add') store.add(change.value, change.key);
      else store.put(change.value, change.key);
    }
  });
}

function entries(database: IDBDatabase, prefix: string): Promise<(readonly [string, unknown])[]> {
  return new Promise((done, fail) => {
    const transaction = database.transaction(storeName, 'readonly');
    const store = transaction.objectStore(storeName);
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const [keys, values] = [store.getAllKeys(range), store.getAll(range)];
    transaction.oncomplete = () => done(keys.result.map((key, i) => [String(key), values.result[i]]));
    transaction.onabort = () => fail(transaction.error ?? new Error('the browser read nothing'));
  });
}

async function openDirectory(): Promise<Directory | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    return {
      open: async (name) => openFile(await folder.getFileHandle(name, { create: true })),
      async read(name) {
        try {
          const file = await (await folder.getFileHandle(name)).getFile();
          return new Uint8Array(await file.arrayBuffer());
        } catch (error) {
          if (isMissing(error)) return null;
          throw error;
        }
      },
      async remove(name) {
        try {
          await folder.removeEntry(name);
        } catch (error) {
          if (!isMissing(error)) throw error;
        }
      },
    };
  } catch {
    return null;
  }
}

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** A stream writes beside the file and takes its place when it is closed: until then the old bytes stay. */
async function openFile(handle: FileSystemFileHandle): Promise<BlockFile> {
  const stream = await handle.createWritable({ keepExistingData: true });
  let isOpen = true;
  return {
    truncate: (size) => stream.truncate(size),
    write: (bytes, at) => stream.write({ type: 'write', position: at, data: bytes.slice() }),
    async flush() {
      isOpen = false;
      await stream.close();
    },
    async close() {
      if (isOpen) await stream.abort().catch(() => {});
    },
  };
}
