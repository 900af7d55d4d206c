// SPDX-License-Identifier: EUPL-1.2
// Files that were dropped or chosen together: the parts of a shapefile are one, everything else stands for itself.

/** What of a `File` is used. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface GivenSource {
  readonly file: GivenFile;
  /** Parts with the same name, by their ending in small letters. */
  readonly siblings: Readonly<Record<string, GivenFile>>;
}

const parts = ['dbf', 'prj', 'cpg', 'shx', 'sbn', 'sbx', 'qpj', 'qmd', 'qix'];

/** The sources among files that were given, in their order. A part without its .shp stands for itself, and is refused with its reason. */
export function sourcesOf(files: readonly GivenFile[]): GivenSource[] {
  const split = files.map((file) => {
    const dot = file.name.lastIndexOf('.');
    return dot < 0
      ? { file, stem: file.name.toLowerCase(), ending: '' }
      : { file, stem: file.name.slice(0, dot).toLowerCase(), ending: file.name.slice(dot + 1).toLowerCase() };
  });
  const shapes = new Set(split.filter(({ ending }) => ending === 'shp').map(({ stem }) => stem));
  const isPart = (one: (typeof split)[number]) => parts.includes(one.ending) && shapes.has(one.stem);
  return split
    .filter((one) => !isPart(one))
    .map(({ file, stem, ending }) => ({
      file,
      siblings:
        ending === 'shp'
          ? Object.fromEntries(
              split.filter((one) => isPart(one) && one.stem === stem).map((one) => [one.ending, one.file]),
            )
          : {},
    }));
}
