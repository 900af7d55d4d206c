// SPDX-License-Identifier: EUPL-1.2
// Results that are remembered for an object. A pure function may remember: who asks twice gets the same value, and an object
// that nobody holds any more takes its results along.

/**
 * One value for each object, by identity: `make` runs at the first question, also where it returns null or undefined; where it
 * throws, nothing is kept and the next question tries again. The object must not change afterwards.
 */
export function oncePer<Owner extends object, Value>(make: (owner: Owner) => Value): (owner: Owner) => Value {
  const values = new WeakMap<Owner, { readonly value: Value }>();
  return (owner) => {
    const known = values.get(owner);
    if (known) return known.value;
    const value = make(owner);
    values.set(owner, { value });
    return value;
  };
}

/** A place beside each object that holds one value or null, for work in steps that fills it at its end. */
export interface Kept<Value> {
  value: Value | null;
}

/** Null at first, then what the last one put there; one value for each object, by identity. */
export function keptPer<Owner extends object, Value>(): (owner: Owner) => Kept<Value> {
  return oncePer(() => ({ value: null }));
}
