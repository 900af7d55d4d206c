// SPDX-License-Identifier: EUPL-1.2
// The longer texts: help, sources, imprint, privacy, accessibility. {city} becomes the name of the municipality.

import type { Language } from '../number/format';

export interface TextBlock {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}
type PageTexts = Readonly<
  Record<'help' | 'sources' | 'imprint' | 'privacy' | 'accessibility', readonly TextBlock[]>
>;

const de: PageTexts = {
  help: [
    {
      heading: 'So finden Sie Ihre Antwort',
      paragraphs: [
        'Tippen Sie einen Ort in das Suchfeld oder klicken Sie auf die Karte. Neben der Karte, auf dem Telefon darunter, steht dann, welche Leitung es dort gibt, was geplant ist und wen Sie fragen können.',
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
        'Szenario: So wäre es, wenn alles Angekündigte gebaut ist. Eine Zusage ist das nicht.',
        'Nenner: wovon ein Anteil genommen ist, etwa von allen Haushalten oder von allen Betrieben.',
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
        'Amtlich sind die Stadtgrenze (vereinfacht) und die Breitbandzahlen für die ganze Stadt von Ende 2018 bis Mitte 2021. Namen, Projekte, Termine und Beträge stehen so in den genannten Quellen.',
        'Umrisse der Gebiete und die 100-Meter-Felder der Versorgung sind Demo: Sie wurden gezeichnet, weil es keine offenen Daten gibt. Die Felder sind so gerechnet, dass ihre Summe die amtlichen Stadtzahlen trifft.',
        'Was niemand veröffentlicht hat, heißt hier „nicht bekannt“.',
      ],
    },
    {
      heading: 'Mit der Tastatur',
      paragraphs: [],
      items: [
        'Tabulatortaste: von Feld zu Feld; der Rahmen zeigt, wo Sie sind.',
        'Auf der Karte: Pfeiltasten verschieben, + und − vergrößern und verkleinern, Eingabe fragt den Punkt im Fadenkreuz ab.',
        'Alles, was die Karte zeigt, steht auch unter „Liste“ und „Zahlen“.',
      ],
    },
  ],
  sources: [
    {
      heading: 'Woher die Angaben kommen',
      paragraphs: [
        'Jedes Objekt nennt seine Quelle, seinen Stand und seine Sicherheit. Amtliche Daten wurden verändert: eine Gemeinde ausgewählt, gerundet, vereinfacht.',
      ],
    },
  ],
  imprint: [
    {
      heading: 'Anbieter',
      paragraphs: [
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
        'Wenn Sie Sprache oder Darstellung ändern, merkt sich Ihr Browser das auf Ihrem Gerät.',
      ],
    },
    {
      heading: 'Was der Server sieht',
      paragraphs: [
        'Wie bei jedem Abruf einer Website erfährt der Server Ihre IP-Adresse. Ob und wie lange er sie speichert, muss der Betreiber hier angeben.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Stand der Vereinbarkeit',
      paragraphs: [
        'Diese Anwendung soll die Anforderungen der BITV NRW und der EN 301 549 erfüllen; gebaut ist sie nach WCAG 2.2 AA. Geprüft wurde bisher automatisch (axe) und von Hand mit der Tastatur. Eine Prüfung durch Menschen mit Behinderungen und mit Vorlesesoftware steht noch aus.',
      ],
    },
    {
      heading: 'Die Karte und ihre Alternative',
      paragraphs: [
        'Das Kartenbild selbst können Vorlesegeräte nicht lesen. Alles, was es zeigt, steht als Text in der Antwort und als Tabelle unter „Liste“ und „Zahlen“.',
      ],
    },
    {
      heading: 'Barrieren melden',
      paragraphs: [
        'Die betreibende Stelle muss hier ein Kontaktformular und die Ombudsstelle für barrierefreie Informationstechnik NRW nennen.',
      ],
    },
  ],
};

const en: PageTexts = {
  help: [
    {
      heading: 'How to find your answer',
      paragraphs: [
        'Type a place into the search field or click the map. The panel then says which line is there, what is planned and whom you can ask.',
      ],
    },
    {
      heading: 'What the words mean',
      paragraphs: [],
      items: [
        'Fibre (FTTB/H): the fibre reaches into the building or into the flat.',
        'Cable (HFC): the television cable network, downloads up to 1,000 Mbit/s, uploads much slower.',
        'DSL (FTTC): fibre to the cabinet in the street, copper from there to the house.',
        'Mbit/s: million bits per second. 1,000 Mbit/s is also called a gigabit.',
        'Available or “homes passed”: the line runs past the plot. The house is not connected by that.',
        'Scenario: how it would be once everything announced is built. It is not a promise.',
        'Denominator: what a share is taken of, such as all households or all businesses.',
        'White and grey spots: places whose line is so slow that building can be funded. Where the limit lies is said by the rule of its time.',
        'Market survey (Markterkundung): operators tell the municipality what they will build in the next three years.',
        'NGA network: a fast network with at least 30 Mbit/s.',
        'BauNVO: the federal ordinance on land use. It says which use is permitted in which kind of area.',
        'TA Lärm: the limits for noise of businesses, in dB(A), by day and by night.',
      ],
    },
    {
      heading: 'What is real and what is demo',
      paragraphs: [
        'Official are the municipal boundary (generalised) and the broadband figures for the whole city from the end of 2018 to mid 2021. Names, projects, dates and sums stand like this in the sources named.',
        'Outlines of areas and the 100 m coverage cells are demo: they were drawn because there are no open data. The cells are computed so that their sum meets the official figures of the city.',
        'What nobody has published is called “not known” here.',
      ],
    },
    {
      heading: 'By keyboard',
      paragraphs: [],
      items: [
        'Tab key: from field to field; the frame shows where you are.',
        'On the map: arrow keys move, + and − zoom, Enter asks for the point under the cross-hair.',
        'Everything the map shows also stands under “List” and “Figures”.',
      ],
    },
  ],
  sources: [
    {
      heading: 'Where the information comes from',
      paragraphs: [
        'Every feature names its source, its date and its certainty. Official data were changed: one municipality selected, rounded, generalised.',
      ],
    },
  ],
  imprint: [
    {
      heading: 'Provider',
      paragraphs: [
        'This installation has no provider entered yet. Whoever runs it must state name, address, representative and contact here (§ 5 DDG).',
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
        'It sets no cookies, measures nobody and contacts no other server by itself. Fonts, map and data come from the same server as the page.',
      ],
    },
    {
      heading: 'What stays on your device',
      paragraphs: [
        'Your search, the point you clicked and your position are processed on your device only. The link to a view carries the place behind the # sign; browsers do not send that part to the server.',
        'If you change language or appearance, your browser remembers it on your device.',
      ],
    },
    {
      heading: 'What the server sees',
      paragraphs: [
        'As with any website, the server learns your IP address. The operator must state here whether and how long it is stored.',
      ],
    },
  ],
  accessibility: [
    {
      heading: 'Conformance',
      paragraphs: [
        'This application aims to meet BITV NRW and EN 301 549; it is built to WCAG 2.2 AA. So far it was tested automatically (axe) and by hand with the keyboard. A test by people with disabilities and with screen readers is still due.',
      ],
    },
    {
      heading: 'The map and its alternative',
      paragraphs: [
        'Screen readers cannot read the map picture itself. Everything it shows stands as text in the answer and as tables under “List” and “Figures”.',
      ],
    },
    {
      heading: 'Report a barrier',
      paragraphs: [
        'The operating office must name a contact form and the ombuds office for accessible information technology of North Rhine-Westphalia here.',
      ],
    },
  ],
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { de, en };
