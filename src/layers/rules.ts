// SPDX-License-Identifier: EUPL-1.2
// What the values of a layer must be to each other, to the municipality and to the calendar. Data only: check, build,
// page and editor ask the same rules (core/validation/apply-layer-rules.ts, apply-order-of-layer.ts, check-former.ts).

/** What `municipality.json` knows that a layer can be held against. */
export type TownFact = 'ags' | 'households' | 'population' | 'areaKm2';

export type LayerRule =
  /** No two features with the same value that say different things. */
  | { readonly rule: 'once'; readonly field: string }
  /** A part is not larger than its whole; several parts together are not. */
  | { readonly rule: 'parts'; readonly parts: readonly string[]; readonly whole: string }
  /** The last entry of a list names the same value as the field. */
  | { readonly rule: 'last-entry'; readonly list: string; readonly entry: string; readonly field: string }
  /** Entries of a list take the values of a choice in its order; some values may follow any other. */
  | {
      readonly rule: 'forward';
      readonly list: string;
      readonly entry: string;
      readonly order: readonly string[];
    }
  /** A date is not after another, of the feature itself or, where `list` is named, of each of its entries. */
  | {
      readonly rule: 'dates-in-order';
      readonly before: string;
      readonly after: string;
      readonly list?: string;
    }
  /** Entries of a list stand in the order of their dates. */
  | { readonly rule: 'list-by-date'; readonly list: string; readonly entry: string }
  /** Dates inside a list say what has happened, and cannot lie ahead. */
  | { readonly rule: 'recorded'; readonly list: string; readonly entry: string }
  /** The sum over the layer is that of the municipality, give or take a share of it. */
  | { readonly rule: 'sum'; readonly field: string; readonly fact: TownFact; readonly tolerance: number }
  /** No single value exceeds that of the whole municipality. */
  | { readonly rule: 'at-most-town'; readonly field: string; readonly fact: TownFact }
  /** An area in hectares can be that of the outline; `isPart`: of a part of it, which may be as small as it is. */
  | { readonly rule: 'area-of-outline'; readonly field: string; readonly isPart?: true }
  /** The value is that of the municipality, a number give or take a share of it. */
  | {
      readonly rule: 'same-as-town';
      readonly field: string;
      readonly fact: TownFact;
      readonly tolerance?: number;
    }
  /** Shares in per cent: somewhere in the layer one is above 1, else they are fractions. */
  | { readonly rule: 'per-cent'; readonly fields: RegExp; readonly counts: readonly string[] }
  /** All features have one date; where some differ, that is said. */
  | { readonly rule: 'one-date'; readonly field: string }
  /** Against the last committed version, entries of the list are only added. */
  | { readonly rule: 'only-added'; readonly list: string };
