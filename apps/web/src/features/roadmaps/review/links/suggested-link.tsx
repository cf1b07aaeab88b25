import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { namedMeasure } from '../rows/measure-words.js';
import type { ReviewRow } from '../rows/review-rows.js';
import type { DraftEditing } from './draft-editing.js';
import classes from './links.module.css';
import { linkStep } from './link-steps.js';

export interface SuggestedLinkProps {
  readonly plan: RoadmapView['plan'];
  readonly row: ReviewRow;
  readonly editing: DraftEditing;
  readonly onOpen: () => void;
}

/** In the empty cell of a missing row: what looks like it, to be confirmed by one press; otherwise the way to do something. */
export function SuggestedLink({ plan, row, editing, onOpen }: SuggestedLinkProps) {
  const { t } = useTranslation();
  const best = row.suggestions[0];
  const own = plan.measures.find(({ id }) => id === best?.own);
  if (!row.parent) return null;
  if (!best || !own)
    return (
      <Button
        data-screen-only
        className={classes.above}
        variant="default"
        onClick={(event) => {
          event.stopPropagation();
          onOpen();
        }}
      >
        {t('roadmapReview.whatToDo')}
      </Button>
    );
  const { id } = row.parent;
  return (
    <span className={classes.suggestion} data-screen-only>
      <span>{t(`roadmapReview.looksLike.${best.certainty}`, { row: namedMeasure(own) })}</span>
      <Button
        className={classes.above}
        variant="default"
        loading={editing.busy}
        leftSection={<IconLink size={15} stroke={1.75} aria-hidden />}
        onClick={(event) => {
          event.stopPropagation();
          void editing.perform([linkStep(own.id, id)], t('roadmapReview.linked'));
        }}
      >
        {t('roadmapReview.confirmLink')}
      </Button>
    </span>
  );
}
