// SPDX-License-Identifier: EUPL-1.2
// The lines of a name and how much room they take, known without a browser: broken here and not by a map, so that both maps
// break alike.

/** Letters of a name: how many ems its longest line is wide and all its lines are high. */
export interface LinesSize {
  readonly width: number;
  readonly height: number;
}

const lineEm = 1.2;

/**
 * A name in lines of even length, as few as lines of `longestEm` need; a longer word keeps a line of its own, a number what
 * it counts ("415 m"), and no line begins with a slash.
 */
export function brokenLines(name: string, longestEm: number): string[] {
  const words = name
    .trim()
    .replace(/(\d) (?=\p{L}{1,2}\b)/gu, '$1\u00a0')
    .replaceAll(' /', '\u00a0/')
    .split(' ');
  const wrapped = (most: number) => {
    const lines: string[] = [];
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && widthEm(longer) <= most) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const fewest = wrapped(longestEm);
  for (let most = 1; most < longestEm; most += 0.5) {
    const lines = wrapped(most);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

/** The room that lines take; nothing for none. */
export function linesSize(lines: readonly string[]): LinesSize {
  return { width: Math.max(0, ...lines.map(widthEm)), height: lines.length * lineEm };
}

/** Widths of Fira Sans SemiBold in hundredths of an em, rounded up, as a browser measures them; Regular is narrower. */
const widths: readonly (readonly [hundredths: number, letters: string])[] = [
  [33, " !',.:;IJ`ijl\u00a0"],
  [43, '()[]f{}"-rt|'],
  [53, '17*z„“235+<=>?FLcsvxy~'],
  [64, '4689#$/ESTXYZ^_aegkä–é0ACKPRVbdhnopquöüÄß'],
  [78, 'BDGHNOQUÖÜw'],
  [94, '&M%Wm'],
];
const widthOf = new Map(
  widths.flatMap(([size, letters]) => [...letters].map((letter) => [letter, size / 100])),
);

function widthEm(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? 0.78), 0);
}
