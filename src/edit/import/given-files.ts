// SPDX-License-Identifier: EUPL-1.2
// Files that were dropped or chosen together: the parts of a shapefile are one, the pages of one answer of a server are where
// somebody says so, everything else stands for itself.

/** What of a `File` is used; a worker can be sent the whole of it only. */
export type GivenFile = Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer'>;

export interface GivenSource {
  readonly file: GivenFile;
  /** Parts with the same name, by their ending in small letters. */
  readonly siblings: Readonly<Record<string, GivenFile>>;
  /** Further pages of the same answer of a server, in their order. */
  readonly pages: readonly GivenFile[];
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
      pages: [],
    }));
}

/** What servers answer with. */
const pageEndings = ['geojson', 'json', 'gml', 'xml'];

/**
 * What the sources would be as pages of one answer, for each ending that several have: in the order of their names, a number in
 * a name by its value, since no file system keeps the order in which they were asked for.
 */
export function answersOf(sources: readonly GivenSource[]): GivenSource[] {
  const alone = sources.filter(({ pages }) => pages.length === 0).map(({ file }) => file);
  const byName = new Intl.Collator('de', { numeric: true });
  return pageEndings.flatMap((ending) => {
    const [file, ...pages] = alone
      .filter(({ name }) => name.toLowerCase().endsWith(`.${ending}`))
      .sort((a, b) => byName.compare(a.name, b.name));
    return file && pages.length > 0 ? [{ file, siblings: {}, pages }] : [];
  });
}
