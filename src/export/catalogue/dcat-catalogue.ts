// SPDX-License-Identifier: EUPL-1.2
// A town's data as a catalogue that open-data portals harvest: DCAT-AP.de as JSON-LD. Only what the files say goes in; what
// portals recommend and nobody has entered is left out and listed.

import type { City } from '../../core/city/city';
import type { Municipality } from '../../core/city/municipality';
import { endOf, startOf } from '../../core/time/coarse-date';
import { layers } from '../../layers';
import type { LayerDefinition, Role } from '../../layers/definition';
import type { Bilingual } from '../../layers/field';

/** A published file of the data folder. */
export interface CatalogueFile {
  /** Relative to the data folder. */
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a portal recommends and the data do not say; `of` is the dataset. */
export interface CatalogueGap {
  readonly what: 'publisher' | 'contact' | 'licence';
  readonly of: string | null;
}

export interface Catalogue {
  /** The JSON-LD document. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly gaps: readonly CatalogueGap[];
}

const eu = 'http://publications.europa.eu/resource/authority';
const iana = 'https://www.iana.org/assignments/media-types';

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** Layers that are only drawn or searched are no data sets. */
const themes: Readonly<Partial<Record<Role, string>>> = {
  boundary: 'REGI',
  zone: 'REGI',
  coverage: 'TECH',
  plan: 'TECH',
  site: 'ECON',
  building: 'ECON',
};

const roleWords: Readonly<Partial<Record<Role, Bilingual>>> = {
  boundary: { de: 'Stadtgrenze', en: 'boundary' },
  zone: { de: 'Flächennutzung', en: 'land use' },
  coverage: { de: 'Breitband', en: 'broadband' },
  plan: { de: 'Breitbandausbau', en: 'broadband expansion' },
  site: { de: 'Gewerbeflächen', en: 'commercial land' },
  building: { de: 'Gründung', en: 'start-ups' },
};

const seriesName = 'statistics/breitbandatlas.csv';

/**
 * The catalogue of a city. The same city and files give the same document: no clock goes in.
 * @param files those that are published beside the catalogue, under `data/`
 * @param base address that all others begin with, such as `https://karte.example.de/`; empty: they are relative to the place
 *   of the document
 */
export function catalogueOf(city: City, files: readonly CatalogueFile[], base: string): Catalogue {
  const { municipality } = city;
  const gaps: CatalogueGap[] = [];
  const publisher = publisherOf(municipality, gaps);
  const contact = contactOf(municipality, gaps);
  const byName = new Map(files.map((file) => [file.name, file]));
  const parts = [
    ...(layers as readonly unknown[] as readonly LayerDefinition[]).flatMap((layer) =>
      layerPart(city, layer),
    ),
    ...seriesPart(city),
  ];
  const datasets = parts.flatMap((part) => {
    const file = byName.get(part.file);
    if (!file) return [];
    const shared = { ...publisher, ...contact };
    return [datasetOf(part, file, { municipality, shared, base, gaps })];
  });
  const document = {
    '@context': context,
    '@id': `${base}catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': bilingual({
      de: `Netz & Fläche ${municipality.name}`,
      en: `Netz & Fläche ${municipality.name}`,
    }),
    'dct:description': bilingual({
      de: `Breitband und Gewerbeflächen in ${municipality.name}: Daten der Karte.`,
      en: `Broadband and commercial land in ${municipality.name}: the data of the map.`,
    }),
    'dct:language': [{ '@id': `${eu}/language/DEU` }, { '@id': `${eu}/language/ENG` }],
    'dct:modified': dateOf(municipality.dataAsOf),
    'dct:spatial': spatialOf(municipality),
    'foaf:homepage': { '@id': base === '' ? './' : base },
    ...publisher,
    'dcat:dataset': datasets,
  };
  return { document, gaps };
}

/** A data set before it becomes JSON-LD. */
interface Part {
  readonly id: string;
  readonly file: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly keywords: readonly Bilingual[];
  readonly theme: string;
  readonly intervalMonths: number;
  /** Of its rows, as coarse as the source has them. */
  readonly dates: readonly string[];
  readonly schema: string | null;
  readonly fileType: string;
  readonly mediaType: string;
}

function layerPart(city: City, layer: LayerDefinition): Part[] {
  const theme = themes[layer.role];
  const isCells = layer.role === 'coverage' && city.cells !== null;
  const features = city.layers[layer.id as keyof City['layers']] as readonly {
    readonly properties: { readonly asOf: string | null; readonly confidence: string };
  }[];
  const count = isCells ? city.cells!.count : features.length;
  if (theme === undefined || count === 0) return [];
  const about = isCells ? [city.cells!.about] : features.map(({ properties }) => properties);
  const demo = isCells
    ? about[0]!.confidence === 'demo'
      ? count
      : 0
    : about.filter(({ confidence }) => confidence === 'demo').length;
  const honest =
    demo === 0
      ? { de: '', en: '' }
      : {
          de: ` Demo: ${demo} von ${count} Objekten sind mangels Daten gezeichnet.`,
          en: ` Demo: ${demo} of ${count} features are drawn for lack of data.`,
        };
  return [
    {
      id: layer.id,
      file: `${layer.id}.geojson`,
      title: layer.title,
      description: { de: `${layer.about.de}${honest.de}`, en: `${layer.about.en}${honest.en}` },
      keywords: [roleWords[layer.role]!, layer.title],
      theme,
      intervalMonths: layer.intervalMonths,
      dates: about.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])),
      schema: `schema/${layer.id}.json`,
      fileType: 'GEOJSON',
      mediaType: 'application/geo+json',
    },
  ];
}

function seriesPart({ statistics }: City): Part[] {
  if (statistics.rows.length === 0) return [];
  return [
    {
      id: 'official-series',
      file: seriesName,
      title: { de: 'Amtliche Reihe der Breitbandversorgung', en: 'Official series of broadband coverage' },
      description: {
        de: 'Anteile der Gemeinde nach Technik und Geschwindigkeit, je Halbjahr.',
        en: 'Shares of the municipality by technology and speed, for each half-year.',
      },
      keywords: [roleWords.coverage!, { de: 'Statistik', en: 'statistics' }],
      theme: 'TECH',
      intervalMonths: 6,
      dates: statistics.rows.map(({ asOf }) => asOf),
      schema: null,
      fileType: 'CSV',
      mediaType: 'text/csv',
    },
  ];
}

type Shared = Readonly<Record<string, unknown>>;

/** What all parts of one catalogue have in common. */
interface CatalogueFrame {
  readonly municipality: Municipality;
  /** Members of every dataset. */
  readonly shared: Shared;
  /** Address that all others begin with; empty: they are relative to the document. */
  readonly base: string;
  /** What is found missing is added. */
  readonly gaps: CatalogueGap[];
}

function datasetOf(part: Part, file: CatalogueFile, frame: CatalogueFrame): Shared {
  const { municipality, shared, base } = frame;
  const { id, dates } = part;
  const frequency = frequencies[part.intervalMonths];
  return {
    '@id': `${base}catalogue.jsonld#${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': bilingual(part.title),
    'dct:description': bilingual(part.description),
    'dcat:keyword': part.keywords.flatMap(bilingual),
    'dcat:theme': { '@id': `${eu}/data-theme/${part.theme}` },
    'dct:modified': dateOf(municipality.dataAsOf),
    ...(frequency && { 'dct:accrualPeriodicity': { '@id': `${eu}/frequency/${frequency}` } }),
    ...(dates.length > 0 && { 'dct:temporal': temporalOf(dates) }),
    'dct:spatial': spatialOf(municipality),
    'dcatde:politicalGeocodingLevelURI': {
      '@id': 'http://dcat-ap.de/def/politicalGeocoding/Level/municipality',
    },
    'dcatde:politicalGeocodingURI': {
      '@id': `http://dcat-ap.de/def/politicalGeocoding/municipalityKey/${municipality.ags}`,
    },
    ...shared,
    'dcat:distribution': [distributionOf(part, file, frame)],
  };
}

const frequencies: Readonly<Record<number, string>> = {
  1: 'MONTHLY',
  3: 'QUARTERLY',
  6: 'ANNUAL_2',
  12: 'ANNUAL',
  24: 'BIENNIAL',
};

function distributionOf(
  part: Part,
  file: CatalogueFile,
  { municipality, base, gaps }: CatalogueFrame,
): Shared {
  const address = { '@id': `${base}data/${file.name}` };
  return {
    '@id': `${base}catalogue.jsonld#${part.id}-${part.fileType.toLowerCase()}`,
    '@type': 'dcat:Distribution',
    'dct:title': bilingual(part.title),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': { '@id': `${eu}/file-type/${part.fileType}` },
    'dcat:mediaType': { '@id': `${iana}/${part.mediaType}` },
    'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    },
    'dcatap:availability': { '@id': `${eu}/planned-availability/AVAILABLE` },
    ...(part.schema && { 'dct:conformsTo': { '@id': `${base}${part.schema}` } }),
    ...licenceOf(part.id, municipality, gaps),
  };
}

/** The ends of addresses that DCAT-AP.de gives to licences. */
const knownLicences: readonly string[] = ['dl-zero-de/2.0', 'dl-by-de/2.0', 'cc-by/4.0', 'odbl'];

/** The licence that the town named; attribution from the source of the same name. */
function licenceOf(id: string, { licences, sources }: Municipality, gaps: CatalogueGap[]): Shared {
  const licence = licences?.[id] ?? '';
  if (!knownLicences.includes(licence)) {
    gaps.push({ what: 'licence', of: id });
    return {};
  }
  const credit = sources.find((source) => source.id === id)?.credit;
  return {
    'dct:license': { '@id': `http://dcat-ap.de/def/licenses/${licence}` },
    ...(credit && { 'dcatde:licenseAttributionByText': credit }),
  };
}

/** Validators that draw no conclusions do not know that an organisation is an agent. */
const agentTypes = ['foaf:Agent', 'foaf:Organization'];
const contactTypes = ['vcard:Kind', 'vcard:Organization'];

function publisherOf({ operator }: Municipality, gaps: CatalogueGap[]): Shared {
  if (operator) return { 'dct:publisher': { '@type': agentTypes, 'foaf:name': operator.name } };
  gaps.push({ what: 'publisher', of: null });
  return {};
}

function contactOf({ operator, errorReport }: Municipality, gaps: CatalogueGap[]): Shared {
  const email = errorReport?.email ?? operator?.email;
  if (!email) {
    gaps.push({ what: 'contact', of: null });
    return {};
  }
  const name = operator ? { 'vcard:fn': operator.name } : {};
  const address = { 'vcard:hasEmail': { '@id': `mailto:${email}` } };
  return { 'dcat:contactPoint': { '@type': contactTypes, ...name, ...address } };
}

function spatialOf({ bbox: [west, south, east, north] }: Municipality): Shared {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    '@type': 'dct:Location',
    'dcat:bbox': {
      '@value': JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
      '@type': `${iana}/application/vnd.geo+json`,
    },
  };
}

function temporalOf(dates: readonly string[]): Shared {
  const starts = dates.map(startOf).sort();
  const ends = dates.map(endOf).sort();
  return {
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': dateOf(starts[0]!),
    'dcat:endDate': dateOf(ends.at(-1)!),
  };
}

function dateOf(date: string): Shared {
  return { '@value': startOf(date), '@type': 'xsd:date' };
}

function bilingual({ de, en }: Bilingual): Shared[] {
  return [
    { '@value': de, '@language': 'de' },
    { '@value': en, '@language': 'en' },
  ];
}
