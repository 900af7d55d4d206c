// SPDX-License-Identifier: EUPL-1.2
// What the import in the planners' room says, in German; English has the same shape.

export const importDe = {
  heading: 'Dateien einlesen',
  lead: 'Shapefile (als zip), GeoPackage, CSV, Excel, KML, GML und XPlanGML, GeoJSON, FlatGeobuf, GeoParquet. Die Dateien bleiben auf diesem Gerät.',
  drop: 'Dateien hierher ziehen',
  or: 'oder',
  choose: 'Dateien auswählen',
  becomes: 'Wird zu',
  plain: 'GeoJSON, ohne Ebene',
  series: 'Amtliche Reihe (Gemeindetabelle)',
  read: 'Einlesen',
  reading: (features: string) => `Wird gelesen … ${features} Objekte`,
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen. Nichts wurde übernommen.',
  failed: (why: string) => `Das Lesen brach ab: ${why}. Nichts wurde übernommen.`,
  tooSlow: (name: string, seconds: string) =>
    `${name} war nach ${seconds} Sekunden nicht gelesen und ist vermutlich beschädigt. Nichts wurde übernommen. Exportieren Sie die Datei noch einmal.`,
  gone: (name: string) =>
    `Der Browser konnte ${name} nicht lesen, etwa weil die Datei verschoben, geändert oder gelöscht wurde. Nichts wurde übernommen. Wählen Sie die Datei noch einmal aus.`,
  remove: (name: string) => `${name} aus der Liste nehmen`,
  tooLarge: (name: string, most: string) =>
    `${name} ist größer als ${most} MB. Lesen Sie die Datei mit „npx nuf import“ ein.`,
  arePages: (names: string) =>
    `${names}: Sind das die Seiten einer einzigen Antwort eines Geodatendienstes (WFS, OGC API)?`,
  joinPages: 'Zusammen einlesen',
  questions: {
    layer: 'Die Datei enthält mehrere Ebenen. Welche?',
    crs: 'In welchem Koordinatensystem die Datei ihre Lagen angibt, ist nicht sicher. Auf welchem Bild liegen sie richtig?',
    unit: 'Wen zählt die Tabelle?',
    'as-of': 'Von welchem Halbjahr ist die Tabelle?',
  },
  units: { households: 'Haushalte', firms: 'Betriebe', firmsInEstates: 'Betriebe in Gewerbegebieten' },
  halfYear: 'Halbjahr, etwa 2021-H1',
  /** What the codes of coordinate systems are called; a code that is not here stands alone. */
  systems: {
    'EPSG:25831': 'UTM-Zone 31',
    'EPSG:25832': 'UTM-Zone 32',
    'EPSG:25833': 'UTM-Zone 33',
    'EPSG:4647': 'UTM-Zone 32, Ostwert mit 32 davor',
    'EPSG:5650': 'UTM-Zone 33, Ostwert mit 33 davor',
    'EPSG:31466': 'Gauß-Krüger, Streifen 2',
    'EPSG:31467': 'Gauß-Krüger, Streifen 3',
    'EPSG:31468': 'Gauß-Krüger, Streifen 4',
    'EPSG:31469': 'Gauß-Krüger, Streifen 5',
    'EPSG:3035': 'europäisches Gitter (LAEA)',
    'EPSG:3857': 'Webkarten (Web Mercator)',
    'EPSG:4258': 'Längen- und Breitengrade (ETRS89)',
    'EPSG:4326': 'Längen- und Breitengrade (WGS 84)',
  },
  here: (town: string) => `liegt in oder bei ${town}`,
  away: (km: string) => `läge ${km} entfernt`,
  nowhere: 'läge nicht auf der Erde',
  mapping: 'Spalten zuordnen',
  field: 'Angabe der Ebene',
  column: 'Spalte der Datei',
  samples: 'Werte darin',
  byName: '– gleicher Name oder keine –',
  trim: 'Überlappungen abschneiden und neu lesen',
  again: 'Mit dieser Zuordnung neu lesen',
  remembered: 'Die Zuordnung der letzten Datei mit diesen Spalten ist eingesetzt.',
  counts: (read: string, kept: string, repaired: string, refused: string) =>
    `${read} gelesen = ${kept} behalten + ${repaired} berichtigt + ${refused} abgelehnt`,
  facts: {
    format: 'Format',
    sourceLayer: 'Ebene der Datei',
    crs: 'Koordinatensystem',
    encoding: 'Zeichencodierung',
    shapes: 'Formen',
    fields: 'Spalte → Angabe',
    shift: 'Größte Verschiebung',
    hash: 'Prüfsumme (SHA-256)',
  },
  from: (value: string, source: string) => `${value} (aus: ${source})`,
  accuracy: (metres: string) => `auf etwa ${metres} m genau`,
  /** What a coordinate system or an encoding was known by; formats and members of a file are named as they are. */
  causes: {
    bytes: 'dem Inhalt der Datei',
    values: 'den Werten',
    declaration: 'einer Angabe in der Datei',
    'byte order mark': 'der Markierung am Dateianfang (BOM)',
    'no .dbf': 'keiner Angabe, die Datei .dbf fehlt',
  },
  chosen: 'Ihrer Wahl',
  shapeTypes: {
    Point: 'Punkt',
    MultiPoint: 'Gruppe von Punkten',
    LineString: 'Linie',
    MultiLineString: 'mehrteilige Linie',
    Polygon: 'Fläche',
    MultiPolygon: 'mehrteilige Fläche',
    GeometryCollection: 'Sammlung von Formen',
  },
  withoutPlace: 'ohne Lage',
  places: {
    row: (number: string) => `Zeile ${number}`,
    object: (number: number) => `${number}. Objekt`,
  },
  findings: 'Was dabei auffiel',
  noFindings: 'Es fiel nichts auf.',
  more: (count: string) => `… und ${count} weitere davon`,
  severities: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' },
  save: (name: string) => `${name} herunterladen`,
  saveRest: (name: string) => `Das Übrige als ${name} herunterladen`,
  asDraft: 'Als Entwurf öffnen',
  drafted: (added: string, renewed: string, unchanged: string) =>
    `In den Entwurf übernommen: ${added} neu, ${renewed} aktualisiert, ${unchanged} unverändert, nichts gelöscht. Die Ebene ist oben geöffnet; „Rückgängig“ nimmt alles zurück.`,
  flattened: (count: string) =>
    `Objekte, deren Umriss oder Verlauf dabei durch einen Punkt oder eine Linie der Datei ersetzt wurde: ${count}. Soll er bleiben, nehmen Sie es zurück, und lassen Sie die Lage in der Datei weg.`,
  older: (count: string, object: string, before: string, after: string) =>
    `Angaben, deren Stand in der Datei älter ist als der bisherige und die nun den älteren haben: ${count} (zuerst ${object}: ${before} → ${after}). Prüfen Sie, ob es die richtige Datei ist.`,
  movedFar: (count: string, object: string, distance: string) =>
    `Objekte, die nun mehr als 1 km von ihrer bisherigen Lage entfernt liegen: ${count} (zuerst ${object}: ${distance}). Prüfen Sie, ob es dieselben sind.`,
  probably: (count: string, object: string, former: string) =>
    `Neue Objekte, die vermutlich vorhandene unter anderer Kennung sind: ${count} (zuerst ${object}: ${former}). Beide stehen nun in der Ebene; löschen Sie eines, wenn sie dasselbe sind.`,
  keptValues: (fields: string) =>
    `Wo die Datei nichts nennt oder nur den Anfang eines Textes, blieb der bisherige Wert (Objekte): ${fields}.`,
  overDraft: (fields: string) =>
    `Noch nicht veröffentlichte Werte dieses Entwurfs, die die Datei dabei ersetzt hat (Objekte): ${fields}.`,
  position: 'Lage',
  rowsQuestion: (pairs: string, id: string, before: string, after: string) =>
    `Noch nichts übernommen: Die Kennungen der Datei sind nur Nummern. Bei ${pairs} davon sprechen Name und Lage nicht dafür, dass das Objekt dieser Nummer in der Ebene dasselbe ist. Nummer ${id} ist in der Ebene „${before}“, in der Datei „${after}“. Sind es dieselben Objekte?`,
  rowsApart: (distance: string) => `Zwischen beiden liegen ${distance}.`,
  rowsSame: 'Dieselben: aktualisieren',
  rowsNew: 'Andere: als neue hinzufügen',
  notDrafted:
    'Der Entwurf ließ sich nicht öffnen, weil gerade nichts geändert werden kann. Oben steht, warum.',
  resultGone:
    'Der Browser hat das Ergebnis nicht mehr, etwa weil der Speicherplatz ausging. Lesen Sie die Datei noch einmal ein.',
  next: (name: string) =>
    `Legen Sie die Datei als ${name} in den Datenordner; „npx nuf check“ prüft sie dort noch einmal.`,
};

export type ImportWords = typeof importDe;
