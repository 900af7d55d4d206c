// SPDX-License-Identifier: EUPL-1.2
// The German words of the projects, their promises and what they would change in the council report.

export const expansionDe = {
  states: {
    heading: 'Angekündigte Enden und ihr Stand',
    lead: 'Gerechnet auf den {day}; eine neuere Meldung kann ungelesen sein. Angekündigt heißt: So stand es in der Quelle; eine Zusage ist das nicht. Wie oft und wie weit jeder Termin rückte: Anlage, „Angekündigte Termine“.',
    caption: 'Angekündigtes Ende und Stand je Vorhaben',
    first: 'zuerst angekündigt',
    last: 'zuletzt angekündigt',
    slip: 'später',
    state: 'Stand',
    none: 'nicht bekannt',
    /** Behind a date that no source says as it stands; the ledger says what of it was inferred. */
    inferred: ' (abgeleitet)',
    elsewhere: ' (betrifft die Stadt nicht)',
    of: {
      done: 'fertig, gemeldet {date}',
      doneUndated: 'fertig',
      mostlyDone: 'weitgehend fertig, gemeldet {date}',
      overdue: 'Termin vorbei, kein Ende gemeldet',
      partOverdue: 'Termin eines Teils vorbei, nichts gemeldet; das Ende steht noch bevor',
      due: 'Termin steht noch bevor',
      undated: 'kein angekündigtes Ende bekannt',
    },
  },

  expansion: {
    heading: 'Wer baut was, womit und bis wann?',
    lead: 'Wo „ganzes Vorhaben“ dabeisteht, gelten die Zahlen auch für andere Kommunen: Der Anteil der Stadt ist nicht bekannt.',
    projects: 'Programme, Vorhaben und Baustellen',
    project: 'Vorhaben',
    state: 'Stand',
    operator: 'Wer baut',
    covers: 'Betrifft die Stadt',
    addresses: 'Adressen',
    households: 'Haushalte',
    businesses: 'Betriebe',
    scope: 'gilt für',
    scopes: { city: 'Stadt', whole: 'ganzes Vorhaben', withoutCity: 'ganzes Vorhaben, ohne die Stadt' },
    ended: ', Ende gemeldet {date}',
    mostlyEnded: ', weitgehend fertig {date}',
    money: 'Wer zahlt',
    moneyLead:
      'Der Eigenanteil ist gerechnet: Kosten minus Bund minus Land. In Klammern steht der Anteil an den Kosten. Eigenwirtschaftlicher Ausbau kostet kein öffentliches Geld, das die Daten kennen.',
    cost: 'Kosten',
    federal: 'Bund',
    stateMoney: 'Land',
    own: 'Kreis und Kommunen, gerechnet',
    ownPublished: 'Kreis und Kommunen, veröffentlicht',
  },

  promises: {
    heading: 'Angekündigte Termine',
    lead: 'Jeder angekündigte Termin, nach Vorhaben, mit seiner Verschiebung gegenüber dem vorigen desselben Vorhabens. Wo nicht bekannt ist, wann er gesagt wurde, stehen die Termine in der Reihenfolge der Datei.',
    caption: 'Jeder Termin und seine Verschiebung',
    said: 'gesagt am',
    what: 'was',
    events: { start: 'Beginn', completion: 'Ende', partial: 'Teil' },
    for: 'für',
    slip: 'Verschiebung',
    source: 'Quelle',
    total: 'zusammen',
    overdue: 'Der letzte Termin ist vorbei, ein Ende ist nicht gemeldet: {names}.',
    undated: 'Kein Termin ist bekannt für: {names}.',
    first: 'erster Termin',
  },

  effect: {
    heading: 'Was die Pläne an den Antworten ändern würden',
    nothing:
      'Von keinem Vorhaben, das noch kommt, ist zugleich ein Gebiet und ein Termin bekannt. Was angekündigt ist, ändert darum keinen gerechneten Anteil.',
    noCoverage:
      'Ohne Angaben zur Versorgung ist nicht bekannt, was die Pläne an den Antworten ändern würden.',
    noPlans: 'In den Daten steht kein Vorhaben; was der Ausbau an den Anteilen ändert, ist nicht bekannt.',
    built:
      'Seit dem Datenstand fertig oder weitgehend fertig gemeldet, darum kein Szenario, und in der Tabelle mitgezählt: {names}.',
    builtUncounted:
      'Auch seit dem Datenstand fertig oder weitgehend fertig gemeldet, aber in keinem Anteil gezählt, weil Gebiet oder Geschwindigkeit nicht bekannt ist: {names}.',
    mostlyCounted:
      'Was erst weitgehend fertig gemeldet ist, zählt dabei als fertig: mit allen, die in seinem Umriss gezählt sind. Wie viele von ihnen die Leitung schon haben, ist nicht bekannt.',
    mostly: (name: string) => `${name} (weitgehend fertig)`,
    announced:
      'Szenario: Was angekündigt ist und ein Gebiet hat, auch ein nur gezeichnetes, und einen Termin, ist im Zeitraum {quarter} gebaut.',
    assumed:
      'Annahme dieses Berichts: Auch die Vorhaben ohne Termin ({names}) sind gebaut, in ihrem gezeichneten Umriss.',
    assumption: 'Annahme: Auch Vorhaben ohne Termin sind gebaut, in ihrem gezeichneten Umriss.',
    notCounted:
      'In dieser Tabelle aus dem jeweils genannten Grund nicht gezählt; kein Unterschied heißt darum nicht, dass diese Vorhaben nichts bringen:',
    drawn:
      'Die Umrisse sind gezeichnet, weil das wirkliche Gebiet nicht bekannt ist. Was ein Vorhaben in dieser Tabelle bringt, folgt den Haushalten in seinem Umriss und nicht der veröffentlichten Zahl:',
    unrounded: 'Die Unterschiede sind aus den ungerundeten Anteilen gerechnet.',
    drawnItem: ': veröffentlicht {published} Haushalte, im gezeichneten Umriss {drawn}',
    fitted: ' (an die veröffentlichte Zahl angepasst)',
    caption: 'Anteile zum Datenstand und nach dem Ausbau',
    question: 'Gebiete und Leitung',
    now: 'Datenstand',
    afterBuilt: 'mit seither Gebautem',
    afterAnnounced: 'auch Angekündigtes gebaut',
    afterAssumed: 'auch ohne Termin',
    difference: 'Unterschied',
  },
};
