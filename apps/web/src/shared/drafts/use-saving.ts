import { useEffect } from 'react';
import type { StepSaver } from './step-saver.js';

/** While its page is open a draft is saved by itself, also when the page goes out of sight. */
export function useSaving<Step, Saved, Newer>(saver: StepSaver<Step, Saved, Newer>): void {
  useEffect(() => {
    saver.begin();
    const leave = () => document.visibilityState === 'hidden' && void saver.flush(true);
    addEventListener('online', saver.retryNow);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('online', saver.retryNow);
      document.removeEventListener('visibilitychange', leave);
      void saver.flush(true);
      saver.stop();
    };
  }, [saver]);
}
