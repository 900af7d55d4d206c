// SPDX-License-Identifier: EUPL-1.2
// The command line `nuf`: the same core as the map, without a browser. `run` is the whole program as a function.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { catalogue } from './cli/catalogue';
import { check } from './cli/check';
import { type Command, type Io, type Lang, WrongUse } from './cli/command';
import { convert } from './cli/convert';
import { coverage } from './cli/coverage';
import { demand } from './cli/demand';
import { diff } from './cli/diff';
import { reasonOf } from './cli/disk/reason';
import { IncompleteOutput, writerTo } from './cli/disk/standard-output';
import { Ended, exitCodeOf } from './cli/disk/time-limit';
import { format } from './cli/format';
import { commandHelp, generalHelp } from './cli/help';
import { importCommand } from './cli/import';
import { merge } from './cli/merge';
import { newTown } from './cli/new';
import { pack } from './cli/pack';
import { qgis } from './cli/qgis';
import { report } from './cli/report';
import { site } from './cli/site';
import { presetLanguage } from './cli/words/preset-language';
import { isParseArgsError, wrongCallText } from './cli/words/wrong-call';

/** Every subcommand, in the order of `nuf --help`. A new one is one file in src/cli/ and one entry here. */
const commands: readonly Command[] = [
  check,
  format,
  importCommand,
  convert,
  pack,
  catalogue,
  qgis,
  report,
  coverage,
  site,
  demand,
  diff,
  merge,
  newTown,
];

/** Runs one call of `nuf` and returns its exit code; bad arguments end as 2 and never as an exception. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { rest, lang } = takeLanguage(argv, io.lang);
  const world: Io = { ...io, lang };
  try {
    return await runNamed(rest, world);
  } catch (error) {
    if (error instanceof IncompleteOutput) return sayIncomplete(error, world);
    throw error;
  }
}

async function runNamed(argv: readonly string[], world: Io): Promise<number> {
  const { lang } = world;
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find((command) => command.name === args[0]);
    const text = name === 'help' && asked ? commandHelp(asked, lang) : generalHelp(commands, lang);
    if (name === undefined) world.err(text);
    else world.out(text);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    world.out(`${versionOf(world.packageDir)}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    const known = commands.map((candidate) => candidate.name).join(', ');
    world.err(
      lang === 'de'
        ? `nuf: „${name}“ ist kein Befehl. Bekannt sind: ${known}. Hilfe: nuf --help\n`
        : `nuf: “${name}” is not a command. Known are: ${known}. Help: nuf --help\n`,
    );
    return 2;
  }
  return runCommand(command, args, world);
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(commandHelp(command, io.lang));
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof Ended) {
      if (error.message !== '') io.err(`nuf ${command.name}: ${error.message}\n`);
      return error.code;
    }
    if (!(error instanceof WrongUse) && !isParseArgsError(error)) throw error;
    const help = io.lang === 'de' ? 'Hilfe' : 'Help';
    const said = isParseArgsError(error)
      ? wrongCallText(error, commandHelp(command, io.lang), io.lang)
      : error.message;
    io.err(`nuf ${command.name}: ${said}\n${help}: nuf ${command.name} --help\n`);
    return 2;
  }
}

/** The answer did not get out whole: whoever reads the file must not take it for the answer. */
function sayIncomplete({ cause }: IncompleteOutput, { err, lang }: Io): number {
  const reason = reasonOf(cause, lang);
  err(
    lang === 'de'
      ? `nuf: Die Ausgabe ist unvollständig: ${reason}. Verwenden Sie sie nicht.\n`
      : `nuf: The output is not complete: ${reason}. Do not use it.\n`,
  );
  return 2;
}

/** `--lang de|en` may stand anywhere; it is taken out before a command sees its arguments. */
function takeLanguage(argv: readonly string[], preset: Lang): { rest: string[]; lang: Lang } {
  const rest: string[] = [];
  let lang = preset;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const value = word === '--lang' ? argv[i + 1] : word.startsWith('--lang=') ? word.slice(7) : undefined;
    if (value === 'de' || value === 'en') {
      lang = value;
      if (word === '--lang') i++;
    } else rest.push(word); // an unknown language stays, so that the command refuses it as an unknown option
  }
  return { rest, lang };
}

function versionOf(packageDir: string): string {
  const { name, version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

/** The nearest folder above this file that holds the package; the built file lies deeper than the source. */
function findPackageDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Entry for bin/nuf.mjs: runs with the process' arguments and streams and sets its exit code. */
export async function main(): Promise<void> {
  const lang = presetLanguage(process.env);
  const err = writerTo(2);
  const packageDir = findPackageDir();
  const argv = process.argv.slice(2);
  const again = (milliseconds: number) => exitCodeOf(join(packageDir, 'bin/nuf.mjs'), argv, milliseconds);
  process.exitCode = await run(argv, {
    cwd: process.cwd(),
    packageDir,
    again: isMainThread ? again : undefined,
    lang,
    nufData: process.env.NUF_DATA,
    out: writerTo(1),
    err: (text) => {
      try {
        err(text);
      } catch {
        // Nowhere is left to say it; the exit code still tells.
      }
    },
  });
}
