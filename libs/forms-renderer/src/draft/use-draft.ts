import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { JsonObject } from '@tandem/domain';
import type { DraftPort } from './draft-port.js';
import { DraftSaver, type DraftState } from './draft-saver.js';

export interface DraftOptions extends DraftPort {
  /** Another key is another draft: the id of the task. */
  readonly key: string;
  /** Answers to begin with where there is no draft: the prefill. */
  readonly initial?: JsonObject;
  readonly quiet?: number;
}

export interface Draft extends DraftState {
  readonly setAnswers: (answers: JsonObject) => void;
  readonly flush: () => Promise<void>;
  readonly resolve: (keep: 'mine' | 'theirs') => Promise<void>;
}

const EMPTY: JsonObject = {};

/** A draft that saves itself 800 ms after the last key, whatever is still wrong in it; the server keeps it over a reload. */
export const useDraft = ({ key, load, save, initial = EMPTY, quiet }: DraftOptions): Draft => {
  const port = useRef({ load, save });
  port.current = { load, save };
  const saver = useMemo(
    () =>
      new DraftSaver({
        port: { load: () => port.current.load(), save: (...call) => port.current.save(...call) },
        initial,
        ...(quiet === undefined ? {} : { quiet }),
      }),
    // The prefill belongs to the opening; a new object at each render must not open the draft again.
    [key],
  );

  useEffect(() => {
    void saver.open();
    const hide = () => document.visibilityState === 'hidden' && void saver.flush(true);
    const leave = () => void saver.flush(true);
    document.addEventListener('visibilitychange', hide);
    globalThis.addEventListener('pagehide', leave);
    globalThis.addEventListener('online', saver.retryNow);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      globalThis.removeEventListener('pagehide', leave);
      globalThis.removeEventListener('online', saver.retryNow);
      void saver.flush(true);
      saver.close();
    };
  }, [saver]);

  const read = () => saver.state;
  const state = useSyncExternalStore(saver.subscribe, read, read);
  return useMemo(
    () => ({ ...state, setAnswers: saver.change, flush: () => saver.flush(), resolve: saver.resolve }),
    [state, saver],
  );
};
