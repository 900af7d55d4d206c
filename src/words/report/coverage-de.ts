// SPDX-License-Identifier: EUPL-1.2
// The German words of coverage, its areas and the published series in the council report.

export const coverageDe = {
  coverage: {
    heading: 'Wie gut sind Betriebe und Haushalte versorgt?',
    letters: {
      industrial: 'Gewerbe- und Industriegebiete',
      residential: 'Wohngebiete',
      mixed: 'Gemischte Gebiete, für sich gezählt',
      all: 'Ganze Stadt',
    },
    answer: {
      households: {
        line: '{opening} für {share} der Haushalte eine Leitung mit mindestens {speed} verfügbar',
        more: ', für {share} eine mit {speed}',
        fibre: '; Glasfaser mit {speed} {was} es für {share}',
      },
      businesses: {
        line: '{opening} für {share} der Betriebe eine Leitung mit mindestens {speed} verfügbar',
        more: ', für {share} eine mit {speed}',
        fibre: '; Glasfaser mit {speed} {was} es für {share}',
      },
      area: {
        line: '{opening} auf {share} der Fläche eine Leitung mit mindestens {speed}',
        more: ', auf {share} mit {speed}',
        fibre: '; Glasfaser mit {speed} auf {share}',
      },
    },
    lineUnknown: 'Der Anteil mit {speed} ist nicht bekannt.',
    fibreUnknown: 'Der Anteil mit Glasfaser und {speed} ist nicht bekannt.',
    byTechnologyOnly:
      'Zur jeweils besten Technik ist nichts bekannt; die Tabellen nennen, was je Technik bekannt ist.',
    /** Of more than a twentieth nothing is known: then no share is one of all. */
    withoutFigure: 'Gezählt sind nur die mit Angabe: Für {count} {whom} in {place} fehlt sie.',
    withoutWhom: { households: 'Haushalte', businesses: 'Betriebe' },
    withoutWhere: {
      industrial: 'Gewerbe- und Industriegebieten',
      residential: 'Wohngebieten',
      mixed: 'Mischgebieten',
      all: 'der ganzen Stadt',
    },
    otherUnit: 'Für {asked} ist hier keine Versorgung bekannt; gezählt wird darum: {unit}.',
    /** Somebody counted, and found none. */
    noneOfUnit: 'Nach den Daten gibt es hier keine {asked}; gezählt wird darum: {unit}.',
    opening: {
      data: { people: '{moment} war', area: '{moment} gab es', was: 'war' },
      built: {
        people: 'Nach dem Datenstand {data}, ergänzt um {names}, war',
        area: 'Nach dem Datenstand {data}, ergänzt um {names}, gab es',
        was: 'war',
      },
      scenario: { people: 'Im Szenario {moment} ist', area: 'Im Szenario {moment} gibt es', was: 'ist' },
    },
    available:
      'Verfügbar heißt: eine Leitung ist buchbar oder führt am Grundstück vorbei. Ob ein Haus angeschlossen ist, steht unter „Vorbeigeführt, angeschlossen, genutzt“.',
    byTechnology: (group: string, unit: string) =>
      `${group}: Anteil je Technik und Geschwindigkeit (${unit})`,
    byUnit: (group: string) => `${group}: dieselbe Frage, anders gezählt (beste Technik)`,
    technology: 'Technik',
    unit: 'Gezählt werden',
    atLeast: 'ab {speed}',
    span: 'Unterschied durch die Zählung',
    moves:
      'Wie weit die Antwort davon abhängt, wer gezählt wird, zeigt die letzte Zeile: Zwischen den Zählungen liegen bei {thousand} {span}. Der Unterschied ist aus den ungerundeten Anteilen gerechnet.',
    nothing: 'Für diese Gebiete ist keine Versorgung bekannt.',
    /** Of cells that lie in no known outline. */
    noOutline:
      'In keiner Datei steht ein Umriss dazu; deshalb ist nicht bekannt, welche Versorgung darin liegt.',
    map: 'Gebiete nach dem Anteil mit Gigabit (Betriebe in Gewerbegebieten, sonst Haushalte); gestrichelt: Ausbau',
    mapSteps: [
      'unter einem Fünftel',
      'ein bis zwei Fünftel',
      'zwei bis drei Fünftel',
      'drei bis vier Fünftel',
      'mehr als vier Fünftel',
      'keine Angabe',
    ],
    units: { households: 'Haushalte', businesses: 'Betriebe', area: 'Fläche' },
    of: { households: 'von Haushalten', businesses: 'von Betrieben', area: 'von Fläche' },
  },

  funnel: {
    heading: 'Vorbeigeführt, angeschlossen, genutzt',
    noCount: 'Wie viele Anschlüsse vorbeigeführt, angeschlossen und genutzt sind, ist nicht bekannt.',
    lead: 'Bekannt ist nur eine Zählung der Betriebe in Gewerbegebieten. Mit welcher Technik sie angeschlossen sind, sagt die Quelle nicht.',
    caption: 'Betriebe in Gewerbegebieten nach Anschluss',
    state: 'Anschluss',
    count: 'Betriebe',
    share: 'Anteil',
    asOf: 'Stand',
    passed: 'vorbeigeführt: angeschlossen oder anschließbar',
    activated: 'genutzt (Vertrag geschlossen)',
    homes: 'Haushalte: angeschlossen, genutzt',
  },

  zones: {
    heading: 'Gebiete von schlecht bis gut',
    noneKnown: '{group}: Für keines dieser Gebiete ist eine Versorgung bekannt.',
    lead: 'Geordnet nach dem Anteil mit mindestens {speed}, beste Technik.',
    unranked: 'Die Anteile, nach denen sie zu ordnen wären, sind nicht bekannt; sie stehen nach dem Namen.',
    leadUnits:
      'Wohngebiete stehen nach ihren Haushalten, Gewerbegebiete nach ihren Betrieben, gemischte nach dem kleineren der beiden Anteile; in deren Tabelle stehen beide.',
    both: 'Haushalte und Betriebe',
    drawn: 'Alle Umrisse sind gezeichnet.',
    drawnSoFar:
      'Alle bekannten Umrisse sind gezeichnet; wo keiner bekannt ist, ist auch kein Anteil bekannt.',
    someDrawn: 'Ein Teil der Umrisse ist gezeichnet.',
    zone: 'Gebiet',
    nobody: 'niemand gezählt',
    gigabit: 'Gigabit',
    fibre: 'Glasfaser mit Gigabit',
    cut: (listed: number, all: number) =>
      `die ersten ${listed} von ${all}; alle: nuf report --json, unter zones`,
  },

  spots: {
    heading: 'Weiße und graue Flecken',
    lead: 'Nach der Regel „{rule}“, gültig {valid}. Quelle der Regel: {source}, gelesen am {verified}.',
    notCounted:
      'Wer unter der Schwelle einer Förderregel liegt, ist nicht bekannt: Dafür müssen Haushalte oder Betriebe in einem bekannten Umriss gezählt und ihre Anteile an der Schwelle bekannt sein.',
    nothing: 'Ohne Angaben zur Versorgung ist nicht bekannt, wer unter der Schwelle einer Förderregel liegt.',
    noRule: 'Für dieses Datum ist keine Förderregel in den Daten.',
    open: 'heute',
    validFrom: '{from} bis {until}',
    validUntil: 'bis {until}',
    over: 'Diese Regel gilt nicht mehr; nach ihr gezählt ist der Stand der Daten.',
    range:
      'Die Regel liegt zwischen zwei Geschwindigkeitsstufen der Daten, und der Upload bleibt außer Betracht: „mindestens“ zählt, wer sicher darunter liegt, „höchstens“, wer darunter liegen kann.',
    believed: 'Von wann bis wann diese Regel gilt, ist nicht sicher gelesen.',
    caution: 'Auskunft nach dieser Regel, keine Zusage. Entscheidend ist die Markterkundung.',
    meaning: 'Weiß heißt: unter {thirty}. Grau heißt: ab {thirty}, aber unter der Schwelle dieser Regel.',
    caption: (moment: string) => `Wer unter der Schwelle lag (${moment})`,
    captionBuilt: (data: string, names: string) =>
      `Wer unter der Schwelle lag (${data}, ergänzt um ${names})`,
    captionThen: (quarter: string) => `Wer unter der Schwelle liegt (Szenario ${quarter})`,
    uncounted:
      'Seit dem Datenstand fertig oder weitgehend fertig gemeldet, hier aber nicht gezählt: {names}. Wie viele der Gezählten dadurch nicht mehr unter der Schwelle liegen, ist nicht bekannt.',
    group: 'Gebiete',
    unit: 'gezählt werden',
    white: 'weiß',
    greyAtLeast: 'grau, mindestens',
    greyAtMost: 'grau, höchstens',
    total: 'von',
  },

  officialSeries: {
    heading: 'Amtliche Reihe',
    lead: 'Breitbandatlas, ganze Stadt.',
    notDemo:
      'Diese Zahlen sind veröffentlicht und nicht aus den Demo-Feldern gerechnet; sie stehen für sich.',
    newer: 'Neuere Werte dieser Reihe sind für die Stadt nicht bekannt.',
    none: 'Eine amtliche Reihe für die ganze Stadt ist nicht bekannt.',
    units: {
      households: 'Private Haushalte',
      firms: 'Alle Betriebe',
      firmsInEstates: 'Betriebe in Gewerbegebieten',
    },
    release: 'Stand',
    fibre: 'Glasfaser ab {speed}',
    gap: 'Die Anteile aus den Demo-Feldern weichen von den amtlichen desselben Stands um höchstens {gap} ab; verglichen wurden {pairs} Anteile der ganzen Stadt und der Gewerbegebiete.',
    others: 'Weitere veröffentlichte Angaben zu den Leitungen',
    othersLead:
      'Andere Stellen zählten anders. Diese Angaben stehen neben der Reihe und werden nicht mit ihr verrechnet.',
  },
};
