// SPDX-License-Identifier: EUPL-1.2
// Takes everything that the page has stored off this device, after one question.

import { useState } from 'react';
import { deleteDeviceData } from '../../session/device-data';
import { useSessionState } from '../../session/use-session';
import { deviceWords } from '../../words/page/device';

export function DeviceData() {
  const device = deviceWords[useSessionState().language];
  const [step, setStep] = useState<'idle' | 'asked' | 'done' | 'partly'>('idle');
  const erase = async () => setStep((await deleteDeviceData()) ? 'done' : 'partly');
  return (
    <section>
      <h2 className="kern-heading-small">{device.heading}</h2>
      <p className="kern-body">{device.what}</p>
      {step === 'asked' ? (
        <fieldset>
          <legend className="kern-sr-only">{device.erase}</legend>
          <p>
            <strong>{device.sure}</strong>
          </p>
          <div className="nuf-actions">
            <button type="button" className="nuf-action" onClick={() => void erase()}>
              {device.yes}
            </button>
            <button type="button" className="nuf-action" onClick={() => setStep('idle')}>
              {device.no}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" className="nuf-action" onClick={() => setStep('asked')}>
          {device.erase}
        </button>
      )}
      <p role="status">{step === 'done' ? device.done : step === 'partly' ? device.partly : ''}</p>
    </section>
  );
}
