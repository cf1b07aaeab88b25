import { Stack, Text, Textarea } from '@mantine/core';
import { formatDate } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { DialogFoot } from '../../../../shared/decisions/dialog-foot.js';
import { DayInput } from '../../../../shared/pieces/day-input.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { useExtend } from '../../api/run-campaign.js';
import type { ManyProps } from './many-dialog.js';
import { PlaceNames } from './place-names.js';

/** Another due date: which, and why; both are seen by those whom it concerns. */
export function ExtendMany({ campaign, rows, today, onDone, onClose }: ManyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [due, setDue] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const extend = useExtend(campaign);
  const latest =
    rows
      .map((row) => row.due)
      .toSorted()
      .at(-1) ?? today;
  const confirm = () => {
    setAsked(true);
    if (!due || !reason.trim()) return;
    extend.mutate(
      { reports: rows.map(({ id }) => id), due, reason: reason.trim() },
      {
        onSuccess: () => {
          tellDone(t('campaigns.control.extendedTo', { day: formatDate(due, language), count: rows.length }));
          onDone();
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <PlaceNames rows={rows} />
      <Text c="var(--td-secondary)">
        {t('campaigns.control.extendText', { day: formatDate(latest, language) })}
      </Text>
      <DayInput
        label={t('campaigns.control.newDue')}
        required
        value={due}
        minDate={today}
        error={asked && !due && t('campaigns.control.newDueMissing')}
        onChange={setDue}
      />
      <Textarea
        label={t('campaigns.control.reason')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={asked && !reason.trim() && t('campaigns.control.reasonMissing')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogFoot
        verb={t('campaigns.control.extend')}
        busy={extend.isPending}
        error={extend.error}
        onClose={onClose}
        onConfirm={confirm}
      />
    </Stack>
  );
}
