// SPDX-License-Identifier: EUPL-1.2
// What a draft needs of a device, in the calls that the device really has: transactions of a database and blocks of a
// file. The browser's own are behind these two interfaces, and so is the test's that dies at every single call.

/** One change of the database; keys order as text. `add` fails where the key is there already. */
export type StoreChange =
  | { readonly do: 'add' | 'put'; readonly key: string; readonly value: unknown }
  | { readonly do: 'delete'; readonly key: string };

/** IndexedDB as far as it is used: all changes of one transaction or none. */
export interface Database {
  /**
   * Resolves once the transaction is complete; with `strict` once it is on the disk.
   * @throws (rejects) when nothing was written: no room, forbidden, a key that is there already.
   */
  commit(changes: readonly StoreChange[], durability: 'strict' | 'relaxed'): Promise<void>;
  /** All entries whose key begins with the text, by key. */
  entries(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
}

/** An exclusive handle of one file of the origin's private file system. */
export interface BlockFile {
  truncate(size: number): Promise<void>;
  write(bytes: Uint8Array, at: number): Promise<void>;
  /** What was written before is on the disk after it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface Directory {
  /** Opens for writing; makes the file where it is missing. */
  open(name: string): Promise<BlockFile>;
  /** Null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
}

export interface Device {
  readonly database: Database;
  /** Resolves when what was kept is gone: the reader or the browser has cleared the page's storage. */
  readonly cleared?: Promise<void>;
  /** Null where the browser has no private file system; the journal alone is then kept. */
  readonly directory: Directory | null;
  /** SHA-256 in lower-case hexadecimal. */
  digest(bytes: Uint8Array): Promise<string>;
  /** Now, as ISO 8601 with time. Only shown, never compared: a clock may go backwards. */
  now(): string;
}

/** A file of a draft as it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// Keys of the database: `head/<id>`, `base/<id>/<hash>`, `entry/<id>/<seq>`, `ended/<id>`.
const digits = 12;
/** Key of one journal entry; the number is padded so that keys sort in the order of the entries. */
export const entryKey = (id: string, seq: number) => `entry/${id}/${String(seq).padStart(digits, '0')}`;

// Files: two snapshots of each draft, and the base files by their hash.
/** File of one of the two snapshots that take turns (`slot` 0 or 1). */
export const slotName = (id: string, slot: number) => `${id}.${slot}.draft`;
/** File of a base version, by the SHA-256 of its bytes in hexadecimal. */
export const baseName = (hash: string) => `${hash}.base`;
