// SPDX-License-Identifier: EUPL-1.2
// What is said of the things that the page keeps on a device; it comes with the page about privacy.

export const deviceWords = {
  de: {
    heading: 'Was diese Seite auf Ihrem Gerät gespeichert hat',
    what: 'Eine Kopie von Programm, Schriften und Daten, damit die Seite auch ohne Netz funktioniert; Ihre Einstellungen; Ihre Merkliste, falls Sie Standorte gemerkt haben; und, falls Sie Daten bearbeitet haben, Ihre Entwürfe.',
    erase: 'Daten auf diesem Gerät löschen',
    sure: 'Auch Entwürfe, Merkliste und Einstellungen werden gelöscht. Das lässt sich nicht rückgängig machen.',
    yes: 'Alles löschen',
    no: 'Abbrechen',
    done: 'Gelöscht. Beim nächsten Besuch legt die Seite ihre Kopie neu an; Ihr Browser kann das verbieten.',
    partly: 'Der Browser hat nicht alles gelöscht. Löschen Sie die Websitedaten in seinen Einstellungen.',
  },
  en: {
    heading: 'What this page has stored on your device',
    what: 'A copy of the program, fonts and data, so that the page works without a network; your settings; your watch list, if you saved sites; and, if you edited data, your drafts.',
    erase: 'Delete the data on this device',
    sure: 'Drafts, watch list and settings are deleted too. This cannot be undone.',
    yes: 'Delete everything',
    no: 'Cancel',
    done: 'Deleted. On your next visit, the page makes a new copy; your browser can prevent that.',
    partly: 'The browser has not deleted everything. Delete the site data in its settings.',
  },
} as const;
