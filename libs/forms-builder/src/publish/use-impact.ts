import { useCallback, useEffect, useState } from 'react';
import type { FormImpactView } from '@tandem/contracts';
import { usePort, useStudio, useStudioStore } from '../state/index.js';

/** What is known of a publication before it happens. */
export type KnownImpact =
  | { readonly state: 'wait'; readonly saving: boolean }
  | { readonly state: 'failed'; readonly reason: string | undefined }
  | {
      readonly state: 'known';
      readonly impact: FormImpactView;
      /** Number that the new version will have. */
      readonly version: number;
      /** Revision of the draft that was looked at: a later one refuses to be published by this look. */
      readonly revision: number;
    };

/** Saves still under way come first: what is looked at is the draft as the server has it. */
export const useImpact = (): { readonly known: KnownImpact; readonly retry: () => void } => {
  const port = usePort();
  const store = useStudioStore();
  const status = useStudio((state) => state.save.status);
  const message = useStudio((state) => state.save.message);
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<KnownImpact>({ state: 'wait', saving: false });
  const settled = status === 'saved' || status === 'unsaved' || status === 'saving' ? '' : status;
  const saving = status === 'unsaved' || status === 'saving';
  useEffect(() => {
    if (settled !== '') return setKnown({ state: 'failed', reason: message });
    if (saving) return setKnown({ state: 'wait', saving: true });
    let left = false;
    const { revision } = store.getState().info;
    setKnown({ state: 'wait', saving: false });
    Promise.all([port.impact(), port.versions()]).then(
      ([impact, [latest]]) => {
        if (!left) setKnown({ state: 'known', impact, version: (latest?.version ?? 0) + 1, revision });
      },
      () => {
        if (!left) setKnown({ state: 'failed', reason: undefined });
      },
    );
    return () => {
      left = true;
    };
  }, [port, store, settled, saving, message, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { known, retry };
};
