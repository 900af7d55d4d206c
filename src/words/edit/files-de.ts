// SPDX-License-Identifier: EUPL-1.2
// The German words of the folder: its files, their state, and how they are edited outside the page.

export const filesDe = {
  heading: 'Dateien und ihr Zustand',
  lead: 'Die Ebenen sind GeoJSON-Dateien im Ordner data/. Sie bearbeiten sie mit QGIS oder einem Texteditor; die Prüfung sagt Ihnen, was nicht stimmt.',
  steps: [
    'Programm im Entwicklungsmodus starten: npm run dev',
    'Datei in data/ bearbeiten und speichern',
    'Die Prüfung erscheint hier, mit Ort und Vorschlag',
    'Auf der Kommandozeile: npx nuf check',
  ],
  contents: {
    'business-requirements.json': 'Was Betriebe brauchen',
    'contacts.json': 'Ansprechstellen',
    'council-facts.json': 'Was öffentlich gesagt wurde',
    'federal-rules.json': 'Regeln des Bundes',
    'land-demand-defaults.json': 'Annahmen zum Flächenbedarf',
    'municipality.json': 'Angaben zur Kommune',
    'statistics/breitbandatlas.csv': 'Amtliche Reihe',
    'statistics/vergleich.csv': 'Amtliche Reihe anderer Orte',
  },
  file: 'Datei',
  features: 'Objekte',
  state: 'Zustand',
  fine: 'in Ordnung',
};
