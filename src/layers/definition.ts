// SPDX-License-Identifier: EUPL-1.2
// What a layer is: an id, a role in the council's questions, a shape, its fields and its look. Data only; behaviour
// lives in analysis/ or in the room of a job.

import type * as z from 'zod/mini';
import { type Bilingual, type Field, once, type RuleKit } from './field';
import { honestyFields } from './honesty';
import type { LayerRule } from './rules';

export type GroupChoice = ZoneGroup | 'all';

/** What a layer is for. Analysis asks for roles, never for layer ids, so a new layer joins by naming its role. */
export type Role = 'boundary' | 'zone' | 'coverage' | 'plan' | 'site' | 'building' | 'place' | 'base';
export type Shape = 'Point' | 'LineString' | 'Polygon';
export type PointShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon';

/** How one kind of feature is drawn, in both schemes; the legend row is made from the same record. */
export interface Look {
  readonly label: Bilingual;
  readonly light: string;
  readonly dark: string;
  readonly fillOpacity?: number;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly letter?: string;
  readonly shape?: PointShape;
}

export interface LayerDefinition<Id extends string = string, F extends Fields = Fields> {
  readonly id: Id;
  readonly role: Role;
  readonly title: Bilingual;
  /** One sentence: what the layer answers. */
  readonly about: Bilingual;
  readonly shapes: readonly Shape[];
  /** Whether a feature may be without a place (known by name only; lists show it, the map cannot). */
  readonly mayLackGeometry: boolean;
  readonly fields: F;
  /** Fields of the table and of the CSV in their order; the honesty fields follow by themselves. */
  readonly columns: readonly (keyof F & string)[];
  /** A layer older than this is called stale. */
  readonly intervalMonths: number;
  readonly look: { readonly by: (keyof F & string) | null; readonly of: Readonly<Record<string, Look>> };
  /** The rule of one feature's properties; made once. */
  readonly properties: (kit: RuleKit) => z.ZodMiniType<PropertiesOf<F>>;
  /** Which group of the council's item 9 a zone of this layer belongs to; null where a field or nothing decides. */
  readonly group?: ZoneGroup;
  /** Areas of all layers that name the same tiling share the ground: no overlap, and a common border is one border. */
  readonly tiling?: 'land-use' | 'municipality';
  /** What its values must be to each other, to the municipality and to the calendar. */
  readonly rules?: readonly LayerRule[];
}

export type ZoneGroup = 'industrial' | 'residential' | 'mixed';
type Fields = Readonly<Record<string, Field>>;
export type PropertiesOf<F extends Fields> = {
  -readonly [K in keyof F]: z.output<ReturnType<F[K]['schema']>>;
} & {
  -readonly [K in keyof typeof honestyFields]: z.output<ReturnType<(typeof honestyFields)[K]['schema']>>;
};

type Declaration<Id extends string, F extends Fields> = Omit<LayerDefinition<Id, F>, 'properties'>;

/** Completes a declaration with the honesty fields and the schema of one feature's properties. */
export function defineLayer<const Id extends string, const F extends Fields>(
  declaration: Declaration<Id, F>,
): LayerDefinition<Id, F> {
  const properties = once((z) => {
    const all: Fields = { ...declaration.fields, ...honestyFields };
    const shape = Object.fromEntries(Object.entries(all).map(([name, field]) => [name, field.schema(z)]));
    // Loose: a property this version does not know is kept and shown, never dropped.
    return z.looseObject(shape) as unknown as z.ZodMiniType<PropertiesOf<F>>;
  });
  return { ...declaration, properties };
}

/** The fields of a layer in the order of a file: its own first, then the honesty fields. */
export function fieldsOf(layer: Pick<LayerDefinition, 'fields'>): Readonly<Record<string, Field>> {
  return { ...layer.fields, ...honestyFields };
}
