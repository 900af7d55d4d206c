// SPDX-License-Identifier: EUPL-1.2
// The businesses' room: check a site, find one, found in one, and how much land will be needed, beside the same map.

import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { onDemand } from '../frame/elements/on-demand';
import { PanelSkeleton } from '../frame/elements/panel-skeleton';
import { PartMissing } from '../frame/elements/part-missing';
import { TabbedPanel } from '../frame/elements/tabbed-panel';
import { HighlightProvider } from '../frame/map-view/highlight';
import { MapRoomFrame } from '../frame/map-view/map-room-frame';
import { ProofPlace } from '../frame/proof/proof-provider';
import type { MapCommands } from '../map/maplibre/city-map';
import { useCity } from '../session/use-city';
import { useSession, useSessionState, useWords } from '../session/use-session';
import { type Tables, useTables } from './context/rule-tables';
import { useCheckWords } from './context/use-business-words';
import { KeptOutlineNote, OutlineReadout } from './outline/outline-readout';
import { OutlineProvider, OutlineStore } from './outline/outline-store';
import { useSiteCheck } from './site/site-name';
import { SitePage } from './site/site-page';
// Of the pages that come on demand, so that they are dressed at once.
import './find/find-page.css';
import './find/compare-page.css';
import './land-demand/demand-page.css';
// Before the sheet, whose rules for a narrow screen have the last word.
import './site/sheet-steps.css';
import './site/sheet.css';
import './land-demand/demand-sheet.css';

/** What the panel asks; the words of the link are German like all of its keys. */
const parts = { pruefen: 'check', finden: 'find', gruenden: 'found', bedarf: 'demand' } as const;
type Part = keyof typeof parts;

// A firm that checks one place needs none of these.
const FindPage = onDemand(async () => (await import('./find/find-page')).FindPage);
const ComparePage = onDemand(async () => (await import('./find/compare-page')).ComparePage);
const FoundersPage = onDemand(async () => (await import('./find/founders-page')).FoundersPage);
const DemandPage = onDemand(async () => (await import('./land-demand/demand-page')).DemandPage);
const Expose = onDemand(
  async () => (await import('./site/expose')).Expose,
  (again, { onClose }) => <PartMissing onAgain={again} onClose={onClose} />,
);

export function CheckRoom() {
  const words = useCheckWords();
  const session = useSession();
  const { extra } = useSessionState();
  const { troubles, city } = useCity();
  const tables = useTables();
  const commands = useRef<MapCommands | null>(null);
  const part = (Object.keys(parts) as Part[]).find((name) => name === extra.teil) ?? 'pruefen';
  const { exposing, expose, close } = useExposing();
  const compares = part === 'finden' && extra.ansicht === 'vergleich';
  useTitle(part, compares);
  const [store] = useState(
    () => new OutlineStore(session, city, (corners) => commands.current?.fitCorners(corners)),
  );
  useEffect(() => store.follow(), [store]);
  const outline = useMemo(
    () => ({
      subscribe: store.subscribe,
      get: store.onMap,
      onEdit: store.do,
      readout: exposing ? null : <OutlineReadout />,
    }),
    [store, exposing],
  );
  const isKept = useSyncExternalStore(store.subscribe, () => store.get().corners.length > 0);
  const kept = useMemo(
    () => ({
      subscribe: store.subscribe,
      get: store.onMapKept,
      onEdit: () => {},
      readout: <KeptOutlineNote />,
    }),
    [store],
  );

  return (
    <ProofPlace>
      <HighlightProvider>
        <OutlineProvider value={store}>
          <MapRoomFrame
            className="nuf-room-check"
            heading={words.room}
            label={words.room}
            troubles={[...troubles, ...(tables?.troubles ?? [])]}
            isWide={part === 'bedarf' || compares}
            commands={commands}
            outline={part === 'pruefen' ? outline : isKept ? kept : undefined}
            over={
              exposing &&
              tables && (
                <Suspense fallback={null}>
                  <ExposeOf tables={tables} commands={commands} onClose={close} />
                </Suspense>
              )
            }
          >
            <TabbedPanel
              label={words.tabs.label}
              tabs={(Object.keys(parts) as Part[]).map((value) => ({
                value,
                title: words.tabs[parts[value]],
              }))}
              open={part}
              onOpen={(next) => session.keep('teil', next === 'pruefen' ? null : next)}
            >
              <Suspense fallback={<PanelSkeleton />}>
                {tables ? (
                  <PartPage
                    part={part}
                    compares={compares}
                    tables={tables}
                    onExpose={expose}
                    onFit={(keys) => commands.current?.fitFeatures(keys)}
                  />
                ) : (
                  <PanelSkeleton />
                )}
              </Suspense>
            </TabbedPanel>
          </MapRoomFrame>
        </OutlineProvider>
      </HighlightProvider>
    </ProofPlace>
  );
}

/** The window is called after the part that is open; the first one is the room itself, which the page names. */
function useTitle(part: Part, compares: boolean): void {
  const words = useCheckWords();
  const all = useWords();
  const { city } = useCity();
  const view = compares ? words.compare.heading : part === 'pruefen' ? null : words.tabs[parts[part]];
  useEffect(() => {
    const room = all.rooms.site;
    document.title = all.title(city.municipality.name, view === null ? room : `${view} – ${room}`);
  }, [all, city, view]);
}

/** Whether the exposé lies over the room; closed, it gives the focus back to the button that opened it. */
function useExposing() {
  const [exposing, setExposing] = useState(false);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (!exposing && opener.current instanceof HTMLElement) opener.current.focus();
  }, [exposing]);
  return {
    exposing,
    expose: () => {
      opener.current = document.activeElement;
      setExposing(true);
    },
    close: () => setExposing(false),
  };
}

interface PartProps {
  readonly part: Part;
  readonly compares: boolean;
  readonly tables: Tables;
  readonly onExpose: () => void;
  /** Brings features (`<layer>/<id>`) into the picture. */
  readonly onFit: (keys: readonly string[]) => void;
}

function PartPage({ part, compares, tables, onExpose, onFit }: PartProps) {
  const words = useCheckWords();
  const gone = <p>{words.tablesGone}</p>;
  switch (part) {
    case 'pruefen':
      return tables.eligibility && tables.permissibility && tables.requirements ? (
        <SitePage tables={tables} onExpose={onExpose} />
      ) : (
        gone
      );
    case 'finden':
      return compares ? <ComparePage /> : <FindPage onFit={onFit} />;
    case 'gruenden':
      return tables.permissibility ? <FoundersPage rules={tables.permissibility} onFit={onFit} /> : gone;
    case 'bedarf':
      return tables.demand ? <DemandPage defaults={tables.demand} /> : gone;
  }
}

interface ExposeProps {
  readonly tables: Tables;
  readonly commands: React.RefObject<MapCommands | null>;
  readonly onClose: () => void;
}

function ExposeOf({ tables, commands, onClose }: ExposeProps) {
  const check = useSiteCheck(tables);
  const { eligibility, permissibility, requirements } = tables;
  if (!check || !eligibility || !permissibility || !requirements) return null;
  return (
    <Expose
      check={check}
      tables={{ eligibility, permissibility, requirements }}
      commands={commands}
      onClose={onClose}
    />
  );
}
