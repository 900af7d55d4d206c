// SPDX-License-Identifier: EUPL-1.2
// The session: holds the state, tells who listens, and keeps the address bar in step. No React in here.

import type { FeatureId } from '../core/city/city';
import { featureKey } from '../core/city/feature-index';
import type { Selection, View } from '../core/city/view';
import { withEqualParts } from '../core/memo/equal-parts';
import { Listeners } from '../core/memo/listeners';
import type { LayerId } from '../layers';
import { linkOf, stateFrom } from './permalink';
import type { Appearance, Camera, Language, Page, Room, SessionState, Tab } from './state';

/** The address bar, or a stand-in for it in tests. */
export interface AddressBar {
  readFragment(): string;
  /** `push` makes a step that the back button undoes; otherwise the entry is replaced. */
  writeFragment(fragment: string, push: boolean): void;
}

/** Where the words of a language come from, or a stand-in for it in tests. */
export interface WordSource {
  isThere(language: Language): boolean;
  /** Rejects where the words do not arrive. */
  fetch(language: Language): Promise<void>;
}

export class Session {
  #state: SessionState;
  /** The language that was asked for last, while its words are on their way. */
  #awaited: Language | null = null;
  readonly #listeners = new Listeners();
  readonly #bar: AddressBar;
  readonly #words: WordSource;

  /** The words of the first language are fetched by the caller, before anything is shown. */
  constructor(bar: AddressBar, base: SessionState, words: WordSource) {
    this.#bar = bar;
    this.#words = words;
    this.#state = stateFrom(bar.readFragment(), base);
  }

  readonly get = (): SessionState => this.#state;

  readonly subscribe = this.#listeners.subscribe;

  /** The back button or an edited address: the fragment rules. What it leaves as it was stays the same object. */
  reopen(): void {
    this.#awaited = null;
    const opened = this.#spoken(stateFrom(this.#bar.readFragment(), this.#state));
    const next = withEqualParts(this.#state, opened);
    // A browser tells of one turn of the address twice, and each telling draws page and map anew.
    if (next !== this.#state) this.#become(next, null);
  }

  openRoom(room: Room): void {
    this.#become({ ...this.#state, room, page: null, wide: false }, 'push');
  }

  openTab(tab: Tab): void {
    this.#become({ ...this.#state, room: 'map', tab, page: null }, 'push');
  }

  openPage(page: Page | null): void {
    this.#become({ ...this.#state, page }, 'push');
  }

  setWide(wide: boolean): void {
    this.#become({ ...this.#state, wide }, 'replace');
  }

  /** Something was picked: the answer opens, unless a list is being worked through. */
  select(selection: Selection): void {
    const keepsTab = this.#state.room !== 'map' || (this.#state.tab === 'list' && this.#state.wide);
    this.#become(
      { ...this.#state, selection, tab: keepsTab ? this.#state.tab : 'answer', page: null },
      'push',
    );
  }

  /** A row of the list was picked: the map shows it, the list stays. */
  selectInList(layer: LayerId, id: FeatureId, point: Selection['point']): void {
    this.#become({ ...this.#state, selection: { point, feature: { layer, id } } }, 'replace');
  }

  /** Opens the businesses' room with the area of a zone or project to try out: a copy, the data stay as they are. */
  tryOutline(layer: LayerId, id: FeatureId): void {
    const { umriss: _outline, teil: _part, ...rest } = this.#state.extra;
    const extra = { ...rest, vorlage: featureKey({ layer, id }) };
    this.#become({ ...this.#state, room: 'site', page: null, wide: false, camera: null, extra }, 'push');
  }

  clearSelection(): void {
    this.#become({ ...this.#state, selection: { point: null, feature: null } }, 'push');
  }

  look(change: Partial<View>): void {
    this.#become({ ...this.#state, view: { ...this.#state.view, ...change } }, 'replace');
  }

  showLayer(layer: LayerId, shown: boolean): void {
    const hidden = new Set(this.#state.view.hidden);
    if (shown) hidden.delete(layer);
    else hidden.add(layer);
    this.look({ hidden });
  }

  listLayer(layer: LayerId): void {
    this.#become({ ...this.#state, listLayer: layer }, 'replace');
  }

  moveCamera(camera: Camera): void {
    this.#become({ ...this.#state, camera }, 'replace');
  }

  /** Speaks another language: at once, or as soon as its words are there; until then the page stands as it is. */
  speak(language: Language): void {
    this.#become({ ...this.#state, language, unspoken: null }, 'replace');
  }

  /** The note about a language that did not arrive was read. */
  forgetUnspoken(): void {
    this.#become({ ...this.#state, unspoken: null }, null);
  }

  dress(appearance: Appearance): void {
    this.#become({ ...this.#state, appearance }, 'replace');
  }

  /** A room's own part of the link; null takes the key away. */
  keep(key: string, value: string | null): void {
    const { [key]: _, ...rest } = this.#state.extra;
    this.#become({ ...this.#state, extra: value === null ? rest : { ...rest, [key]: value } }, 'replace');
  }

  #become(wished: SessionState, write: 'push' | 'replace' | null): void {
    const next = this.#spoken(wished);
    this.#state = next;
    if (write) this.#bar.writeFragment(linkOf(next), write === 'push');
    this.#listeners.tell();
  }

  /** The state as it can be shown now: in the language that is spoken, while the words of another one are on their way. */
  #spoken(wished: SessionState): SessionState {
    const { language } = this.#state;
    if (wished.language === language) return wished;
    if (this.#words.isThere(wished.language)) {
      this.#awaited = null;
      return wished;
    }
    void this.#fetch(wished.language);
    return { ...wished, language };
  }

  async #fetch(language: Language): Promise<void> {
    this.#awaited = language;
    const hasCome = await this.#words.fetch(language).then(
      () => true,
      () => false,
    );
    if (this.#awaited !== language) return;
    this.#awaited = null;
    if (hasCome) this.speak(language);
    else this.#become({ ...this.#state, unspoken: language }, null);
  }
}
