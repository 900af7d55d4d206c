// SPDX-License-Identifier: EUPL-1.2
// The German words of the planners' room; they come with that room, not with the first answer. Their shape is the type
// that every other language must fill completely.

import { formatNumber } from '../number/format';
import { featureReadOnlyDe, readOnlyDe, refusalDe, stepDe, stopDe, troubleDe } from './codes-de';
import { filesDe } from './files-de';

const n = (value: number) => formatNumber(value, 'de');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const editDe = {
  files: filesDe,
  manyAtOnce: (objects: number) =>
    `Viele auf einmal ändern (${many(objects, 'Objekt', 'Objekte')} der Liste)`,
  heading: 'Daten bearbeiten',
  lead: 'Wählen Sie eine Ebene und ein Objekt. Jede Änderung wird sofort auf diesem Gerät gespeichert; in die Daten kommt sie erst, wenn Sie sie veröffentlichen.',
  loading: 'Die Ebenen werden geladen …',
  noFiles: 'Es konnte keine Ebene geöffnet werden.',
  readOnly: readOnlyDe,
  featureReadOnly: featureReadOnlyDe,
  stop: stopDe,
  refusal: refusalDe,
  step: stepDe,
  trouble: troubleDe,

  bar: {
    label: 'Entwurf',
    draft: 'Entwurf',
    changes: (count: number) => many(count, 'Änderung', 'Änderungen'),
    none: 'Noch nichts geändert',
    keeping: 'wird gespeichert …',
    kept: (time: string) => `auf diesem Gerät gespeichert um ${time}`,
    failed: 'nicht gespeichert',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    undoStep: (step: string) => `Rückgängig: ${step}`,
    redoStep: (step: string) => `Wiederholen: ${step}`,
    undone: (step: string) => `Rückgängig gemacht: ${step}`,
    redone: (step: string) => `Wiederholt: ${step}`,
    takeOver: 'Bearbeitung übernehmen',
    save: 'Entwurf als Datei sichern',
    keys: 'Strg+Z macht rückgängig, Strg+Umschalt+Z wiederholt, Escape verwirft, was in einem Feld noch nicht übernommen ist.',
  },

  stepOf: (step: string, fields: readonly string[], features: number) =>
    [
      step,
      ...(fields.length > 0 ? [fields.join(', ')] : []),
      ...(features > 1 ? [`${n(features)} Objekte`] : []),
    ].join(' · '),

  draftNote: {
    label: 'Entwurf',
    shown: (count: number) =>
      `Diese Ansicht enthält ${many(count, 'noch nicht veröffentlichte Änderung', 'noch nicht veröffentlichte Änderungen')}, nur auf diesem Gerät.`,
    hidden: (count: number) =>
      `Sie sehen den veröffentlichten Stand, ohne Ihren Entwurf (${many(count, 'Änderung', 'Änderungen')}).`,
    report: (count: number) =>
      `Der Bericht zeigt den veröffentlichten Stand, ohne Ihren Entwurf (${many(count, 'Änderung', 'Änderungen')}).`,
    left: (count: number) =>
      `${many(count, 'Objekt zeigt', 'Objekte zeigen')} noch den alten Stand oder fehlen, weil Angaben fehlen oder falsch sind.`,
    toDesk: 'Weiter bearbeiten',
    hide: 'Veröffentlichten Stand zeigen',
    show: 'Entwurf zeigen',
  },

  layers: {
    label: 'Ebene',
    heading: 'Ebenen',
    count: (count: number) => many(count, 'Objekt', 'Objekte'),
    changed: (count: number) => `${n(count)} geändert`,
    isReadOnly: 'nur lesen',
  },

  table: {
    label: (layer: string) => `Objekte der Ebene ${layer}`,
    search: 'Suchen',
    filters: (active: number) => (active > 0 ? `Filter (${n(active)} aktiv)` : 'Filter'),
    any: 'alle',
    onlyChanged: 'nur geänderte',
    shown: (shown: number, all: number) => `${n(shown)} von ${n(all)} Objekten`,
    nothing: 'Kein Objekt passt zur Suche.',
    empty: 'Diese Ebene hat noch keine Objekte.',
    changed: 'geändert',
    added: 'neu',
    noName: 'ohne Namen',
    page: (from: number, to: number) => `${n(from)}–${n(to)}`,
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    sort: 'Sortieren nach',
    asFile: 'Reihenfolge der Datei',
  },

  form: {
    heading: 'Angaben',
    none: 'Wählen Sie ein Objekt aus der Liste.',
    id: 'Kennung',
    changeId: 'Kennung ändern',
    changeIdHint:
      'Links auf die bisherige Kennung führen danach ins Leere. Jede Kennung darf nur einmal vorkommen.',
    unknown: 'nicht bekannt',
    required: 'Pflichtangabe',
    yes: 'ja',
    no: 'nein',
    was: (value: string) => `bisher: ${value}`,
    provenance: 'Herkunft und Sicherheit',
    others: 'Weitere Angaben der Datei',
    othersLead: 'Diese Angaben kennt das Programm nicht. Sie bleiben, wie sie sind.',
    place: 'Lage',
    noPlace: 'Die Lage ist nicht bekannt.',
    toList: 'Zurück zur Liste',
    take: 'Übernehmen',
    which: 'Diese Zahl lässt sich auf zwei Arten lesen. Gemeint ist:',
    untaken: (field: string) => `„${field}“ ist noch nicht übernommen.`,
    fault: {
      'no-number': 'Das ist keine Zahl. Beispiele: 1250 · 12,5',
      'no-data': 'Das ist ein Kennzeichen für „keine Angabe“ und keine Zahl. Lassen Sie das Feld leer.',
      'no-date':
        'Das ist kein Datum. Beispiele: 24.12.2026 · 12.2026 · 3. Quartal 2026 · 2. Halbjahr 2026 · 2026',
      'no-day': 'Diesen Tag gibt es im Kalender nicht. Prüfen Sie Tag und Monat.',
      'short-year': 'Bitte schreiben Sie das Jahr vierstellig: 24.12.2026',
      'no-link': 'Eine Adresse beginnt mit https:// und enthält keine Leerzeichen.',
      'no-choice': 'Dieser Wert steht nicht in der Liste. Wählen Sie einen aus der Liste.',
    },
    dateHint: 'TT.MM.JJJJ, auch 12.2026, 3. Quartal 2026 oder 2026',
    add: 'Eintrag hinzufügen',
    addThis: 'Hinzufügen',
    cancel: 'Abbrechen',
    correct: 'Berichtigen',
    correctThis: 'Berichtigung übernehmen',
    remove: 'Entfernen',
    noEntries: 'Noch kein Eintrag.',
    addsOnly:
      'Ein neuer Termin oder Stand kommt dazu; frühere bleiben stehen. Berichtigen Sie einen früheren nur, wenn er falsch eingetragen war.',
    entryGone:
      'Der Eintrag, den Sie berichtigen wollten, steht nicht mehr in der Liste. Sie können ihn neu hinzufügen.',
    fresh: 'neu',
    missing: (parts: string) => `Es fehlt: ${parts}`,
    newEntry: (list: string) => `Neuer Eintrag: ${list}`,
    entryOf: (list: string, at: number) => `${list}, Eintrag ${n(at)}`,
    action: 'Aktion',
    entries: (count: number) => many(count, 'Eintrag', 'Einträge'),
    noLonger: (value: string) => `${value} (steht nicht in der Liste)`,
  },

  untaken: {
    label: 'Noch nicht übernommen',
    lead: 'Getippt und noch nicht übernommen. Das steht in keiner Änderung und wird nicht veröffentlicht:',
    show: 'Zum Objekt',
    many: 'viele auf einmal',
    showMany: 'Zur Eingabe',
    discard: 'Verwerfen',
    stops: (count: number) =>
      `Nicht veröffentlicht: ${many(count, 'Eingabe ist', 'Eingaben sind')} noch nicht übernommen. Oben steht, wo. Übernehmen oder verwerfen Sie ${count === 1 ? 'sie' : 'alle'} zuerst.`,
  },

  recovery: {
    heading: 'Ein Entwurf ist noch nicht veröffentlicht',
    headingMany: (count: number) => `${n(count)} Entwürfe sind noch nicht veröffentlicht`,
    lead: 'Was noch nicht veröffentlicht ist, liegt nur auf diesem Gerät.',
    from: (moment: string) => `zuletzt geändert am ${moment}`,
    steps: 'Die letzten Änderungen',
    more: (count: number) => `und ${n(count)} frühere`,
    damaged: (count: number) =>
      `Der Entwurf ist nur bis zu einer beschädigten Stelle vollständig; ${many(count, 'Eintrag ab dort fehlt', 'Einträge ab dort fehlen')}. Sichern Sie ihn als Datei, bevor Sie weiterarbeiten.`,
    noBase:
      'Die Dateien, auf denen er beruht, sind auf diesem Gerät nicht mehr da. Sie können ihn als Datei sichern.',
    newer:
      'Er stammt von einer neueren Version des Programms und bleibt unberührt. Sie können ihn als Datei sichern.',
    goOn: 'Weiterarbeiten',
    later: 'Jetzt nicht',
    save: 'Als Datei sichern',
    discard: 'Verwerfen',
    sure: 'Endgültig verwerfen? Das lässt sich nicht rückgängig machen.',
    yes: 'Ja, verwerfen',
    no: 'Behalten',
    waiting: (count: number) =>
      `${many(count, 'früherer Entwurf wartet', 'frühere Entwürfe warten')} auf diesem Gerät`,
    failed: 'Der Entwurf ließ sich nicht öffnen. Sichern Sie ihn als Datei.',
  },

  findings: {
    heading: (count: number) => many(count, 'Befund der Prüfung', 'Befunde der Prüfung'),
    none: 'Die Prüfung hat in dieser Ebene nichts gefunden.',
    show: (name: string) => `${name} öffnen`,
    whole: 'ganze Datei',
    mend: 'Beheben',
    objects: (count: number) => `${n(count)} Objekte`,
    alike: (first: string, more: number) =>
      `${first} ${many(more, 'weiterer Befund', 'weitere Befunde')} dieser Art.`,
    mendAll: (count: number, of: number) =>
      count === of ? `Alle ${n(count)} beheben` : `${n(count)} von ${n(of)} beheben`,
    oneStep:
      'Was sich dabei ändert, steht bei jedem Objekt. Alles zusammen ist ein Schritt; „Rückgängig“ nimmt ihn zurück.',
  },

  review: {
    open: 'Prüfen und veröffentlichen',
    heading: 'Das würde sich ändern',
    back: 'Zurück zum Bearbeiten',
    show: 'Auf der Karte zeigen',
    showOf: (name: string) => `${name} auf der Karte zeigen`,
    nothing: 'Es gibt nichts zu veröffentlichen: Alle Dateien sind, wie sie waren.',
    added: 'neu',
    removed: 'gelöscht',
    changed: 'geändert',
    picture: (name: string) => `Umriss vorher und nachher: ${name}`,
    pictureBoth: 'gestrichelt: wie veröffentlicht; durchgezogen: wie im Entwurf',
    pictureNew: 'neu im Entwurf',
    pictureGone: 'gestrichelt: wie veröffentlicht; im Entwurf nicht mehr da',
    renamed: (former: string) => `Kennung war ${former}`,
    probably: (former: string) => `vermutlich dasselbe wie ${former}, unter anderer Kennung`,
    onlyText: 'An den Angaben ändert sich nichts, nur an der Schreibweise der Datei.',
    figures: 'Zahlen vorher und nachher',
    figuresLead: 'Nur Zahlen, die sich durch diesen Entwurf ändern.',
    noFigures: 'Kein Anteil und kein Termin ändert sich.',
    date: (name: string, before: string, after: string) =>
      `${name}, voraussichtlich in Betrieb: ${before} → ${after}`,
    findings: 'Ergebnis der Prüfung',
    checking: 'Die Prüfung läuft …',
    fine: 'Die Prüfung hat nichts gefunden.',
    errorsStop: (count: number) =>
      `${many(count, 'Fehler verhindert', 'Fehler verhindern')} das Veröffentlichen. Beheben Sie ${count === 1 ? 'ihn' : 'sie'} beim Bearbeiten oder machen Sie die Änderung rückgängig.`,
    warningsAsk: 'Warnungen verhindern nichts, brauchen aber eine Begründung.',
    foundThere: (count: number) =>
      `Es wurde nichts geschrieben: Der Server hat in den Dateien ${many(count, 'Fehler', 'Fehler')} gefunden. Der Entwurf bleibt, wie er ist.`,
    reason: 'Grund der Änderung',
    reasonHint: 'Ein Satz, den in einem Jahr noch jemand versteht, mit der Quelle.',
    reasonMissing: 'Bitte nennen Sie den Grund.',
    publish: 'Veröffentlichen',
    pressKept:
      'Die Prüfung läuft noch. Bleiben Sie hier: Danach wird veröffentlicht, ohne dass Sie noch einmal drücken.',
    pressTooEarly: 'Die Prüfung läuft noch. Warten Sie einen Augenblick.',
    pressNow: 'Die Prüfung ist fertig. Drücken Sie noch einmal, um den Ordner zu wählen.',
    publishing: 'wird geschrieben und zurückgelesen …',
    toFolder: 'In einen Ordner schreiben',
    download: 'Geänderte Dateien herunterladen',
    patch: 'Änderungen als Datei weitergeben',
    takePatch: 'Änderungen aus einer Datei übernehmen',
    discardAll: 'Alles verwerfen',
    noDesk:
      'Diese Seite kann den Datenordner nicht selbst beschreiben; das geht nur, wenn sie mit „npm start“ gestartet ist. Schreiben Sie in Ihren Datenordner, wo der Browser das anbietet, oder laden Sie die geänderten Dateien herunter und legen Sie sie in data/ ab. Der Entwurf bleibt, bis Sie ihn verwerfen.',
    done: (files: string) => `Veröffentlicht und zurückgelesen: ${files}. Der Entwurf ist abgeschlossen.`,
    commit: (id: string) => `In git festgehalten als Commit ${id}.`,
    notRepublished:
      'Die Dateien sind gespeichert; die Seite zeigt sie erst, wenn sie neu erzeugt ist (npm run build).',
    restore: 'Vorige Fassung zurückholen',
    earlier: 'Eine frühere Fassung zurückholen',
    restoreOf: (layer: string) => `${layer}: Fassung vor der letzten Veröffentlichung`,
    restored:
      'Die vorige Fassung liegt jetzt als Entwurf vor. Prüfen und veröffentlichen Sie ihn, um sie zurückzuholen.',
    noBefore: 'Eine vorige Fassung gibt es hier nicht.',
    downloaded:
      'Die Dateien wurden heruntergeladen. Der Entwurf bleibt auf diesem Gerät, bis Sie ihn verwerfen.',
    written: (files: string) =>
      `In den Ordner geschrieben und zurückgelesen: ${files}. Der Entwurf ist abgeschlossen.`,
    changedMeanwhile:
      'Jemand anderes hat dieselben Dateien inzwischen geändert. Beides lässt sich zusammenführen.',
    merged:
      'Die Änderungen der anderen sind jetzt in Ihrem Entwurf. Prüfen Sie ihn noch einmal und veröffentlichen Sie dann.',
    collisions: (count: number) =>
      `An ${many(count, 'Stelle', 'Stellen')} haben Sie und jemand anderes Verschiedenes eingetragen. Bitte entscheiden Sie, was gilt.`,
    base: 'vorher',
    mine: 'Ihre Fassung',
    theirs: 'Fassung der anderen',
    missing: 'gelöscht',
    geometry: 'Lage',
    whole: 'das ganze Objekt',
    otherShape: 'andere Form',
    merge: 'Zusammenführen',
    unreadable: (file: string) =>
      `${file} lässt sich nicht zusammenführen. Geben Sie Ihre Änderungen als Datei weiter.`,
    membersKept: (file: string) =>
      `Angaben zur ganzen Datei ${file}, etwa die Lizenz, bleiben, wie sie jetzt sind.`,
    membersChanged: (file: string) =>
      `Andere haben Angaben zur ganzen Datei ${file} geändert, etwa die Lizenz. Hier lässt sich das nicht zusammenführen. Geben Sie Ihre Änderungen als Datei weiter, verwerfen Sie sie hier, laden Sie die Seite neu und übernehmen Sie die Datei.`,
    noPatch:
      'Diese Datei enthält keine Änderungen. Gebraucht wird eine, die mit „Änderungen als Datei weitergeben“ entstand.',
    unreachable:
      'Der Server hat nicht geantwortet. Ihr Entwurf ist noch da. Versuchen Sie es noch einmal; doppelt geschrieben wird nichts.',
    refused: {
      stopped: 'Nicht veröffentlicht: Hier kann gerade nichts geändert werden. Oben steht, warum.',
      'changed-since':
        'Nicht veröffentlicht: Der Entwurf ist nicht mehr der, den Sie geprüft haben. Prüfen Sie ihn noch einmal.',
      'foreign-host':
        'Der Server nimmt nur Änderungen von dem Rechner an, auf dem er läuft. Öffnen Sie die Seite dort.',
      'foreign-origin':
        'Der Server nimmt nur Änderungen von der Seite an, die er selbst ausliefert. Öffnen Sie sie unter seiner Adresse.',
      'unknown-layer': 'Diese Datei gibt es im Datenordner nicht.',
      'too-large':
        'Das ist mehr, als der Server auf einmal annimmt (64 MB). Veröffentlichen Sie in kleineren Schritten.',
      'disk-full':
        'Der Datenträger ist voll. Es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.',
      'read-only':
        'Der Datenordner ist schreibgeschützt. Es wurde nichts geändert; bitte wenden Sie sich an Ihre IT.',
      merging: 'Im Datenordner ist ein „git merge“ noch nicht abgeschlossen. Schließen Sie ihn zuerst ab.',
      'no-author': 'Die Anmeldung nennt Ihren Namen nicht. Bitte wenden Sie sich an Ihre IT.',
      'reason-missing': 'Bitte nennen Sie den Grund der Änderung.',
      'not-as-sent':
        'Was jetzt in der Datei steht, ist nicht das, was gesendet wurde. Ihr Entwurf bleibt; bitte prüfen Sie den Datenordner.',
      'no-permission':
        'Der Browser darf in diesen Ordner nicht schreiben. Erlauben Sie es, wenn er fragt, oder wählen Sie einen anderen Ordner.',
      failed: 'Das Schreiben ist fehlgeschlagen. Ihr Entwurf ist noch da; versuchen Sie es noch einmal.',
    },
  },
};

/** The shape that each language fills: the same keys, the same arguments. */
type Widened<T> = T extends (...of: infer A) => string
  ? (...of: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type EditWords = Widened<typeof editDe>;
