// SPDX-License-Identifier: EUPL-1.2
// A part of the page that comes when it is needed. Where it does not come, or breaks, the rest of the page stands; in its
// place stands what happened, and two buttons: try again, or load the page anew, whose address keeps what was chosen.

import {
  type ComponentType,
  lazy,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';
import { quietly } from '../device/quiet-import';
import { Caught } from './caught';
import { PartMissing } from './part-missing';

/** What stands where a part should be. `again` tries once more; `props` are those of the part. */
export type Instead<Props = object> = (again: () => void, props: Props) => ReactNode;

const inPlace: Instead = (again) => <PartMissing onAgain={again} />;

/**
 * A component whose code is fetched at its first showing, twice if need be. The place of its waiting is the caller's
 * `<Suspense>`; a failure is caught here.
 */
export function onDemand<Props extends object>(
  load: () => Promise<(props: Props) => ReactNode>,
  instead: Instead<Props> = inPlace,
): ComponentType<Props> {
  const ask = () =>
    lazy(async () => {
      // What `lazy` makes of a generic component has lost its props for the compiler.
      return { default: (await quietly(load)) as unknown as ComponentType<object> };
    });
  let latest = ask();
  return function OnDemand(props: Props) {
    const [Shown, setShown] = useState(() => latest);
    const anew = () => {
      // Another copy of the part may have asked again already.
      if (latest === Shown) latest = ask();
      return latest;
    };
    // A transition, so that the words stay until the part is there.
    const again = (clear: () => void) =>
      startTransition(() => {
        setShown(anew());
        clear();
      });
    return (
      <Caught
        onAgain={again}
        instead={(clear) => <Gone onLeft={() => void anew()}>{instead(clear, props)}</Gone>}
      >
        <Shown {...props} />
      </Caught>
    );
  };
}

/** Who leaves a part that failed and comes back to it asks for it anew. */
function Gone({ onLeft, children }: { onLeft: () => void; children: ReactNode }) {
  const left = useRef(onLeft);
  left.current = onLeft;
  useEffect(() => () => left.current(), []);
  return children;
}
