// SPDX-License-Identifier: EUPL-1.2
// Which layers the map shows, how the cells are coloured, and which background lies below.

import { layers } from '../../layers';
import { useCity } from '../../session/use-city';
import { useSession, useSessionState, useWords } from '../../session/use-session';
import { formatDataDate } from '../../words/number/format';
import { newestEntry } from '../feature/newest-entry';
import { TimeSlider } from './time-slider';
import { Segments, ViewControls } from './view-controls';

/** Layers that a reader can switch; the base sketch and the boundary always stay, places only feed the search. */
const switchable = layers.filter(
  (layer) => layer.role !== 'base' && layer.role !== 'boundary' && layer.role !== 'place',
);

/** Other servers are allowed when the page is built, or not at all (docs/decisions/0002); then nothing is offered. */
const backgroundsAllowed: boolean = import.meta.env.NUF_BACKGROUNDS;

export function LayerPanel() {
  const words = useWords();
  const session = useSession();
  const { view, language } = useSessionState();
  const { city, manifest } = useCity();
  return (
    <div className="nuf-layers">
      <ViewControls />
      <div className="nuf-only-phone">
        <TimeSlider />
      </div>
      <Segments
        legend={words.view.colouring}
        name="bild"
        value={view.colouring}
        options={(['speed', 'reach'] as const).map((name) => [name, words.view.colourings[name]] as const)}
        onChange={(colouring) => session.look({ colouring })}
      />
      <fieldset className="nuf-layers__list">
        <legend>{words.view.layersHeading}</legend>
        {[...switchable].reverse().map((layer) => {
          const file = manifest?.files.find((entry) => entry.layer === layer.id);
          const { drawnOn, asOf } = newestEntry(city, layer.id, file?.asOf ?? null);
          return (
            <label key={layer.id} className="nuf-layer">
              <input
                type="checkbox"
                checked={!view.hidden.has(layer.id)}
                onChange={(event) => session.showLayer(layer.id, event.target.checked)}
              />
              <span>
                <strong>{layer.title[language]}</strong>
                <span className="nuf-muted">
                  {layer.about[language]}
                  {drawnOn && ` ${words.view.drawn}: ${formatDataDate(drawnOn, language)}.`}
                  {asOf && ` ${words.view.newest}: ${formatDataDate(asOf, language)}`}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {backgroundsAllowed && city.municipality.backgrounds.length > 0 && <Backgrounds />}
    </div>
  );
}

function Backgrounds() {
  const words = useWords();
  const session = useSession();
  const { view, language } = useSessionState();
  const { city } = useCity();
  const options = [{ id: null, title: words.view.ownSketch, who: null as string | null }].concat(
    city.municipality.backgrounds.map((b) => ({
      id: b.id as never,
      title: b.title[language],
      who: b.thirdParty,
    })),
  );
  return (
    <fieldset className="nuf-layers__list">
      <legend>{words.view.background}</legend>
      {options.map(({ id, title, who }) => (
        <label key={id ?? 'own'} className="nuf-layer">
          <input
            type="radio"
            name="hintergrund"
            checked={view.background === id}
            onChange={() => session.look({ background: id })}
          />
          <span>
            <strong>{title}</strong>
            {who && <span className="nuf-muted">{words.view.thirdParty(who)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
