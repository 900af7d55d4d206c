// SPDX-License-Identifier: EUPL-1.2
// The 98 steps of the BIK BITV-Test (EN 301 549 V3.2.1) with our own result and its evidence.
// One line per step: id | result | evidence | German | English. `none` is not applicable, `operator` what only the town can say.

export const bikSteps = `
5.2 | met | appearance | Aktivierung von Barrierefreiheitsfunktionen | Activation of accessibility features
5.3 | none | | Biometrie | Biometrics
5.4 | met | sameNumbers, paperAxe | Erhaltung von Barrierefreiheitsinformationen bei Konvertierung | Preservation of accessibility information during conversion
6.1 | none | | Audiobandbreite für Sprache | Audio bandwidth for speech
6.2.1.1 | none | | Textkommunikation in Echtzeit | RTT communication
6.2.1.2 | none | | Gleichzeitige Sprache und Text | Concurrent voice and text
6.2.2.1 | none | | Visuell unterscheidbare Anzeige von Textnachrichten | Visually distinguishable display
6.2.2.2 | none | | Programmatisch ermittelbare Textnachrichten | Programmatically determinable send and receive direction
6.2.2.3 | none | | Sprecheridentifizierung | Speaker identification
6.2.2.4 | none | | Echtzeitanzeige von Sprachkommunikation | Visual indicator of audio with RTT
6.2.3 | none | | Interoperabilität von Echtzeittext | Interoperability
6.2.4 | none | | Reaktionsgeschwindigkeit von Echtzeittext | RTT responsiveness
6.3 | none | | Anrufidentifizierung | Caller ID
6.4 | none | | Alternativen zu sprachbasierten Diensten | Alternatives to voice-based services
6.5.2 | none | | Auflösung bei Videotelefonie | Resolution of video calls
6.5.3 | none | | Bildrate bei Videotelefonie | Frame rate of video calls
6.5.4 | none | | Synchronität bei Videotelefonie | Synchronization of audio and video
6.5.5 | none | | Visuelle Anzeige von Audio-Aktivität | Visual indicator of audio with video
6.5.6 | none | | Sprecheranzeige für Gebärdensprache | Speaker identification with sign language
7.1.1 | none | | Wiedergabe von Untertiteln | Captioning playback
7.1.2 | none | | Synchrone Untertitel | Captioning synchronization
7.1.3 | none | | Erhaltung von Untertiteln | Preservation of captioning
7.1.4 | none | | Untertitel-Anpassungen | Captions characteristics
7.1.5 | none | | Gesprochene Untertitel | Spoken subtitles
7.2.1 | none | | Wiedergabe von Audiodeskription | Audio description playback
7.2.2 | none | | Synchrone Audiodeskription | Audio description synchronization
7.2.3 | none | | Erhaltung von Audiodeskription | Preservation of audio description
7.3 | none | | Bedienelemente für Untertitel und Audiodeskription | User controls for captions and audio description
9.1.1.1a | met | axe, aloud | Alternativtexte für Bedienelemente | Text alternatives for controls
9.1.1.1b | met | axe, aloud, curveTable | Alternativtexte für Grafiken und Objekte | Text alternatives for pictures and objects
9.1.1.1c | met | axe | Leere alt-Attribute für Layoutgrafiken | Empty alt attributes for decorative pictures
9.1.1.1d | none | | Alternativen für CAPTCHAs | Alternatives for CAPTCHAs
9.1.2.1 | none | | Alternativen für Audiodateien und stumme Videos | Audio-only and video-only
9.1.2.2 | none | | Aufgezeichnete Videos mit Untertiteln | Captions of recorded video
9.1.2.3 | none | | Audiodeskription oder Volltext-Alternative für Videos | Audio description or media alternative
9.1.2.4 | none | | Videos (live) mit Untertiteln | Captions of live video
9.1.2.5 | none | | Audiodeskription für Videos | Audio description of recorded video
9.1.3.1a | met | aloud, headings | HTML-Strukturelemente für Überschriften | Structure elements for headings
9.1.3.1b | met | axe, aloud | HTML-Strukturelemente für Listen | Structure elements for lists
9.1.3.1c | none | | HTML-Strukturelemente für Zitate | Structure elements for quotations
9.1.3.1d | met | aloud, sections | Inhalt gegliedert | Structured content
9.1.3.1e | met | aloud, sections | Datentabellen richtig aufgebaut | Data tables set up correctly
9.1.3.1f | met | axe, cards | Zuordnung von Tabellenzellen | Association of table cells
9.1.3.1g | none | | Kein Strukturmarkup für Layouttabellen | No structural markup for layout tables
9.1.3.1h | met | axe, aloud | Beschriftung von Formularelementen programmatisch ermittelbar | Labels of form fields programmatically determinable
9.1.3.2 | met | aloud, sections | Sinnvolle Reihenfolge | Meaningful sequence
9.1.3.3 | met | legendWords | Ohne Bezug auf sensorische Merkmale nutzbar | Usable without sensory characteristics
9.1.3.4 | met | reflow | Keine Beschränkung der Bildschirmausrichtung | No restriction of orientation
9.1.3.5 | none | | Eingabefelder zu Nutzerdaten vermitteln den Zweck | Purpose of fields about the user
9.1.4.1 | met | hatch, colours, forcedPaint | Ohne Farben nutzbar | Usable without colours
9.1.4.2 | none | | Ton abschaltbar | Sound can be turned off
9.1.4.3 | met | axe, labels | Kontraste von Texten ausreichend | Contrast of text
9.1.4.4 | met | reflow | Text auf 200 Prozent vergrößerbar | Text can be enlarged to 200 per cent
9.1.4.5 | mostly | noWebgl | Verzicht auf Schriftgrafiken | No images of text
9.1.4.10 | met | reflow | Inhalte brechen um | Content reflows
9.1.4.11 | mostly | strokes, reach, outlines, hatch, forcedPaint | Kontraste von Grafiken und grafischen Bedienelementen ausreichend | Contrast of graphics and graphical controls
9.1.4.12 | met | reflow | Textabstände anpassbar | Text spacing adjustable
9.1.4.13 | met | escape | Eingeblendete Inhalte bedienbar | Content on hover or focus
9.2.1.1 | met | noMouse, mapKeys, handKeys, corners | Ohne Maus nutzbar | Usable without a mouse
9.2.1.2 | met | tabWalk | Keine Tastaturfalle | No keyboard trap
9.2.1.4 | met | mapKeys | Tastatur-Kurzbefehle abschaltbar oder anpassbar | Character key shortcuts
9.2.2.1 | none | | Zeitbegrenzungen anpassbar | Timing adjustable
9.2.2.2 | met | motion | Bewegte Inhalte abschaltbar | Pause, stop, hide
9.2.3.1 | met | motion | Verzicht auf Flackern | No flashing
9.2.4.1 | met | skip | Bereiche überspringbar | Bypass blocks
9.2.4.2 | met | aloud | Sinnvolle Dokumenttitel | Page titled
9.2.4.3 | met | tabWalk, focusStays | Schlüssige Reihenfolge bei der Tastaturbedienung | Focus order
9.2.4.4 | met | aloud | Aussagekräftige Linktexte | Link purpose
9.2.4.5 | met | listPicks, links | Alternative Zugangswege | Multiple ways
9.2.4.6 | met | aloud, headings | Aussagekräftige Überschriften und Beschriftungen | Headings and labels
9.2.4.7 | met | tabWalk | Aktuelle Position des Fokus deutlich | Focus visible
9.2.5.1 | met | edge, corners, panArrows | Alternativen für komplexe Zeigergesten | Pointer gestures
9.2.5.2 | met | handPointer | Zeigergesten können abgebrochen werden | Pointer cancellation
9.2.5.3 | met | axe | Sichtbare Beschriftung Teil des zugänglichen Namens | Label in name
9.2.5.4 | none | | Alternativen für Bewegungsaktivierung | Motion actuation
9.3.1.1 | met | english | Hauptsprache angegeben | Language of page
9.3.1.2 | met | axe | Anderssprachige Wörter und Abschnitte ausgezeichnet | Language of parts
9.3.2.1 | met | tabWalk | Keine unerwartete Kontextänderung bei Fokus | On focus
9.3.2.2 | met | focusStays | Keine unerwartete Kontextänderung bei Eingabe | On input
9.3.2.3 | met | aloud | Konsistente Navigation | Consistent navigation
9.3.2.4 | met | aloud | Konsistente Bezeichnung | Consistent identification
9.3.3.1 | met | wrongLine, notFound | Fehlererkennung | Error identification
9.3.3.2 | met | axe, aloud | Beschriftungen von Formularelementen vorhanden | Labels or instructions
9.3.3.3 | met | wrongLine, notFound | Hilfe bei Fehlern | Error suggestion
9.3.3.4 | met | checked, undo | Fehlervermeidung wird unterstützt | Error prevention
9.4.1.1 | mostly | axe | Korrekte Syntax | Parsing
9.4.1.2 | met | axe, aloud | Name, Rolle, Wert verfügbar | Name, role, value
9.4.1.3 | met | live | Statusmeldungen programmatisch verfügbar | Status messages
11.7 | met | forced, forcedPaint, motion, appearance | Benutzerdefinierte Einstellungen | User preferences
11.8.2 | mostly | handKeys, checked | Barrierefreie Erstellung von Inhalten | Accessible content creation
11.8.3 | met | sameNumbers | Erhaltung von Barrierefreiheitsinformationen bei Transformation | Preservation in transformations
11.8.4 | mostly | checked | Reparaturassistenz | Repair assistance
11.8.5 | none | | Vorlagen | Templates
12.1.1 | met | aloud | Dokumentation von Kompatibilität und Barrierefreiheit | Accessibility and compatibility features documented
12.1.2 | met | axe | Barrierefreie Dokumentation | Accessible documentation
12.2.2 | operator | | Technischer Support | Support services give information on accessibility features
12.2.3 | operator | | Effektive Kommunikation | Effective communication
12.2.4 | operator | | Vom Support bereitgestellte Dokumentation | Documentation given by support services
`;

/** The 14 criteria of the evaluation of web maps by the group Maps for HTML; of level AAA are 2.5.5 and 3.2.5. */
export const mapCriteria = `
1.1.1 | met | axe, aloud | Nicht-Text-Inhalt | Non-text content
1.3.1 | met | aloud, axe | Information und Beziehungen | Info and relationships
1.4.3 | met | labels, axe | Kontrast (Minimum) | Contrast (minimum)
2.1.1 | met | mapKeys, handKeys, corners | Tastatur | Keyboard
2.1.2 | met | tabWalk | Keine Tastaturfalle | No keyboard trap
2.1.4 | met | mapKeys | Tastenkürzel | Character key shortcuts
2.4.3 | met | tabWalk, focusStays | Fokusreihenfolge | Focus order
2.4.7 | met | tabWalk | Fokus sichtbar | Focus visible
2.5.5 | mostly | targets | Zielgröße | Target size
3.1.1 | met | english | Sprache der Seite | Language of page
3.1.2 | met | axe | Sprache von Teilen | Language of parts
3.2.2 | met | focusStays | Bei Eingabe | On input
3.2.5 | met | focusStays | Änderung auf Anforderung | Change on request
4.1.2 | met | axe, aloud | Name, Rolle, Wert | Name, role, value
`;
