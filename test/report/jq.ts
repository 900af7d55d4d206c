// SPDX-License-Identifier: EUPL-1.2
// The few forms of jq that proofs use, so that a test can follow each command without the program: paths, select by
// values, a difference, a division, an absolute value, a count.

/** The value of a program on a JSON value; undefined where it leads nowhere. */
export function jqValue(json: unknown, program: string): unknown {
  const counted = /^\[(\S+) \| select\((.+)\)\] \| length - (\d+)$/.exec(program);
  if (counted) {
    const [, path = '', conditions = '', less] = counted;
    return (
      (follow(json, path) as unknown[]).filter((one) => conditionsHold(one, conditions)).length - Number(less)
    );
  }
  return program.split(' | ').reduce<unknown>(step, json);
}

function step(at: unknown, program: string): unknown {
  const select = /^select\((.+)\)$/.exec(program);
  if (select) return (at as unknown[]).find((one) => conditionsHold(one, select[1] ?? ''));
  if (program === 'fabs') return Math.abs(at as number);
  const [path = '', operator, other = ''] = program.split(/ ([/-]) /);
  const value = follow(at, path);
  if (operator === undefined || typeof value !== 'number') return value;
  return operator === '/' ? value / Number(other) : value - (follow(at, other) as number);
}

function conditionsHold(one: unknown, conditions: string): boolean {
  return conditions.split(' and ').every((condition) => {
    const [path = '', comparison, wanted = ''] = condition.split(/ ([=!]=) /);
    return (follow(one, path) === JSON.parse(wanted)) === (comparison === '==');
  });
}

function follow(json: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\["([^"]+)"\]|\."([^"]+)"|\.([\w-]+)|\[\]/g)];
  return keys.reduce<unknown>((at, [, a, b, c]) => {
    const key = a ?? b ?? c;
    return key === undefined ? at : (at as Record<string, unknown> | undefined)?.[key];
  }, json);
}
