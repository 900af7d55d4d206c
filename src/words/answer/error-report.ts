// SPDX-License-Identifier: EUPL-1.2
// The words of a report on wrong data, apart from the rest because few people open it.

import type { Language } from '../number/format';

export interface ErrorReportWords {
  readonly heading: string;
  readonly about: string;
  /** No address is known. */
  readonly nobody: (city: string) => string;
  readonly sendTo: (email: string) => string;
  readonly text: string;
  readonly subject: (city: string) => string;
  /** First line of the report, to be filled in. */
  readonly whatIsWrong: string;
  readonly place: string;
  readonly shown: string;
  readonly source: string;
  readonly link: string;
  readonly data: string;
  readonly dataAsOf: (date: string, version: string) => string;
  readonly writtenOn: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly mail: string;
  readonly file: string;
}

const de: ErrorReportWords = {
  heading: 'Fehler melden',
  about:
    'Für falsche oder veraltete Angaben auf dieser Seite, nicht für Störungen Ihres Anschlusses. Die Seite verschickt nichts.',
  nobody: (city) =>
    `${city} hat noch keine Adresse für solche Berichte genannt. Kopieren oder speichern Sie den Bericht und geben Sie ihn einer Stelle, die unter „Wen kann ich fragen?“ steht.`,
  sendTo: (email) => `Berichte nimmt ${email} entgegen.`,
  text: 'Ihr Bericht (Sie können ihn ändern)',
  subject: (city) => `Fehlerbericht: Netz & Fläche ${city}`,
  whatIsWrong: 'Was stimmt nicht?',
  place: 'Ort',
  shown: 'Gezeigt wird',
  source: 'Quelle',
  link: 'Link',
  data: 'Daten',
  dataAsOf: (date, version) => `Stand ${date}, Programm ${version}`,
  writtenOn: 'Geschrieben am',
  copy: 'Bericht kopieren',
  copied: 'Der Bericht ist kopiert.',
  copyFailed: 'Der Bericht konnte nicht kopiert werden. Markieren Sie den Text oder speichern Sie ihn.',
  save: 'Als Datei speichern',
  saved: (file) => `Gespeichert als ${file}.`,
  mail: 'Per E-Mail senden',
  file: 'fehlerbericht.txt',
};

const en: ErrorReportWords = {
  heading: 'Report an error',
  about:
    'For wrong or outdated information on this page, not for faults of your line. The page sends nothing by itself.',
  nobody: (city) =>
    `${city} has not named an address for such reports yet. Copy or save the report and give it to one of those listed under “Whom can I ask?”.`,
  sendTo: (email) => `Reports go to ${email}.`,
  text: 'Your report (you can change it)',
  subject: (city) => `Error report: Netz & Fläche ${city}`,
  whatIsWrong: 'What is wrong?',
  place: 'Place',
  shown: 'The page says',
  source: 'Source',
  link: 'Link',
  data: 'Data',
  dataAsOf: (date, version) => `as of ${date}, program ${version}`,
  writtenOn: 'Written on',
  copy: 'Copy report',
  copied: 'The report is copied.',
  copyFailed: 'The report could not be copied. Select the text or save it.',
  save: 'Save as a file',
  saved: (file) => `Saved as ${file}.`,
  mail: 'Send by e-mail',
  file: 'error-report.txt',
};

const catalogues: Readonly<Record<Language, ErrorReportWords>> = { de, en };

export function errorReportWordsOf(language: Language): ErrorReportWords {
  return catalogues[language];
}
