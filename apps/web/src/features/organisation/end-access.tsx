import { Text, Textarea } from '@mantine/core';
import { formatDate } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { DayInput } from '../../shared/pieces/day-input.js';
import { CommandModal } from './command-modal.js';

/** What is ended: one role, or all access of somebody who leaves. */
export type Ending =
  | { readonly kind: 'membership'; readonly id: string; readonly name: string; readonly role: string }
  | { readonly kind: 'person'; readonly id: string; readonly name: string };

export function EndAccess({ ending, onClose }: { readonly ending: Ending; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [to, setTo] = useState<string | null>(today());
  const [reason, setReason] = useState('');
  const whole = ending.kind === 'person';
  return (
    <CommandModal
      title={
        whole
          ? t('organisation.endAccessOf', { name: ending.name })
          : t('organisation.endRole', { role: ending.role })
      }
      verb={t('organisation.end')}
      done={t('organisation.ended', { name: ending.name })}
      danger
      onClose={onClose}
      command={
        to
          ? {
              do: whole ? 'leave' : 'endMembership',
              id: ending.id,
              body: { to, ...(reason.trim() ? { reason: reason.trim() } : {}) },
            }
          : undefined
      }
    >
      {(errorAt) => (
        <>
          <Text>
            {whole ? t('organisation.endAccessText') : t('organisation.endRoleText', { name: ending.name })}
          </Text>
          <DayInput
            label={t('organisation.lastDay')}
            required
            description={
              whole && to
                ? t(to <= today() ? 'organisation.closesToday' : 'organisation.closesOn', {
                    date: formatDate(to, language),
                  })
                : undefined
            }
            value={to}
            onChange={setTo}
            error={errorAt('/to')}
            data-autofocus
          />
          <Textarea
            label={t('organisation.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            error={errorAt('/reason')}
          />
        </>
      )}
    </CommandModal>
  );
}
