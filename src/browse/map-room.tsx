// SPDX-License-Identifier: EUPL-1.2
// The citizens' room: one search, one answer, the figures, the lists, beside the map.

import { type ReactNode, Suspense, useRef } from 'react';
import { Icon } from '../frame/elements/icon';
import { onDemand } from '../frame/elements/on-demand';
import { PanelSkeleton } from '../frame/elements/panel-skeleton';
import { TabbedPanel } from '../frame/elements/tabbed-panel';
import { MapRoomFrame } from '../frame/map-view/map-room-frame';
import type { MapCommands } from '../map/maplibre/city-map';
import { type Tab, tabs } from '../session/state';
import { useCity } from '../session/use-city';
import { useSession, useSessionState, useWords } from '../session/use-session';
import { AnswerPanel } from './panel/answer-panel';
// Of the parts that come on demand; other rooms show their tables and charts too.
import './figures/figures.css';
import './list/feature-list.css';

// Figures, lists and layers are not needed for the first answer.
const Figures = onDemand(async () => (await import('./figures/figures')).Figures);
const LayerPanel = onDemand(async () => (await import('../frame/map-view/layer-panel')).LayerPanel);
const FeatureList = onDemand(async () => (await import('./list/feature-list')).FeatureList);

export function MapRoom() {
  const words = useWords();
  const session = useSession();
  const { tab, wide } = useSessionState();
  const { city, troubles } = useCity();
  const commands = useRef<MapCommands | null>(null);
  const shown: Readonly<Record<Tab, () => ReactNode>> = {
    answer: () => <AnswerPanel />,
    figures: () => <Figures />,
    list: () => (
      <FeatureList onPicked={(point) => point && commands.current?.flyTo({ ...point, zoom: 15 })} />
    ),
    layers: () => <LayerPanel />,
  };
  const widenable = tab === 'figures' || tab === 'list';

  return (
    <MapRoomFrame
      heading={words.title(city.municipality.name, null)}
      label={words.tabs[tab]}
      troubles={troubles}
      isWide={wide && widenable}
      commands={commands}
    >
      <TabbedPanel
        label={words.tabs.label}
        tabs={tabs.map((value) => ({ value, title: words.tabs[value] }))}
        open={tab}
        onOpen={(next) => session.openTab(next)}
        beside={
          widenable && (
            <button
              type="button"
              className="nuf-tool nuf-widen"
              aria-pressed={wide}
              onClick={() => session.setWide(!wide)}
            >
              <Icon name="widen" />
              <span className="kern-sr-only">{wide ? words.narrow : words.widen}</span>
            </button>
          )
        }
      >
        <Suspense key={tab} fallback={<PanelSkeleton />}>
          {shown[tab]()}
        </Suspense>
      </TabbedPanel>
    </MapRoomFrame>
  );
}
