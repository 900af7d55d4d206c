// SPDX-License-Identifier: EUPL-1.2
// The English words of the folder; the compiler sees that nothing of the German ones is missing.

import type { filesDe } from './files-de';

export const filesEn: typeof filesDe = {
  heading: 'Files and their state',
  lead: 'The layers are GeoJSON files in the folder data/. You edit them with QGIS or a text editor; the check tells you what is wrong.',
  steps: [
    'Start the program in development mode: npm run dev',
    'Edit a file in data/ and save it',
    'The findings appear here, with the place and a suggestion',
    'On the command line: npx nuf check',
  ],
  contents: {
    'business-requirements.json': 'What businesses need',
    'contacts.json': 'Contact points',
    'council-facts.json': 'What has been said in public',
    'federal-rules.json': 'Federal rules',
    'land-demand-defaults.json': 'Assumptions on land demand',
    'municipality.json': 'About the municipality',
    'statistics/breitbandatlas.csv': 'Official series',
    'statistics/vergleich.csv': 'Official series for other places',
  },
  file: 'File',
  features: 'Features',
  state: 'State',
  fine: 'no errors',
};
