// SPDX-License-Identifier: EUPL-1.2
// What is drawn at a place in words: those of the legend, of the names and of the fields, as everywhere else.

import { addedKind } from '../../../analysis/coverage/scenario';
import { cellAtPoint } from '../../../analysis/place/cell-lookup';
import { nameOf } from '../../../analysis/roles/zones';
import type { KnownSpeeds } from '../../../core/cells/cell-share';
import type { CellsView } from '../../../core/cells/cells-view';
import type { City, CityFeature } from '../../../core/city/city';
import { featureById } from '../../../core/city/feature-index';
import type { View } from '../../../core/city/view';
import { toPlane } from '../../../core/geo/projection';
import { layerById } from '../../../layers';
import { coverageTechnologies } from '../../../layers/broadband-coverage';
import type { Field } from '../../../layers/field';
import { cellRow } from '../../../map/cells/cell-row';
import { cellLook } from '../../../map/cells/cell-symbology';
import type { DrawnAt } from '../../../map/contract/map-contract';
import { type Language, legendRows } from '../../../map/style/legend';
import { pictureWordsOf } from '../../../words/picture';

/** One thing that is drawn: its name where it has one, and what else is known, a part a line. */
export interface DrawnWords {
  readonly key: string;
  readonly name: string | null;
  /** The name is German in another language's page. */
  readonly isGerman: boolean;
  readonly lines: readonly string[];
  readonly isDemo: boolean;
}

export interface Told {
  readonly city: City;
  /** Null where the cells have not been read. */
  readonly cellsView: CellsView | null;
  readonly view: View;
  readonly language: Language;
  /** Technologies of which the data have a column. */
  readonly known: KnownSpeeds | null;
}

/** Beside a pointer stands what tells a thing from others; all of it stands in the panel. */
const mostFacts = 2;

/** What is drawn there, topmost first, the coverage last; empty where nothing is. */
export function wordsAt({ features, lon, lat }: DrawnAt, told: Told): DrawnWords[] {
  const { city, language } = told;
  const drawn = features.flatMap((named, k) => {
    const feature = featureById(city, named) as CityFeature | null;
    // What lies below is named; the topmost is what somebody points at.
    return feature === null ? [] : [featureWords(feature, language, k === 0 ? mostFacts : 0)];
  });
  return [...drawn, ...cellWords(lon, lat, told)];
}

function featureWords(feature: CityFeature, language: Language, most: number): DrawnWords {
  const layer = layerById(feature.layer);
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const look = layer?.look;
  const value = look?.by ? String(properties[look.by] ?? '') : '*';
  const shown = look?.of[value] ?? look?.of['*'];
  // A look of its own says the field by which it was chosen.
  const isSaid = (key: string) => key === look?.by && look.of[value] !== undefined;
  const facts = Object.entries((layer?.fields ?? {}) as Readonly<Record<string, Field>>).flatMap(
    ([key, { kind, label, of }]) => {
      const word = kind === 'choice' && !isSaid(key) ? of?.[String(properties[key])]?.[language] : undefined;
      return word === undefined ? [] : [`${label[language]}: ${word}`];
    },
  );
  const german = typeof properties.name === 'string' && properties.name !== '' ? nameOf(feature) : null;
  const english = language === 'en' && typeof properties.nameEn === 'string' ? properties.nameEn : null;
  return {
    key: `${feature.layer}/${feature.id}`,
    name: english ?? german,
    isGerman: language === 'en' && english === null && german !== null,
    lines: [...(shown ? [shown.label[language]] : []), ...facts.slice(0, most)],
    isDemo: properties.confidence === 'demo',
  };
}

function cellWords(lon: number, lat: number, { city, cellsView, view, language, known }: Told): DrawnWords[] {
  const { cells } = city;
  if (cells === null || cellsView === null || view.hidden.has('broadband-coverage')) return [];
  const [x, y] = toPlane(cells.crs, lon, lat) as [number, number];
  const at = cellAtPoint(cells, x, y);
  if (at < 0) return [];
  const look = cellLook(view, 'light');
  const classes = cellsView.classes[coverageTechnologies[look.technology] ?? 'alle'];
  const id = cellRow(classes[at] as number, look.quarter && (cellsView.plannedFrom[at] as number), look);
  const rows = legendRows(view, 'light', language, { known, planned: addedKind(city, view.quarter) });
  const label = (row: string) => rows.find((one) => one.id === row)?.label;
  const [heading, text] = [label('coverage'), label(id)];
  if (heading === undefined || text === undefined) return [];
  const isDemo = cells.about.confidence === 'demo';
  return [
    {
      key: id,
      name: null,
      isGerman: false,
      lines: [`${heading} ${pictureWordsOf(language).legend.forHalf}: ${text}`],
      isDemo,
    },
  ];
}
