// SPDX-License-Identifier: EUPL-1.2
// Names, notes and sources of the files are German. In a view of another language each says so, so that a screen reader
// speaks it rightly (WCAG 3.1.2).

import type { ReactNode } from 'react';
import { useSessionState } from '../../session/use-session';
import { unbroken } from './unbroken';

/** A text of the files inside a sentence or list of the interface. */
export function German({ children }: { readonly children: ReactNode }) {
  const { language } = useSessionState();
  const text = typeof children === 'string' ? unbroken(children) : children;
  return language === 'de' ? text : <span lang="de">{text}</span>;
}

/** For an element of its own: `lang` where the text is German and the view is not; undefined where nothing is to be said. */
export function useGerman(): 'de' | undefined {
  return useSessionState().language === 'de' ? undefined : 'de';
}
