import type { RoadmapView } from '@tandem/contracts';
import type { PlanStep } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { announce } from '../../../../shared/pieces/announcer.js';
import { refusalWords, useDraftSteps } from '../api/edit-draft.js';

export interface DraftEditing {
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** Answers whether it was taken; `said` is told then to those who do not see it. */
  readonly perform: (steps: readonly PlanStep[], said: string) => Promise<boolean>;
}

/** The draft as this page may change it; nothing where it may not. */
export function useDraftEditing(view: Pick<RoadmapView, 'id' | 'showing'>): DraftEditing {
  const { t } = useTranslation();
  const { mutateAsync, isPending, error } = useDraftSteps(view);
  return {
    busy: isPending,
    problem: refusalWords(error) ?? failureWords(error, t),
    perform: (steps, said) =>
      mutateAsync(steps).then(
        () => {
          // The row itself shows what happened; a toast for each link would lie over the next one.
          announce(said);
          return true;
        },
        () => false,
      ),
  };
}
