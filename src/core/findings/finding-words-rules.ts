// SPDX-License-Identifier: EUPL-1.2
// Findings of the rules that layers declare: what does not fit together, the municipality, the calendar, the former version.

import type { Word } from './finding';

export const rules = {
  'zones-overlap': {
    severity: 'error',
    de: 'Die Gebiete {expected} überlappen sich auf {found}; jeder Ort darf nur einmal zählen. Verschieben Sie die gemeinsame Grenze oder löschen Sie das doppelte Gebiet.',
    en: 'The areas {expected} overlap by {found}; each place may count only once. Move the common border or delete the area that is there twice.',
  },
  'zones-slit': {
    severity: 'warning',
    de: 'Zwischen {expected} bleibt ein Spalt von höchstens {found}. Ziehen Sie die Grenzen zusammen, oder lassen Sie einen breiteren Abstand.',
    en: 'Between {expected} there is a gap of at most {found}. Close it by sharing the border, or leave a wider gap.',
  },
  'zones-lone-corner': {
    severity: 'warning',
    de: 'An der Grenze von {expected} liegen Ecken, die nur eines der Gebiete hat: {count}. Fügen Sie dem anderen dieselbe Ecke ein.',
    en: 'On the border of {expected} there are corners that only one of the areas has: {count}. Add the same corner to the other one.',
  },
  'part-above-whole': {
    severity: 'error',
    de: 'Der Teil ist größer als das Ganze: {found}, erwartet wird {expected}. Berichtigen Sie einen der Werte.',
    en: 'The part is larger than the whole: found {found}, expected {expected}. Correct one of the values.',
  },
  'state-not-last': {
    severity: 'error',
    de: 'Der Stand und der letzte Eintrag des Verlaufs widersprechen sich: {found}, im Verlauf {expected}. Ergänzen Sie den Verlauf oder berichtigen Sie den Stand.',
    en: 'The state and the last entry of the history contradict each other: {found}, in the history {expected}. Complete the history or correct the state.',
  },
  'states-backwards': {
    severity: 'warning',
    de: 'Der Verlauf geht zurück: Nach {expected} kommt {found}. Prüfen Sie Reihenfolge und Stand.',
    en: 'The history goes back: after {expected} comes {found}. Check order and state.',
  },
  'date-ahead': {
    severity: 'warning',
    de: 'Das Datum {found} liegt nach heute ({expected}), sagt aber, was schon geschehen ist ({count}-mal). Berichtigen Sie es.',
    en: 'The date {found} is after today ({expected}) but says what has happened already ({count} times). Correct it.',
  },
  'sum-off': {
    severity: 'warning',
    de: 'Die Summe der Ebene ist {found}, in municipality.json steht {expected}. Prüfen Sie Einheit und Vollständigkeit.',
    en: 'The sum of the layer is {found}; municipality.json says {expected}. Check unit and completeness.',
  },
  'above-town': {
    severity: 'error',
    de: 'Der Wert {found} ist größer als der der ganzen Gemeinde ({expected}). Berichtigen Sie ihn.',
    en: 'The value {found} is larger than that of the whole municipality ({expected}). Correct it.',
  },
  'area-other-unit': {
    severity: 'error',
    de: 'Angegeben sind {found} ha, der gezeichnete Umriss misst nur {expected} ha. Wahrscheinlich sind Quadratmeter gemeint: Teilen Sie den Wert durch 10.000; in einer Tabelle genügt „(m²)“ im Kopf der Spalte.',
    en: 'The stated area is {found} ha, but the drawn outline measures only {expected} ha. Square metres are probably meant: divide the value by 10,000; in a table “(m²)” in the head of the column is enough.',
  },
  'area-far-off': {
    severity: 'warning',
    de: 'Angegeben sind {found} ha, der gezeichnete Umriss misst {expected} ha. Prüfen Sie, ob die Zahl in Hektar ist (nicht in Ar oder Quadratkilometern) und zu diesem Umriss gehört.',
    en: 'The stated area is {found} ha, the drawn outline measures {expected} ha. Check that the number is in hectares (not in ares or square kilometres) and belongs to this outline.',
  },
  'town-differs': {
    severity: 'warning',
    de: 'Hier steht {found}, in municipality.json {expected} ({count}-mal). Eins von beiden stimmt nicht.',
    en: 'Found {found} here but {expected} in municipality.json ({count} times). One of the two is wrong.',
  },
  'shares-too-small': {
    severity: 'error',
    de: 'Kein Anteil der ganzen Ebene ist größer als {found}; erwartet werden Prozent (0 bis 100). Sind es Bruchteile, nehmen Sie sie mal 100.',
    en: 'No share of the whole layer is above {found}; per cent (0 to 100) are expected. If they are fractions, multiply them by 100.',
  },
  'shares-as-fractions': {
    severity: 'error',
    de: 'Kein Anteil dieses Felds ist größer als {found}; von den {expected}, die hier gezählt sind, wäre das niemand. Andere Felder haben Prozent (0 bis 100). Sind es hier Bruchteile, nehmen Sie sie mal 100.',
    en: 'No share of this cell is above {found}; of the {expected} who are counted here that would be nobody. Other cells have per cent (0 to 100). If these are fractions, multiply them by 100.',
  },
  'dates-mixed': {
    severity: 'warning',
    de: 'Die Objekte haben verschiedene Stände: der älteste {found}, der neueste {expected}; in Klammern die Zahl der Objekte. Als Stand der Daten gilt der, bis zu dem die meisten reichen.',
    en: 'The features have different dates: the oldest {found}, the newest {expected}; in brackets the number of features. The date of the data is the one up to which most of them reach.',
  },
  'layer-emptied': {
    severity: 'error',
    de: 'Die Datei ist leer, vorher standen {count} Objekte darin: {expected}. Holen Sie sie zurück (git checkout -- Datei). Soll die Ebene leer sein, löschen Sie die Datei.',
    en: 'The file is empty; before it held {count} features: {expected}. Restore them (git checkout -- file). If the layer is to be empty, delete the file.',
  },
  'features-lost': {
    severity: 'warning',
    de: 'Vorher waren da und fehlen jetzt: {expected} ({count}). War das keine Absicht, holen Sie sie aus dem früheren Stand zurück.',
    en: 'These were there before and are missing now: {expected} ({count}). If that was not intended, restore them from the former version.',
  },
  'announcement-changed': {
    severity: 'warning',
    de: 'Ein früher eingetragener Termin fehlt oder wurde geändert: {found} ({count}-mal). Angekündigte Termine werden nur ergänzt: Der frühere bleibt stehen, der neue kommt dazu.',
    en: 'An entry that was there before is missing or changed: {found} ({count} times). Announced dates are only added, never replaced: keep the former one and put the new one beside it.',
  },
  'list-emptied': {
    severity: 'warning',
    de: 'Die Liste ist leer, vorher hatte sie {found} Einträge ({count}-mal). Holen Sie sie aus dem früheren Stand zurück.',
    en: 'The list is empty; before it had {found} entries ({count} times). Restore them from the former version.',
  },
  'null-became-false': {
    severity: 'warning',
    de: 'Aus „nicht bekannt“ (null) wurde „nein“ (false), {count}-mal. Wenn es niemand weiß, schreiben Sie wieder null; QGIS macht das mit einem Kontrollkästchen von selbst.',
    en: '“Not known” (null) became “no” (false), {count} times. If nobody knows, write null again; the check box of QGIS does this by itself.',
  },
  'numbers-rounded': {
    severity: 'warning',
    de: 'Aus {expected} wurde {found} ({count}-mal): Nachkommastellen gingen verloren. Prüfen Sie, ob ein Programm die Spalte als ganze Zahlen geführt hat.',
    en: '{expected} became {found} ({count} times): decimals were lost. Check whether a program kept the column as whole numbers.',
  },
} as const satisfies Record<string, Word>;
