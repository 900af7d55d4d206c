// SPDX-License-Identifier: EUPL-1.2
// data/README.md, written from the layer definitions, so that the description of the format cannot fall behind it.

import * as z from 'zod/mini';
import { businessRequirementsSchema } from '../src/core/city/business-requirements';
import { contactsSchema } from '../src/core/city/contacts';
import { councilFactsSchema } from '../src/core/city/council-facts';
import { federalRulesSchema } from '../src/core/city/federal-rules';
import { landDemandDefaultsSchema } from '../src/core/city/land-demand-defaults';
import { municipalitySchema } from '../src/core/city/municipality';
import { listKeys } from '../src/core/schema/list-keys';
import type { LayerDefinition } from '../src/layers/definition';
import type { Field } from '../src/layers/field';
import { confidences, geometryBases, honestyFields } from '../src/layers/honesty';

type Described = Pick<
  LayerDefinition,
  'id' | 'title' | 'about' | 'shapes' | 'mayLackGeometry' | 'fields' | 'intervalMonths'
>;

/** The whole text of data/README.md for these layers, ending in one line end. */
export function dataReadme(layers: readonly Described[]): string {
  return `${[head, layerList(layers), ...layers.map(layerChapter), honesty(), foot, documents()].join('\n\n')}\n`;
}

const head = `<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Geschrieben aus den Ebenendefinitionen in src/layers/. Nicht von Hand ändern: UPDATE=1 npx vitest run test/scripts/data-readme.test.ts -->

# Das Datenformat

Jede Ebene der Karte ist eine Datei in diesem Ordner; der Dateiname ist die Kennung der Ebene. Wer eine Datei ändert, ändert
die Karte, die Tabellen und den Bericht.

- Das Format ist GeoJSON (RFC 7946), Text für Objekte mit Lage: eine \`FeatureCollection\`, Koordinaten in Grad (WGS 84,
  EPSG:4326), zuerst die Länge, dann die Breite, sieben Nachkommastellen, kein \`crs\`.
- Jedes Objekt steht in einer eigenen Zeile, seine Felder in der Reihenfolge der Tabellen unten; so zeigt \`git diff\` genau, was
  sich geändert hat.
- Jedes Objekt hat eine Kennung \`id\` (Text), die in der Datei nur einmal vorkommt und bleibt.
- Was nicht bekannt ist, ist \`null\`, nie 0, leer oder geraten. Die Karte zeigt dann „nicht bekannt“.
- Text ist UTF-8. Ein Datum ist so genau wie die Quelle: \`2026\`, \`2026-H2\`, \`2026-Q4\`, \`2026-11\` oder \`2026-11-22\`.
- Ein Feld, das hier nicht steht, bleibt erhalten und wird als Hinweis gemeldet.

## Ändern

Am einfachsten im Browser: \`npm start\`, dann der Bereich „Bearbeiten“. Er prüft, bevor er schreibt, und liest auch Dateien anderer
Programme ein. Mit einem Texteditor geht es ebenso: Eine Zeile ist ein Objekt. Oder mit QGIS (geprüft mit 3.22), an Ort und
Stelle und ohne Export:

\`npx nuf qgis -o qgis\` schreibt ein Projekt und Stile, in denen Schritt 1 und 2 schon eingestellt sind. Ohne sie:

1. Layer → Layer hinzufügen → Vektorlayer, als Datei \`data/places.geojson|option:DATE_AS_STRING=YES\` (sonst nimmt QGIS
   kein Datum wie \`2026-11\` an). Enthält eine Datei Punkte, Linien und Flächen, nur eine dieser Unterebenen bearbeiten.
2. Eigenschaften → Attributformular: Listen aus Einträgen (\`announcements\`, \`history\`) auf „Versteckt“ oder
   „JSON-Bearbeitung“ stellen, sonst leert das Formular sie; Ja/Nein-Felder auf „Wertabbildung“ mit NULL, \`true\`,
   \`false\`, denn ein Kontrollkästchen macht aus „nicht bekannt“ ein Nein.
3. Bearbeiten und speichern. Ein neues Objekt bekommt im Feld \`id\` eine eigene Kennung, ebenso der neue Teil einer
   geteilten Fläche. „Teil hinzufügen“ nicht benutzen: Der Teil wird ein Loch.
   Eine Spalte, in der bisher nur ganze Zahlen stehen, rundet in QGIS: Die erste Kommazahl darin im Texteditor eintragen.
4. \`npx nuf format data/places.geojson\`: bringt die Datei in die Form von oben, übernimmt Kennungen aus \`properties.id\`, berichtigt
   leere Listen, Zahlen und Lagen, die QGIS anders schreibt, und nennt jeden Schritt. Ist die Datei noch in QGIS offen, dort neu
   laden.
5. \`npx nuf check\`: nennt Fehler mit Ort und Abhilfe und vergleicht mit dem letzten Commit in git (oder \`--before ordner\`):
   verlorene Objekte und Termine, geleerte Listen, aus \`null\` gewordenes \`false\`, gerundete Zahlen.

In QGIS ist „Objekte speichern als …“ der falsche Weg: Unter demselben Namen verweigert QGIS ihn, unter einem anderen gehen
Kennungen an die falsche Stelle, leere Lagen werden leere Flächen, und eine Ebene mit Listen aus Einträgen wird zur leeren
Datei. Muss es ein Export sein, dann mit \`gdal:convertformat\` in eine neue Datei.

Nach jeder Änderung mit QGIS oder Texteditor in Form bringen und prüfen:

    npx nuf format data/places.geojson     # ein Objekt je Zeile, Felder in ihrer Reihenfolge
    npx nuf check                          # alle Dateien in data/, auch im Vergleich mit dem letzten Commit
    npx nuf check data/places.geojson      # eine Datei
    npm run dev                            # prüft bei jedem Speichern und zeigt die Befunde in der Seite

\`npm run build\` weist Daten mit Fehlern ab. Für einen anderen Datenordner: \`NUF_DATA=ordner npm start\`. Dieselben Regeln liefert die
Seite als JSON Schema unter \`/schema/<Ebene>.json\`.`;

function layerList(layers: readonly Described[]): string {
  const rows = layers.map(
    ({ id, title, about }) => `| [\`${id}.geojson\`](#${id}) | ${title.de} | ${about.de} |`,
  );
  return ['## Ebenen', '', '| Datei | Ebene | Was sie zeigt |', '|---|---|---|', ...rows].join('\n');
}

const shapeNames = { Point: 'Punkt', LineString: 'Linie', Polygon: 'Fläche' } as const;

function layerChapter(layer: Described): string {
  const shapes = layer.shapes
    .map((shape) => `${shapeNames[shape]} (\`${shape}\`, \`Multi${shape}\`)`)
    .join(', ');
  const place = layer.mayLackGeometry
    ? '; `null`, wenn nur der Name bekannt ist'
    : '; jedes Objekt braucht eine';
  const fields = fieldRows(layer.fields);
  return [
    `### ${layer.id}`,
    '',
    `${layer.title.de}. ${layer.about.de}`,
    '',
    `Lage: ${shapes}${place}. Angaben gelten nach ${layer.intervalMonths} Monaten als veraltet.`,
    '',
    ...table(fields),
    '',
    'Dazu kommen die Felder unter [Ehrlichkeit](#ehrlichkeit).',
  ].join('\n');
}

type Row = readonly [name: string, label: string, kind: string, required: string];

function table(rows: readonly Row[]): string[] {
  const head = ['| Feld | Bedeutung | Werte | Pflicht |', '|---|---|---|---|'];
  return [...head, ...rows.map((row) => `| ${row.join(' | ')} |`)];
}

const coverageName = /^down_fn_(hh|gew|gwg)_(alle|ftthb|hfc|fttc)_(\d+)$/;

/** One row a field; the 72 coverage columns are one row, because their grammar says more than a list. */
function fieldRows(fields: Readonly<Record<string, Field>>): Row[] {
  const rows: Row[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (!coverageName.test(name)) rows.push(fieldRow(name, field));
  }
  const mbits = new Set(Object.keys(fields).flatMap((name) => coverageName.exec(name)?.[3] ?? []));
  if (mbits.size > 0) {
    const label =
      'Anteil in der Spaltengrammatik des Breitbandatlas: Gruppe hh Haushalte, gew Betriebe, gwg Betriebe in ' +
      'Gewerbegebieten; Technik alle (beste), ftthb Glasfaser, hfc Kabel, fttc DSL; „mindestens“ so viele Mbit/s, ' +
      'also nie steigend. Fehlt die Spalte, gibt es keine Angabe; 0 heißt: niemand';
    const name = `\`down_fn_<hh\\|gew\\|gwg>_<alle\\|ftthb\\|hfc\\|fttc>_<${[...mbits].join('\\|')}>\``;
    rows.push([name, label, 'Zahl in %, 0 bis 101', '']);
  }
  return rows;
}

const kindWords: Readonly<Record<Field['kind'], string>> = {
  text: 'Text',
  number: 'Zahl',
  choice: 'eines von',
  date: 'Datum',
  link: 'Adresse mit http(s)://',
  flag: '`true` oder `false`',
  list: 'Liste',
};

function fieldRow(name: string, field: Field): Row {
  const help = field.help ? ` (${field.help.de})` : '';
  const values = Object.entries(field.of ?? {}).map(([value, word]) => `\`${value}\` ${word.de}`);
  const unit = field.unit ? `in ${field.unit}` : null;
  const kind = [kindWords[field.kind], unit, values.join(', ') || null, itemWords(field)];
  return [
    `\`${name}\``,
    escaped(`${field.label.de}${help}`),
    escaped(kind.filter((word) => word !== null).join(' ')),
    field.required ? 'ja' : '',
  ];
}

/** What the entries of a list are: texts, or records with these keys. */
function itemWords(field: Field): string | null {
  if (field.kind !== 'list') return null;
  const keys = listKeys(field).map((key) => `\`${key}\``);
  return keys.length > 0 ? `von Einträgen mit ${keys.join(', ')}` : 'von Texten';
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}

function honesty(): string {
  const words = (values: Readonly<Record<string, { de: string }>>) =>
    Object.entries(values).map(([value, word]) => `- \`${value}\`: ${word.de}`);
  return [
    '## Ehrlichkeit',
    '',
    'Jedes Objekt sagt, woher es kommt, wie alt und wie sicher es ist und worauf seine Lage beruht.',
    '',
    ...table(fieldRows(honestyFields)),
    '',
    '`confidence`:',
    '',
    ...words(confidences),
    '',
    '`geometryBasis`, mit `uncertaintyM` als Ungenauigkeit in Metern:',
    '',
    ...words(geometryBases),
    '',
    'Solange ein gezeigtes Objekt `demo` ist, sagt es die Karte in Antwort, Tabelle, Legende und in einem Hinweisband.',
  ].join('\n');
}

const foot = `## Daneben

Neben den Ebenen liegen Dateien mit eigenen Angaben, die jede Gemeinde selbst schreibt, und mit allgemeinen Regeln, die überall
gelten. Die Regeln bleiben liegen, wenn \`data/\` für eine andere Gemeinde geleert wird; ohne sie rechnet der Bereich „Standort“
nicht.

Eigene Angaben:

| Datei | Inhalt |
|---|---|
| \`municipality.json\` | Name, Schlüssel (AGS), Ausschnitt, Umgebung, Verweise, Förderregeln von Land oder Gemeinde, Hintergründe, Quellen |
| \`contacts.json\` | Ansprechstellen, jede mit dem Tag ihrer letzten Prüfung (\`verifiedOn\`) |
| \`council-facts.json\` | Veröffentlichte Zahlen und Mitteilungen für den Ratsbericht, jede mit Stand und Quelle |
| \`broadband-coverage.cells\` | statt \`broadband-coverage.geojson\`: dieselben Zellen gepackt (\`npx nuf pack\`), für Kreise und Länder; liegt beides da, zählt GeoJSON |
| \`house-coordinates.houses\` | Hausnummern für das Suchfeld, aus amtlichen Hauskoordinaten (\`npx nuf import … --layer house-coordinates\`); ohne sie findet die Suche Straßen |
| \`statistics/breitbandatlas.csv\` | amtliche Reihe der Gemeinde: \`unit;asOf;<Spalten>\`, Semikolon, Dezimalpunkt, leer heißt keine Angabe |
| \`statistics/vergleich.csv\` | amtliche Anteile anderer Orte zum Vergleich: \`unit;ags;name;asOf;alle_1000;ftthb_1000\`; ohne Namen zählt ein Ort nur für den Rang |

Allgemeine Regeln:

| Datei | Inhalt |
|---|---|
| \`business-requirements.json\` | Was Tätigkeiten eines Betriebs von der Leitung verlangen und was eine Technik üblicherweise leistet |
| \`federal-rules.json\` | Regeln des Bundes mit ihrem Stand: Förderschwellen (\`fundingRules\`), was eine Förderung ausschließt und die rechtliche Mindestversorgung (\`eligibility\`), was jede Gebietsart der Baunutzungsverordnung zulässt (\`permissibility\`). Alle Gemeinden teilen sich diese eine Datei; ein anderer Datenordner braucht keine Kopie |
| \`land-demand-defaults.json\` | Annahmen der Flächenbedarfsrechnung mit Spanne und Quelle; örtlich sind darin die Vergleichszahlen (\`references\`) und \`chosen\`: womit die Gemeinde rechnet (Tag, wer gewählt hat, Anmerkung, die gespeicherte Datei der Seite „Flächenbedarf“ als \`input\`); ohne \`chosen\` sagt der Bericht, dass die Gemeinde nichts festgelegt hat, rechnet mit dem Beispiel und nennt es Demo |`;

/** The documents beside the layers, each with the rule that `nuf check` asks. */
const documentSchemas: readonly (readonly [name: string, schema: z.ZodMiniType])[] = [
  ['municipality.json', municipalitySchema],
  ['contacts.json', contactsSchema],
  ['council-facts.json', councilFactsSchema],
  ['business-requirements.json', businessRequirementsSchema],
  ['federal-rules.json', federalRulesSchema],
  ['land-demand-defaults.json', landDemandDefaultsSchema],
];

interface JsonShape {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly JsonShape[];
  readonly properties?: Readonly<Record<string, JsonShape>>;
  readonly items?: JsonShape;
  readonly prefixItems?: readonly JsonShape[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
}

/** One row a field of each document; what is nested is named by its keys. */
function documents(): string {
  const rows = documentSchemas.flatMap(([name, schema]) => {
    const asJson = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonShape;
    const whole = asJson.items ?? asJson;
    return Object.entries(whole.properties ?? {}).map(([field, of]) => {
      const isRequired = whole.required?.includes(field) ?? false;
      return `| \`${name}\` | \`${field}\` | ${escaped(shapeWords(of))} | ${isRequired ? 'ja' : ''} |`;
    });
  });
  return [
    '## Felder der JSON-Dateien',
    '',
    'Ein Feld, das `null` sein darf und es ist, nennt die Seite „nicht bekannt“.',
    '',
    '| Datei | Feld | Werte | Pflicht |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function shapeWords(of: JsonShape): string {
  if (typeof of.type === 'object') return shapeWords({ anyOf: of.type.map((type) => ({ type })) });
  if (of.anyOf) {
    const words = of.anyOf.filter(({ type }) => type !== 'null').map(shapeWords);
    return `${words.join(' oder ')}${of.anyOf.some(({ type }) => type === 'null') ? ' oder `null`' : ''}`;
  }
  if (of.enum) return `eines von ${of.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  const keys = Object.keys(of.properties ?? {}).map((key) => `\`${key}\``);
  if (of.type === 'object') return keys.length > 0 ? `Objekt mit ${keys.join(', ')}` : 'Objekt';
  if (of.type === 'array')
    return of.prefixItems
      ? `${of.prefixItems.length} Zahlen`
      : `Liste: ${of.items ? shapeWords(of.items) : 'Werte'}`;
  const plain: Readonly<Record<string, string>> = {
    string: 'Text',
    number: 'Zahl',
    integer: 'ganze Zahl',
    boolean: '`true` oder `false`',
  };
  return plain[of.type ?? ''] ?? 'Wert';
}
