import { Button } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import type { CoverageView, RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { namedMeasure } from '../rows/measure-words.js';
import type { ReviewRow } from '../rows/review-rows.js';
import type { DraftEditing } from './draft-editing.js';
import classes from './links.module.css';
import { linkStep } from './link-steps.js';
import { MeasureSelect } from './measure-select.js';
import { UnlinkedRow } from './unlinked-row.js';

export interface RowLinksProps {
  readonly plan: RoadmapView['plan'];
  readonly parent: CoverageView['parent']['plan'];
  readonly row: ReviewRow;
  readonly editing: DraftEditing;
}

/** What the author does about a row: confirm what carries it out, choose by hand, take it over, leave it out with a reason. */
export function RowLinks(props: RowLinksProps) {
  const { t } = useTranslation();
  const { row, editing } = props;
  return (
    <section className={classes.links} aria-label={t('roadmapReview.links')} data-screen-only>
      {row.state === 'own' ? (
        <OwnLinks {...props} />
      ) : row.own.length > 0 ? (
        <Linked {...props} />
      ) : (
        <UnlinkedRow {...props} />
      )}
      {editing.problem && (
        <p role="alert" className={classes.problem}>
          {editing.problem}
        </p>
      )}
    </section>
  );
}

function Linked({ row, editing }: RowLinksProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      {row.own.map((measure) => (
        <Button
          key={measure.id}
          variant="subtle"
          color="gray"
          loading={editing.busy}
          leftSection={<IconLinkOff size={15} stroke={1.75} aria-hidden />}
          onClick={() => void editing.perform([linkStep(measure.id, null)], t('roadmapReview.unlinked'))}
        >
          {row.own.length > 1
            ? t('roadmapReview.unlinkOne', { row: measure.label || namedMeasure(measure) })
            : t('roadmapReview.unlink')}
        </Button>
      ))}
    </div>
  );
}

function OwnLinks({ parent, row, editing }: RowLinksProps) {
  const { t } = useTranslation();
  const own = row.own[0];
  if (!own) return null;
  return (
    <MeasureSelect
      label={t('roadmapReview.chooseParent')}
      measures={parent.measures}
      onChoose={(above) => void editing.perform([linkStep(own.id, above)], t('roadmapReview.linked'))}
    />
  );
}
