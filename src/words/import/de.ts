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
  failed: (why: string) => `Das Lesen brach ab: ${why}. Es wurde nichts übernommen.`,
  remove: (name: string) => `${name} aus der Liste nehmen`,
  tooLarge: (name: string, most: string) =>
    `${name} ist größer als ${most} MB. Lesen Sie die Datei mit „npx nuf import“ ein.`,
  arePages: (names: string) => `${names}: Sind das Seiten einer Antwort (WFS, OGC API)?`,
  joinPages: 'Zusammen einlesen',
  questions: {
    layer: 'Die Datei enthält mehrere Ebenen. Welche?',
    crs: 'Die Datei sagt nicht, in welchem Koordinatensystem sie ist. Welches Bild stimmt?',
    unit: 'Wen zählt die Tabelle?',
    'as-of': 'Von welchem Halbjahr ist die Tabelle?',
  },
  units: { households: 'Haushalte', firms: 'Betriebe', firmsInEstates: 'Betriebe in Gewerbegebieten' },
  halfYear: 'Halbjahr, etwa 2021-H1',
  here: (town: string) => `liegt in oder bei ${town}`,
  away: (km: string) => `läge ${km} entfernt`,
  nowhere: 'läge nicht auf der Erde',
  mapping: 'Spalten zuordnen',
  field: 'Feld der Ebene',
  column: 'Spalte der Datei',
  samples: 'Werte darin',
  byName: '– gleicher Name oder keine –',
  required: 'Pflicht',
  fixed: (value: string) => `immer „${value}“`,
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
    shapes: 'Geometrien',
    fields: 'Felder',
    shift: 'Größte Verschiebung',
    hash: 'Prüfsumme (SHA-256)',
  },
  from: (value: string, source: string) => `${value} (aus: ${source})`,
  accuracy: (metres: string) => `auf etwa ${metres} m`,
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
    `Im Entwurf: ${added} neu, ${renewed} erneuert, ${unchanged} schon genauso da, nichts gelöscht. Oben steht die Ebene; „Rückgängig“ nimmt alles zurück.`,
  notDrafted:
    'Der Entwurf ließ sich nicht öffnen, weil gerade nichts geändert werden kann. Oben steht, warum.',
  next: (name: string) =>
    `Legen Sie die Datei als ${name} in den Datenordner; „npx nuf check“ prüft sie dort noch einmal.`,
};

export type ImportWords = typeof importDe;
