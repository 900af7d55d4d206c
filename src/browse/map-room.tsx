// SPDX-License-Identifier: EUPL-1.2
// The citizens' room: one search, one answer, the figures, the lists, beside the map.

import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { PlaceHit } from '../core/place-index';
import { DemoBanner } from '../frame/demo-banner';
import { Footer } from '../frame/footer';
import { Icon } from '../frame/icon';
import { LayerPanel } from '../frame/layer-panel';
import { useLocate } from '../frame/locate';
import { MapStage } from '../frame/map-stage';
import { useNarrow } from '../frame/narrow';
import { PanelSkeleton } from '../frame/panel-skeleton';
import { SearchField } from '../frame/search-field';
import { type Sheet, SheetHandle } from '../frame/sheet-handle';
import { TroubleList } from '../frame/troubles';
import type { MapCommands } from '../map/city-map';
import { type Tab, tabs } from '../session/state';
import { useCity } from '../session/use-city';
import { useSession, useSessionState, useWords } from '../session/use-session';
import { AnswerPanel } from './answer-panel';
import './browse.css';

// Figures and lists are not needed for the first answer.
const Figures = lazy(() => import('./figures').then((module) => ({ default: module.Figures })));
const FeatureList = lazy(() => import('./feature-list').then((module) => ({ default: module.FeatureList })));

export function MapRoom() {
  const words = useWords();
  const session = useSession();
  const { tab, wide, selection } = useSessionState();
  const { city, troubles } = useCity();
  const commands = useRef<MapCommands | null>(null);
  const [sheet, setSheet] = useState<Sheet>('half');
  const flyTo = useCallback((hit: PlaceHit) => {
    if (hit.point) commands.current?.flyTo({ ...hit.point, zoom: 14 });
  }, []);
  const locate = useLocate((point) => {
    session.select({ point, feature: null });
    commands.current?.flyTo({ ...point, zoom: 15 });
  });
  // A feature that was picked in panel or list, not on the map, is brought into the picture.
  const { point, feature } = selection;
  useEffect(() => {
    if (feature && !point) commands.current?.fitFeature(feature.layer, feature.id);
  }, [feature, point]);
  const narrow = useNarrow();
  const widenable = tab === 'figures' || tab === 'list';

  return (
    <main
      id="inhalt"
      tabIndex={-1}
      className="nuf-room-map"
      data-wide={(wide && widenable) || undefined}
      data-sheet={sheet}
    >
      <h1 className="kern-sr-only">{words.title(city.municipality.name)}</h1>
      <div className="nuf-room-map__search">
        <SearchField onPicked={flyTo} />
        {locate.message && (
          <p role="status" className="nuf-locate-note">
            {locate.message}
          </p>
        )}
      </div>
      <section className="nuf-panel" aria-label={words.tabs[tab]}>
        <SheetHandle sheet={sheet} onSheet={setSheet} />
        <DemoBanner />
        <TroubleList troubles={troubles} />
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
            <LayerPanel />
          </Tabs.Panel>
        </Tabs.Root>
        {narrow && <Footer />}
      </section>
      <MapStage commands={commands} onLocate={locate.ask} />
    </main>
  );
}
