// SPDX-License-Identifier: EUPL-1.2
// What the files of layers say of themselves as a whole, beside their features: a licence, a name, where they come from.

import { membersOf } from '../../core/edit/document/feature-text';
import { parseExactly } from '../../core/text/exact-json';
import { sameJson } from '../../core/text/same-json';
import type { LayerId } from '../../layers';

type Files = ReadonlyMap<string, Uint8Array>;
type Members = Readonly<Record<string, unknown>>;

/** A layer's file that says other things of itself than before. */
export interface FileChanged {
  readonly layer: LayerId;
  /** In the order of the newer file, then what is gone; null where one of the files has no such member. */
  readonly differences: readonly {
    readonly name: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** Of layers whose files both states have and can be read. The box of the whole is left out: it follows from the features. */
export function changedFiles(before: Files, after: Files, layers: readonly LayerId[]): FileChanged[] {
  return layers.flatMap((layer) => {
    const [was, is] = [before.get(`${layer}.geojson`), after.get(`${layer}.geojson`)];
    if (was === undefined || is === undefined || Buffer.compare(was, is) === 0) return [];
    const [old, fresh] = [membersIn(was), membersIn(is)];
    const valueIn = (of: Members, name: string) => (Object.hasOwn(of, name) ? of[name] : null);
    const differences = [...new Set([...Object.keys(fresh), ...Object.keys(old)])]
      .map((name) => ({ name, before: valueIn(old, name), after: valueIn(fresh, name) }))
      .filter((one) => !sameJson(one.before, one.after));
    return differences.length > 0 ? [{ layer, differences }] : [];
  });
}

const ofFeatures = new Set(['type', 'features', 'bbox']);

function membersIn(bytes: Uint8Array): Members {
  const text = new TextDecoder().decode(bytes);
  const { members } = membersOf(text, text.indexOf('{'));
  return Object.fromEntries(
    members
      .filter(({ name }) => !ofFeatures.has(name))
      .map(({ name, valueStart, end }) => [name, parseExactly(text.slice(valueStart, end))]),
  );
}
