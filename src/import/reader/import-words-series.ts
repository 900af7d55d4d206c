// SPDX-License-Identifier: EUPL-1.2
// What can be found on the way into files that are there already: the town's official series, and layers that are updated.

import type { Word } from '../../core/findings/finding';

export const series = {
  'import-series-no-key': {
    severity: 'error',
    de: 'Keine Spalte heißt AGS oder Gemeindeschlüssel. Die Spalten sind: {found}. Benennen Sie die mit den Schlüsseln so.',
    en: 'No column is called AGS (municipality key). The columns are: {found}. Give that name to the one with the keys.',
  },
  'import-series-no-row': {
    severity: 'error',
    de: 'Keine der {expected} Zeilen der Tabelle gehört zur Gemeinde {found}. Prüfen Sie, ob es die richtige Tabelle ist.',
    en: 'None of the {expected} rows of the table belongs to the municipality {found}. Check that it is the right table.',
  },
  'import-series-rows': {
    severity: 'error',
    de: 'Für die Gemeinde {found} hat die Tabelle mehr als eine Zeile. Lassen Sie nur die stehen, die gilt.',
    en: 'The table has more than one row for the municipality {found}. Keep only the one that is valid.',
  },
  'import-series-no-shares': {
    severity: 'error',
    de: 'Keine Spalte nennt einen Anteil leitungsgebundener Anschlüsse ab 30 Mbit/s. Die Spalten sind: {found}.',
    en: 'No column gives a share for fixed lines of 30 Mbit/s or more. The columns are: {found}.',
  },
  'import-series-figure': {
    severity: 'error',
    de: '„{found}“ in der Spalte „{expected}“ ist kein Anteil. Erwartet wird eine Zahl von 0 bis 100 (Prozent), oder die Zelle bleibt leer.',
    en: '“{found}” in the column “{expected}” is not a share. Expected is a number from 0 to 100 (per cent), or an empty cell.',
  },
  'import-series-twice': {
    severity: 'error',
    de: 'Zwei Spalten stehen für dieselbe Geschwindigkeitsklasse und haben verschiedene Zahlen: {found}. Löschen Sie die, die nicht gemeint ist.',
    en: 'Two columns stand for the same speed class and have different figures: {found}. Delete the one that is not meant.',
  },
  'import-series-lost': {
    severity: 'warning',
    de: 'Diese Anteile standen in der Reihe, und die neue Tabelle hat dort keine Zahl: {found}. Sie stehen nun nicht mehr da. Gelten sie weiter, tragen Sie sie in der Tabelle ein, und übernehmen Sie sie noch einmal.',
    en: 'The series had these shares, and the new table has no figure there: {found}. They are no longer in it. If they still hold, enter them in the table, and import it again.',
  },
  'import-series-fractions': {
    severity: 'error',
    de: 'Alle Anteile liegen zwischen 0 und 1 ({found}). Ob es Bruchteile oder Prozent sind, ist ihnen nicht anzusehen; gebraucht werden Prozent. Sind es Bruchteile, multiplizieren Sie die Spalten mit 100. Sind es Prozent, sagen Sie es mit --shares percent.',
    en: 'All shares lie between 0 and 1 ({found}). They do not show whether they are fractions or percentages; percentages are needed. If they are fractions, multiply the columns by 100. If they are percentages, say so with --shares percent.',
    page: {
      de: 'Alle Anteile liegen zwischen 0 und 1 ({found}). Ob es Bruchteile oder Prozent sind, ist ihnen nicht anzusehen; gebraucht werden Prozent. Sind es Bruchteile, multiplizieren Sie die Spalten mit 100. Sind es Prozent, schreiben Sie das Prozentzeichen dahinter.',
      en: 'All shares lie between 0 and 1 ({found}). They do not show whether they are fractions or percentages; percentages are needed. If they are fractions, multiply the columns by 100. If they are percentages, write the per cent sign behind them.',
    },
  },
  'import-series-unit': {
    severity: 'error',
    de: 'Wen die Tabelle zählt, sagt ihr Name nicht ({found}). Nennen Sie es mit --unit: {expected}.',
    en: 'The name of the table does not say whom it counts ({found}). Specify it with --unit: {expected}.',
    page: {
      de: 'Wen die Tabelle zählt, sagt ihr Name nicht ({found}). Wählen Sie es aus.',
      en: 'The name of the table does not say whom it counts ({found}). Choose it.',
    },
  },
  'import-series-date': {
    severity: 'error',
    de: 'Von welchem Halbjahr die Tabelle ist, sagt ihr Name nicht ({found}). Nennen Sie es mit --as-of, etwa {expected}.',
    en: 'The name of the table does not say which half-year it is for ({found}). Specify it with --as-of, such as {expected}.',
    page: {
      de: 'Von welchem Halbjahr die Tabelle ist, sagt ihr Name nicht ({found}). Tragen Sie es ein, etwa {expected}.',
      en: 'The name of the table does not say which half-year it is for ({found}). Enter it, such as {expected}.',
    },
  },
  'import-series-overruled': {
    severity: 'warning',
    de: 'Der Name der Tabelle nennt {found}; gelesen wurde nach Ihrer Angabe als {expected}. Prüfen Sie, was stimmt.',
    en: 'The name of the table says {found}; it was read as {expected}, as you specified. Check which is right.',
  },
  'import-series-missing': {
    severity: 'notice',
    de: 'Diese Geschwindigkeitsklassen nennt die Tabelle nicht; sie bleiben leer: {found}.',
    en: 'The table does not have these speed classes; they stay empty: {found}.',
  },
  'import-series-replaced': {
    severity: 'notice',
    de: 'Die Zeile {found} stand schon in der Reihe und wurde ersetzt.',
    en: 'The row {found} was already in the series and was replaced.',
  },
} as const satisfies Record<string, Word>;

export const overlap = {
  'import-overlap': {
    severity: 'warning',
    de: 'Das Gebiet überlappt {expected} auf {found}; jeder Ort darf nur einmal zählen, und nuf check nennt das einen Fehler. Mit „Überlappungen abschneiden“ (nuf import --trim) wird dieses Gebiet dort abgeschnitten.',
    en: 'The area overlaps {expected} by {found}; every place may count only once, and nuf check calls that an error. With “Cut the overlaps” (nuf import --trim) this area is cut back there.',
    page: {
      de: 'Das Gebiet überlappt {expected} auf {found}; jeder Ort darf nur einmal zählen. Mit „Überlappungen abschneiden“ wird dieses Gebiet dort abgeschnitten.',
      en: 'The area overlaps {expected} by {found}; every place may count only once. With “Cut the overlaps” this area is cut back there.',
    },
  },
  'import-neighbour-unread': {
    severity: 'warning',
    de: 'Die Datei {found} im selben Ordner hat Fehler; ob sich Gebiete mit ihren überlappen, ist deshalb nicht geprüft. nuf check nennt die Fehler.',
    en: 'The file {found} in the same folder has errors, so it was not checked whether areas overlap those in it. nuf check names the errors.',
    page: {
      de: 'Die Ebene in {found} hat Fehler; ob sich Gebiete mit ihren überlappen, ist deshalb nicht geprüft. Berichtigen Sie zuerst diese Ebene.',
      en: 'The layer in {found} has errors, so it was not checked whether areas overlap those in it. Correct that layer first.',
    },
  },
  'import-trimmed': {
    severity: 'warning',
    de: 'Das Gebiet überlappte {expected} auf {found} und wurde dort abgeschnitten.',
    en: 'The area overlapped {expected} by {found} and was cut back there.',
  },
  'import-covered': {
    severity: 'error',
    de: 'Das Gebiet liegt ganz in {expected} und wurde nicht übernommen; jeder Ort darf nur einmal zählen.',
    en: 'The area lies wholly within {expected} and was not imported; every place may count only once.',
  },
} as const satisfies Record<string, Word>;

export const update = {
  'import-update': {
    severity: 'notice',
    de: 'Abgeglichen über „{expected}“: aktualisiert / neu / unverändert = {found}. Gelöscht wurde nichts.',
    en: 'Matched by “{expected}”: updated / new / unchanged = {found}. Nothing was deleted.',
  },
  'import-update-left': {
    severity: 'notice',
    de: 'Vorhandene Objekte, zu denen aus der neuen Datei nichts übernommen wurde: {found}. Sie blieben, wie sie waren: {expected}.',
    en: 'Existing features for which nothing was taken from the new file: {found}. They stayed as they were: {expected}.',
  },
  'import-update-value': {
    severity: 'notice',
    de: 'Wo die neue Datei für „{found}“ nichts nennt, blieb der bisherige Wert (Objekte: {expected}).',
    en: 'Where the new file has nothing for “{found}”, the old value stayed (features: {expected}).',
  },
  'import-update-cut': {
    severity: 'warning',
    de: 'Wo die neue Datei für „{found}“ nur den Anfang des bisherigen Textes hat, so weit eine Shapefile reicht (254 Bytes), blieb der bisherige Text (Objekte: {expected}).',
    en: 'Where the new file has for “{found}” only the beginning of the former text, as far as a shapefile has room (254 bytes), the former text stayed (features: {expected}).',
  },
  'import-update-flattened': {
    severity: 'warning',
    de: 'Objekte, deren bisheriger Umriss oder Verlauf durch einen Punkt oder eine Linie der neuen Datei ersetzt wurde: {found} ({expected}). Soll er bleiben, lassen Sie die Lage in der neuen Datei weg.',
    en: 'Features whose former outline or course was replaced by a point or a line of the new file: {found} ({expected}). To keep it, leave the position out of the new file.',
  },
  'import-update-older': {
    severity: 'warning',
    de: 'Objekte, deren Stand in der neuen Datei älter ist als der bisherige: {found} ({expected}). Sie haben nun Stand und Angaben der neuen Datei. Prüfen Sie, ob es die richtige Datei ist.',
    en: 'Features whose date in the new file is older than the former one: {found} ({expected}). They now have the date and the values of the new file. Check that it is the right file.',
  },
  'import-update-moved': {
    severity: 'warning',
    de: 'Objekte, die nun mehr als 1 km von ihrer bisherigen Lage entfernt liegen: {found} ({expected}). Prüfen Sie, ob es dieselben Objekte sind und die Lage stimmt.',
    en: 'Features that now lie more than 1 km from their former position: {found} ({expected}). Check that they are the same features and the position is right.',
  },
  'import-update-probably': {
    severity: 'warning',
    de: 'Neue Objekte, die nach Name oder Umriss vermutlich vorhandene unter einem anderen Schlüssel sind: {found} ({expected}). Beide stehen nun in der Ebene. Sind sie dasselbe, löschen Sie eines davon.',
    en: 'New features that by name or outline are probably existing ones under another key: {found} ({expected}). Both are now in the layer. If they are the same, delete one of them.',
  },
  'import-update-no-key': {
    severity: 'error',
    de: 'Dem Objekt „{found}“ fehlt der Schlüssel „{expected}“, nach dem abgeglichen werden soll. Ergänzen Sie ihn, oder nennen Sie mit --update einen anderen.',
    en: 'The feature “{found}” lacks the key “{expected}” by which to match. Add it, or specify another one with --update.',
    page: {
      de: 'Dem Objekt „{found}“ fehlt der Schlüssel „{expected}“, nach dem abgeglichen werden soll. Ergänzen Sie ihn.',
      en: 'The feature “{found}” lacks the key “{expected}” by which to match. Add it.',
    },
  },
  'import-update-rows': {
    severity: 'error',
    de: 'Die Kennungen sind nur Nummern. Bei {found} davon sprechen Name und Lage nicht dafür, dass das vorhandene Objekt dieser Nummer dasselbe ist ({expected}). Nennen Sie mit --update eine Spalte, die jedes Objekt eindeutig bezeichnet; oder sagen Sie, was gilt: dieselben Objekte (--rows same) oder andere, die dazukommen (--rows new).',
    en: 'The IDs are only numbers. For {found} of them name and position do not suggest that the existing feature of that number is the same ({expected}). Give --update a column that identifies each feature; or say which is true: the same features (--rows same) or others, which are added (--rows new).',
    page: {
      de: 'Die Kennungen sind nur Nummern. Bei {found} davon sprechen Name und Lage nicht dafür, dass das vorhandene Objekt dieser Nummer dasselbe ist ({expected}).',
      en: 'The IDs are only numbers. For {found} of them name and position do not suggest that the existing feature of that number is the same ({expected}).',
    },
  },
  'import-update-key-twice': {
    severity: 'error',
    de: 'Der Schlüssel „{found}“ ({expected}) kommt zweimal vor; abgleichen lässt sich nur, was eindeutig ist. Berichtigen Sie ihn, oder nennen Sie mit --update einen anderen.',
    en: 'The key “{found}” ({expected}) occurs twice; only what is unique can be matched. Correct it, or specify another one with --update.',
    page: {
      de: 'Der Schlüssel „{found}“ ({expected}) kommt zweimal vor; abgleichen lässt sich nur, was eindeutig ist. Berichtigen Sie ihn.',
      en: 'The key “{found}” ({expected}) occurs twice; only what is unique can be matched. Correct it.',
    },
  },
} as const satisfies Record<string, Word>;
