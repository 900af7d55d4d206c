// SPDX-License-Identifier: EUPL-1.2
// The German words of an outline of one’s own.

import { formatNumber } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');

export const checkOutlineDe = {
  outline: {
    heading: 'Eigene Fläche zeichnen oder ein Gebiet ausprobieren',
    lead: 'Setzen Sie die Ecken auf der Karte, mit dem Zeiger oder mit der Tastatur, tippen Sie sie ein, oder öffnen Sie eine GeoJSON-Datei. Die Zahlen rechnen mit, während Sie eine Ecke ziehen. Nichts davon ändert Daten, und nichts verlässt dieses Gerät.',
    own: 'Eigene Fläche, ändert keine Daten.',
    whatIf: (name: string) => `Eigene Fläche nach „${name}“, ändert keine Daten.`,
    start: 'Ecken setzen',
    goOn: 'Weitere Ecken setzen',
    done: 'Fertig',
    copy: (name: string) => `Umriss von „${name}“ ausprobieren`,
    corners: (count: number) => (count === 1 ? '1 Ecke' : `${n(count)} Ecken`),
    needs: 'Drei Ecken sind nötig.',
    drawFirst:
      'Klicken Sie auf die Karte. Mit der Tastatur: Karte verschieben, Eingabetaste setzt eine Ecke am Fadenkreuz.',
    drawMore:
      'Klick oder Eingabe auf der ersten oder letzten Ecke schließt den Umriss, Esc nimmt die letzte Ecke weg.',
    drag: 'Ziehen Sie an einer Ecke, oder an der Mitte einer Seite für eine neue.',
    full: (most: number) => `Mehr als ${n(most)} Ecken fasst der Link nicht.`,
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    clear: 'Umriss löschen',
    open: 'GeoJSON öffnen',
    noPolygon: (name: string) =>
      `In „${name}“ wurde keine Fläche gefunden. Erwartet: ein Polygon in Längen- und Breitengrad (WGS 84).`,
    noReader: (name: string) =>
      `„${name}“ ist nicht gelesen: Der Teil des Programms, der Umrisse liest, kam nicht an. Bitte wählen Sie die Datei noch einmal.`,
    moreAreas: (count: number) =>
      `Genommen ist die erste Fläche der Datei; ${n(count)} weitere ${count === 1 ? 'zählt' : 'zählen'} nicht.`,
    dropped: (count: number, most: number) =>
      `${count === 1 ? 'Eine Ecke ist' : `${n(count)} Ecken sind`} weggelassen: Der Link fasst ${n(most)}.`,
    holes: (count: number) =>
      count === 1
        ? 'Das Gebiet hat ein Loch; der Umriss hat keines und zählt es mit.'
        : `Das Gebiet hat ${n(count)} Löcher; der Umriss hat keine und zählt sie mit.`,
    parts: (count: number) =>
      count === 1
        ? 'Das Gebiet hat einen weiteren Teil; der Umriss nimmt den mit den meisten Ecken.'
        : `Das Gebiet hat ${n(count)} weitere Teile; der Umriss nimmt den mit den meisten Ecken.`,
    crossing: 'Der Umriss schneidet sich selbst. So hat er keine Fläche und keine Zahlen.',
    onlyWithin: (name: string) =>
      `Haushalte, Betriebe und Anteile sind die des Teils in ${name}: Über den Rest steht nichts in den Daten. Fläche und Umfang sind die des ganzen Umrisses.`,
    allOutside: (name: string) =>
      `Nach der Grenze in den Daten liegt der Umriss ganz außerhalb von ${name}: Über Haushalte, Betriebe und Leitungen dort steht nichts in den Daten.`,
    landWithoutFigure:
      'Die Spalte „Fläche“ rechnet auch das Land ein, auf dem niemand gezählt ist, wie Wald und Wiese: Es gilt darin als nicht versorgt.',
    /** In place of a share that so few do not bear, and below the table why. */
    tooFew: 'zu wenige',
    tooFewWhy: 'Zu wenige: Von weniger als 10 Gezählten im Umriss steht kein Anteil da.',
    noShare: 'zu wenige für einen Anteil',
    picture: 'Skizze des Umrisses',
    figures: 'Zahlen der eigenen Fläche',
    sizes: { areaM2: 'Fläche', perimeterM: 'Umfang', households: 'Haushalte', businesses: 'Betriebe' },
    caption: 'Für wie viele gibt es die Geschwindigkeit, mit der besten Leitung',
    atLeast: 'mindestens',
    before: 'vorher',
    beforeBelow: 'darunter vorher',
    beforeIs: (name: string) => `„vorher“ ist „${name}“, wie es in den Daten steht.`,
    announced: (households: string, businesses: string, share: string) =>
      `${households} ${households === '1' ? 'Haushalt' : 'Haushalte'}, ${businesses} ${businesses === '1' ? 'Betrieb' : 'Betriebe'}, ${share}`,
    /** Whose numbers they are where the outline reaches beyond the municipality: the area is of all of it. */
    announcedWithin: (area: string, name: string, told: string) => `${area}; im Teil in ${name}: ${told}`,
    announcedOutside: (area: string, name: string) =>
      `${area}, nach der Grenze in den Daten ganz außerhalb von ${name}: Haushalte, Betriebe und Leitungen nicht bekannt`,
    announcedShare: {
      households: (speed: string, share: string) => `ab ${speed}: ${share} der Haushalte`,
      businesses: (speed: string, share: string) => `ab ${speed}: ${share} der Betriebe`,
      area: (speed: string, share: string) => `ab ${speed}: ${share} der Fläche`,
    },
    showFigures: 'Alle Zahlen',
    cornersHeading: (count: number) => `Ecken als Liste (${n(count)})`,
    keys: 'Ecke auswählen, dann: Pfeiltasten verschieben um 10 m, mit Umschalt um 1 m, Entf nimmt sie weg.',
    corner: (number: number) => `Ecke ${n(number)}`,
    remove: (number: number) => `Ecke ${n(number)} entfernen`,
    move: (number: number) => `Ecke ${n(number)} verschieben`,
    direction: { north: 'nach Norden', east: 'nach Osten', south: 'nach Süden', west: 'nach Westen' },
    fine: (metres: number) => `Schritt ${n(metres)} m`,
    typed: 'Ecke eingeben (Breite, Länge)',
    add: 'Hinzufügen',
    notTyped: (found: string) =>
      `„${found}“ ist kein Ort. Erwartet: Breite und Länge in Grad, etwa 51,21970 7,62730.`,
    legend: 'eigene Fläche',
    kept: 'Ihre eigene Fläche (gestrichelt) ist hier nicht gefragt.',
    checkAgain: 'Wieder prüfen',
    line: {
      heading: 'Was wäre, wenn hier eine andere Leitung läge?',
      technology: 'Angenommene Technik',
      speed: 'Angenommener Download',
      none: 'keine Annahme',
      lead: (speed: string) =>
        `Anteil mit mindestens ${speed}, beste Leitung, vorher und nachher. Das ist eine Annahme und ändert keine Daten.`,
      where: 'Wo, wer',
      today: 'Datenstand',
      supposed: 'mit dieser Leitung',
      assumption:
        'Annahme: Diese Leitung ist für alle im Umriss verfügbar. Der Upload steht in keiner Datei, deshalb folgt daraus keine Zahl.',
    },
    plan: {
      heading: 'Was das Vorhaben ändern würde',
      /** Of one that was reported done, wholly or largely, after the day of the data. */
      headingBuilt: 'Was das Vorhaben an den Daten ändert',
      lead: (speed: string) => `Anteil in der ganzen Stadt mit mindestens ${speed}, beste Leitung.`,
      whom: 'Wer',
      today: 'Datenstand',
      planned: 'Gebiet der Datei',
      outlined: 'dieser Umriss',
      noSpeed:
        'Welche Geschwindigkeit das Vorhaben bringt, ist nicht bekannt. Deshalb ändert es hier keine Zahl.',
      assumption: (name: string) =>
        `Annahme: „${name}“ macht die Leitung im Umriss für alle verfügbar, und kein anderes Vorhaben zählt mit.`,
    },
  },
};

export type CheckOutlineWords = typeof checkOutlineDe;
