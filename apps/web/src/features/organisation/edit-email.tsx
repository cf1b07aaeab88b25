import { TextInput } from '@mantine/core';
import type { PersonView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { emailQuery } from './api/get-email.js';
import { CommandModal } from './command-modal.js';

/** Where letters to a colleague go; whether the mail server takes them. */
export function EditEmail({
  person,
  onClose,
}: {
  readonly person: PersonView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(emailQuery(person.id));
  const [typed, setTyped] = useState<string>();
  const email = typed?.trim();
  return (
    <CommandModal
      title={t('organisation.emailOf', { name: person.name })}
      verb={t('common.save')}
      done={t('organisation.emailSaved')}
      onClose={onClose}
      command={
        email === undefined
          ? undefined
          : { do: 'setEmail', id: person.id, body: { email: email === '' ? null : email } }
      }
    >
      {(errorAt) => (
        <Loaded query={query}>
          {({ email: known, refusedAt }) => (
            <TextInput
              type="email"
              label={t('organisation.email')}
              description={
                refusedAt
                  ? t('organisation.emailRefused', { date: formatDate(refusedAt, language) })
                  : t('organisation.emailHint')
              }
              value={typed ?? known ?? ''}
              maxLength={254}
              error={errorAt('/email')}
              data-autofocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Loaded>
      )}
    </CommandModal>
  );
}
