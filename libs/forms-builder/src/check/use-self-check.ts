import { useEffect } from 'react';
import { usePort, useStudioStore } from '../state/index.js';
import { CheckScheduler } from './check-scheduler.js';
import { whenIdle } from './when-idle.js';

/** Looks the form over after every change, when the keyboard is silent. Mounted once, beside the tabs. */
export const useSelfCheck = (): void => {
  const store = useStudioStore();
  const port = usePort();
  useEffect(() => {
    const scheduler = new CheckScheduler(port.recheck, whenIdle, store.actions.takeCheck);
    scheduler.ask(store.getState().document.text);
    const leave = store.subscribe((state, before) => {
      if (state.document !== before.document) scheduler.ask(state.document.text);
    });
    return () => {
      leave();
      scheduler.dispose();
    };
  }, [store, port]);
};
