import type { FormDesignView } from '@tandem/contracts';
import type { StudioPort } from './studio-port.js';
import type { StudioStore } from './studio-store.js';

const EVERY = 30_000;

export interface HoldKeeper {
  /** Takes the form from who holds it. */
  readonly takeOver: () => Promise<void>;
  readonly stop: () => void;
}

export interface HoldKeeperOptions {
  readonly store: StudioStore;
  readonly port: Pick<StudioPort, 'hold' | 'release' | 'load'>;
  /** The form is ours again after somebody else had it: his state of the draft takes the place of ours. */
  readonly onReturn: (design: FormDesignView) => void;
  readonly every?: number;
}

/** Says every half a minute that the form is open here, and hears who holds it. */
export const keepHold = ({ store, port, onReturn, every = EVERY }: HoldKeeperOptions): HoldKeeper => {
  let stopped = false;
  const beat = async (takeOver: boolean): Promise<void> => {
    const { holder } = await port.hold({ takeOver });
    if (stopped) return;
    const wasOthers = store.getState().holder !== undefined;
    const isOurs = holder?.mine === true;
    if (wasOthers && isOurs) {
      const design = await port.load();
      if (stopped) return;
      onReturn({ ...design, holder });
    }
    store.actions.takeHolder(holder);
  };
  // Without a connection nobody is told anything; the next beat tries again, and saving says that there is none.
  const timer = setInterval(() => void beat(false).catch(() => undefined), every);
  void beat(false).catch(() => undefined);
  return {
    takeOver: () => beat(true),
    stop: () => {
      stopped = true;
      clearInterval(timer);
      if (store.getState().holder === undefined) void port.release().catch(() => undefined);
    },
  };
};
