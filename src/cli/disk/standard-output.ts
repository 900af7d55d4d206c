// SPDX-License-Identifier: EUPL-1.2
// Standard output that is complete or says that it is not. Node's own stream takes a part for the whole: where a disk fills
// in the middle of a write to a file, it drops the rest without a word (nodejs SyncWriteStream, seen in 20 and 24).

import { writeSync } from 'node:fs';

/** Thrown when a text did not get out; `cause` is the system's error. */
export class IncompleteOutput extends Error {
  override readonly name = 'IncompleteOutput';
}

/**
 * A function that writes texts to an open file. A reader that has gone (`nuf check | head`) ends the writing quietly.
 * @throws IncompleteOutput
 */
export function writerTo(file: number): (text: string) => void {
  let isClosed = false;
  return (text) => {
    let rest = Buffer.from(text);
    while (rest.length > 0 && !isClosed) {
      try {
        rest = rest.subarray(writeSync(file, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') isClosed = true;
        else if (code === 'EAGAIN') waitAMoment();
        else throw new IncompleteOutput('the output is not complete', { cause: error });
      }
    }
  };
}

/** A pipe that its other end has set to not blocking is full: the reader needs time. */
function waitAMoment(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
