// SPDX-License-Identifier: EUPL-1.2
// The citizens' room: one search, one answer, the figures, the lists, beside the map.

import { Tabs } from '@base-ui/react/tabs';
import { Suspense, useRef } from 'react';
import { Icon } from '../frame/elements/icon';
import { onDemand } from '../frame/elements/on-demand';
import { PanelSkeleton } from '../frame/elements/panel-skeleton';
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
  const widenable = tab === 'figures' || tab === 'list';

  return (
    <MapRoomFrame
      heading={words.title(city.municipality.name, null)}
      label={words.tabs[tab]}
      troubles={troubles}
      isWide={wide && widenable}
      commands={commands}
    >
      <Tabs.Root value={tab} onValueChange={(next) => session.openTab(next as Tab)} className="nuf-tabs">
        <div className="nuf-tabs__bar">
          <Tabs.List className="nuf-tabs__list" aria-label={words.tabs.label} activateOnFocus>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name} className="nuf-tab">
                {words.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {widenable && (
            <button
              type="button"
              className="nuf-tool nuf-widen"
              aria-pressed={wide}
              onClick={() => session.setWide(!wide)}
            >
              <Icon name="widen" />
              <span className="kern-sr-only">{wide ? words.narrow : words.widen}</span>
            </button>
          )}
        </div>
        <Tabs.Panel value="answer" className="nuf-tabs__panel">
          <AnswerPanel />
        </Tabs.Panel>
        <Tabs.Panel value="figures" className="nuf-tabs__panel">
          <Suspense fallback={<PanelSkeleton />}>
            <Figures />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="list" className="nuf-tabs__panel">
          <Suspense fallback={<PanelSkeleton />}>
            <FeatureList onPicked={(point) => point && commands.current?.flyTo({ ...point, zoom: 15 })} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="layers" className="nuf-tabs__panel">
          <Suspense fallback={<PanelSkeleton />}>
            <LayerPanel />
          </Suspense>
        </Tabs.Panel>
      </Tabs.Root>
    </MapRoomFrame>
  );
}
