import { FormSkeleton } from '@tandem/ui';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { pickersAt } from '../../shared/forms/pickers.js';
import { NewFormPage } from '../../features/studio/begin/new-form-page.js';

const StudioPage = lazy(() => import('../../features/studio/studio-page.js'));

export function StudioRoute() {
  const { key } = useParams({ from: '/inside/forms/$key/design' });
  const pickers = useMemo(() => pickersAt(undefined), []);
  return (
    <Suspense fallback={<FormSkeleton />}>
      <StudioPage key={key} formKey={key} pickers={pickers} />
    </Suspense>
  );
}

export function NewFormRoute() {
  const navigate = useNavigate();
  return <NewFormPage onCreated={(key) => void navigate({ to: '/forms/$key/design', params: { key } })} />;
}
