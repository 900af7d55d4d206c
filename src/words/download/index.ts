// SPDX-License-Identifier: EUPL-1.2
// The words of the downloads in the chosen language.

import { formatNumber, type Language } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');

const downloadDe = {
  heading: 'Für andere Programme speichern',
  lead: (count: number) =>
    `${count === 1 ? 'Gespeichert wird der eine Eintrag der Liste mit seiner Lage, wie er in der Datei steht' : `Gespeichert werden die ${n(count)} Einträge der Liste mit ihrer Lage, wie sie in der Datei stehen`}. Die Datei entsteht auf diesem Gerät.`,
  choose: 'Dateiformat',
  save: 'Speichern',
  making: 'Die Datei wird erzeugt …',
  saved: (name: string) => `${name} ist erzeugt.`,
  whole: 'Alles ist unverändert gespeichert.',
  losses: 'Das ändert sich oder geht verloren:',
  cellDates:
    'Der Stand der Felder: Sie haben verschiedene, und welches Feld welchen hat, ist hier nicht bekannt.',
  tooMuch: (format: string, why: string) =>
    `Diese Einträge passen nicht in das Format ${format}. ${why} Nichts wurde gespeichert.`,
  failed: 'Der Teil des Programms, der dieses Format schreibt, kam nicht an. Bitte noch einmal versuchen.',
};

type DownloadWords = typeof downloadDe;

const downloadEn: DownloadWords = {
  heading: 'Save for other programs',
  lead: (count) =>
    `${count === 1 ? 'The one entry of the list is saved with its position, as it is in the file' : `The ${formatNumber(count, 'en')} entries of the list are saved with their positions, as they are in the file`}. The file is created on this device.`,
  choose: 'File format',
  save: 'Save',
  making: 'Creating the file …',
  saved: (name) => `${name} has been created.`,
  whole: 'Everything is saved unchanged.',
  losses: 'What changes or is lost:',
  cellDates: 'The date of the cells: they have several, and which cell has which is not known here.',
  tooMuch: (format, why) => `These entries do not fit into the format ${format}. ${why} Nothing was saved.`,
  failed: 'The part of the program that writes this format did not arrive. Please try again.',
};

const catalogues: Readonly<Record<Language, DownloadWords>> = { de: downloadDe, en: downloadEn };

export function downloadWordsOf(language: Language): DownloadWords {
  return catalogues[language];
}
