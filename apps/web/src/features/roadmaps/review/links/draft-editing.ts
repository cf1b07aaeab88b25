import type { RoadmapView } from '@tandem/contracts';
import type { PlanStep } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { refusalWords, useDraftSteps } from '../api/edit-draft.js';

export interface DraftEditing {
  readonly busy: boolean;
  readonly problem: string | undefined;
  /** Answers whether it was taken; `said` is told then. */
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
          tellDone(said);
          return true;
        },
        () => false,
      ),
  };
}
