import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../../../shared/decisions/dialog-foot.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { useRemind } from '../../api/run-campaign.js';
import type { ManyProps } from './many-dialog.js';
import { PlaceNames } from './place-names.js';

/** A letter by hand: to whom, with a word of one's own. */
export function RemindMany({ campaign, rows, onDone, onClose }: ManyProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const remind = useRemind(campaign);
  const send = () =>
    remind.mutate(
      { reports: rows.map(({ id }) => id), ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: ({ told, left }) => {
          tellDone(
            t(left > 0 ? 'campaigns.control.remindedNot' : 'campaigns.control.reminded', {
              count: told,
              left,
            }),
          );
          onDone();
        },
      },
    );
  return (
    <Stack gap="sm">
      <PlaceNames rows={rows} />
      <Text c="var(--td-secondary)">{t('campaigns.control.remindText')}</Text>
      <Textarea
        label={t('campaigns.control.note')}
        description={t('campaigns.control.noteText')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      <DialogFoot
        verb={t('campaigns.control.send', { count: rows.length })}
        busy={remind.isPending}
        error={remind.error}
        onClose={onClose}
        onConfirm={send}
      />
    </Stack>
  );
}
