// SPDX-License-Identifier: EUPL-1.2
// The first line of every page: who publishes it, its rooms, language, appearance and help.

import { rememberPreference } from '../../session/preference';
import { type Appearance, appearances, type Language, type Room } from '../../session/state';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { Icon } from '../elements/icon';

/** Rooms that this version has; the link of one that is not built yet is not shown. */
const builtRooms: readonly Room[] = ['map', 'site', 'care', 'report'];

/** Name of the product and the city, the rooms, language, appearance, help. */
export function Header({ city }: { city: string | null }) {
  const session = useSession();
  const { room, page } = useSessionState();
  const words = useWords();
  return (
    <header className="nuf-header">
      <button type="button" className="nuf-wordmark" onClick={() => session.openRoom('map')}>
        <span className="nuf-wordmark__name">{words.product}</span>
        {city && <span className="nuf-wordmark__city">{city}</span>}
      </button>
      <nav className="nuf-rooms" aria-label={words.rooms.label}>
        <ul>
          {builtRooms.map((name) => (
            <li key={name}>
              <a
                href={`#raum=${name}`}
                className="nuf-room"
                aria-current={room === name && !page ? 'page' : undefined}
                onClick={(event) => {
                  // With a key held the browser opens a tab of its own.
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  session.openRoom(name);
                }}
              >
                {words.rooms[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="nuf-header__tools">
        <LanguageSwitch />
        <AppearanceChoice />
        <button type="button" className="nuf-tool" onClick={() => session.openPage('help')}>
          <Icon name="help" />
          <span className="nuf-tool__label">{words.header.help}</span>
        </button>
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const session = useSession();
  const { language } = useSessionState();
  const words = useWords();
  const speak = (next: Language) => {
    rememberPreference('language', next);
    session.speak(next);
  };
  // The button names the other language in that language: who needs it can read it.
  const other = language === 'de' ? 'en' : 'de';
  const label = other === 'en' ? 'English' : 'Deutsch';
  return (
    <button
      type="button"
      className="nuf-tool"
      lang={other}
      title={words.header.language}
      onClick={() => speak(other)}
    >
      {label}
    </button>
  );
}

function AppearanceChoice() {
  const session = useSession();
  const { appearance } = useSessionState();
  const words = useWords();
  return (
    <label className="nuf-tool nuf-tool--select">
      <Icon name="contrast" />
      <span className="kern-sr-only">{words.header.appearance}</span>
      <select
        value={appearance}
        onChange={(event) => {
          const next = event.target.value as Appearance;
          rememberPreference('appearance', next);
          session.dress(next);
        }}
      >
        {appearances.map((name) => (
          <option key={name} value={name}>
            {words.header[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
