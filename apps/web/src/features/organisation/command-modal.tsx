import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../shared/pieces/use-focus-back.js';
import { isProblem } from '../../shared/http/problem.js';
import { failureWords } from '../../shared/http/words.js';
import { tellDone } from '../../shared/pieces/tell.js';
import { useChangeOrganisation, type OrganisationCommand } from './api/change-organisation.js';

export interface CommandModalProps {
  readonly title: string;
  readonly verb: string;
  /** Said when it is done. */
  readonly done: string;
  readonly danger?: boolean;
  /** The command of what is filled in; nothing while something is missing. */
  readonly command: OrganisationCommand | undefined;
  readonly onClose: () => void;
  readonly children: (errorAt: (path: string) => string | undefined) => ReactNode;
}

/** A small dialog that does one thing to the organisation; what the server finds wrong stands at its field. */
export function CommandModal({ title, verb, done, danger, command, onClose, children }: CommandModalProps) {
  const { t } = useTranslation();
  useFocusBack();
  const change = useChangeOrganisation();
  const problems = isProblem(change.error) ? (change.error.problem.errors ?? []) : [];
  const errorAt = (path: string) => problems.find((one) => one.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!command) return;
    change.mutate(command, {
      onSuccess: () => {
        tellDone(done);
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {children(errorAt)}
          {change.error && (
            <Text role="alert" c="var(--td-overdue)">
              {failureWords(change.error, t)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={!command}
              {...(danger ? { color: 'red' } : {})}
            >
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
