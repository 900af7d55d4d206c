// SPDX-License-Identifier: EUPL-1.2
// In the page: what workers are told waits, so that a check still runs, until `beginCheck()`.

export function holdCheck(): void {
  const { postMessage } = Worker.prototype;
  const held: (() => void)[] = [];
  Worker.prototype.postMessage = function (this: Worker, ...told: never[]) {
    held.push(() => Reflect.apply(postMessage, this, told));
  };
  const beginCheck = () => {
    Worker.prototype.postMessage = postMessage;
    for (const begin of held) begin();
  };
  Object.assign(globalThis, { beginCheck });
}

export const beginCheck = (): void => (globalThis as unknown as { beginCheck(): void }).beginCheck();
