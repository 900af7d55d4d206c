// SPDX-License-Identifier: EUPL-1.2
// A row of tabs over the panel of the one that is open, by the tabs pattern of the ARIA Authoring Practices: the row is one
// stop of the keyboard, arrows, Home and End move within it, and the tab that has the focus is the open one.

import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface TabbedPanelProps<T extends string> {
  /** What the row is called. */
  readonly label: string;
  /** Each tab with the words on it; may be of any number but none. */
  readonly tabs: readonly { readonly value: T; readonly title: string }[];
  readonly open: T;
  readonly onOpen: (value: T) => void;
  /** Stands at the end of the row and is no tab. */
  readonly beside?: ReactNode;
  /** What the open tab shows. */
  readonly children: ReactNode;
}

export function TabbedPanel<T extends string>(props: TabbedPanelProps<T>) {
  const { label, tabs, open, onOpen, beside, children } = props;
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const moveBy = (event: KeyboardEvent) => {
    const next = tabAfterKey(
      event,
      tabs.findIndex(({ value }) => value === open),
      tabs.length,
    );
    const tab = next === null ? undefined : tabs[next];
    if (next === null || !tab) return;
    // Home and End would scroll the page, too.
    event.preventDefault();
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
    onOpen(tab.value);
  };
  return (
    <div className="nuf-tabs">
      <div className="nuf-tabs__bar">
        <div ref={row} role="tablist" aria-label={label} className="nuf-tabs__list" onKeyDown={moveBy}>
          {tabs.map(({ value, title }) => (
            <button
              key={value}
              type="button"
              role="tab"
              id={`${id}${value}`}
              aria-selected={value === open}
              aria-controls={value === open ? `${id}panel` : undefined}
              tabIndex={value === open ? 0 : -1}
              className="nuf-tab"
              onClick={() => value !== open && onOpen(value)}
            >
              {title}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={`${id}${open}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel may begin with text, and its reading begins here by keyboard
        tabIndex={0}
        className="nuf-tabs__panel"
      >
        {children}
      </div>
    </div>
  );
}

/** The keys that go with Alt, Ctrl or Meta belong to the browser. */
type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The place in the row to which a key leads from place `at` of `count`, round its ends; null for any other key. */
export function tabAfterKey(pressed: Pressed, at: number, count: number): number | null {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return null;
  switch (pressed.key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
