// SPDX-License-Identifier: EUPL-1.2
// What the head of Esri JSON says of its columns: days as milliseconds, codes with their meaning, other names for people.

import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import type { ImportLog } from '../../reader/import-log';

type Meanings = ReadonlyMap<string, string>;

/** Reads the attributes of features by the fields of their layer, and says once what became of them. */
export class EsriFields {
  readonly #dates = new Set<string>();
  readonly #meanings = new Map<string, Meanings>();
  /** Of a subtype: the meanings of its own, by column. */
  readonly #ofTypes = new Map<string, ReadonlyMap<string, Meanings>>();
  readonly #typeField: string | null;
  readonly #read = new Map<string, string>();
  readonly #named = new Set<string>();
  /** Other names of columns, as `NUTZ = Nutzung`. */
  readonly aliases: readonly string[];

  constructor(root: JsonObject) {
    const fields = listOf(root.fields);
    for (const { name, type, domain } of fields) {
      if (typeof name !== 'string') continue;
      if (type === 'esriFieldTypeDate') this.#dates.add(name);
      const meanings = meaningsOf(domain);
      if (meanings) this.#meanings.set(name, meanings);
    }
    this.#typeField = typeof root.typeIdField === 'string' ? root.typeIdField : null;
    const types = listOf(root.types);
    for (const { id, domains } of types) {
      const own = Object.entries(isJsonObject(domains) ? domains : {}).flatMap(([name, domain]) => {
        const meanings = meaningsOf(domain);
        return meanings ? [[name, meanings] as const] : [];
      });
      this.#ofTypes.set(String(id), new Map(own));
    }
    const typeNames = meaningsOf({ codedValues: types.map(({ id, name }) => ({ code: id, name })) });
    if (this.#typeField !== null && typeNames) this.#meanings.set(this.#typeField, typeNames);
    const stated = isJsonObject(root.fieldAliases) ? Object.entries(root.fieldAliases) : [];
    const aliases = [...fields.map(({ name, alias }) => [name, alias] as const), ...stated];
    const other = aliases.filter(
      ([name, alias]) =>
        typeof alias === 'string' && alias !== '' && alias.toLowerCase() !== String(name).toLowerCase(),
    );
    this.aliases = [...new Set(other.map(([name, alias]) => `${name} = ${alias}`))];
  }

  /** The attributes with days as text, and the meaning of a code beside it. */
  valuesOf(attributes: JsonObject): JsonObject {
    const type = this.#typeField === null ? undefined : attributes[this.#typeField];
    const ofType = this.#ofTypes.get(String(type));
    const values: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(attributes)) {
      if (name === '__proto__') continue;
      const date = this.#dates.has(name) ? dateText(value) : null;
      values[name] = date ?? value;
      if (date !== null && !this.#read.has(name)) this.#read.set(name, `${value} = ${date}`);
      const meaning = (ofType?.get(name) ?? this.#meanings.get(name))?.get(String(value));
      const beside = `${name}.name`;
      if (meaning === undefined || meaning === String(value) || Object.hasOwn(attributes, beside)) continue;
      values[beside] = meaning;
      this.#named.add(name);
    }
    return values;
  }

  tell(log: ImportLog): void {
    for (const [found, expected] of this.#read) log.say('import-dates-utc', { found, expected });
    const named = [...this.#named];
    const expected = named.map((name) => `${name}.name`).join(', ');
    if (named.length > 0) log.say('import-codes-named', { found: named.join(', '), expected });
  }
}

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** Code → meaning; null for a domain of a range, or none. */
function meaningsOf(domain: unknown): Meanings | null {
  const coded = isJsonObject(domain) ? listOf(domain.codedValues) : [];
  return coded.length === 0 ? null : new Map(coded.map(({ code, name }) => [String(code), String(name)]));
}

/** Milliseconds since 1970 as a day, or as a moment where they are none of midnight (UTC); null for anything else. */
function dateText(value: unknown): string | null {
  const date = typeof value === 'number' ? new Date(value) : null;
  if (date === null || Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return text.replace(/T00:00:00\.000Z$/, '').replace('.000Z', 'Z');
}
