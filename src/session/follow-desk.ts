// SPDX-License-Identifier: EUPL-1.2
// Keeps the page on the desk's draft: map, figures, lists and search show what was changed, and after a publication what was
// saved. An object that breaks a rule stays as it was published, else is left out: the rooms are made for checked data.

import { cellsView } from '../analysis/coverage/cells-for-map';
import type { CellsView } from '../core/cells/cells-view';
import type { City, CityFeature, FeatureId } from '../core/city/city';
import type { LayerDocument } from '../core/edit/document/layer-document';
import { LayerDocument as OpenDocument } from '../core/edit/document/layer-document';
import { ruleKit } from '../core/schema/rule-kit';
import { buildPlaceIndex } from '../core/search/place-index';
import { type LayerId, layerById } from '../layers';
import { changedFiles } from './desk/changed-files';
import type { DeskStore } from './desk/desk-store';
import { type CityChange, type PageDraft, pageDraft } from './page-draft';
import { hasDemo, type OpenCity } from './use-city';

/** Time without a change after which the page follows. */
const calmMs = 300;

/** Kept for all: a page follows its one desk once. */
let isFollowing = false;

/** Begins to follow; once for a page. */
export function followDesk(store: DeskStore): void {
  if (isFollowing) return;
  isFollowing = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = -1;
  const look = () => {
    const { version, desk } = store.get();
    if (desk === null || version === seen) return;
    seen = version;
    clearTimeout(timer);
    timer = setTimeout(() => pageDraft.set(pageDraftOf(store)), calmMs);
  };
  store.subscribe(look);
  look();
}

/** What the page makes of the desk as it is; null where all is as the page has read it. */
export function pageDraftOf(store: DeskStore): PageDraft | null {
  const { desk } = store.get();
  if (!desk) return null;
  const documents = [...desk.documents.values()];
  const changed = changedFiles(desk, (file) => store.baseOf(file)).map(({ document }) => document);
  const isChanged = changed.length > 0;
  const written = documents.filter(({ file }) => store.writtenHere.has(file));
  if (!isChanged && written.length === 0) return null;
  const published = new Map(
    written.map(({ file, base }) => [layerIn(file), checkedFeatures(new OpenDocument(file, base), [])]),
  );
  let left = 0;
  const draft: Partial<Record<LayerId, Checked>> = {};
  for (const document of changed) {
    const before = new OpenDocument(document.file, document.base);
    const checked = checkedFeatures(document, checkedFeatures(before, []).features);
    draft[layerIn(document.file)] = checked;
    left += checked.left;
  }
  return {
    changes: desk.past.length,
    left,
    draft: isChanged ? over(draft) : null,
    published: written.length > 0 ? over(Object.fromEntries(published)) : null,
    isShown: pageDraft.get()?.isShown ?? true,
  };
}

const layerIn = (file: string) => file.replace(/\.geojson$/, '') as LayerId;

interface Checked {
  readonly features: readonly CityFeature[];
  /** Features that are not as the document has them, or missing. */
  readonly left: number;
}

/** Features of a document that keep the rules of their fields, in its order; of others the version `before`, by id. */
export function checkedFeatures(document: LayerDocument, before: readonly CityFeature[]): Checked {
  const layer = layerIn(document.file);
  const schema = layerById(layer)?.properties(ruleKit);
  const earlier = new Map(before.map((feature) => [feature.id, feature]));
  const features: CityFeature[] = [];
  const taken = new Set<string>();
  let left = 0;
  for (const key of document.keys()) {
    const { geometry, properties } = document.feature(key).value;
    const own = document.idOf(key);
    const id = String(own) as FeatureId;
    const read = own === null || taken.has(id) ? null : schema?.safeParse(properties ?? {});
    const known = read?.success ? null : taken.has(id) ? undefined : earlier.get(id);
    if (!read?.success) left++;
    if (read?.success || known) taken.add(id);
    if (read?.success) {
      const checked = read.data as CityFeature['properties'];
      const index = features.length;
      features.push({
        layer,
        id,
        index,
        geometry: (geometry ?? null) as CityFeature['geometry'],
        properties: checked,
      });
    } else if (known) features.push({ ...known, index: features.length });
  }
  return { features, left };
}

/** Whether the picture from afar, which the build has made of zones and announced works, is right after a change of these layers. */
export function keepsPictureFromAfar(changed: readonly string[]): boolean {
  return changed.every((id) => {
    const role = layerById(id)?.role;
    return role !== 'zone' && role !== 'plan';
  });
}

function over(layers: Partial<Record<LayerId, Checked>>): CityChange {
  const features = Object.fromEntries(Object.entries(layers).map(([id, one]) => [id, one.features]));
  return (open: OpenCity): OpenCity => {
    const city: City = { ...open.city, layers: { ...open.city.layers, ...features } };
    let view: CellsView | null | undefined;
    return {
      ...open,
      city,
      far: keepsPictureFromAfar(Object.keys(layers)) ? open.far : null,
      index: buildPlaceIndex(city),
      demo: hasDemo(city),
      cellsView: () => {
        const classes = open.cellsView()?.classes;
        // Which class a cell has is the same; what lies in which zone, and what is planned where, is not.
        view ??= cellsView(city, classes ? { classes } : {});
        return view;
      },
    };
  };
}
