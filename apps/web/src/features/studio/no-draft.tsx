import { Button } from '@mantine/core';
import { EmptyState } from '@tandem/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { beginDesign } from './api/design.js';

/** A form without a draft: published versions never change, so work begins with one. */
export function NoDraft({ formKey, onBegun }: { readonly formKey: string; readonly onBegun: () => void }) {
  const { t } = useTranslation();
  const begin = useMutation({ mutationFn: () => beginDesign(formKey), onSuccess: onBegun });
  return (
    <Page title={t('studio.noDraft')}>
      {begin.error ? (
        <Failure error={begin.error} onRetry={() => begin.mutate()} />
      ) : (
        <EmptyState
          title={t('studio.noDraft')}
          text={t('studio.noDraftText')}
          action={
            <Button loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('studio.beginDraft')}
            </Button>
          }
        />
      )}
    </Page>
  );
}
