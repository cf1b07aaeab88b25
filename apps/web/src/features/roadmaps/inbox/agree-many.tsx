import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { ApprovalRow, BulkAgreed } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../../shared/decisions/dialog-foot.js';
import { useIdempotencyKey } from '../../../shared/http/idempotency.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { agreeToAll, previewAgreement } from '../api/list-approvals.js';
import { AgreeOutcomes } from './agree-outcomes.js';

export interface AgreeManyProps {
  readonly rows: readonly ApprovalRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Agreement to several plans at once: first what would happen to each, then the same as it happened. */
export function AgreeMany({ rows, onClose, onDone }: AgreeManyProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const [comment, setComment] = useState('');
  const ids = rows.map((row) => row.id);
  const preview = useQuery({
    queryKey: ['roadmaps', 'approvals', 'preview', ids],
    queryFn: () => previewAgreement({ roadmaps: ids }),
    gcTime: 0,
  });
  const agree = useMutation({
    mutationFn: (roadmaps: readonly string[]) => {
      const body = { roadmaps, comment: comment.trim() || undefined };
      return agreeToAll(body, keyOf(body));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['roadmaps'], predicate: isNotPreview }),
  });
  const done = agree.data;
  return (
    <Modal
      opened
      onClose={done ? onDone : onClose}
      title={t(done ? 'roadmaps.bulk.done' : 'roadmaps.bulk.title', { count: ids.length })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {done ? (
        <Stack gap="md">
          <AgreeOutcomes rows={done.rows} />
          <Group justify="flex-end">
            <Button onClick={onDone}>{t('common.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <Loaded query={preview}>
          {({ rows: outcomes }) => (
            <Stack gap="md">
              <AgreeOutcomes rows={outcomes} />
              <Textarea
                label={t('common.comment')}
                description={t('common.commentOptional')}
                autosize
                minRows={2}
                maxLength={4000}
                value={comment}
                onChange={(event) => setComment(event.currentTarget.value)}
              />
              <DialogFoot
                verb={t('roadmaps.bulk.verb', { count: willing(outcomes).length })}
                busy={agree.isPending}
                error={agree.error}
                disabled={willing(outcomes).length === 0}
                onClose={onClose}
                onConfirm={() => agree.mutate(willing(outcomes))}
              />
            </Stack>
          )}
        </Loaded>
      )}
    </Modal>
  );
}

const willing = (rows: BulkAgreed['rows']): string[] =>
  rows.filter((row) => row.outcome === 'would').map((row) => row.roadmap);

/** The preview stays as it was shown: after the deed it would be about nothing. */
const isNotPreview = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[2] !== 'preview';
