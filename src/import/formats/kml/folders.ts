// SPDX-License-Identifier: EUPL-1.2
// The folders of a KML document. Classes are often kept in them alone, one folder for each: GDAL makes layers of them.

interface Folder {
  readonly depth: number;
  readonly parent: Folder | null;
  name: string;
}

const containers = ['Folder', 'Document'];

/** Told of every element as it begins, with the names around it; the outermost document is no folder. */
export class Folders {
  #open: Folder | null = null;
  readonly #held: (Folder | null)[] = [];

  /** An element begins: folders that it does not stand in have ended. */
  enter(name: string, parents: readonly string[]): void {
    const depth = parents.length;
    while (this.#open !== null && this.#open.depth >= depth) this.#open = this.#open.parent;
    const isOutermost = name === 'Document' && !parents.some((parent) => containers.includes(parent));
    if (containers.includes(name) && !isOutermost) this.#open = { depth, parent: this.#open, name: '' };
  }

  /** Whether an element is the name of the folder that is open. */
  isNamedBy(name: string, parents: readonly string[]): boolean {
    return name === 'name' && this.#open !== null && this.#open.depth === parents.length - 1;
  }

  nameOf(text: string): void {
    if (this.#open !== null) this.#open.name = text.replace(/\s+/g, ' ');
  }

  /** The next placemark stands here. */
  hold(): void {
    this.#held.push(this.#open);
  }

  /** Of each placemark the names of the folders around it, the outermost first; null where none has a name. */
  paths(): readonly (string | null)[] {
    return this.#held.map((folder) => {
      const names: string[] = [];
      for (let at = folder; at !== null; at = at.parent) if (at.name !== '') names.unshift(at.name);
      return names.length > 0 ? names.join(' / ') : null;
    });
  }
}
