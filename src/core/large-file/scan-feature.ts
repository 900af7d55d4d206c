// SPDX-License-Identifier: EUPL-1.2
// Reads one feature from bytes into columns and judges its structure on the way, with the rules (and codes) of
// check-structure.ts.

import type { FindingCode } from '../findings/finding-words';
import type { ByteReader } from './byte-cursor';
import type { ColumnBuilder } from './columns';
import { nameSlots } from './object-names';
import { GeometryReader, type Verdict } from './scan-geometry';
import { readType, skipBox } from './scan-members';

const [openObject, closeObject, quotation, nullStart] = [123, 125, 34, 110];

export class FeatureReader implements Verdict {
  readonly codes: FindingCode[] = [];
  isOdd = false;
  /** Where the value of `id` begins; 0 for none. */
  idStart = 0;
  /** Bytes of `properties`; 0 where it is no object. */
  propertiesStart = 0;
  propertiesEnd = 0;
  kind = 0;
  /** Members that betray other formats: JSON-FG and Esri JSON. */
  hasPlace = false;
  hasAttributes = false;
  hasProperties = false;
  #hasGeometry = false;
  /** Null until there is one; false for anything but "Feature". */
  #isFeature: boolean | null = null;
  readonly #reader: ByteReader;
  readonly #geometry: GeometryReader;

  constructor(reader: ByteReader, columns: ColumnBuilder, onTick: () => void) {
    this.#reader = reader;
    this.#geometry = new GeometryReader(reader, columns, this, onTick);
  }

  /** Reads the value that is next. Where the reader fails, everything that was read is worthless. */
  read(): void {
    this.#reset();
    const reader = this.#reader;
    if (reader.peek() !== openObject) {
      reader.skip();
      this.codes.push('feature-not-an-object');
      return;
    }
    if (reader.enterObject(nameSlots.feature)) {
      do {
        this.#member(reader.key(nameSlots.feature));
      } while (reader.next(closeObject));
      reader.leave();
    }
    if (this.#isFeature !== true) {
      // Of what is no feature nothing else is told.
      this.codes.length = 0;
      this.codes.push(this.#isFeature === null ? 'type-missing' : 'type-unknown');
      return;
    }
    if (!this.hasProperties) this.codes.push('properties-missing');
    if (!this.#hasGeometry) this.codes.push('geometry-missing');
  }

  #reset(): void {
    this.codes.length = 0;
    this.isOdd = false;
    this.idStart = 0;
    this.propertiesStart = 0;
    this.propertiesEnd = 0;
    this.kind = 0;
    this.hasPlace = false;
    this.hasAttributes = false;
    this.hasProperties = false;
    this.#hasGeometry = false;
    this.#isFeature = null;
  }

  #member(name: string): void {
    const reader = this.#reader;
    const c = reader.peek() ?? 0;
    switch (name) {
      case 'type':
        this.#type();
        return;
      case 'id':
        this.#id(c);
        return;
      case 'properties':
        this.#properties(c);
        return;
      case 'geometry':
        this.#place(c);
        return;
      case 'bbox':
        if (!skipBox(reader)) this.isOdd = true;
        return;
      case 'crs':
      case 'coordRefSys':
        if (c !== nullStart) this.isOdd = true;
        break;
      case 'place':
        if (c === openObject) this.hasPlace = true;
        break;
      case 'attributes':
        this.hasAttributes = true;
    }
    reader.skip();
  }

  #type(): void {
    const type = readType(this.#reader, nameSlots.featureType);
    this.#isFeature = type === 'Feature';
    if (type === null) this.isOdd = true;
  }

  #id(first: number): void {
    const isId = first === quotation || first === 45 || (first >= 48 && first <= 57);
    this.idStart = isId ? this.#reader.at : 0;
    if (!isId) this.isOdd = true;
    this.#reader.skip();
  }

  #properties(first: number): void {
    const reader = this.#reader;
    const start = reader.at;
    reader.skip();
    this.hasProperties = true;
    this.propertiesStart = first === openObject ? start : 0;
    this.propertiesEnd = first === openObject ? reader.at : 0;
    if (first !== openObject && first !== nullStart) this.codes.push('properties-not-an-object');
  }

  #place(first: number): void {
    this.#hasGeometry = true;
    if (first === openObject) this.kind = this.#geometry.read();
    else {
      if (first !== nullStart) this.codes.push('geometry-not-an-object');
      this.#reader.skip();
    }
  }
}
