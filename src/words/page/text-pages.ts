// SPDX-License-Identifier: EUPL-1.2
// The longer texts: help, sources, imprint, privacy, accessibility. What only a municipality can say of itself comes as
// `TownTexts`; where it has not said it, the page says that it is missing.

import type { Language } from '../number/format';

export interface TextBlock {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

/** What a municipality says of itself, in one language. Null or empty: it has not, and the page says so. */
export interface TownTexts {
  /** Name, address, representative, phone, mail of who runs the page; empty while nobody is entered. */
  readonly operator: readonly string[];
  readonly serverLog: string | null;
  /** Rules on accessibility that bind the operator. */
  readonly rules: string | null;
  readonly feedback: { readonly label: string; readonly url: string } | null;
  readonly arbitration: { readonly name: string; readonly url: string | null } | null;
  readonly aboutData: readonly string[];
  /** Whom the files name as their source, where the municipality has listed nobody; else empty. */
  readonly namedSources: readonly string[];
  /** Titles of layers that hold anything drawn for lack of data. */
  readonly demoLayers: readonly string[];
}

type PageTexts = Readonly<
  Record<'help' | 'sources' | 'imprint' | 'privacy' | 'accessibility', readonly TextBlock[]>
>;

const de = (town: TownTexts): PageTexts => ({
  help: [
    {
      heading: 'So finden Sie Ihre Antwort',
      paragraphs: [
        'Tippen Sie einen Ort in das Suchfeld oder klicken Sie auf die Karte. Neben der Karte, auf dem Telefon darunter, steht dann, welche Leitung es dort am Stichtag der Daten gab, was geplant ist und wen Sie fragen können.',
      ],
    },
    {
      heading: 'Was die Wörter bedeuten',
      paragraphs: [],
      items: [
        'Glasfaser (FTTB/H): Die Glasfaser reicht bis ins Gebäude oder bis in die Wohnung.',
        'Kabel (HFC): das Fernsehkabelnetz, herunterladen bis 1.000 Mbit/s, hochladen deutlich langsamer.',
        'DSL (FTTC): Glasfaser bis zum grauen Kasten an der Straße, von dort Kupferkabel ins Haus.',
        'Mbit/s: Millionen Bit je Sekunde. 1.000 Mbit/s heißen auch Gigabit.',
        'Verfügbar oder „homes passed“: Die Leitung führt am Grundstück vorbei. Angeschlossen ist das Haus damit noch nicht.',
        'Szenario: So wäre es, wenn alles gebaut wäre, was mit Gebiet und Termin angekündigt ist. Eine Zusage ist das nicht.',
        'Nenner: das Ganze, von dem ein Anteil genommen ist, etwa alle Haushalte oder alle Betriebe.',
        'Weiße und graue Flecken: Orte, deren Leitung so langsam ist, dass ihr Ausbau gefördert werden kann. Wo die Grenze liegt, sagt die Regel ihrer Zeit.',
        'Markterkundung: Netzbetreiber erklären der Kommune, was sie in den nächsten drei Jahren bauen.',
        'NGA-Netz: ein schnelles Netz mit mindestens 30 Mbit/s.',
        'BauNVO: die Baunutzungsverordnung. Sie sagt, welche Nutzung in welcher Art von Gebiet zulässig ist.',
        'TA Lärm: die Richtwerte für Lärm von Betrieben, in dB(A) und für Tag und Nacht getrennt.',
      ],
    },
    {
      heading: 'Was echt ist und was Demo',
      paragraphs: [
        ...(town.aboutData.length > 0
          ? town.aboutData
          : [
              town.demoLayers.length > 0
                ? `Ganz oder zum Teil gezeichnet, weil es keine offenen Daten gibt (Demo): ${town.demoLayers.join(', ')}.`
                : 'Keine der Dateien enthält etwas, das mangels Daten gezeichnet ist.',
            ]),
        'Was nicht zu finden war, heißt hier „nicht bekannt“.',
      ],
    },
    {
      heading: 'Mit der Tastatur',
      paragraphs: [],
      items: [
        'Tabulatortaste: weiter zum nächsten Bedienelement; der Rahmen zeigt, wo Sie sind.',
        'Auf der Karte: Pfeiltasten verschieben, + und − vergrößern und verkleinern, Eingabe fragt den Punkt im Fadenkreuz ab.',
        'Alles, was die Karte zeigt, steht auch unter „Liste“ und „Zahlen“.',
      ],
    },
  ],
  sources: [
    {
      heading: 'Woher die Angaben kommen',
      paragraphs: [
        'Jedes Objekt nennt seine Quelle und seine Sicherheit und seinen Stand, wo die Quelle einen nennt; sonst ist er nicht bekannt. Amtliche Daten wurden verändert: eine Gemeinde ausgewählt, gerundet, vereinfacht.',
      ],
    },
    ...(town.namedSources.length > 0
      ? [
          {
            heading: 'Was die Dateien als Quelle nennen',
            paragraphs: ['Die Gemeinde hat noch keine Liste ihrer Quellen mit Lizenzen eingetragen.'],
            items: town.namedSources,
          },
        ]
      : []),
  ],
  imprint: [
    {
      heading: 'Anbieter',
      paragraphs:
        town.operator.length > 0
          ? town.operator
          : [
              'Diese Installation hat noch keinen Anbieter eingetragen. Wer sie betreibt, muss hier Name, Anschrift, Vertretung und Kontakt nennen (§ 5 DDG).',
            ],
    },
    {
      heading: 'Programm',
      paragraphs: [
        'Netz & Fläche ist freie Software unter der European Union Public Licence 1.2 (EUPL-1.2).',
      ],
    },
  ],
  privacy: [
    {
      heading: 'Was diese Seite nicht tut',
      paragraphs: [
        'Sie setzt keine Cookies, misst niemanden und ruft von sich aus keinen fremden Server auf. Schriften, Karte und Daten kommen von demselben Server wie die Seite.',
      ],
    },
    {
      heading: 'Was auf Ihrem Gerät bleibt',
      paragraphs: [
        'Ihre Suche, der angeklickte Punkt und Ihr Standort werden nur auf Ihrem Gerät verarbeitet. Der Link zu einer Ansicht trägt den Ort hinter dem Zeichen #; Browser senden diesen Teil nicht an den Server.',
        'Die Seite fragt Ihren Browser, ob eine Grafikkarte die Karte zeichnet. Die Antwort bleibt auf Ihrem Gerät und wird nicht gemerkt.',
        'Wenn Sie Sprache oder Darstellung ändern, merkt sich Ihr Browser das auf Ihrem Gerät.',
        'Ihre Merkliste von Standorten und Ihre Entwürfe beim Bearbeiten behält er ebenfalls nur auf Ihrem Gerät.',
        'Dateien, die Sie unter „Bearbeiten“ einlesen, werden nur auf Ihrem Gerät gelesen. Ihr Browser merkt sich, welche Spalte Sie welchem Feld zugeordnet haben.',
        'Damit die Seite auch ohne Netz funktioniert, behält Ihr Browser nach dem ersten Besuch eine Kopie von Programm, Schriften und Daten. Darin steht nichts über Sie, und die Kopie wird nirgendwohin gesendet.',
      ],
    },
    {
      heading: 'Was der Server sieht',
      paragraphs: [
        'Wie bei jedem Abruf einer Website erfährt der Server Ihre IP-Adresse.',
        town.serverLog ?? 'Ob und wie lange er sie speichert, muss der Betreiber hier noch angeben.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Stand der Vereinbarkeit',
      paragraphs: [
        town.rules
          ? `Diese Anwendung soll diese Regeln erfüllen: ${town.rules}.`
          : 'Welche Regeln zur Barrierefreiheit gelten, muss die betreibende Stelle hier noch nennen.',
        'Gebaut ist sie nach WCAG 2.2 AA. Geprüft wurde bisher automatisch (axe) und von Hand mit der Tastatur. Eine Prüfung durch Menschen mit Behinderungen und mit Vorlesesoftware steht noch aus.',
      ],
    },
    {
      heading: 'Die Karte und ihre Alternative',
      paragraphs: [
        'Das Kartenbild selbst können Vorlesegeräte nicht lesen. Alles, was es zeigt, steht als Text in der Antwort und als Tabelle unter „Liste“ und „Zahlen“.',
      ],
    },
    {
      heading: 'Worauf sich die Seite einstellt',
      paragraphs: ['Sie folgt den Einstellungen Ihres Geräts und kommt ohne eigene Zusatzprogramme aus.'],
      items: [
        'Tastatur: Alles ist mit Tabulator, Pfeiltasten, Eingabe und Escape erreichbar, auch die Karte: Pfeiltasten verschieben sie, + und − zoomen, Eingabe fragt den Punkt in der Mitte ab.',
        'Ziehen ist nirgends nötig: Für jede Zieh-Geste gibt es Klicks, Knöpfe oder Felder. Auf der Karte führen Suche, Liste, „Ganze Stadt“ und die Zoom-Knöpfe zu jedem Ort.',
        'Vergrößerung bis 400 %, doppelte Schrift, größere Textabstände, schmale Fenster ab 320 Bildpunkten.',
        'Helle und dunkle Darstellung, erzwungene Farben, mehr Kontrast (die Karte beginnt dann mit zwei Klassen im Verhältnis 3 : 1), wenig Bewegung.',
        'Ohne WebGL (die Grafikschnittstelle des Browsers) gibt es ein einfacheres Kartenbild; der Bericht an den Rat kommt ohne jedes Skript aus.',
      ],
    },
    {
      heading: 'Barrieren melden',
      paragraphs: [
        town.feedback
          ? `${town.feedback.label}: ${town.feedback.url}`
          : 'Die betreibende Stelle muss hier noch nennen, wo Sie Barrieren melden können.',
        town.arbitration
          ? `Hilft die Antwort nicht, vermittelt: ${[town.arbitration.name, town.arbitration.url].filter(Boolean).join(', ')}.`
          : 'Welche Stelle im Streit vermittelt, muss die betreibende Stelle hier noch nennen.',
      ],
    },
  ],
});

const en = (town: TownTexts): PageTexts => ({
  help: [
    {
      heading: 'How to find your answer',
      paragraphs: [
        'Type a place into the search field or click the map. The panel beside the map, or below it on a phone, then says which line was available there on the day of the data, what is planned and whom you can ask.',
      ],
    },
    {
      heading: 'What the words mean',
      paragraphs: [],
      items: [
        'Fibre (FTTB/H): the fibre reaches into the building or into the flat.',
        'Cable (HFC): the television cable network, downloads up to 1,000 Mbit/s, uploads much slower.',
        'DSL (FTTC): fibre to the cabinet in the street, copper from there to the house.',
        'Mbit/s: millions of bits per second. 1,000 Mbit/s is also called a gigabit.',
        'Available (“homes passed”): the line runs past the plot. That does not mean the house is connected.',
        'Scenario: how it would be if everything that has been announced with an area and a date were built. It is not a promise.',
        'Denominator: the whole that a share is taken of, such as all households or all businesses.',
        'White and grey spots: places whose line is so slow that building a better one can be funded. The rule in force at the time sets the limit.',
        'Market survey (Markterkundung): operators tell the municipality what they will build in the next three years.',
        'NGA network: a fast network with at least 30 Mbit/s.',
        'BauNVO: the federal ordinance on land use. It says which use is permitted in which kind of area.',
        'TA Lärm: the guideline values for noise from businesses, in dB(A), separately for day and night.',
      ],
    },
    {
      heading: 'What is real and what is demo',
      paragraphs: [
        ...(town.aboutData.length > 0
          ? town.aboutData
          : [
              town.demoLayers.length > 0
                ? `Drawn in whole or in part because there are no open data (demo): ${town.demoLayers.join(', ')}.`
                : 'None of the files holds anything drawn for lack of data.',
            ]),
        'What was not found is called “not known” here.',
      ],
    },
    {
      heading: 'By keyboard',
      paragraphs: [],
      items: [
        'Tab key: moves from one control to the next; the frame shows where you are.',
        'On the map: arrow keys move, + and − zoom, Enter asks about the point under the crosshair.',
        'Everything the map shows is also under “List” and “Figures”.',
      ],
    },
  ],
  sources: [
    {
      heading: 'Where the information comes from',
      paragraphs: [
        'Every feature names its source and its certainty, and its date where the source gives one; else it is not known. Official data were changed: one municipality selected, rounded, generalised.',
      ],
    },
    ...(town.namedSources.length > 0
      ? [
          {
            heading: 'What the files name as their source',
            paragraphs: ['The municipality has not entered a list of its sources and licences yet.'],
            items: town.namedSources,
          },
        ]
      : []),
  ],
  imprint: [
    {
      heading: 'Provider',
      paragraphs:
        town.operator.length > 0
          ? town.operator
          : [
              'No provider has been entered for this installation yet. Whoever runs it must state name, address, representative and contact details here (§ 5 DDG).',
            ],
    },
    {
      heading: 'Program',
      paragraphs: ['Netz & Fläche is free software under the European Union Public Licence 1.2 (EUPL-1.2).'],
    },
  ],
  privacy: [
    {
      heading: 'What this page does not do',
      paragraphs: [
        'It sets no cookies, tracks nobody and contacts no other server by itself. Fonts, map and data come from the same server as the page.',
      ],
    },
    {
      heading: 'What stays on your device',
      paragraphs: [
        'Your search, the point you clicked and your position are processed on your device only. The link to a view carries the place after the # sign; browsers do not send that part to the server.',
        'The page asks your browser whether a graphics card draws the map. The answer stays on your device and is not remembered.',
        'If you change language or appearance, your browser remembers it on your device.',
        'Your watch list of sites and your drafts from editing are kept on your device only, too.',
        'Files that you import under “Edit” are read on your device only. Your browser remembers which column you matched to which field.',
        'So that the page works without a network, your browser keeps a copy of the program, fonts and data after the first visit. Nothing in it is about you, and the copy is sent nowhere.',
      ],
    },
    {
      heading: 'What the server sees',
      paragraphs: [
        'As with any website, the server learns your IP address.',
        town.serverLog ?? 'The operator has yet to state here whether and how long it is stored.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Conformance',
      paragraphs: [
        town.rules
          ? `This application aims to meet these rules: ${town.rules}.`
          : 'The operator has yet to name the accessibility rules that bind it.',
        'It is built to WCAG 2.2 AA. So far it has been tested automatically (axe) and by hand with the keyboard. A test by people with disabilities and with screen readers is still to come.',
      ],
    },
    {
      heading: 'The map and its alternative',
      paragraphs: [
        'Screen readers cannot read the map picture itself. Everything it shows is given as text in the answer and as tables under “List” and “Figures”.',
      ],
    },
    {
      heading: 'What the page adapts to',
      paragraphs: ['It follows the settings of your device and needs no extra software.'],
      items: [
        'Keyboard: everything can be reached with Tab, arrow keys, Enter and Escape, including the map: arrow keys move it, + and − zoom, Enter asks about the point in the middle.',
        'Nothing has to be dragged: every drag can also be done with clicks, buttons or fields. On the map, the search, the list, “Whole city” and the zoom buttons lead to every place.',
        'Zoom up to 400%, text at double size, wider text spacing, windows from 320 pixels wide.',
        'Light and dark appearance, forced colours, more contrast (the map then starts with two classes at 3 : 1), reduced motion.',
        'Without WebGL (the browser’s graphics interface) there is a simpler map picture; the report to the council works without any script.',
      ],
    },
    {
      heading: 'Report a barrier',
      paragraphs: [
        town.feedback
          ? `${town.feedback.label}: ${town.feedback.url}`
          : 'The operator has yet to say where you can report barriers.',
        town.arbitration
          ? `If the answer does not help, this office mediates: ${[town.arbitration.name, town.arbitration.url].filter(Boolean).join(', ')}.`
          : 'The operator has yet to name the office that mediates.',
      ],
    },
  ],
});

/** All texts in a language, with what the municipality says of itself. */
export function pageTextsOf(language: Language, town: TownTexts): PageTexts {
  return language === 'de' ? de(town) : en(town);
}
