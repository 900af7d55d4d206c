// SPDX-License-Identifier: EUPL-1.2
// A value as bytes that prove themselves: a line with the hash and the length, then the JSON. Half of it, or a bit of it
// turned, is recognised and never read.

import { TextDecoder } from '../../text/read-text';
import type { Device } from './storage';

type Encoder = { encode(text: string): Uint8Array };
const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => Encoder };

const magic = 'nuf-draft';

/** Seals a value. */
export async function sealed(value: unknown, digest: Device['digest']): Promise<Uint8Array> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const head = new TextEncoder().encode(`${magic} ${await digest(body)} ${body.length}\n`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

/** The value of sealed bytes; undefined where they are not whole. Bytes behind the end, of an older and longer value, count nothing. */
export async function unsealed(bytes: Uint8Array, digest: Device['digest']): Promise<unknown> {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 0 || lineEnd > 120) return undefined;
  const [word, hash, length] = new TextDecoder('utf-8').decode(bytes.subarray(0, lineEnd)).split(' ');
  if (word !== magic) return undefined;
  // What is no length is not that of any bytes either.
  const size = Number(length);
  const body = bytes.subarray(lineEnd + 1, lineEnd + 1 + size);
  if (body.length !== size || (await digest(body)) !== hash) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(body));
  } catch {
    return undefined;
  }
}
