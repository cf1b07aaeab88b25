import { FormSkeleton } from '@tandem/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { FormPage } from '../../features/definitions/form-page.js';
import { FormActions } from '../../features/studio/form-actions.js';
import { WorkflowPage } from '../../features/definitions/workflow-page.js';

const PreviewForm = lazy(() => import('../../features/forms/preview-form.js'));

export function FormRoute() {
  const { key } = useParams({ from: '/inside/forms/$key' });
  const { version, tab } = useSearch({ from: '/inside/forms/$key' });
  const navigate = useNavigate({ from: '/forms/$key' });
  return (
    <FormPage
      formKey={key}
      version={version}
      tab={tab ?? 'preview'}
      onTab={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
      onVersion={(next) => void navigate({ search: (before) => ({ ...before, version: next }) })}
      actions={<FormActions formKey={key} version={version} />}
      preview={(form) => (
        <Suspense fallback={<FormSkeleton />}>
          <PreviewForm key={`${form.key}-${form.version}`} form={form} />
        </Suspense>
      )}
    />
  );
}

export function WorkflowRoute() {
  const { key } = useParams({ from: '/inside/workflows/$key' });
  const { version, tab } = useSearch({ from: '/inside/workflows/$key' });
  const navigate = useNavigate({ from: '/workflows/$key' });
  return (
    <WorkflowPage
      workflowKey={key}
      version={version}
      tab={tab ?? 'states'}
      onTab={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
      onVersion={(next) => void navigate({ search: (before) => ({ ...before, version: next }) })}
    />
  );
}
