// SPDX-License-Identifier: EUPL-1.2
// The few forms of jq that proofs use, so that a test can follow each command without the program: paths, select by equal
// values, and a division by a number.

/** The value of a path in a JSON value; undefined where it leads nowhere. */
export function jqValue(json: unknown, program: string): unknown {
  const [path = '', divisor] = program.split(' / ');
  const steps = path.split(' | ');
  const value = steps.reduce<unknown>((at, step) => {
    const select = /^select\((.+)\)$/.exec(step);
    if (!select) return follow(at, step);
    return (at as unknown[]).find((one) => conditionsHold(one, select[1] ?? ''));
  }, json);
  return divisor !== undefined && typeof value === 'number' ? value / Number(divisor) : value;
}

function conditionsHold(one: unknown, conditions: string): boolean {
  return conditions.split(' and ').every((condition) => {
    const [path = '', wanted = ''] = condition.split(' == ');
    return follow(one, path) === JSON.parse(wanted);
  });
}

function follow(json: unknown, path: string): unknown {
  const keys = [...path.matchAll(/\["([^"]+)"\]|\."([^"]+)"|\.([\w-]+)|\[\]/g)];
  return keys.reduce<unknown>((at, [, a, b, c]) => {
    const key = a ?? b ?? c;
    return key === undefined ? at : (at as Record<string, unknown> | undefined)?.[key];
  }, json);
}
