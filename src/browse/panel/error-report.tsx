// SPDX-License-Identifier: EUPL-1.2
// A report on wrong data: composed here, sent by the person, to an address only if the municipality has named one.

import { useId, useState } from 'react';
import { saveText } from '../../frame/device/save-file';
import { appVersion } from '../../frame/page/version';
import { useCity } from '../../session/use-city';
import { useSessionState } from '../../session/use-session';
import { errorReportWordsOf } from '../../words/answer/error-report';
import { formatDataDate } from '../../words/number/format';
import './error-report.css';

/** What the page shows when a person finds it wrong. */
export interface ShownAnswer {
  readonly place: string;
  readonly verdict: string;
  /** Source, date and cell of the figures; null where there are none. */
  readonly source: string | null;
}

export function ErrorReport({ shown }: { shown: ShownAnswer }) {
  const { language } = useSessionState();
  const { city } = useCity();
  const words = errorReportWordsOf(language);
  const id = useId();
  const [text, setText] = useState(() =>
    [
      `${words.whatIsWrong} `,
      '',
      `${words.place}: ${shown.place}`,
      `${words.shown}: ${shown.verdict}`,
      ...(shown.source === null ? [] : [`${words.source}: ${shown.source}`]),
      `${words.link}: ${window.location.href}`,
      `${words.data}: ${words.dataAsOf(formatDataDate(city.municipality.dataAsOf, language), appVersion)}`,
      `${words.writtenOn}: ${today(language)}`,
    ].join('\n'),
  );
  const email = city.municipality.errorReport?.email ?? null;
  const subject = words.subject(city.municipality.name);
  return (
    <section className="nuf-error-report">
      <h3>{words.heading}</h3>
      <p>{words.about}</p>
      <p>{email ? words.sendTo(email) : words.nobody(city.municipality.name)}</p>
      <label htmlFor={id}>{words.text}</label>
      {/* biome-ignore lint/a11y/noAutofocus: somebody has just asked for this form, and focus brings it into view. */}
      <textarea autoFocus id={id} rows={9} value={text} onChange={(event) => setText(event.target.value)} />
      <Ways text={text} subject={subject} email={email} />
    </section>
  );
}

/** Copy, save and, where there is an address, mail. What happened is announced. */
function Ways({ text, subject, email }: { text: string; subject: string; email: string | null }) {
  const words = errorReportWordsOf(useSessionState().language);
  const [said, setSaid] = useState('');
  const copy = () => {
    const failed = () => setSaid(words.copyFailed);
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => setSaid(words.copied), failed);
    else failed();
  };
  const save = () => {
    saveText(`${subject}\n\n${text}\n`, words.file, 'text/plain');
    setSaid(words.saved(words.file));
  };
  return (
    <div className="nuf-actions">
      <button type="button" className="nuf-action" onClick={copy}>
        {words.copy}
      </button>
      <button type="button" className="nuf-action" onClick={save}>
        {words.save}
      </button>
      {email && (
        <a
          className="nuf-action"
          href={`mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
        >
          {words.mail}
        </a>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/** The day on the person's clock. */
function today(language: 'de' | 'en'): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Date().toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
