// SPDX-License-Identifier: EUPL-1.2
// What a file says beside the members that GeoJSON, JSON-FG and Esri JSON give a meaning (foreign members, RFC 7946 § 6.1): of a
// feature it becomes properties, of the file and of shapes it is named.

import { quotedCharacters } from '../../../core/limits/limits';
import { isJsonObject, type JsonObject } from '../../../core/validation/members';
import type { ImportLog } from '../../reader/import-log';

/** Of a feature: what becomes its id, its values and its place, a box that follows from it, and GeoServer's name for its column. */
const ofFeature = new Set([
  ...['type', 'id', 'properties', 'geometry', 'bbox', 'crs', 'place', 'coordRefSys', 'geometry_name'],
]);
/** Of a shape; members of a feature in it are a finding of their own. */
const ofGeometry = new Set([
  ...['type', 'coordinates', 'geometries', 'bbox', 'crs', 'coordRefSys'],
  ...['properties', 'geometry', 'features'],
]);
/** Of a file: how it is to be read, and how servers count and page. */
const ofFile = new Set([
  ...['type', 'features', 'bbox', 'crs', 'coordRefSys', 'conformsTo', 'links'],
  ...['numberMatched', 'numberReturned', 'totalFeatures', 'exceededTransferLimit'],
  ...['xy_coordinate_resolution', 'z_coordinate_resolution'],
  ...['geometryType', 'spatialReference', 'hasZ', 'hasM', 'geometryProperties', 'fields', 'fieldAliases'],
  ...['displayFieldName', 'objectIdFieldName', 'globalIdFieldName', 'uniqueIdField', 'types', 'typeIdField'],
]);
/** Links of an answer to itself and its neighbours; others lead to a licence or a description. */
const ofAnswer = new Set(['self', 'next', 'prev', 'previous', 'first', 'last', 'alternate', 'collection']);

/** Gathers what stands outside of the properties in one file, and says it once. */
export class ForeignMembers {
  readonly #log: ImportLog;
  readonly #kept = new Set<string>();
  readonly #left = new Set<string>();

  constructor(log: ImportLog) {
    this.#log = log;
  }

  /** The properties of a feature with what stands beside them; a name that is taken is told apart, and that is said. */
  propertiesOf(feature: JsonObject, path: string): Readonly<Record<string, unknown>> {
    const own = isJsonObject(feature.properties) ? feature.properties : {};
    this.#lookAt(feature.geometry);
    const foreign = Object.entries(feature).filter(
      ([name, value]) => isForeign(name, ofFeature) && value !== null,
    );
    if (foreign.length === 0) return own;
    const properties: Record<string, unknown> = { ...own };
    for (const [member, value] of foreign.flatMap(partsOf)) {
      // As of KML: two values under one name are both kept, unless they say the same.
      const isSame = (name: string) => JSON.stringify(properties[name]) === JSON.stringify(value);
      let name = member;
      for (let n = 2; (properties[name] ?? null) !== null && !isSame(name); n++) name = `${member}_${n}`;
      properties[name] = value;
      this.#kept.add(name);
      if (name !== member) {
        this.#log.once(`twice ${name}`, 'import-column-renamed', { path, found: member, expected: name });
      }
    }
    return properties;
  }

  /**
   * Says what the file says of itself and no feature keeps.
   * @param name of the file, which its member `name` may repeat
   * @param more further statements that are lost
   */
  tellOfFile(root: JsonObject, name: string, more: readonly string[] = []): void {
    const members = Object.entries(root).filter(
      ([member, value]) =>
        isForeign(member, ofFile) && value !== null && !(member === 'name' && value === name),
    );
    const links = Array.isArray(root.links) ? root.links.filter(isJsonObject) : [];
    const said = [
      ...members.map(([member, value]) => `${member}: ${shortText(value)}`),
      ...links.flatMap(({ rel, href }) =>
        typeof rel === 'string' && !ofAnswer.has(rel) ? [`links.${rel}: ${shortText(href)}`] : [],
      ),
      ...more,
    ];
    if (said.length > 0) this.#log.say('import-head-left', { found: said.join('; ') });
  }

  /** Says which members became properties and which of the shapes are lost. */
  tell(): void {
    if (this.#kept.size > 0) this.#log.say('import-outside-kept', { found: [...this.#kept].join(', ') });
    if (this.#left.size > 0) this.#log.say('import-outside-left', { found: [...this.#left].join(', ') });
  }

  #lookAt(geometry: unknown): void {
    if (!isJsonObject(geometry)) return;
    for (const name of Object.keys(geometry)) if (isForeign(name, ofGeometry)) this.#left.add(name);
    if (Array.isArray(geometry.geometries)) for (const part of geometry.geometries) this.#lookAt(part);
  }
}

const isForeign = (name: string, known: ReadonlySet<string>) => !known.has(name) && name !== '__proto__';

/** An object's members by both names, as of GML (`time.date`), so that each can become a field; all else as it is. */
function partsOf([name, value]: readonly [string, unknown]): (readonly [string, unknown])[] {
  const parts = isJsonObject(value) ? Object.entries(value).filter(([part]) => part !== '__proto__') : [];
  return parts.length > 0 ? parts.map(([part, of]) => [`${name}.${part}`, of] as const) : [[name, value]];
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > quotedCharacters ? `${text.slice(0, quotedCharacters)} …` : text;
}
