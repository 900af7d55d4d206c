// SPDX-License-Identifier: EUPL-1.2
// A value that is made anew keeps the parts that are as they were: whoever remembers by identity does no work for them.

/**
 * `next`, with the very objects of `before` for all that is equal in both, and `before` itself where everything is. For plain
 * objects and for sets; all else is equal only as the same object. Neither may change afterwards.
 */
export function withEqualParts<Value>(before: Value, next: Value): Value {
  if (Object.is(before, next)) return before;
  if (before instanceof Set && next instanceof Set)
    return before.size === next.size && [...next].every((one) => before.has(one)) ? before : next;
  if (!isPlain(before) || !isPlain(next)) return next;
  const parts = Object.entries(next).map(
    ([name, part]) => [name, withEqualParts(before[name], part)] as const,
  );
  const isEqual =
    parts.length === Object.keys(before).length &&
    parts.every(([name, part]) => Object.hasOwn(before, name) && Object.is(before[name], part));
  return isEqual ? before : (Object.fromEntries(parts) as Value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}
