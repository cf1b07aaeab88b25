import { useEffect, useMemo, useState } from 'react';
import type { FormDesignView } from '@tandem/contracts';
import { keepHold, type HoldKeeper } from '../state/hold-keeper.js';
import { usePort, useStudioStore } from '../state/index.js';
import type { Redone } from '../state/redo-on.js';
import { StepSaver } from '../state/step-saver.js';

export interface Saving {
  readonly takeOver: () => Promise<void>;
  /** Goes over to another state of the draft, with or without what is not saved here. */
  readonly goOver: (design: FormDesignView, carry: boolean) => Redone;
  readonly unsaved: StepSaver['unsavedSteps'];
  /** Everything done so far is on the server when it resolves. */
  readonly flush: () => Promise<void>;
}

interface Running {
  readonly saver: StepSaver;
  readonly keeper: HoldKeeper;
}

/** Keeps the draft saved and held while the studio is open. */
export const useSaving = (): Saving | undefined => {
  const store = useStudioStore();
  const port = usePort();
  const [running, setRunning] = useState<Running>();
  useEffect(() => {
    const saver = new StepSaver(store, port);
    const keeper = keepHold({ store, port, onReturn: (design) => saver.goOver(design, true) });
    const onHide = () => void (document.visibilityState === 'hidden' && saver.flush(true));
    window.addEventListener('online', saver.retryNow);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    setRunning({ saver, keeper });
    return () => {
      window.removeEventListener('online', saver.retryNow);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      void saver.flush(true).finally(() => {
        saver.stop();
        keeper.stop();
      });
      setRunning(undefined);
    };
  }, [store, port]);
  return useMemo(
    () =>
      running && {
        takeOver: running.keeper.takeOver,
        goOver: running.saver.goOver,
        unsaved: running.saver.unsavedSteps,
        flush: () => running.saver.flush(),
      },
    [running],
  );
};
