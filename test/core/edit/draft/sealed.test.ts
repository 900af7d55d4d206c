// SPDX-License-Identifier: EUPL-1.2
// A sealed value comes back as it was or not at all: whatever was cut off, turned or put in its place is recognised.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealed, unsealed } from '../../../../src/core/edit/draft/sealed';

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const value = { seq: 3, note: 'Brügge\n', list: [1, null] };

/** Bytes whose head is right for any body, with another word or further words in it if wanted. */
async function withBody(text: string, word = 'nuf-draft', rest = ''): Promise<Uint8Array> {
  const body = bytesOf(text);
  return bytesOf(`${word} ${await digest(body)} ${body.length}${rest}\n${text}`);
}

test('a value comes back, and what an older and longer one left behind it counts nothing', async () => {
  const bytes = await sealed(value, digest);
  expect(await unsealed(bytes, digest)).toEqual(value);
  expect(await unsealed(Uint8Array.from([...bytes, ...bytesOf('}],"old":1}')]), digest)).toEqual(value);
});

test('its head says what it is, the hash and the length of what follows', async () => {
  const text = new TextDecoder().decode(await sealed(value, digest));
  const body = JSON.stringify(value);
  expect(text).toBe(`nuf-draft ${await digest(bytesOf(body))} ${bytesOf(body).length}\n${body}`);
});

test('cut off anywhere, or with any byte turned, it is nothing', async () => {
  const bytes = await sealed(value, digest);
  expect(bytes.length).toBeGreaterThan(100);
  for (let at = 0; at < bytes.length; at++) {
    expect(await unsealed(bytes.subarray(0, at), digest), `cut at ${at}`).toBeUndefined();
    const turned = Uint8Array.from(bytes);
    turned[at]! ^= 1;
    expect(await unsealed(turned, digest), `turned at ${at}`).toBeUndefined();
  }
});

test('what is whole but no JSON, or of another kind, is nothing', async () => {
  expect(await unsealed(await withBody('{"a":1}'), digest)).toEqual({ a: 1 });
  for (const bytes of [
    await withBody('{"a":'),
    await withBody(''),
    await withBody('{"a":1}', 'nuf-craft'),
    await withBody('{"a":1}', ''),
  ])
    expect(await unsealed(bytes, digest)).toBeUndefined();
});

test('a first line longer than any head is not read, however it begins', async () => {
  const room = 120 - (await withBody('1')).indexOf(10);
  expect(await unsealed(await withBody('1', 'nuf-draft', ` ${'x'.repeat(room - 1)}`), digest)).toBe(1);
  expect(await unsealed(await withBody('1', 'nuf-draft', ` ${'x'.repeat(room)}`), digest)).toBeUndefined();
});
