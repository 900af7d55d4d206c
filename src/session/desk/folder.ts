// SPDX-License-Identifier: EUPL-1.2
// From the draft into a folder that the planner names, where the browser offers that: each file is compared with the version
// that was read, written beside and put in its place, and read back.

import type { OpenFile } from '../../core/edit/desk';
import type { DeskStore } from './desk-store';
import { filesToPublish, hindranceOf, type Published } from './publish';
import { isSame } from './same-bytes';

/** The part of a directory handle that is used; a test hands in its own. */
export interface Folder {
  getFileHandle(name: string): Promise<{
    getFile(): Promise<Pick<Blob, 'arrayBuffer'>>;
    createWritable(): Promise<{
      write(bytes: Uint8Array): Promise<void>;
      close(): Promise<void>;
      abort(): Promise<void>;
    }>;
  }>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>;
const pickerOf = () => (globalThis as unknown as { showDirectoryPicker?: Picker }).showDirectoryPicker;

export const canWriteFolder = (): boolean => pickerOf() !== undefined;

/** Asks for the folder and writes; null where nobody chose one. Never rejects. */
export async function publishToFolder(store: DeskStore, folder?: Folder): Promise<Published | null> {
  const { version } = store.get();
  try {
    folder ??= await pickerOf()?.({ id: 'nuf-data', mode: 'readwrite' });
  } catch {
    return null;
  }
  if (!folder) return null;
  const hindrance = await hindranceOf(store, version);
  if (hindrance) return { kind: 'refused', code: hindrance };
  const files = filesToPublish(store);
  store.setPublishing(true);
  try {
    const answer = await write(store, files, folder);
    if (answer.kind === 'done') await store.published(files);
    return answer;
  } catch (error) {
    const { name } = error as { name?: string };
    const code =
      name === 'NotFoundError'
        ? 'unknown-layer'
        : name === 'QuotaExceededError'
          ? 'disk-full'
          : name === 'NotAllowedError' || name === 'NoModificationAllowedError'
            ? 'no-permission'
            : 'failed';
    return { kind: 'refused', code };
  } finally {
    store.setPublishing(false);
  }
}

async function write(store: DeskStore, files: readonly OpenFile[], folder: Folder): Promise<Published> {
  const current: OpenFile[] = [];
  // All are looked at before the first is written.
  for (const { name, bytes } of files) {
    const now = await read(folder, name);
    const base = store.baseOf(name);
    if (!(base && isSame(now, base)) && !isSame(now, bytes)) current.push({ name, bytes: now });
  }
  if (current.length > 0) return { kind: 'changed', current };
  for (const { name, bytes } of files) {
    const stream = await (await folder.getFileHandle(name)).createWritable();
    try {
      await stream.write(bytes);
      await stream.close();
    } catch (error) {
      // What was written beside the file goes; the file itself stays as it was.
      await stream.abort().catch(() => undefined);
      throw error;
    }
    if (!isSame(await read(folder, name), bytes)) return { kind: 'refused', code: 'not-as-sent' };
  }
  return { kind: 'done', files: files.map(({ name }) => name), republished: false, commit: null };
}

async function read(folder: Folder, name: string): Promise<Uint8Array> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}
