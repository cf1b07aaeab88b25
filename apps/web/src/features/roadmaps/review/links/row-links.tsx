import { Button, Select } from '@mantine/core';
import { IconCopyPlus, IconLink, IconLinkOff, IconMinus, IconRotate2 } from '@tabler/icons-react';
import type { CoverageView, RoadmapView } from '@tandem/contracts';
import type { Measure } from '@tandem/roadmap-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../shared/http/idempotency.js';
import { Confirm } from '../../../../shared/pieces/confirm.js';
import { namedMeasure } from '../rows/measure-words.js';
import type { ReviewRow } from '../rows/review-rows.js';
import type { DraftEditing } from './draft-editing.js';
import classes from './links.module.css';
import { copyRowSteps, linkStep } from './link-steps.js';

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
        <Unlinked {...props} />
      )}
      {editing.problem && (
        <p role="alert" className={classes.problem}>
          {editing.problem}
        </p>
      )}
    </section>
  );
}

function Unlinked({ plan, parent, row, editing }: RowLinksProps) {
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

interface MeasureSelectProps {
  readonly label: string;
  readonly measures: readonly Pick<Measure, 'id' | 'label' | 'title'>[];
  readonly onChoose: (id: string) => void;
}

/** A row chosen by its words: hundreds of rows are found by typing. */
function MeasureSelect({ label, measures, onChoose }: MeasureSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      placeholder={t('roadmapReview.choosePlaceholder')}
      searchable
      value={null}
      data={measures.map((measure) => ({ value: measure.id, label: namedMeasure(measure as Measure) }))}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id) => {
        if (id) onChoose(id);
      }}
    />
  );
}
