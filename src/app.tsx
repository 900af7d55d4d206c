// SPDX-License-Identifier: EUPL-1.2
// The frame around map and panel: opens the city, dresses the page, and puts the room of the header into place.

import { Suspense, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { MapRoom } from './browse/map-room';
import type { City } from './core/city/city';
import { isSeenFromAfar } from './core/geo/far-areas';
import { lateFilesMs } from './core/limits/limits';
import { useScheme } from './frame/device/colour-scheme';
import { useNarrow } from './frame/device/narrow-screen';
import { type Instead, onDemand } from './frame/elements/on-demand';
import { PartMissing, RoomMissing } from './frame/elements/part-missing';
import { FindingsNote } from './frame/page/findings-note';
import { Footer } from './frame/page/footer';
import { Header } from './frame/page/header';
import { LoadingCity, NoCity } from './frame/page/opening';
import { onPaper } from './map/contract/on-paper';
import { fetchData } from './session/load/fetch-file';
import { type LoadedCity, loadCity, type OpeningProgress } from './session/load/load-city';
import { loadFirst } from './session/load/load-first';
import { type Classes, openingName } from './session/load/manifest';
import { usePageDraft } from './session/page-draft';
import type { Session } from './session/session';
import { isFirstView, type Room, type SessionState, type Page as TextPageName } from './session/state';
import { CityProvider, type OpenCity, openCity } from './session/use-city';
import { SessionProvider, useSession, useSessionState, useWords } from './session/use-session';
// What several rooms share, and last the print: it takes back what the others say.
import './frame/page/text-page.css';
import './frame/elements/choices.css';
import './frame/page/print.css';

// The citizens' room opens first; everything else comes when it is asked for.
const roomGone: Instead = (again) => <RoomMissing onAgain={again} />;
const CheckRoom = onDemand(async () => (await import('./business/business-room')).CheckRoom, roomGone);
const CareRoom = onDemand(async () => (await import('./edit/planner-room')).CareRoom, roomGone);
// Of the desk's draft, which only a planner has.
const DraftNote = onDemand(async () => (await import('./edit/desk/draft-note')).DraftNote);
const ReportRoom = onDemand(async () => (await import('./council/report-room')).ReportRoom, roomGone);
const TextPage = onDemand(async () => (await import('./frame/page/text-page')).TextPage, roomGone);
// It asks two seconds after the page stands.
const ReleaseNote = onDemand(async () => (await import('./frame/release/release-note')).ReleaseNote);
// Only for cells so many that a part of their columns comes later.
const MoreCells = onDemand(
  async () => (await import('./frame/map-view/more-cells')).MoreCells,
  (again) => (
    <div className="nuf-more-cells">
      <PartMissing onAgain={again} />
    </div>
  ),
);

export function App({ session }: { session: Session }) {
  return (
    <SessionProvider value={session}>
      <Page />
    </SessionProvider>
  );
}

function Page() {
  const { loaded, open: read, progress, complete } = useOpenedCity();
  const { open, published, draft } = usePageDraft(read);
  const state = useSessionState();
  const { room, page, tab, language } = state;
  // A country that is open for its first view has no answer to anything else.
  const isComing = open?.rest != null && !isFirstView(state);
  const isStart = !page && room === 'map' && tab === 'answer';
  const words = useWords();
  const narrow = useNarrow();
  useDress();
  useKeptFocus();
  useTopOfPage(room, page);
  // Before the effects of the rooms, which know their parts.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    const view = page ? words.footer[page] : room !== 'map' ? words.rooms[room] : words.tabs[tab];
    document.title = open ? words.title(open.city.municipality.name, isStart ? null : view) : words.product;
  }, [language, open, words, room, page, tab, isStart]);

  return (
    <div className="nuf-app" data-room={room}>
      {/* A button, because the fragment of the address belongs to the permalink. */}
      <button type="button" className="nuf-skip" onClick={() => document.getElementById('inhalt')?.focus()}>
        {words.skipToContent}
      </button>
      <div>
        <Header city={open?.city.municipality.name ?? null} />
        {open && (
          <Suspense fallback={null}>
            <ReleaseNote dataAsOf={open.city.municipality.dataAsOf} />
          </Suspense>
        )}
        <LanguageMissing />
        {import.meta.hot && <FindingsNote />}
        {draft && (room !== 'care' || page) && (
          <Suspense fallback={null}>
            <DraftNote of={draft} isReport={room === 'report'} />
          </Suspense>
        )}
      </div>
      {open && !isComing ? (
        <CityProvider value={open}>
          <Suspense fallback={<main id="inhalt" tabIndex={-1} className="nuf-page" aria-busy="true" />}>
            {page ? (
              <TextPage page={page} />
            ) : room === 'report' ? (
              // What is handed to the council is never a draft.
              <CityProvider value={published}>
                <ReportRoom />
              </CityProvider>
            ) : (
              <RoomPage room={room} />
            )}
          </Suspense>
          {open.more && (
            <Suspense fallback={null}>
              <MoreCells more={open.more} onLoaded={complete} />
            </Suspense>
          )}
          {/* On a phone the rooms with a map have no line to spare: there the footer ends the panel. */}
          {(!narrow || page || (room !== 'map' && room !== 'site')) && <Footer />}
        </CityProvider>
      ) : loaded && !isComing ? (
        <NoCity troubles={loaded.troubles} />
      ) : (
        <LoadingCity {...progress} />
      )}
    </div>
  );
}

/** Says that the language that was asked for did not come; the page stands in the other one. */
function LanguageMissing() {
  const session = useSession();
  const { unspoken } = useSessionState();
  const words = useWords();
  if (!unspoken) return null;
  return (
    <PartMissing
      what={words.trouble.otherLanguage}
      onAgain={() => session.speak(unspoken)}
      onClose={() => session.forgetUnspoken()}
    />
  );
}

/** Nothing goes before the page stands, so what keeps the keyboard's place may come after it. */
function useKeptFocus(): void {
  useEffect(() => {
    let stop: (() => void) | null = () => undefined;
    import('./frame/device/keep-focus').then(({ keepFocus }) => {
      if (stop) stop = keepFocus();
    }, ignore);
    return () => {
      stop?.();
      stop = null;
    };
  }, []);
}

/** Where the chunk does not come the page is used without; what matters more says so by itself. */
const ignore = () => undefined;

/** Another room begins at its top: on a phone pages of text scroll as a whole, and the place in the last one means nothing. */
function useTopOfPage(room: Room, page: TextPageName | null): void {
  const last = useRef({ room, page });
  // Before the effects of the room, which may scroll to a part of it.
  useLayoutEffect(() => {
    if (last.current.room === room && last.current.page === page) return;
    last.current = { room, page };
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [room, page]);
}

function RoomPage({ room }: { room: Exclude<Room, 'report'> }) {
  switch (room) {
    case 'site':
      return <CheckRoom />;
    case 'care':
      return <CareRoom />;
    default:
      return <MapRoom />;
  }
}

/** The longest that a timer knows: weeks. */
const neverMs = 2 ** 31 - 1;

/** The picture from afar of what was read first, while the data that it was made of are still the same. */
function farOf(first: LoadedCity, { manifest }: LoadedCity): LoadedCity['far'] {
  const madeBy = (list: LoadedCity['manifest']) =>
    list?.files.find(({ name }) => name === openingName)?.sha256;
  return madeBy(first.manifest) === madeBy(manifest) ? first.far : null;
}

/** Whether nothing is asked but the first view, and the picture shows no more of a country than was put aside for it. */
const isFromAfar = (state: SessionState, far: LoadedCity['far']) =>
  isFirstView(state) && (state.camera === null || (far !== null && isSeenFromAfar(far, state.camera.zoom)));

/** Opens the city once, and a country first for its first view; a development build that re-checks a saved file tells the page by reloading it. */
function useOpenedCity() {
  const session = useSession();
  const [loaded, setLoaded] = useState<LoadedCity | null>(null);
  const [open, setOpen] = useState<OpenCity | null>(null);
  const [progress, setProgress] = useState<Parameters<typeof LoadingCity>[0]>({
    done: 0,
    all: 0,
    cells: null,
  });
  const [isWanted, setWanted] = useState(false);
  // The whole country looks from afar as its first view did.
  const first = useRef<LoadedCity | null>(null);
  const isPart = loaded?.rest != null;
  const state = useSessionState();
  // Once begun it is read to its end, whatever is looked at meanwhile.
  if (isPart && !isWanted && !isFromAfar(state, loaded.far)) setWanted(true);
  useEffect(() => {
    let wanted = true;
    const show = (read: LoadedCity) => {
      if (!wanted) return;
      first.current ??= read;
      const city = { ...read, far: farOf(first.current, read) };
      const opened = openCity(city, () => setWanted(true));
      // A transition: React builds the room in short slices, between which a tap is heard.
      startTransition(() => {
        setOpen(opened);
        setLoaded(city);
      });
    };
    const tell: OpeningProgress = (done, all, cells) => wanted && setProgress({ done, all, cells });
    // What is open stays until all is there: a part of it would answer less.
    const late = { afterMs: isWanted ? neverMs : lateFilesMs, onJoined: show };
    const reading = isWanted
      ? loadCity(fetchData, tell, { late })
      : loadFirst(isFirstView(session.get()), fetchData, tell, late);
    reading.then(
      show,
      // Such as a part of the program that did not come: told by the page that stands for all that failed.
      (error: unknown) =>
        wanted &&
        setLoaded(() => {
          throw error;
        }),
    );
    return () => {
      wanted = false;
    };
  }, [session, isWanted]);
  const complete = useCallback(
    ({ city, classes }: { city: City; classes: Classes }) => {
      if (!loaded) return;
      const view = { ...loaded.view, classes: { ...loaded.view.classes, ...classes } };
      setOpen(openCity({ ...loaded, city, view, more: null }));
    },
    [loaded],
  );
  return { loaded, open, progress, complete };
}

/**
 * Dresses the page in the scheme; KERN's tokens follow the attribute, form controls the property. Paper is white: what is
 * printed is light in every scheme.
 */
function useDress(): void {
  const scheme = useScheme();
  useEffect(() => {
    const dress = (isPrinting: boolean) => {
      const shown = isPrinting ? 'light' : scheme;
      document.documentElement.dataset.kernTheme = shown;
      document.documentElement.style.colorScheme = shown;
    };
    dress(window.matchMedia('print').matches);
    return onPaper(dress);
  }, [scheme]);
}
