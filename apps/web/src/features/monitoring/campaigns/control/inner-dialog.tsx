import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { InnerAssignment, InnerPreview } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../../../shared/decisions/dialog-foot.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { isProblem } from '../../../../shared/http/problem.js';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { useFocusBack } from '../../../../shared/pieces/use-focus-back.js';
import { previewInner, useSetInner } from '../../api/run-campaign.js';
import { ChooseUnits } from '../../pieces/choose-units.js';
import { useFreshPreview } from '../../pieces/use-fresh-preview.js';
import type { InnerPlace } from './inner-panel.js';
import { InnerOutcome } from './inner-outcome.js';
import classes from './inner.module.css';

export interface InnerDialogProps {
  readonly campaign: string;
  readonly today: string;
  readonly inner: InnerPlace;
  readonly onClose: () => void;
}

/** A day of a municipality's own: which, for which of its schools, and what would follow before it is set. */
export function InnerDialog({ campaign, today, inner, onClose }: InnerDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  useFocusBack();
  const [due, setDue] = useState(inner.due);
  const [only, setOnly] = useState<ReadonlySet<string>>();
  const body = due ? { assignment: inner.assignment, unit: inner.place.id, due } : undefined;
  const everybody = useInnerPreview(campaign, body);
  const chosen = useInnerPreview(
    campaign,
    body && only && only.size > 0 ? { ...body, only: [...only] } : body,
  );
  const set = useSetInner(campaign);
  const noneChosen = only !== undefined && only.size === 0;
  const { preview, error, fresh } = chosen;
  const willing = preview?.schools.filter(changes).length ?? 0;
  const confirm = () => {
    if (!body || noneChosen) return;
    set.mutate(
      { ...body, ...(only ? { only: [...only] } : {}) },
      {
        onSuccess: ({ items }) => {
          tellDone(t('campaigns.inner.done', { day: formatDate(body.due, language), count: items.length }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={phone}
      centered
      title={t('campaigns.inner.of', { place: inner.place.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <DayInput
          label={t('campaigns.inner.due')}
          description={
            inner.ownDue
              ? t('campaigns.inner.dueOwn', { day: formatDate(inner.ownDue, language, 'weekday') })
              : t('campaigns.inner.dueText')
          }
          required
          data-autofocus
          value={due}
          minDate={today}
          error={isProblem(error) && error.message}
          onChange={setDue}
        />
        {everybody.preview && everybody.preview.schools.length > 1 && (
          <div className={classes.whom}>
            <SegmentedControl
              aria-label={t('campaigns.inner.whom')}
              data={[
                { value: 'everybody', label: t('campaigns.inner.everybody') },
                { value: 'some', label: t('campaigns.inner.some') },
              ]}
              value={only ? 'some' : 'everybody'}
              onChange={(value) => setOnly(value === 'some' ? new Set() : undefined)}
            />
            {only && (
              <ChooseUnits
                groups={[
                  {
                    id: inner.place.id,
                    title: inner.place.title,
                    units: everybody.preview.schools.map(({ unit }) => unit),
                  },
                ]}
                chosen={only}
                onChosen={setOnly}
                error={noneChosen ? t('campaigns.inner.none') : undefined}
              />
            )}
          </div>
        )}
        {!due && <p className={classes.quiet}>{t('campaigns.inner.chooseDay')}</p>}
        {preview && !error && !noneChosen && <InnerOutcome preview={preview} stale={!fresh} />}
        <DialogFoot
          verb={t('campaigns.inner.verb')}
          busy={set.isPending}
          error={set.error ?? (isProblem(error) ? undefined : error)}
          disabled={!fresh || Boolean(error) || noneChosen || willing === 0}
          onClose={onClose}
          onConfirm={confirm}
        />
      </Stack>
    </Modal>
  );
}

/** What a day would do to the schools; nothing is asked while there is no day. */
const useInnerPreview = (campaign: string, body: InnerAssignment | undefined) =>
  useFreshPreview(['monitoring', 'campaigns', campaign, 'inner'], body, (asked, signal) =>
    previewInner(campaign, asked, signal),
  );

const changes = ({ outcome }: InnerPreview['schools'][number]): boolean =>
  outcome === 'asked' || outcome === 'moved';
