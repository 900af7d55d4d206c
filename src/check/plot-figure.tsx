// SPDX-License-Identifier: EUPL-1.2
// A chart as a picture with a name; the table beside it holds the numbers for everybody.

import { useEffect, useRef } from 'react';

type PlotLibrary = typeof import('@observablehq/plot');

interface Props {
  readonly label: string;
  /** Keep it the same function while nothing changes: each new one draws again. */
  readonly draw: (plot: PlotLibrary) => ReturnType<PlotLibrary['plot']>;
}

export function PlotFigure({ label, draw }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    // The plotting library is big and needed here only.
    import('@observablehq/plot').then((plot) => {
      if (!wanted || !holder.current) return;
      const figure = draw(plot);
      // Plot brings a <style> element, which the content policy forbids; our style sheet says the same.
      for (const style of figure.querySelectorAll('style')) style.remove();
      // Plot names its groups for nobody: the picture has one name, the table says the rest.
      for (const group of figure.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', label);
      holder.current.replaceChildren(figure);
    });
    return () => {
      wanted = false;
    };
  }, [label, draw]);
  return <div ref={holder} className="nuf-chart" />;
}
