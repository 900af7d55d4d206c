// SPDX-License-Identifier: EUPL-1.2
// The command that prints a number again. Its options are those of cli/; test/cli/proof-commands.test.ts runs every kind.

import {
  type AreaQuestion,
  type ReportQuestionParts,
  type Reproduction,
  reportTechnology,
  type SiteQuestion,
} from '../analysis/figure/reproduction';
import { featureKey } from '../core/city/feature-index';

/** Where the page offers to save the assumptions that are typed into it. */
export const assumptionsFile = 'annahmen-flaechenbedarf.json';

/**
 * One line for a shell; the program behind the pipe is jq. Ids, names and what a link asked come from elsewhere: each is one
 * word of the shell, and one text of jq, whatever it holds. `folder` is the data folder as whoever asks calls it; null where a
 * command finds it by itself.
 */
export function commandOf(how: Reproduction, folder: string | null = null): string {
  const data = dataOption(folder);
  const report = (asked: ReportQuestionParts, filter: string) =>
    `nuf report --json${data}${reportOptions(asked)} | jq ${quoted(filter)}`;
  switch (how.by) {
    case 'share':
      return report({ quarter: how.quarter }, `.coverage.${how.group}.${how.unit}.${columnOf(how)}`);
    case 'zone-share':
      return report(
        { quarter: how.quarter },
        `.zones[] | select(.id == ${jqText(how.zone)}) | .coverage.${how.unit}.${columnOf(how)}`,
      );
    case 'official-share':
      return `nuf report --json${data} | jq .official`;
    case 'official-row': {
      const asked = `.unit == ${jqText(how.unit)} and .asOf == ${jqText(how.asOf)}`;
      return report({}, `.official.rows[] | select(${asked}) | .percent.${how.column} / 100`);
    }
    case 'comparison-row': {
      const asked = `.unit == ${jqText(how.unit)} and .ags == ${jqText(how.ags)} and .asOf == ${jqText(how.asOf)}`;
      return report({}, `.comparison.rows[] | select(${asked}) | .percent.${how.column} / 100`);
    }
    case 'report':
      return report(how.asked, figureNamed(how.figure));
    case 'change':
      return `${changeCommand(how, folder)} --json | jq ${quoted(how.filter)}`;
    case 'site':
      return `nuf site ${siteOptions(how.site)}${data} --json | jq ${quoted(figureNamed(how.figure))}`;
    case 'area':
      return areaCommand(how.area, folder);
    case 'demand':
      return `nuf demand --input ${assumptionsFile} --figures${data} --json | jq ${quoted(figureNamed(how.figure))}`;
    case 'arithmetic':
      return `jq -n ${quoted(how.expression)}`;
  }
}

/** The file that a command reads and that only exists once somebody has saved it from the page; null for other commands. */
export function savedFirst({ by }: Reproduction): string | null {
  return by === 'demand' ? assumptionsFile : null;
}

/** The command that compares two states of the data folder; `after` null is the folder as it is. */
export function changeCommand(
  { before, after }: { readonly before: string; readonly after: string | null },
  folder: string | null = null,
): string {
  const states = [before, after].filter((state) => state !== null);
  return `nuf diff ${states.map(shellWord).join(' ')}${dataOption(folder)}`;
}

/** ` --data jena`, or nothing of a folder that a command finds by itself. */
export const dataOption = (folder: string | null) => option('data', folder);

const figureNamed = (id: string) => `.figures[${jqText(id)}].value`;

function reportOptions({ quarter, rule, unit }: ReportQuestionParts): string {
  return option('quarter', quarter) + option('rule', rule) + option('unit', unit);
}

function option(name: string, value: string | null | undefined): string {
  return value ? ` --${name} ${shellWord(value)}` : '';
}

function columnOf({ technology, mbit }: Extract<Reproduction, { by: 'share' | 'zone-share' }>): string {
  return `${reportTechnology(technology)}."${mbit}"`;
}

function siteOptions({ subject, date, firm, plan, line }: SiteQuestion): string {
  const asked =
    option('plan', plan) +
    option('line', line) +
    option('date', date) +
    (firm ? ` --firm ${quoted(firm)}` : '');
  switch (subject.kind) {
    case 'feature':
      return `--id ${shellWord(featureKey(subject.feature))}${asked}`;
    case 'point':
      return `--at ${degrees(subject.lat)},${degrees(subject.lon)}${asked}`;
    case 'outline':
      return `--outline ${shellWord(subject.file)}${asked}`;
    case 'find':
      return `--find ${quoted(subject.wish)}`;
    case 'found':
      return `--found ${quoted(subject.wish)}`;
    case 'nothing':
      return `--at ${asked}`;
  }
}

/** Five decimals, as the link keeps a place. */
const degrees = (value: number) => String(Math.round(value * 1e5) / 1e5);

function areaCommand({ file, id, group, weight, value }: AreaQuestion, folder: string | null): string {
  // The files of the city are named as in `data/`.
  const inFolder = (path: string) => (folder === null ? path : path.replace(/^data\//, `${folder}/`));
  const cells = shellWord(inFolder('data/broadband-coverage.geojson'));
  const whose = weight === 'businesses' ? ` --group ${group}` : '';
  const amounts = value === 'amount' || value === 'perimeterM' ? ' --amounts' : '';
  const path = typeof value === 'object' ? `share."${value.share}"` : value;
  const filter = id === null ? `.[0].${path}` : `.[] | select(.id == ${jqText(id)}) | .${path}`;
  return `nuf coverage --zones ${shellWord(inFolder(file))} --coverage ${cells} --weight ${weight}${whose} --json${amounts} | jq ${quoted(filter)}`;
}

/** A text of jq: as JSON, in which a backslash is doubled, so that none begins an interpolation. */
const jqText = (text: string) => JSON.stringify(text);

/** A name as one word of a command line, bare where it may be. */
const shellWord = (name: string) => (/^[\w./~^-]+$/.test(name) ? name : quoted(name));

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
