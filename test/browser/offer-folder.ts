// SPDX-License-Identifier: EUPL-1.2

/**
 * Runs in the page: lets its user choose a folder with one file, which lies in the memory of the page; `textIn(name)` of the
 * window says what a file holds by now.
 */
export function offerFolder([name, text]: readonly [name: string, text: string]): void {
  const files = new Map([[name, new TextEncoder().encode(text)]]);
  const handleOf = (of: string) => ({
    getFile: async () => new Blob([files.get(of)!]),
    createWritable: async () => {
      let beside = new Uint8Array();
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          beside = bytes.slice();
        },
        close: async () => void files.set(of, beside),
        abort: async () => {},
      };
    },
  });
  Object.assign(window, {
    showDirectoryPicker: async () => ({ getFileHandle: async (of: string) => handleOf(of) }),
    textIn: (of: string) => new TextDecoder().decode(files.get(of)),
  });
}
