import { Button } from '@mantine/core';
import { IconCopyPlus, IconLink, IconMinus, IconRotate2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { Confirm } from '../../../../shared/pieces/confirm.js';
import { namedMeasure } from '../rows/measure-words.js';
import { copyRowSteps, linkStep } from './link-steps.js';
import classes from './links.module.css';
import { MeasureSelect } from './measure-select.js';
import type { RowLinksProps } from './row-links.js';

/** A row of the parent that nothing here carries out yet: it is linked, taken over or left out with a reason. */
export function UnlinkedRow({ plan, parent, row, editing }: RowLinksProps) {
  const { t } = useTranslation();
  const [excluding, setExcluding] = useState(false);
  const above = row.parent;
  if (!above) return null;
  if (row.state === 'excluded')
    return (
      <Button
        variant="default"
        loading={editing.busy}
        leftSection={<IconRotate2 size={15} stroke={1.75} aria-hidden />}
        onClick={() =>
          void editing.perform([{ do: 'include', parentMeasure: above.id }], t('roadmapReview.included'))
        }
      >
        {t('roadmapReview.include')}
      </Button>
    );
  const suggested = row.suggestions.flatMap(({ own, certainty }) => {
    const measure = plan.measures.find(({ id }) => id === own);
    return measure ? [{ measure, certainty }] : [];
  });
  return (
    <>
      {suggested.length > 0 && (
        <ul className={classes.options}>
          {suggested.map(({ measure, certainty }) => (
            <li key={measure.id}>
              <span>{t(`roadmapReview.looksLike.${certainty}`, { row: namedMeasure(measure) })}</span>
              <Button
                variant="default"
                loading={editing.busy}
                leftSection={<IconLink size={15} stroke={1.75} aria-hidden />}
                onClick={() =>
                  void editing.perform([linkStep(measure.id, above.id)], t('roadmapReview.linked'))
                }
              >
                {t('roadmapReview.confirmLink')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MeasureSelect
        label={t('roadmapReview.chooseOwn')}
        measures={plan.measures.filter(({ id }) => !suggested.some(({ measure }) => measure.id === id))}
        onChoose={(own) => void editing.perform([linkStep(own, above.id)], t('roadmapReview.linked'))}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={editing.busy}
          leftSection={<IconCopyPlus size={15} stroke={1.75} aria-hidden />}
          onClick={() =>
            void editing.perform(
              copyRowSteps(
                plan as Parameters<typeof copyRowSteps>[0],
                parent as Parameters<typeof copyRowSteps>[1],
                above,
                newKey,
              ),
              t('roadmapReview.copied'),
            )
          }
        >
          {t('roadmapReview.copyRow')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconMinus size={15} stroke={1.75} aria-hidden />}
          onClick={() => setExcluding(true)}
        >
          {t('roadmapReview.exclude')}
        </Button>
      </div>
      {excluding && (
        <Confirm
          title={t('roadmapReview.excludeTitle')}
          text={namedMeasure(above)}
          verb={t('roadmapReview.exclude')}
          comment="required"
          commentLabel={t('roadmapReview.excludeReason')}
          busy={editing.busy}
          problem={editing.problem}
          onConfirm={(reason) =>
            void editing
              .perform(
                [{ do: 'exclude', exclusion: { parentMeasure: above.id, reason: reason ?? '' } }],
                t('roadmapReview.excluded'),
              )
              .then((done) => done && setExcluding(false))
          }
          onClose={() => setExcluding(false)}
        />
      )}
    </>
  );
}
